using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

/// <summary>Makes the answer to a question from the values of its atoms.</summary>
internal sealed class TableMaker(
    PlanContext context, Lookup lookup, Func<Atom, AtomFacts> factsOf, Func<BoundQuestion, BoundColumn, IReadOnlyList<(ScanPlan Plan, string Sql)>, Receipt> receiptOf,
    Func<Atom, TimeRange, IReadOnlyList<UnratedRows>> unratedOf)
{
    private sealed record Row(AskedRow Asked, GroupKey Group, Cell[] Values, bool HasRow);

    /// <summary>Makes it; a question with an error gives its findings and no rows.</summary>
    public MetricTable Make(BoundQuestion question)
    {
        FindingList findings = new();
        findings.AddRange(question.Findings.Sorted());
        if (!findings.HasErrors)
            findings.AddRange(lookup.Refusals(question.Frame));
        List<AnswerColumn> columns = Columns(question);
        CheckOrder(question, columns, findings);
        if (findings.HasErrors)
            return new MetricTable(columns, [], null, [], [], findings.Sorted());
        List<IncompletePeriod> incomplete = [];
        SortedSet<string> leftOut = new(StringComparer.Ordinal);
        int kept = 0;
        Dictionary<(string Column, string Atom), (Atom Atom, TimeRange Range)> unrated = [];
        IEnumerable<Row> rows = Rows(question, incomplete, leftOut, unrated, ref kept);
        foreach (((string column, _), (Atom atom, TimeRange range)) in unrated)
            foreach (UnratedRows one in unratedOf(atom, range))
                findings.Warning(FindingCodes.MissingRate, SourceSpan.None, $"'{column}' is missing where it counts rows without a rate: {one.Told(atom)}", one.Remedy(atom));
        if (kept > 0)
            findings.Note(FindingCodes.KeptBack, SourceSpan.None, FormattableString.Invariant($"{kept} {(kept == 1 ? "value is" : "values are")} kept back: too few rows lie behind them, or they would tell such a value by difference."),
                "Ask for larger groups or longer periods.");
        foreach (string one in leftOut)
            findings.Note(FindingCodes.PeriodLeftOut, SourceSpan.None, one, "Nothing, when that is known; else bring the missing rows.");
        return new MetricTable(columns, [.. Sorted(question, columns, rows).Select(row => Cells(question, row))], LastDay(question),
            incomplete, [.. question.Columns.Select(column => receiptOf(question, column, lookup.ScansOf(question.Frame, column.Node)))], findings.Sorted());
    }

    /// <summary>The currency of a money column, where there may be more than one.</summary>
    private string? CurrencyOf(BoundQuestion question, BoundColumn column) =>
        column.Unit.Kind == UnitKind.Money && (question.Query.Currency is not null || context.Company.HasOtherCurrencies) ? question.Query.Currency ?? context.Company.Currency : null;

    private List<AnswerColumn> Columns(BoundQuestion question) =>
    [
        .. question.Query.Grain is null ? Array.Empty<AnswerColumn>() : [new AnswerColumn("period", "period", null)],
        .. question.Pieces.Select(name => new AnswerColumn(name.Dotted, "period", null)),
        .. question.Frame.By.Select(name => new AnswerColumn(name.Dotted, "text", null)),
        .. question.Columns.Select(column => new AnswerColumn(column.Name, "number", column.Unit) { Currency = CurrencyOf(question, column) }),
    ];

    private static void CheckOrder(BoundQuestion question, List<AnswerColumn> columns, FindingList findings)
    {
        foreach ((string column, _) in question.Query.Order)
            if (!columns.Exists(one => string.Equals(one.Name, column, StringComparison.OrdinalIgnoreCase)))
                findings.Error(FindingCodes.OrderAsked, SourceSpan.None, $"The answer has no column '{column}' to sort by.{NearestName.DidYouMean(column, columns.Select(one => one.Name))}", $"Sort by one of: {string.Join(", ", columns.Select(one => one.Name))}.");
    }

    private List<Row> Rows(BoundQuestion question, List<IncompletePeriod> incomplete, SortedSet<string> leftOut,
        Dictionary<(string Column, string Atom), (Atom Atom, TimeRange Range)> unrated, ref int kept)
    {
        IReadOnlyList<GroupKey> groups = question.Frame.By.Count == 0 ? [GroupKey.Total] : [.. lookup.Groups(question.Frame, question.Columns.Select(column => column.Node)).Order()];
        SmallGroups small = new(lookup, question.Frame, groups);
        Dictionary<(string, Period?), string> why = [];
        List<Row> rows = [];
        foreach (GroupKey group in groups)
        {
            List<Row> own = [];
            List<string> left = [];
            string column = "";
            // A scan reaches from the first window to the last and may serve other questions too; a group belongs here when it has a row in a window of this one.
            bool belongs = question.Frame.By.Count == 0;
            Evaluator evaluator = new(context.Calendar, lookup.DataOf, (node, window) =>
                {
                    belongs |= !belongs && lookup.HasRow(question.Frame, group, node, window);
                    return lookup.Read(question.Frame, group, node, window);
                },
                (guard, window) => small.Hides(guard, window, group),
                (metric, period) => left.Add($"{(group.Values.IsEmpty ? "" : string.Join(", ", group.Values) + ", ")}{context.Calendar.Label(period)} is left out: it has no row of {metric}."),
                (atom, range) => unrated[(column, atom.Key)] = (atom, unrated.TryGetValue((column, atom.Key), out (Atom Atom, TimeRange Range) known) ? Hull(known.Range, range) : range));
            foreach (AskedRow asked in question.Rows)
            {
                Cell[] values = new Cell[question.Columns.Count];
                bool hasRow = false;
                for (int i = 0; i < values.Length; i++)
                {
                    column = question.Columns[i].Name;
                    Reading reading = evaluator.Evaluate(question.Columns[i].Node, asked, question.Query.Rule);
                    values[i] = reading.Cell;
                    hasRow |= reading.HasRow;
                    if (reading.Incomplete is not null)
                        why.TryAdd((question.Columns[i].Name, asked.Period), reading.Incomplete);
                    leftOut.UnionWith(left.Select(one => $"{question.Columns[i].Name}: {one}"));
                    left.Clear();
                }
                own.Add(new Row(asked, group, values, hasRow));
            }
            if (!belongs)
                continue;
            rows.AddRange(question.Query.SkipEmpty ? own.Where(row => row.HasRow) : own);
        }
        kept += small.Hidden;
        foreach (((string metric, Period? period), string reason) in why)
            incomplete.Add(new IncompletePeriod(metric, period, period is { } known ? context.Calendar.Label(known) : "all", reason));
        return rows;
    }

    private static TimeRange Hull(TimeRange one, TimeRange other) =>
        new(one.Start < other.Start ? one.Start : other.Start, one.Next > other.Next ? one.Next : other.Next);

    private static IEnumerable<Row> Sorted(BoundQuestion question, List<AnswerColumn> columns, IEnumerable<Row> rows)
    {
        IOrderedEnumerable<Row> sorted = rows.OrderBy(_ => 0);
        foreach ((string column, bool descending) in question.Query.Order)
        {
            int position = columns.FindIndex(one => string.Equals(one.Name, column, StringComparison.OrdinalIgnoreCase));
            Comparer<Row> comparer = Comparer<Row>.Create((one, other) => CompareCells(Cells(question, one)[position], Cells(question, other)[position], descending));
            sorted = sorted.ThenBy(row => row, comparer);
        }
        IEnumerable<Row> all = sorted.ThenBy(row => row.Asked.Window.Range.Start).ThenBy(row => row.Group);
        return question.Query.Limit is { } limit ? all.Take(limit) : all;
    }

    /// <summary>No value comes last, whichever way one sorts.</summary>
    private static int CompareCells(Cell one, Cell other, bool descending)
    {
        if (one.IsAbsent || other.IsAbsent)
            return one.IsAbsent.CompareTo(other.IsAbsent);
        int order = Arithmetic.Compare(one, other);
        return descending ? -order : order;
    }

    private static ImmutableArray<Cell> Cells(BoundQuestion question, Row row) =>
    [
        .. question.Query.Grain is null ? Array.Empty<Cell>() : [Cell.Of(row.Asked.Period!.Value.Start)],
        .. row.Asked.Labels,
        .. row.Group.Values,
        .. row.Values,
    ];

    private DateOnly? LastDay(BoundQuestion question)
    {
        if (context.AsOf is not null)
            return context.AsOf;
        DateTime[] ends = [.. question.Atoms().Select(atom => factsOf(atom.Atom)).Where(facts => facts.Data is not null).Select(facts => facts.Data!.Value.Next)];
        return ends.Length == 0 ? null : DateOnly.FromDateTime(ends.Max().AddTicks(-1));
    }
}
