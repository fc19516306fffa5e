using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A column of a dataset under a name of the company's, or an expression over one row.</summary>
/// <remarks>
/// In the formula a bare name is another field of the dataset or, failing that (and for the field's own name), a column of the source.
/// A dotted name is a field of a dataset reached to-one, or, inside an aggregate, of a child dataset: then the field is a roll-up.
/// </remarks>
/// <param name="Name">Unique in the dataset, lower case.</param>
/// <param name="Formula">The expression.</param>
/// <param name="IsRollUp">True when the formula aggregates child rows.</param>
/// <param name="TimeZone">IANA zone in which the source wrote this time; null where it is a date, or already in the company's zone.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Field(string Name, Formula Formula, bool IsRollUp, string? TimeZone, SourceSpan Span)
{
    /// <summary>Set for an amount of money that says its currency; null: a plain number, or money in its dataset's currency.</summary>
    public AmountCurrency? Currency { get; init; }
}
