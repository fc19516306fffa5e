using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>What a KPI is to reach.</summary>
public abstract record Target
{
    /// <summary>Where it is declared.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>An amount for each year, quarter or month, spread over the periods inside it.</summary>
/// <param name="Amount">The amount for one <paramref name="Grain"/>.</param>
/// <param name="Grain">Year, quarter, month (fiscal ones too).</param>
/// <param name="Shape">How it is spread.</param>
public sealed record AmountTarget(decimal Amount, Grain Grain, TargetShape Shape) : Target;

/// <summary>One value that holds in every period: for rates and levels.</summary>
/// <param name="Value">The value; a percent as a fraction.</param>
public sealed record ValueTarget(decimal Value) : Target;

/// <summary>Values by period label; a coarser period is the sum of its points where the metric adds up over time.</summary>
/// <param name="Points">Label (<c>2013-06</c>) to value.</param>
public sealed record PointsTarget(IReadOnlyDictionary<string, decimal> Points) : Target;

/// <summary>Points from a CSV file with the columns <c>period</c> and <c>value</c>.</summary>
/// <param name="Path">Relative to the company's folder.</param>
public sealed record FileTarget(string Path) : Target;

/// <summary>The same period of the year before, and so much more.</summary>
/// <param name="Rate">As a fraction: 0.05 for 5 %.</param>
public sealed record GrowthTarget(decimal Rate) : Target;

/// <summary>Another metric's value in the same period.</summary>
/// <param name="Metric">Its id.</param>
public sealed record MetricTarget(string Metric) : Target;

/// <summary>The metric itself over the rows of a scenario.</summary>
/// <param name="Scenario"><c>PL</c> or <c>FC</c>.</param>
public sealed record ScenarioTarget(string Scenario) : Target;
