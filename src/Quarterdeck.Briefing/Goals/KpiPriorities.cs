using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Goals;

/// <summary>What is at stake for a KPI in each KPI below it that misses its target, or beats it.</summary>
/// <param name="Company">The company's name.</param>
/// <param name="Kpi">The KPI.</param>
/// <param name="Label">Its name for the reader.</param>
/// <param name="Unit">Its unit, in which the stakes are.</param>
/// <param name="Currency">Code of the currency of money.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Period">The period; empty where nothing could be asked.</param>
/// <param name="Rows">The KPIs, the most at stake first.</param>
/// <param name="Influences">Believed links, which have no amount.</param>
/// <param name="Findings">What is wrong or should be known.</param>
public sealed record KpiPriorities(
    string Company, string Kpi, string Label, Unit Unit, string Currency, string Language, string Period,
    IReadOnlyList<PriorityRow> Rows, IReadOnlyList<InfluenceRow> Influences, IReadOnlyList<Finding> Findings)
{
    /// <summary>How likely all KPIs below meet their targets by usual movements; null where nothing could be asked.</summary>
    public TargetsChance? Chance { get; init; }
}

/// <summary>One KPI with what is at stake in it.</summary>
/// <param name="Kpi">Its id.</param>
/// <param name="Label">Its name for the reader.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Office">The office that answers for it.</param>
/// <param name="Actual">Its value.</param>
/// <param name="Target">Its target.</param>
/// <param name="Sensitivity">How much the KPI above changes with it: the exact derivative.</param>
/// <param name="AtStake">Gap times sensitivity, in the unit of the KPI above; above 0 where meeting the target would raise it.</param>
/// <param name="Effort">How many of its usual quarterly movements the gap is; null where they are not known.</param>
public sealed record PriorityRow(string Kpi, string Label, Unit Unit, string Office, Cell Actual, Cell Target, double Sensitivity, double AtStake, double? Effort)
{
    /// <summary>The target less the actual value.</summary>
    public double Gap => Target.AsDouble() - Actual.AsDouble();
}

/// <summary>A believed link.</summary>
/// <param name="Kpi">The KPI, or metric, that is believed to move another.</param>
/// <param name="Label">Its name for the reader.</param>
/// <param name="Office">The office that answers for it; <c>unowned</c> for none.</param>
/// <param name="Why">What it is believed to move.</param>
public sealed record InfluenceRow(string Kpi, string Label, string Office, string Why);
