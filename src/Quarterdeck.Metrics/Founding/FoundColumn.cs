namespace Quarterdeck.Metrics.Founding;

/// <summary>A column of a table that a company does not read yet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as the engine has it.</param>
/// <param name="Field">The field that <c>init</c> would make of it.</param>
/// <param name="Formula">What a field over it says; the column itself where nothing is to be done.</param>
/// <param name="Filled">How many rows have a value.</param>
/// <param name="Distinct">How many different values there are.</param>
/// <param name="Samples">Up to five of its values.</param>
/// <param name="Sum">What its numbers add up to; null where they are none, or must not be added up.</param>
public sealed record FoundColumn(string Name, string Type, string Field, string Formula, long Filled, long Distinct, IReadOnlyList<string> Samples, string? Sum)
{
    /// <summary>True where the formula is the column itself, so that a field of the column's own name needs no line.</summary>
    public bool IsPlain => Formula == Name || Formula == $"\"{Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
