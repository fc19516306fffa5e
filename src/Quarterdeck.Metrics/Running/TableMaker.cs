using System.Collections.Immutable;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

/// <summary>Makes the answer to a question from the values of its atoms.</summary>
internal sealed class TableMaker(
    PlanContext context, Lookup lookup, Func<Atom, AtomFacts> factsOf, Func<BoundQuestion, BoundColumn, IReadOnlyList<(ScanPlan Plan, string Sql)>, Receipt> receiptOf,
    Func<Atom, TimeRange, IReadOnlyList<UnratedRows>> unratedOf, Func<string, IEnumerable<Finding>> failedOf, Func<StaleLoad, Finding> told)
{
    /// <summary>Makes it; a question with an error gives its findings and no rows.</summary>
    public MetricTable Make(BoundQuestion question)
    {
        FindingList findings = new();
        findings.AddRange(question.Findings.Sorted());
        if (!findings.HasErrors)
            findings.AddRange(lookup.Refusals(question.Frame));
        List<AnswerColumn> columns = Columns(question);
        CheckOrder(question, columns, findings);
        IReadOnlyList<FailedTest> failed = findings.HasErrors ? [] : FailedTests(question, findings);
        if (findings.HasErrors)
            return new MetricTable(columns, [], null, [], [], findings.Sorted()) { FailedTests = failed };
        RowMaker maker = new(context, lookup);
        List<AnswerRow> rows = maker.Rows(question);
        List<(BoundQuestion Question, List<AnswerRow> Rows)> totals = [.. question.Totals.Select(total => (total, maker.Rows(total)))];
        int kept = maker.Kept + TotalRows.KeepBack(rows, [.. totals.SelectMany(total => total.Rows)]);
        foreach (((string column, _), (Atom atom, TimeRange range)) in maker.Unrated)
            foreach (UnratedRows one in unratedOf(atom, range))
                findings.Warning(FindingCodes.MissingRate, SourceSpan.None, $"'{column}' is missing where it counts rows without a rate: {one.Told(atom)}", one.Remedy(atom));
        foreach ((string column, SortedDictionary<int, (ValuationAt Fit, Atom Atom)> fits) in maker.Fits.OrderBy(one => one.Key, StringComparer.Ordinal))
            findings.AddRange(Untold(column, fits.Values));
        if (kept > 0)
            findings.Note(FindingCodes.KeptBack, SourceSpan.None, FormattableString.Invariant($"{kept} {(kept == 1 ? "value is" : "values are")} kept back: too few rows lie behind them, or they would tell such a value by difference."),
                "Ask for larger groups or longer periods.");
        foreach (string one in maker.LeftOut)
            findings.Note(FindingCodes.PeriodLeftOut, SourceSpan.None, one, "Nothing, when that is known; else bring the missing rows.");
        Receipt[] receipts = [.. question.Columns.Select(column => receiptOf(question, column, lookup.ScansOf(question.Frame, column.Node)) with
        {
            Fits = maker.Fits.TryGetValue(column.Name, out SortedDictionary<int, (ValuationAt Fit, Atom Atom)>? fits) ? [.. fits.Values.Select(one => one.Fit.Told(one.Atom.Value!.Spec.Model, one.Atom.Value.Measure))] : [],
        })];
        findings.AddRange(receipts.SelectMany(receipt => receipt.Stale).Distinct().Select(told));
        return new MetricTable(columns, [.. Sorted(question, columns, rows).Select(row => Cells(question, row))], LastDay(question),
            maker.Incomplete(question.Query.Grain is null ? "all" : "total"), receipts, findings.Sorted())
        {
            FailedTests = failed,
            Totals = question.Query.WithTotals ? [.. totals.SelectMany(total => Totals(total.Question, question.Frame.By.Count, total.Rows))] : null,
        };
    }

    /// <summary>Why a customer value is missing: one finding a reason, with the days from which was looked ahead.</summary>
    private static IEnumerable<Finding> Untold(string column, IEnumerable<(ValuationAt Fit, Atom Atom)> fits)
    {
        foreach (IGrouping<(string Code, string Remedy), (ValuationAt Fit, (string Code, string Why, string Remedy) Why)> same in fits.Select(one => (one.Fit, Why: one.Fit.Why(one.Atom.Value!.Measure)))
            .Where(one => one.Why is not null).Select(one => (one.Fit, one.Why!.Value)).GroupBy(one => (one.Value.Code, one.Value.Remedy)))
        {
            (ValuationAt last, (string, string Why, string) why) = same.Last();
            yield return new Finding(same.Key.Code, Severity.Warning, SourceSpan.None, FormattableString.Invariant(
                $"'{column}' is missing as of {ScanPlanner.DayOf(last.Until):yyyy-MM-dd}{(same.Count() > 1 ? FormattableString.Invariant($" and {same.Count() - 1} earlier {(same.Count() == 2 ? "day" : "days")}") : "")}: {why.Why}."), same.Key.Remedy);
        }
    }

    /// <summary>The data tests that fail of any dataset behind a column; each failure is one finding, whatever rests on it.</summary>
    private List<FailedTest> FailedTests(BoundQuestion question, FindingList findings)
    {
        List<FailedTest> failed = [];
        foreach (BoundColumn column in question.Columns)
            foreach (string dataset in lookup.ScansOf(question.Frame, column.Node).SelectMany(scan => scan.Plan.Read).Distinct().Order(StringComparer.Ordinal))
                foreach (Finding finding in failedOf(dataset))
                {
                    findings.Add(finding);
                    failed.Add(new FailedTest(column.Name, dataset, finding.Code));
                }
        return failed;
    }

    /// <summary>The currency of a money column, where there may be more than one.</summary>
    private string? CurrencyOf(BoundQuestion question, BoundColumn column) =>
        column.Unit.Kind == UnitKind.Money && (question.Query.Currency is not null || context.Company.HasOtherCurrencies) ? question.Query.Currency ?? context.Company.Currency : null;

    private List<AnswerColumn> Columns(BoundQuestion question) =>
    [
        .. question.Query.Grain is null ? Array.Empty<AnswerColumn>() : [new AnswerColumn("period", "period", null)],
        .. question.Pieces.Select(name => new AnswerColumn(name.Dotted, "period", null)),
        .. question.Frame.By.Select(name => new AnswerColumn(name.Dotted, "text", null)),
        .. question.Columns.Select(column => new AnswerColumn(column.Name, "number", column.Unit) { Change = column.Change, Currency = CurrencyOf(question, column) }),
    ];

    private static void CheckOrder(BoundQuestion question, List<AnswerColumn> columns, FindingList findings)
    {
        foreach ((string column, _) in question.Query.Order)
            if (!columns.Exists(one => string.Equals(one.Name, column, StringComparison.OrdinalIgnoreCase)))
                findings.Error(FindingCodes.OrderAsked, SourceSpan.None, $"The answer has no column '{column}' to sort by.{NearestName.DidYouMean(column, columns.Select(one => one.Name))}", $"Sort by one of: {string.Join(", ", columns.Select(one => one.Name))}.");
    }

    private static IEnumerable<AnswerRow> Sorted(BoundQuestion question, List<AnswerColumn> columns, IEnumerable<AnswerRow> rows)
    {
        IOrderedEnumerable<AnswerRow> sorted = rows.OrderBy(_ => 0);
        foreach ((string column, bool descending) in question.Query.Order)
        {
            int position = columns.FindIndex(one => string.Equals(one.Name, column, StringComparison.OrdinalIgnoreCase));
            Comparer<AnswerRow> comparer = Comparer<AnswerRow>.Create((one, other) => CompareCells(Cells(question, one)[position], Cells(question, other)[position], descending));
            sorted = sorted.ThenBy(row => row, comparer);
        }
        IEnumerable<AnswerRow> all = sorted.ThenBy(row => row.Asked.Window.Range.Start).ThenBy(row => row.Group);
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

    private static ImmutableArray<Cell> Cells(BoundQuestion question, AnswerRow row) =>
    [
        .. question.Query.Grain is null ? Array.Empty<Cell>() : [Cell.Of(row.Asked.Period!.Value.Start)],
        .. row.Asked.Labels,
        .. row.Group.Values,
        .. row.Values,
    ];

    /// <summary>Totals as rows of as many cells as the answer has columns, by period and group.</summary>
    private static IEnumerable<TotalRow> Totals(BoundQuestion question, int dimensions, List<AnswerRow> rows)
    {
        bool hasGrain = question.Query.Grain is not null;
        foreach (AnswerRow row in rows.OrderBy(row => row.Asked.Window.Range.Start).ThenBy(row => row.Group))
        {
            Cell[] head = [.. hasGrain ? [row.Asked.Period is { } period ? Cell.Of(period.Start) : Cell.Missing] : Array.Empty<Cell>(), .. row.Group.Values];
            string[] by = [.. hasGrain && row.Asked.Period is not null ? ["period"] : Array.Empty<string>(), .. question.Frame.By.Select(name => name.Dotted)];
            yield return new TotalRow(by, [.. head, .. Enumerable.Repeat(Cell.Missing, dimensions - row.Group.Values.Length), .. row.Values]);
        }
    }

    private DateOnly? LastDay(BoundQuestion question)
    {
        if (context.AsOf is not null)
            return context.AsOf;
        DateTime[] ends = [.. question.Atoms().Select(atom => factsOf(atom.Atom)).Where(facts => facts.Data is not null).Select(facts => facts.Data!.Value.Next)];
        return ends.Length == 0 ? null : DateOnly.FromDateTime(ends.Max().AddTicks(-1));
    }
}
