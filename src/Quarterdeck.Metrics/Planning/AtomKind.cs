namespace Quarterdeck.Metrics.Planning;

/// <summary>How an atom meets time.</summary>
internal enum AtomKind
{
    /// <summary>Rows dated inside the window.</summary>
    Plain,
    /// <summary>Balances: the last, first or mean one of the window.</summary>
    Stock,
    /// <summary>Rows that are active at the window's end.</summary>
    Active,
    /// <summary>Entities with a row in the window and in a later one.</summary>
    Retained,
    /// <summary>Rows followed by a row of another kind.</summary>
    Conversion,
    /// <summary>Customers, by what they are expected to bring from the window's end on.</summary>
    CustomerValue,
}
