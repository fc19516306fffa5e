using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Briefing.Drivers;

/// <summary>Who answers for a driver: the office whose KPI it is.</summary>
/// <remarks>A driver that is nobody's KPI is <see cref="Unowned"/>: no office is made answerable for what nobody gave it.</remarks>
public static class KpiOwners
{
    /// <summary>The name under which the parts of nobody are summed.</summary>
    public const string Unowned = "unowned";

    /// <summary>The KPI that a metric is, without a condition of its own; null for none.</summary>
    public static Kpi? KpiOf(CompanyModel company, string metric) =>
        company.Kpis.FirstOrDefault(kpi => kpi.Where is null && string.Equals(kpi.Metric, metric, StringComparison.OrdinalIgnoreCase));

    /// <summary>The KPI that a piece of formula belongs to: the one metric in it, else the metric in whose formula it is written.</summary>
    /// <param name="company">The company.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="writtenIn">The metric whose formula holds it.</param>
    public static Kpi? KpiOf(CompanyModel company, Formula piece, Metric? writtenIn)
    {
        string[] named = [.. MetricsIn(company, piece).Distinct(StringComparer.Ordinal)];
        return named.Length == 1 ? KpiOf(company, named[0]) : named.Length == 0 && writtenIn is not null ? KpiOf(company, writtenIn.Id) : null;
    }

    /// <summary>A metric's name for the reader: that of its KPI, else its own, with a capital.</summary>
    public static string LabelOf(CompanyModel company, Metric metric, string language)
    {
        Kpi? kpi = KpiOf(company, metric.Id);
        string label = kpi is not null && (kpi.Labels.TryGetValue(language, out string? own) || kpi.Labels.TryGetValue("en", out own)) ? own : metric.Label(language);
        return char.ToUpperInvariant(label[0]) + label[1..];
    }

    /// <summary>A KPI's name for the reader: its own, else its metric's with a capital.</summary>
    public static string LabelOf(Kpi kpi, Metric metric, string language)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(metric);
        if (kpi.Labels.TryGetValue(language, out string? own) || kpi.Labels.TryGetValue("en", out own))
            return own;
        string label = metric.Label(language);
        return char.ToUpperInvariant(label[0]) + label[1..];
    }

    /// <summary>The metrics that a formula names.</summary>
    public static IEnumerable<string> MetricsIn(CompanyModel company, Formula formula) =>
        formula.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length == 1).Select(name => name.Parts[0].ToLowerInvariant()).Where(company.Metrics.ContainsKey);
}
