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
        if (Find(id) is not { } kpi || !IsPeriod(label, out Period? found) || found is not { } period)
            return null;
        (Dictionary<string, Formula> Formulas, bool Add) parts = Parts(kpi);
        string[] names = Fitting(kpi, parts, period, dimensions);
        if (names.Length == 0 || findings.HasErrors)
            return null;
        foreach (Interval earlier in (Interval[])[new Interval(1, KpiQuestions.YearWord(period.Grain)), new Interval(1, period.Grain.Name)])
        {
            MetricTable[] answers = [.. ask([Compared(parts.Formulas, period, earlier, []), Compared(parts.Formulas, period, earlier, names)])];
            findings.AddRange(answers[1].Findings.Where(static finding => finding.Severity != Severity.Note));
            if (findings.HasErrors)
                return null;
            bool whole = answers[0].Rows.Count > 0 && parts.Formulas.Keys.All(part => KpiAnswers.Single(answers[0], part + Before).IsNumber && KpiAnswers.Single(answers[0], part).IsNumber);
            if (!whole)
                continue;
            if (!parts.Add && parts.Formulas.Keys.SelectMany(static part => (string[])[part, part + Before]).FirstOrDefault(column => !IsSum(answers[0], answers[1], column)) is not null)
            {
                Overlapping(kpi, names, answers[0], answers[1], []);
                return null;
            }
            findings.Note(FindingCodes.StudyCaution, SourceSpan.None, $"'{kpi.Id}' of {calendar.Label(period)} is held against 1 {earlier.Unit} earlier, by {string.Join(", ", names)}.", "See docs/science/causes.md for what the study assumes.");
            return Rows(answers[1], names, parts.Formulas.Count > 1);
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

    /// <summary>The amounts that a KPI is made of: itself, or numerator and denominator; and whether their segments add up whatever they are split by.</summary>
    /// <remarks>A distinct count, a balance or those who came back do so only where each thing that is counted lies in one segment: whether it does, the data tell.</remarks>
    private (Dictionary<string, Formula> Formulas, bool Add) Parts(Kpi kpi)
    {
        Formula filtered(Formula part) => kpi.Where is null ? part : new Filtered(part, kpi.Where);
        Metric metric = company.Metrics[kpi.Metric];
        for (int depth = 0; depth < 20 && metric is { Stock: null, Active: null, Formula: Name { Parts: [var alias] } } && company.Metrics.TryGetValue(alias.ToLowerInvariant(), out Metric? inner); depth++)
            metric = inner;
        bool adds = Additivity.AddsUp(company, metric);
        return !adds && metric is { Stock: null, Active: null, Time: null, Formula: Binary { Operator: "/", Left: var left, Right: var right and not NumberLiteral } }
            ? (new() { [Numerator] = filtered(left), [Denominator] = filtered(right) }, Adds(left) && Adds(right))
            : (new() { [Numerator] = filtered(new Name([metric.Id])) }, adds);
    }

    private bool Adds(Formula formula) => Additivity.AddsUp(company, new Metric { Id = "part", Formula = formula });

    /// <summary>The dimensions by which the parts can be asked, with 2 to 60 values in the period, over which they add up; none and a finding where there is none.</summary>
    private string[] Fitting(Kpi kpi, (Dictionary<string, Formula> Formulas, bool Add) parts, Period period, IReadOnlyList<string>? dimensions)
    {
        string[] own = [.. company.Dimensions.Values.OrderBy(static dimension => dimension.Name, StringComparer.Ordinal).Select(static dimension => dimension.Name)];
        // Those of the company are asked beside the named ones, to tell over which the KPI adds up where it does not over a named one.
        string[] names = dimensions is null ? own : parts.Add ? [.. dimensions] : [.. dimensions.Union(own, StringComparer.OrdinalIgnoreCase)];
        MetricQuery by(params string[] name) => new()
        {
            Columns = [.. parts.Formulas.Select(static part => new MetricColumn(part.Key, part.Value))], Grain = period.Grain, From = period.FirstDay, To = period.LastDay, By = [.. name.Select(static one => new Name([.. one.Split('.')]))], AsOf = asOf,
        };
        IReadOnlyList<MetricTable> answers = names.Length == 0 ? [] : ask([by(), .. names.Select(name => by(name))]);
        List<(string Name, int Values)> fitting = [];
        List<(string Name, MetricTable Answer)> overlapping = [];
        foreach ((string name, MetricTable answer) in names.Zip(answers.Skip(1)))
        {
            bool isNamed = dimensions?.Contains(name, StringComparer.OrdinalIgnoreCase) == true;
            if (answer.Findings.Any(static finding => finding.Severity == Severity.Error))
            {
                if (isNamed)
                    findings.AddRange(answer.Findings);
            }
            else if (!parts.Add && !parts.Formulas.Keys.All(part => IsSum(answers[0], answer, part)))
                overlapping.Add((name, answer));
            else if (answer.Rows.Count is >= 2 and <= MostValues || isNamed)
                fitting.Add((name, answer.Rows.Count));
        }
        if (answers.Count > 0)
            findings.AddRange(answers[0].Findings.Where(static finding => finding.Severity == Severity.Error));
        if (findings.HasErrors)
            return [];
        string[] sums = [.. fitting.Select(static one => one.Name)];
        if (overlapping.Find(one => dimensions?.Contains(one.Name, StringComparer.OrdinalIgnoreCase) == true || (dimensions is null && fitting.Count == 0)) is { Name: { } found, Answer: { } segments })
            Overlapping(kpi, [found], answers[0], segments, sums);
        else if (fitting.Count == 0)
            findings.Error(FindingCodes.StudySplit, SourceSpan.None, $"No dimension of the company splits '{kpi.Id}' into 2 to {MostValues} segments.", "Declare a dimension, or name one with --dimensions.");
        if (findings.HasErrors)
            return [];
        fitting.RemoveAll(one => dimensions?.Contains(one.Name, StringComparer.OrdinalIgnoreCase) == false);
        string[] taken = [.. fitting.OrderBy(static one => one.Values).ThenBy(static one => one.Name, StringComparer.Ordinal).Select(static one => one.Name).Take(dimensions is null ? MostDimensions : int.MaxValue)];
        if (taken.Length < fitting.Count)
            findings.Note(FindingCodes.StudyLeftOut, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"{fitting.Count - taken.Length} further dimensions were left out: {string.Join(", ", fitting.Select(static one => one.Name).Except(taken))}."), "Name the ones you want with --dimensions.");
        if (dimensions is null && overlapping.Count > 0)
            findings.Note(FindingCodes.StudyLeftOut, SourceSpan.None, $"Dimensions over which '{kpi.Id}' does not add up were left out: {string.Join(", ", overlapping.Select(static one => one.Name))}.", "Nothing; one thing lies in several segments of them.");
        return taken;
    }

    /// <summary>True where a column's segments add up to the whole.</summary>
    private static bool IsSum(MetricTable whole, MetricTable segments, string column)
    {
        if (!KpiAnswers.Single(whole, column).IsNumber)
            return true;
        (double all, double sum, double size) = Summed(whole, segments, column);
        return Math.Abs(all - sum) <= 1e-9 * Math.Max(Math.Abs(all), size);
    }

    private static (double Whole, double Sum, double Size) Summed(MetricTable whole, MetricTable segments, string column)
    {
        int place = segments.IndexOf(column);
        double[] values = [.. segments.Rows.Where(row => row[place].IsNumber).Select(row => row[place].AsDouble())];
        return (KpiAnswers.Single(whole, column).AsDouble(), values.Sum(), values.Sum(Math.Abs));
    }

    /// <summary>Says that segments do not add up to the whole, and what can be asked.</summary>
    private void Overlapping(Kpi kpi, string[] names, MetricTable whole, MetricTable segments, string[] sums)
    {
        string column = whole.Columns.Select(static one => one.Name).First(name => segments.IndexOf(name) >= 0 && (name.StartsWith(Numerator, StringComparison.Ordinal) || name.StartsWith(Denominator, StringComparison.Ordinal)) && !IsSum(whole, segments, name));
        (double all, double sum, _) = Summed(whole, segments, column);
        string what = column.StartsWith(Denominator, StringComparison.Ordinal) ? $"the denominator of '{kpi.Id}'" : whole.IndexOf(Denominator) >= 0 ? $"the numerator of '{kpi.Id}'" : $"'{kpi.Id}'";
        string[] others = [.. company.Kpis.Where(other => company.Metrics.ContainsKey(other.Metric) && Parts(other).Add).Select(static other => other.Id).Take(12)];
        findings.Error(FindingCodes.StudySplit, SourceSpan.None,
            string.Create(CultureInfo.InvariantCulture, $"By {string.Join(", ", names)} the segments of {what} sum to {sum:G6}, and the whole is {all:G6}: one thing lies in several segments, or the value is no sum at all."),
            (sums.Length > 0 ? $"Ask with --dimensions {string.Join(',', sums)}, over which it adds up" : "It adds up over no dimension of the company")
                + (others.Length > 0 ? $"; or ask for a KPI that adds up over any: {string.Join(", ", others)}." : "."));
    }
}
