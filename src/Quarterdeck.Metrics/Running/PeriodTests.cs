using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

/// <summary>Data tests that ask for numbers by period, as of a day: sums that tie to another source, and a usual number of rows.</summary>
/// <param name="calendar">Names the periods.</param>
/// <param name="asOf">The day; null hides nothing.</param>
/// <param name="ask">Answers a question without running data tests.</param>
internal sealed class PeriodTests(CompanyCalendar calendar, DateOnly? asOf, Func<MetricQuery, MetricTable> ask)
{
    private const string Here = "here", There = "there";

    /// <summary>Floating sums differ by this share of the larger one for no other reason than rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Complete periods in which a sum is not the metric's value; null when all tie.</summary>
    public Finding? Tie(Dataset dataset, TieExpectation test)
    {
        Formula sum = test.Sum is { } field ? new Call("SUM", [new Name([dataset.Name, field])]) : new Call("COUNT", [new Name([dataset.Name, "*"])]);
        MetricTable table = ask(new MetricQuery { Columns = [new MetricColumn(Here, sum), new MetricColumn(There, new Name([test.Metric]))], Grain = test.Grain, AsOf = asOf });
        if (table.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error)
            return NotRun(test, $"'{dataset.Name}' cannot be held against '{test.Metric}': {error.Message}", error.Remedy);
        HashSet<DateTime> open = [.. table.Incomplete.Select(part => part.Period).OfType<Period>().Select(period => period.Start)];
        int compared = 0;
        List<(string Label, Cell Here, Cell There, double Apart)> apart = [];
        foreach (IReadOnlyList<Cell> row in table.Rows)
        {
            DateTime? start = test.Grain is null ? null : row[0].AsMoment();
            (Cell here, Cell there) = (row[^2], row[^1]);
            if (start is { } moment && open.Contains(moment) || !here.IsNumber && !there.IsNumber)
                continue;
            compared++;
            if (Apart(here, there, test) is { } far)
                apart.Add((start is { } day ? calendar.Label(calendar.Containing(test.Grain!.Value, day)!.Value) : "all", here, there, far));
        }
        if (apart.Count == 0)
            return null;
        (string label, Cell one, Cell other, double by) = apart.MaxBy(period => period.Apart);
        string what = test.Sum is null ? $"The rows of '{dataset.Name}' are not as many as '{test.Metric}' says" : $"The sum of {dataset.Name}.{test.Sum} is not '{test.Metric}'";
        string where = test.Grain is { } grain ? string.Create(CultureInfo.InvariantCulture, $" in {apart.Count} of {compared} complete {grain.Name}s; farthest in {label}") : "";
        string allowed = test.Tolerance == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {(test.IsShare ? $"{test.Tolerance * 100:0.####} %" : $"{test.Tolerance:0.####}")} is allowed");
        return RowTests.Failure(test, FindingCodes.TestTie, string.Create(CultureInfo.InvariantCulture, $"{what}{where}: {Said(one)} against {Said(other)}, {by:N2} apart{allowed}."),
            "Find the rows that one side has and the other has not, or widen tolerance:.");
    }

    /// <summary>How far two values are apart, where that is more than is allowed; a side without a value counts as 0.</summary>
    private static double? Apart(Cell here, Cell there, TieExpectation test)
    {
        double one = here.IsNumber ? here.AsDouble() : 0, other = there.IsNumber ? there.AsDouble() : 0;
        double allowed = (double)test.Tolerance * (test.IsShare ? Math.Abs(other) : 1);
        if (here.Kind == CellKind.Exact && there.Kind == CellKind.Exact)
        {
            decimal far = Math.Abs(here.AsDecimal() - there.AsDecimal());
            return far > test.Tolerance * (test.IsShare ? Math.Abs(there.AsDecimal()) : 1) ? (double)far : null;
        }
        double by = Math.Abs(one - other);
        return by > allowed + Rounding * Math.Max(Math.Abs(one), Math.Abs(other)) ? by : null;
    }

    /// <summary>The newest complete period, when it has more or fewer rows than is usual; null when it has not.</summary>
    public Finding? Volume(Dataset dataset, VolumeExpectation test)
    {
        Grain grain = test.Grain ?? dataset.RowsFor ?? Grain.Month;
        MetricTable table = ask(new MetricQuery { Columns = [new MetricColumn(Here, new Call("COUNT", [new Name([dataset.Name, "*"])]))], Grain = grain, AsOf = asOf });
        if (table.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error)
            return NotRun(test, $"The rows of '{dataset.Name}' cannot be counted by {grain.Name}: {error.Message}", error.Remedy);
        HashSet<DateTime> open = [.. table.Incomplete.Select(part => part.Period).OfType<Period>().Select(period => period.Start)];
        List<(DateTime Start, double Rows)> complete = [.. table.Rows.Select(row => (Start: row[0].AsMoment(), Rows: row[1])).Where(row => row.Start is { } start && row.Rows.IsNumber && !open.Contains(start)).Select(row => (row.Start!.Value, row.Rows.AsDouble()))];
        if (complete.Count == 0)
            return NotRun(test, $"'{dataset.Name}' has no complete {grain.Name}, so its volume was not tested.", "Say with covers: over which days its rows are all there.");
        (DateTime newest, double rows) = complete[^1];
        // A Sunday is held against Sundays: the days of a week are not alike.
        double[] earlier = [.. complete[..^1].Where(period => grain != Grain.Day || period.Start.DayOfWeek == newest.DayOfWeek).Select(period => period.Rows).TakeLast(UsualRange.MostPeriods)];
        if (earlier.Length < UsualRange.LeastPeriods)
            return NotRun(test, string.Create(CultureInfo.InvariantCulture, $"'{dataset.Name}' has {earlier.Length} complete {Plural(grain, newest, earlier.Length)} before its newest, and what is usual is told from {UsualRange.LeastPeriods} or more: its volume was not tested."), "Wait for more periods, or count shorter ones with volume: {per: week}.");
        UsualRange usual = UsualRange.Of(earlier);
        return usual.Holds(rows) ? null : RowTests.Failure(test, FindingCodes.TestVolume,
            string.Create(CultureInfo.InvariantCulture, $"'{dataset.Name}' has {rows:N0} {(rows == 1 ? "row" : "rows")} in {calendar.Label(calendar.Containing(grain, newest)!.Value)}; {Math.Ceiling(usual.Low):N0} to {Math.Floor(usual.High):N0} are usual, by the {earlier.Length} complete {Plural(grain, newest, earlier.Length)} before."),
            rows < usual.Low ? "See whether rows are missing; leave it if the period was unusual." : "See whether rows were loaded twice; leave it if the period was unusual.");
    }

    private static string Plural(Grain grain, DateTime newest, int count) => (grain == Grain.Day ? newest.DayOfWeek.ToString() : grain.Name) + (count == 1 ? "" : "s");

    private static string Said(Cell cell) => cell.IsNumber ? cell.AsDouble().ToString("#,0.##", CultureInfo.InvariantCulture) : "no data";

    private static Finding NotRun(Expectation test, string message, string remedy) => new(FindingCodes.TestNotRun, Severity.Note, test.Span, message, remedy);
}
