using System.Collections.Immutable;
using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

public sealed partial class MetricLayer
{
    /// <summary>Two sides of an identity agree within a billionth of the larger one: more is no rounding.</summary>
    private const double IdentityTolerance = 1e-9;

    /// <summary>Counts actual, plan and forecast rows alike.</summary>
    private const string EveryScenario = "";

    /// <summary>Above this share of months without rows, months are not the rhythm of the data.</summary>
    private const double MostGaps = 0.25;

    /// <summary>Holds the model against the data: columns, keys, joins, gaps, identities, and that every metric can be asked.</summary>
    /// <param name="progress">Told which dataset is being read.</param>
    /// <param name="asOf">The day on which data tests look at the data; null: all rows count, and freshness is not told.</param>
    public DataReport CheckData(IProgress<string>? progress = null, DateOnly? asOf = null)
    {
        FindingList findings = new();
        findings.AddRange(Notes);
        List<(string, long, DateOnly?, DateOnly?)> datasets = [];
        lock (_gate)
        {
            Dictionary<string, IReadOnlyList<(string Column, string Type)>> columns = new(StringComparer.Ordinal);
            foreach (Dataset dataset in Company.Datasets.Values.OrderBy(dataset => dataset.Name, StringComparer.Ordinal))
                if (Attempt(dataset, findings, () => _columns.Of(dataset.Name)) is { } found && dataset.Source is not DistinctSource)
                    columns.Add(dataset.Name, found);
            findings.AddRange(ColumnCheck.Check(Company, columns));
            if (findings.HasErrors)
                return new DataReport([], findings.Sorted());
            foreach (Dataset dataset in Company.Datasets.Values.OrderBy(dataset => dataset.Name, StringComparer.Ordinal))
            {
                progress?.Report(dataset.Name);
                if (Attempt(dataset, findings, () => _facts.Of(dataset.Name, EveryScenario)) is not { } facts)
                    continue;
                datasets.Add((dataset.Name, facts.Rows, facts.First, facts.Last));
                Attempt(dataset, findings, () =>
                {
                    CheckKey(dataset, findings);
                    CheckJoins(dataset, findings);
                    CheckSpan(dataset, facts, findings);
                    return dataset;
                });
            }
            CheckRates(findings);
        }
        foreach (Metric metric in Company.Metrics.Values.OrderBy(metric => metric.Span.File, StringComparer.Ordinal).ThenBy(metric => metric.Span.Line))
            CheckMetric(metric, findings);
        if (!findings.HasErrors)
            CheckIdentities(findings);
        foreach (Dataset dataset in Company.Datasets.Values.OrderBy(dataset => dataset.Name, StringComparer.Ordinal))
            Attempt(dataset, findings, () =>
            {
                findings.AddRange(Tested(dataset.Name, asOf));
                return dataset;
            });
        return new DataReport(datasets, findings.Sorted());
    }

    private static T? Attempt<T>(Dataset dataset, FindingList findings, Func<T> ask) where T : class
    {
        try
        {
            return ask();
        }
        catch (QuestionFault fault)
        {
            findings.Add(fault.Finding with { Place = fault.Finding.Place == SourceSpan.None ? dataset.Span : fault.Finding.Place });
        }
        catch (EngineException fault)
        {
            findings.Error(FindingCodes.UnreadableSource, dataset.Span, $"'{dataset.Name}' cannot be read: {fault.Message}", "Mend the file, its path or the field's formula.");
        }
        return null;
    }

    private void CheckKey(Dataset dataset, FindingList findings)
    {
        if (_facts.RepeatedKeys(dataset.Name) is > 0 and long repeated)
        {
            Finding finding = RepeatedKey(dataset.Name, repeated);
            bool isJoined = Company.Datasets.Values.Any(other => other.Joins.Values.Any(join => join.Target == dataset.Name));
            findings.Add(isJoined ? finding : finding with { Severity = Severity.Warning });
        }
    }

    private void CheckJoins(Dataset dataset, FindingList findings)
    {
        foreach (Join join in dataset.Joins.Values.OrderBy(join => join.Name, StringComparer.Ordinal))
            if (_facts.RepeatedKeys(join) is > 0 and long repeated)
                findings.Add(RepeatedKey(join, repeated));
            else if (ChoosesItself(dataset, join) && _facts.LostRows(dataset.Name, join) is > 0 and long lost)
                findings.Warning(FindingCodes.LostRows, join.Span,
                    string.Create(CultureInfo.InvariantCulture, $"{lost:N0} of {_facts.Of(dataset.Name, EveryScenario).Rows:N0} rows of '{dataset.Name}' {(lost == 1 ? "names" : "name")} a row of '{join.Target}' that is not there; cut by '{join.Target}' they fall under no value."),
                    $"See that on: of '{join.Name}' names the right field, bring the missing rows of '{join.Target}', or leave it if the loss is known.");
    }

    /// <summary>False where the version is chosen by the date of a dataset further up the way, without which rows cannot be counted.</summary>
    private bool ChoosesItself(Dataset dataset, Join join) => join.AsOf is not { } asOf
        || dataset.Fields.ContainsKey(asOf.At) || asOf.At == "time" && dataset.Time is not null
        || dataset.Source is not DistinctSource && _columns.Find(dataset.Name, asOf.At) is not null;

