using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What stands beside a volume on its scorecard, and what could.</summary>
/// <param name="company">The company.</param>
/// <param name="shape">Its figures.</param>
/// <param name="paths">Its paths to the chief executive's KPIs.</param>
/// <param name="scorecard">The KPIs of the scorecard, own and shared.</param>
internal sealed class VanityPairs(CompanyModel company, KpiShape shape, KpiPaths paths, IReadOnlyList<(Kpi Kpi, Metric Metric)> scorecard)
{
    /// <summary>More would be a list and no advice.</summary>
    private const int Most = 3;

    /// <summary>True where a ratio over the same rows stands on the scorecard.</summary>
    public bool HasRatio(Metric metric) => HasBeside(metric, shape.IsRatio);

    /// <summary>True where the scorecard says how good the same rows are.</summary>
    public bool HasQuality(Metric metric) => HasBeside(metric, shape.IsQuality);

    /// <summary>Ratios over the same rows: KPIs of other offices, else metrics of nobody.</summary>
    public IReadOnlyList<string> Ratios(Metric metric) => Like(metric, shape.IsRatio);

    /// <summary>What says how good the same rows are, likewise.</summary>
    public IReadOnlyList<string> Qualities(Metric metric) => Like(metric, shape.IsQuality);

    /// <summary>KPIs of the scorecard over the same rows that have a path; else the chief executive's first.</summary>
    public IReadOnlyList<string> WithPath(Kpi kpi, Metric metric)
    {
        HashSet<string> rows = shape.Rows(metric);
        string[] near = [.. scorecard.Where(other => other.Kpi.Id != kpi.Id && paths.HasPath(other.Kpi) && shape.Rows(other.Metric).Overlaps(rows)).Select(other => other.Kpi.Id).Take(Most)];
        return near.Length > 0 ? near : paths.First is { } first && first.Id != kpi.Id ? [first.Id] : [];
    }

    private bool HasBeside(Metric metric, Func<Metric, bool> isWanted)
    {
        HashSet<string> rows = shape.Rows(metric);
        return scorecard.Any(other => other.Metric.Id != metric.Id && isWanted(other.Metric) && shape.Rows(other.Metric).Overlaps(rows));
    }

    private string[] Like(Metric metric, Func<Metric, bool> isWanted)
    {
        HashSet<string> rows = shape.Rows(metric);
        bool Fits(Metric other) => other.Id != metric.Id && isWanted(other) && shape.Rows(other).Overlaps(rows);
        // Those with the fewest other rows in them are nearest to it.
        string[] kpis = [.. company.Kpis.Where(kpi => company.Metrics.TryGetValue(kpi.Metric, out Metric? other) && Fits(other)).OrderBy(kpi => shape.Rows(company.Metrics[kpi.Metric]).Count).Select(kpi => kpi.Id).Take(Most)];
        return kpis.Length > 0 ? kpis
            : [.. company.Metrics.Values.Where(other => KpiOwners.KpiOf(company, other.Id) is null && Fits(other)).OrderBy(other => shape.Rows(other).Count).ThenBy(other => other.Id, StringComparer.Ordinal).Select(other => other.Id).Take(Most)];
    }
}
