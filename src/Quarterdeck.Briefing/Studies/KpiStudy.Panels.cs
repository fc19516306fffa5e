using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <content>A KPI's segments side by side.</content>
public sealed partial class KpiStudy
{
    /// <summary>More panels than this are a table.</summary>
    private const int MostPanels = 12;

    /// <summary>As many segments as are read at a glance: a dimension with so many comes before one with fewer or more.</summary>
    private const int FewPanels = 3, ManyPanels = 8;

    /// <summary>The company's dimensions that cut a KPI into 2 to 12 segments with a value, those of a readable number first; empty where there is none.</summary>
    /// <remarks>Whether segments add up to the KPI is not asked here: a rate by country is worth seeing, though it is no sum.</remarks>
    /// <param name="id">The KPI.</param>
    /// <param name="label">The period.</param>
    public IReadOnlyList<string> Cuts(string id, string label)
    {
        if (Find(id) is not { } kpi || !IsPeriod(label, out Period? found) || found is not { } period || company.Dimensions.Count == 0)
            return [];
        string[] names = [.. company.Dimensions.Keys.Order(StringComparer.Ordinal)];
        IReadOnlyList<MetricTable> answers = ask([.. names.Select(name => By(kpi, name, period, period))]);
        return
        [
            .. names.Zip(answers).Where(static pair => pair.Second.Findings.All(static finding => finding.Severity != Severity.Error))
                .Select(static pair => (Name: pair.First, Count: pair.Second.Rows.Count(static row => row[^1].IsNumber)))
                .Where(static one => one.Count is >= 2 and <= MostPanels)
                .OrderBy(static one => one.Count is >= FewPanels and <= ManyPanels ? 0 : 1).ThenBy(static one => one.Count).ThenBy(static one => one.Name, StringComparer.Ordinal)
                .Select(static one => one.Name),
        ];
    }

    /// <summary>A KPI by the segments of a dimension over the periods that end with one; null and findings where it cannot be asked so.</summary>
    /// <param name="id">The KPI.</param>
    /// <param name="label">The last period.</param>
    /// <param name="dimension">The dimension.</param>
    /// <param name="periods">How many periods, from 1.</param>
    public KpiSegments? Panels(string id, string label, string dimension, int periods)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        if (Find(id) is not { } kpi || !IsPeriod(label, out Period? found) || found is not { } last)
            return null;
        List<Period> shown = [last];
        while (shown.Count < periods && calendar.Move(shown[^1], -1) is { } earlier)
            shown.Add(earlier);
        shown.Reverse();
        MetricTable answer = ask([By(kpi, dimension, shown[0], last)])[0];
        findings.AddRange(answer.Findings.Where(static finding => finding.Severity == Severity.Error));
        if (findings.HasErrors)
            return null;
        HashSet<DateTime> open = [.. answer.Incomplete.Select(static part => part.Period?.Start).OfType<DateTime>()];
        Dictionary<string, double[]> segments = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<Cell> row in answer.Rows)
        {
            if (row[0].AsMoment() is not { } start || shown.FindIndex(one => one.Start == start) is not (>= 0 and var place) || !row[^1].IsNumber)
                continue;
            string name = row[1].IsAbsent || row[1].ToString().Length == 0 ? "(none)" : row[1].ToString();
            if (!segments.TryGetValue(name, out double[]? values))
                segments[name] = values = [.. shown.Select(static _ => double.NaN)];
            values[place] = row[^1].AsDouble();
        }
        return new KpiSegments(dimension, [.. shown.Select(calendar.Label)], [.. shown.Select(one => open.Contains(one.Start))], [.. segments.Select(static pair => (pair.Key, (IReadOnlyList<double>)pair.Value))]);
    }

    private MetricQuery By(Kpi kpi, string dimension, Period first, Period last) => new()
    {
        Columns = [new(kpi.Id, Formula(kpi))], Grain = last.Grain, From = first.FirstDay, To = last.LastDay, By = [new Name([.. dimension.Split('.')])], AsOf = asOf,
    };
}
