namespace Quarterdeck.Model.Checking;

/// <summary>What kind of value a column or formula has, as far as it is known.</summary>
internal enum ValueType
{
    /// <summary>Not known: nothing is said about it.</summary>
    Unknown,
    /// <summary>A number of any kind.</summary>
    Number,
    /// <summary>A text.</summary>
    Text,
    /// <summary>A day or a moment.</summary>
    Moment,
    /// <summary>True or false.</summary>
    Truth,
}
