using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>How an aggregate's money is converted.</summary>
/// <param name="To">ISO 4217 code in which it is wanted.</param>
/// <param name="Rates">The table of rates; null where the company has none of that name, and nothing needs one.</param>
/// <param name="Constant">All amounts at the rates of this run of time; null: each at the rate of its day.</param>
/// <param name="IsClosing">True for balances, which take the closing rate; false for flows, which take the average one.</param>
/// <param name="Whole">The currency of the whole argument; null where only fields that say theirs are amounts.</param>
internal sealed record MoneyTerms(string To, RateTable? Rates, TimeRange? Constant, bool IsClosing, AmountCurrency? Whole)
{
    /// <summary>In words, for receipts.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"in {To} at {(IsClosing ? "closing" : "average")} rates of '{Rates?.Name}'{(Constant is { } range ? $" of {range.Start:yyyy-MM-dd} to {range.LastDay:yyyy-MM-dd}" : "")}{(Whole is null ? "" : $", from {Whole}")}");
}

/// <summary>One binding of an argument under some terms, and the rows that it finds without a rate.</summary>
/// <param name="terms">The terms.</param>
internal sealed class MoneyUse(MoneyTerms terms)
{
    /// <summary>The terms.</summary>
    public MoneyTerms Terms { get; } = terms;

    /// <summary>Conditions of which any says that a row needs a rate and has none.</summary>
    public List<Expression> Unrated { get; } = [];

    /// <summary>The currencies that rows without a rate are in.</summary>
    public HashSet<Expression> Currencies { get; } = [];

    /// <summary>True when a field that says its currency was read.</summary>
    public bool HasOwn { get; set; }

    /// <summary>Datasets whose plain numbers were read.</summary>
    public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>True when a row lacks a rate that it needs; null where none can.</summary>
    public Expression? AnyUnrated => Unrated.Count == 0 ? null
        : Unrated.Aggregate((one, other) => new OperationExpression("OR", [one, other], ValueKind.Truth));
}
