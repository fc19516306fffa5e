using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A dated table of exchange rates: in each row one unit of <see cref="From"/> is worth so many units of <see cref="To"/>.</summary>
/// <param name="Name">What questions call it: <c>actual</c>, <c>plan</c> or a name of the company's own.</param>
/// <param name="Dataset">The dataset with the rates.</param>
/// <param name="From">The currency of which one unit is priced: stated, or a field of the dataset.</param>
/// <param name="To">The currency in which it is priced: stated, or a field of the dataset.</param>
/// <param name="Day">The field with the rate's day.</param>
/// <param name="Average">The field with the rate for flows.</param>
/// <param name="Closing">The field with the rate for balances; the same as <paramref name="Average"/> where only one is given.</param>
/// <param name="Valid">For how long a rate holds.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record RateTable(
    string Name, string Dataset, AmountCurrency From, AmountCurrency To, string Day, string Average, string Closing, RateValidity Valid, SourceSpan Span)
{
    /// <summary>The table that is read where a question names none.</summary>
    public const string Actual = "actual";

    /// <summary>True when a row names both currencies, so that a rate may stand in either direction.</summary>
    public bool HoldsPairs => From.Field is not null && To.Field is not null;
}
