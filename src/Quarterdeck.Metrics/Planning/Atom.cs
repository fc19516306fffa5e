using System.Collections.Immutable;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Planning;

/// <summary>One aggregate over one dataset: the smallest thing that an engine is asked for.</summary>
/// <remarks>Two atoms with the same <see cref="Key"/> are one and are computed once.</remarks>
internal sealed record Atom
{
    private bool? _dependsOnWindow;
    private string? _key;

    /// <summary>A new one, all of which must be stated.</summary>
    public Atom()
    {
    }

    /// <summary>A copy to be changed by <c>with</c>: what is remembered of the original may not hold for it.</summary>
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private Atom(Atom original)
    {
        (Home, Kind, Aggregate, Filters, Time) = (original.Home, original.Kind, original.Aggregate, original.Filters, original.Time);
        (Stock, Active, Conversion, Later, Scenario) = (original.Stock, original.Active, original.Conversion, original.Later, original.Scenario);
        (IsMoney, Money, CountsUnrated, Value) = (original.IsMoney, original.Money, original.CountsUnrated, original.Value);
    }

    /// <summary>The dataset it is aggregated at.</summary>
    public required string Home { get; init; }
    /// <summary>How it meets time.</summary>
    public required AtomKind Kind { get; init; }
    /// <summary>The aggregate, without its filter.</summary>
    public required Call Aggregate { get; init; }
    /// <summary>Conditions of the metric's own; the question's are not among them.</summary>
    public ImmutableArray<Formula> Filters { get; init; } = [];
    /// <summary>The field that dates it; null: it cannot be asked by period.</summary>
    public Name? Time { get; init; }
    /// <summary>For balances.</summary>
    public Stock? Stock { get; init; }
    /// <summary>For what is active.</summary>
    public Active? Active { get; init; }
    /// <summary>For conversions.</summary>
    public ConversionPlan? Conversion { get; init; }
    /// <summary>How much later a retained entity is looked for; null for the next period of the asked grain.</summary>
    public Interval? Later { get; init; }
    /// <summary>The scenario whose rows it reads.</summary>
    public string Scenario { get; init; } = "AC";
    /// <summary>True when floating-point amounts are to be made exact before they are summed.</summary>
    public bool IsMoney { get; init; }

    /// <summary>How its money is converted; null where it has none, or all of it is in the wanted currency.</summary>
    public MoneyTerms? Money { get; init; }
    /// <summary>True for the count of the rows that another atom needs a rate for and has none.</summary>
    public bool CountsUnrated { get; init; }

    /// <summary>For what customers are expected to bring.</summary>
    public CustomerValuePlan? Value { get; init; }

    /// <summary>The text that tells atoms apart.</summary>
    public string Key => _key ??= string.Join('|', Home, Kind, Aggregate.Text, string.Join(" AND ", Filters.Select(filter => filter.Text).Order(StringComparer.Ordinal)),
        Time?.Dotted, Stock is null ? "" : $"{Stock.At} {string.Join(',', Stock.Per)} {Stock.Carry}", Active?.ToString(), Conversion?.Key, Later?.Text, IsMoney)
        + (Money is null ? "" : $"|{Money}{(CountsUnrated ? "|unrated" : "")}") + (Value is null ? "" : $"|{Value.Key}");

    /// <summary>True when a longer window's value follows from those of its parts.</summary>
    public bool IsAdditive => Kind == AtomKind.Plain && !DependsOnWindow && !Aggregate.Distinct
        && (Aggregate.Function is "SUM" or "COUNT" or "MIN" or "MAX" or "AVG");

    /// <summary>True when the asked period itself stands in its argument or filter.</summary>
    public bool DependsOnWindow => _dependsOnWindow ??= Filters.Append(Aggregate).Any(formula => formula.SelfAndDescendants()
        .OfType<Name>().Any(name => name.Parts.Length == 1 && FunctionTable.Moments.Contains(name.Parts[0])));
}
