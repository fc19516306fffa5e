using System.Globalization;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Targets;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <content>Segments, for the study of causes.</content>
public sealed partial class KpiStudy
{
    /// <summary>More dimensions make more combinations than anyone reads; more values are names, not segments.</summary>
    private const int MostDimensions = 6, MostValues = 60;

    private const string Numerator = "numerator", Denominator = "denominator", Before = "@before";

    /// <summary>A KPI's segments in a period and in the one it is held against: the same of the year before where its data are all there, else the one before; null and findings where it cannot be split.</summary>
    /// <remarks>All dimensions of the company that reach the KPI's datasets to-one are used, those with the fewest values first, up to six.</remarks>
    /// <param name="id">The KPI.</param>
    /// <param name="label">The period.</param>
    /// <param name="dimensions">The dimensions; null for all that fit.</param>
    public CauseRows? Segments(string id, string label, IReadOnlyList<string>? dimensions)
    {
        if (Find(id) is not { } kpi || !IsPeriod(label, out Period? found) || found is not { } period || Parts(kpi) is not { } parts)
            return null;
        string[] names = Fitting(parts, period, dimensions);
        if (names.Length == 0 || findings.HasErrors)
        {
            if (!findings.HasErrors)
                findings.Error(FindingCodes.StudySplit, SourceSpan.None, $"No dimension of the company splits '{kpi.Id}' into 2 to {MostValues} segments.", "Declare a dimension, or name one with --dimensions.");
            return null;
        }
        foreach (Interval earlier in (Interval[])[new Interval(1, KpiQuestions.YearWord(period.Grain)), new Interval(1, period.Grain.Name)])
        {
            MetricTable[] answers = [.. ask([Compared(parts, period, earlier, []), Compared(parts, period, earlier, names)])];
            findings.AddRange(answers[1].Findings.Where(static finding => finding.Severity != Severity.Note));
            if (findings.HasErrors)
                return null;
            bool whole = answers[0].Rows.Count > 0 && parts.Keys.All(part => KpiAnswers.Single(answers[0], part + Before).IsNumber && KpiAnswers.Single(answers[0], part).IsNumber);
            if (!whole)
                continue;
            findings.Note(FindingCodes.StudyCaution, SourceSpan.None, $"'{kpi.Id}' of {calendar.Label(period)} is held against 1 {earlier.Unit} earlier, by {string.Join(", ", names)}.", "See docs/science/causes.md for what the study assumes.");
            return Rows(answers[1], names, parts.Count > 1);
        }
        findings.Error(FindingCodes.StudySplit, SourceSpan.None, $"'{kpi.Id}' has no complete value in {calendar.Label(period)} or in the periods that it could be held against.", "Choose another period with --period.");
        return null;
    }

    private static CauseRows Rows(MetricTable answer, string[] names, bool isRatio)
    {
        double[] column(string name) => [.. answer.Rows.Select(row => row[answer.IndexOf(name)] is { IsNumber: true } cell ? cell.AsDouble() : 0)];
        IReadOnlyList<IReadOnlyList<string>> values = [.. names.Select((_, dimension) => (IReadOnlyList<string>)[.. answer.Rows.Select(row => row[dimension + 1].ToString())])];
        return new CauseRows(names, values, column(Numerator), column(Numerator + Before), isRatio ? column(Denominator) : null, isRatio ? column(Denominator + Before) : null);
    }

    private MetricQuery Compared(IReadOnlyDictionary<string, Formula> parts, Period period, Interval earlier, IReadOnlyList<string> names) => new()
    {
        Columns = [.. parts.SelectMany(part => (MetricColumn[])[new(part.Key, part.Value), new(part.Key + Before, new Call("PRIOR", [part.Value, earlier]))])],
        Grain = period.Grain,
        From = period.FirstDay,
        To = period.LastDay,
        By = [.. names.Select(static name => new Name([.. name.Split('.')]))],
        AsOf = asOf,
    };

    /// <summary>The amounts that a KPI is made of: itself, or numerator and denominator; null and a finding where it neither adds up nor is a ratio of what does.</summary>
    private Dictionary<string, Formula>? Parts(Kpi kpi)
    {
        Formula filtered(Formula part) => kpi.Where is null ? part : new Filtered(part, kpi.Where);
        Metric metric = company.Metrics[kpi.Metric];
        for (int depth = 0; depth < 20 && metric is { Stock: null, Active: null, Formula: Name { Parts: [var alias] } } && company.Metrics.TryGetValue(alias.ToLowerInvariant(), out Metric? inner); depth++)
            metric = inner;
        if (Additivity.AddsUp(company, metric))
            return new() { [Numerator] = filtered(new Name([metric.Id])) };
        if (metric is { Stock: null, Active: null, Time: null, Formula: Binary { Operator: "/", Left: var left, Right: var right } } && Adds(left) && Adds(right))
            return new() { [Numerator] = filtered(left), [Denominator] = filtered(right) };
        findings.Error(FindingCodes.StudySplit, SourceSpan.None, $"'{kpi.Id}' is neither a sum nor a ratio of sums, so its segments do not add up to it.", "Choose a KPI that sums or counts rows, or divides two that do.");
        return null;
    }

    private bool Adds(Formula formula) => Additivity.AddsUp(company, new Metric { Id = "part", Formula = formula });

    /// <summary>The dimensions by which the parts can be asked, with 2 to 60 values in the period.</summary>
    private string[] Fitting(IReadOnlyDictionary<string, Formula> parts, Period period, IReadOnlyList<string>? dimensions)
    {
        string[] names = [.. dimensions ?? [.. company.Dimensions.Values.OrderBy(static dimension => dimension.Name, StringComparer.Ordinal).Select(static dimension => dimension.Name)]];
        IReadOnlyList<MetricTable> answers = names.Length == 0 ? [] : ask([.. names.Select(name => new MetricQuery
        {
            Columns = [.. parts.Select(static part => new MetricColumn(part.Key, part.Value))], Grain = period.Grain, From = period.FirstDay, To = period.LastDay, By = [new Name([.. name.Split('.')])], AsOf = asOf,
        })]);
        List<(string Name, int Values)> fitting = [];
        foreach ((string name, MetricTable answer) in names.Zip(answers))
            if (answer.Findings.Any(static finding => finding.Severity == Severity.Error))
            {
                if (dimensions is not null)
                    findings.AddRange(answer.Findings);
            }
            else if (answer.Rows.Count is >= 2 and <= MostValues || dimensions is not null)
                fitting.Add((name, answer.Rows.Count));
        string[] taken = [.. fitting.OrderBy(static one => one.Values).ThenBy(static one => one.Name, StringComparer.Ordinal).Select(static one => one.Name).Take(dimensions is null ? MostDimensions : int.MaxValue)];
        if (taken.Length < fitting.Count)
            findings.Note(FindingCodes.StudyLeftOut, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"{fitting.Count - taken.Length} further dimensions were left out: {string.Join(", ", fitting.Select(static one => one.Name).Except(taken))}."), "Name the ones you want with --dimensions.");
        return taken;
    }
}
