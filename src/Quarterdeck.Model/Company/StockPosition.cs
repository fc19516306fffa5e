namespace Quarterdeck.Model.Company;

/// <summary>Which of a period's balances is the period's.</summary>
public enum StockPosition
{
    /// <summary>The last; the default.</summary>
    Last,
    /// <summary>The first.</summary>
    First,
    /// <summary>The mean over the dates that have any.</summary>
    Average,
}