    private void CheckSpan(Dataset dataset, DatasetFacts facts, FindingList findings)
    {
        if (dataset.Time is null || dataset.Covers is not { } covers || facts.First is not { } first || facts.Last is not { } last)
            return;
        DateOnly from = covers.From ?? first;
        DateOnly to = covers.To ?? last;
        if (first < from || last > to)
            findings.Note(FindingCodes.OutsideCovers, dataset.Span,
                FormattableString.Invariant($"'{dataset.Name}' covers {from:yyyy-MM-dd} to {to:yyyy-MM-dd}, and its rows run from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}: periods outside are shown as incomplete."),
                "Nothing, when that is meant; else correct covers:.");
        RowScope scope = new(Context(null), dataset.Name);
        Expression month = new PeriodStartExpression(scope.FieldOf(scope.Root, dataset.Time, dataset.Span), Grain.Month, new CalendarSettings());
        Formula? only = AtomBinder.ActualOnly(dataset);
        Expression? actual = only is null ? null : scope.Bind(only);
        (Relation relation, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Select months = new() { Columns = [(month, "month")], From = relation, Joins = joins, Where = actual is null ? [] : [actual], Distinct = true };
        HashSet<DateOnly> seen = [.. Ask(months, scope.Read).Select(row => row[0].AsMoment()).OfType<DateTime>().Select(DateOnly.FromDateTime)];
        List<string> empty = [];
        for (DateOnly at = new(from.Year, from.Month, 1); at <= to; at = at.AddMonths(1))
            if (!seen.Contains(at))
                empty.Add(at.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        // Where most months have none, the rows come by quarter or by chance, and a month without them is no gap.
        if (empty.Count > 0 && empty.Count <= MostGaps * (empty.Count + seen.Count))
            findings.Warning(FindingCodes.EmptyMonths, dataset.Span,
                $"'{dataset.Name}' has no rows in {string.Join(", ", empty.Take(12))}{(empty.Count > 12 ? FormattableString.Invariant($" and {empty.Count - 12} more months") : "")}, though it covers {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} to {to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
                "Bring the rows, or shorten covers: to where they are all there.");
    }

    private void CheckMetric(Metric metric, FindingList findings)
    {
        lock (_gate)
        {
            PlanContext context = Context(null);
            ScanPlanner planner = new(context);
            // The metric is asked without a period only because any question will do: that it wants one is no fault of its own.
            foreach (Finding finding in new QuestionBinder(context, atom => FactsOf(planner, atom), _facts.OwnDates).Bind(new MetricQuery { Columns = [MetricColumn.Of(metric.Id)] }).Findings.Sorted()
                .Where(finding => finding.Code != FindingCodes.PeriodNeeded))
                findings.Add(finding with { Place = finding.Place == SourceSpan.None ? metric.Span : finding.Place });
        }
    }

    /// <summary>Reconciles every identity on every month and year; the worst one is told, in the metric's own unit.</summary>
    private void CheckIdentities(FindingList findings)
    {
        Driver[] drivers = [.. Company.Drivers.Values.Where(driver => driver.Identity is not null).OrderBy(driver => driver.Metric, StringComparer.Ordinal)];
        foreach (Grain grain in new[] { Grain.Month, Grain.Year })
        {
            MetricQuery[] questions = [.. drivers.Select(driver => new MetricQuery { Columns = [MetricColumn.Of(driver.Metric), new MetricColumn("identity", driver.Identity!)], Grain = grain })];
            IReadOnlyList<MetricTable> tables = Answer(questions);
            for (int i = 0; i < drivers.Length; i++)
            {
                findings.AddRange(tables[i].Findings.Where(finding => finding.Severity == Severity.Error));
                if (Worst(tables[i]) is { } worst)
                    findings.Error(FindingCodes.BrokenIdentity, drivers[i].Span,
                        FormattableString.Invariant($"'{drivers[i].Metric}' is {worst.Metric} in {Calendar.Label(Calendar.Containing(grain, worst.Period)!.Value)}, but {drivers[i].Identity!.Text} gives {worst.Identity}: {worst.Identity.AsDouble() - worst.Metric.AsDouble():0.####} apart."),
                        "Correct the identity or the metric; an influence goes under influenced_by.");
            }
        }
    }

    private static (DateTime Period, Cell Metric, Cell Identity)? Worst(MetricTable table)
    {
        (DateTime Period, Cell Metric, Cell Identity)? worst = null;
        double worstBy = IdentityTolerance;
        foreach (IReadOnlyList<Cell> row in table.Rows)
        {
            // A side without a value in a period has nothing to reconcile there.
            if (!row[1].IsNumber || !row[2].IsNumber)
                continue;
            double by = Math.Abs(row[1].AsDouble() - row[2].AsDouble()) / Math.Max(1, Math.Max(Math.Abs(row[1].AsDouble()), Math.Abs(row[2].AsDouble())));
            if (by > worstBy)
                (worst, worstBy) = ((row[0].AsMoment()!.Value, row[1], row[2]), by);
        }
        return worst;
    }
}
