using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Resolves a question's names, refuses what cannot be asked, and finds the rows it asks for.</summary>
/// <param name="context">The company, its sources' columns and the as-of day.</param>
/// <param name="factsOf">The span of an atom's data.</param>
/// <param name="datesOf">First to last of an atom's own date, where it has another than its dataset; null where it has not.</param>
internal sealed class QuestionBinder(PlanContext context, Func<Atom, AtomFacts> factsOf, Func<Atom, TimeRange?> datesOf)
{
    private readonly MetricBinder _metrics = new(context);
    private readonly ScanPlanner _scans = new(context);

    /// <summary>Binds a question; what is wrong with it stands in its findings.</summary>
    public BoundQuestion Bind(MetricQuery query)
    {
        FindingList findings = new();
        bool byDay = query.Rule == TimeRule.JoinedByDay;
        Frame frame = new(byDay ? [.. query.By.Where(name => !DayPieces.IsPiece(name))] : query.By, query.Where);
        MoneyWanted? money = new MoneyBinder(context).Wanted(query, findings);
        List<BoundColumn> asked = [];
        List<BoundColumn> columns = BindColumns(query, money, asked, findings);
        // What follows from a column rests on the same rows, so what is wrong is said once, of the column that was asked.
        foreach (BoundColumn column in asked)
        {
            CheckReach(column, frame, query, findings);
            CheckStored(column, money, findings);
        }
        CheckNames(columns, findings);
        CheckGrain(query, findings);
        // By now every name is bound, so the columns of all that is named are known; an engine would stop at the first wrong comparison.
        foreach (Formula formula in query.Columns.Select(column => column.Formula).Append(query.Where!).Where(_ => !findings.HasErrors).OfType<Formula>())
            ColumnCheck.Check(context.Company, context.Columns.Known, formula, findings);
        BoundQuestion question = new(query, frame, columns, [], findings) { Pieces = byDay ? [.. query.By.Where(DayPieces.IsPiece)] : [] };
        if (findings.HasErrors)
            return question;
        question = Attempt(findings, () => question with { Rows = byDay ? new DayPieces(context.Calendar, question).Rows(SpanOf(question)) : RowsOf(question) }) ?? question;
        question = question with { Totals = TotalQuestions.Of(question) };
        foreach (BoundColumn column in asked)
            CheckMatched(column, question, findings);
        return question;
    }

    /// <summary>The asked columns, each followed by what it is compared with and by its values to date.</summary>
    private List<BoundColumn> BindColumns(MetricQuery query, MoneyWanted? money, List<BoundColumn> asked, FindingList findings)
    {
        List<BoundColumn> columns = [];
        ComparedColumns compared = new(query, context.Calendar);
        foreach (MetricColumn column in query.Columns)
            foreach (string scenario in query.Scenarios)
                if (Attempt(findings, () => BindColumn(column, scenario, money)) is { } bound)
                {
                    asked.Add(bound);
                    columns.Add(bound);
                    FindingList refusals = new();
                    foreach (ComparedColumns.Column more in compared.Of(bound.Name, bound.Formula, bound.Unit, scenario))
                        if (Attempt(refusals, () => new BoundColumn(more.Name, more.Formula, _metrics.Bind(more.Formula, scenario, money), more.Unit) { Change = more.Change }) is { } follows)
                            columns.Add(follows);
                    findings.AddRange(refusals.Sorted().Select(refusal => refusal with { Place = bound.Formula.Span, Message = $"'{bound.Name}' cannot be compared so: {refusal.Message}" }));
                }
        return columns;
    }

    private BoundColumn BindColumn(MetricColumn column, string scenario, MoneyWanted? money)
    {
        Node node = _metrics.Bind(column.Formula, scenario, money);
        return new BoundColumn(scenario == "AC" ? column.Name : $"{column.Name}@{scenario}", column.Formula, node, UnitOf(column.Formula));
    }

    /// <summary>A filtered or moved metric keeps its unit; a count of retained ones is a count; other arithmetic has none.</summary>
    private Unit UnitOf(Formula formula) => formula switch
    {
        Name name => context.Company.Metrics.TryGetValue(name.Dotted, out Metric? metric) ? metric.Unit : default,
        Filtered filtered => UnitOf(filtered.Operand),
        Call { Function: "PRIOR" or "TRAILING" or "TO_DATE" or "CUMULATIVE" or "MATCHED" or "PLAN" or "FORECAST", Arguments: [var first, ..] } => UnitOf(first),
        Call { Function: "COUNT" or "RETAINED" } => Unit.Parse("count"),
        _ => default,
    };

    /// <summary>Every atom must reach every dimension and condition to-one; one that does not is refused, once for each dataset, with the metrics that can be asked and the cuts that can be made.</summary>
    private void CheckReach(BoundColumn column, Frame frame, MetricQuery query, FindingList findings)
    {
        CheckPeriod(column, query, findings);
        Frame none = new([], null);
        HashSet<string> refused = new(StringComparer.Ordinal);
        foreach (AtomNode atom in column.Node.Atoms())
        {
            if (query.Grain is not null && atom.Atom.Time is null && atom.Atom.Active is null)
                findings.Error(FindingCodes.GrainWithoutDate, column.Formula.Span, $"'{column.Name}' rests on '{atom.Atom.Aggregate.Text}', and '{atom.Atom.Home}' has no date, so it cannot be asked by {query.Grain}.",
                    $"Ask it without a grain, or give '{atom.Atom.Home}' a 'time:' (or the metric one of its own).");
            if (Attempt(findings, () => _scans.DatedDatasets(atom.Atom, none)) is null)
                continue;
            FindingList refusals = new();
            Attempt(refusals, () => _scans.DatedDatasets(atom.Atom, frame));
            foreach (Finding refusal in refusals.Sorted())
                if (refusal.Code is not FindingCodes.UnreachedField)
                    findings.Add(refusal);
                else if (refused.Add(atom.Atom.Home))
                    findings.Add(new WayOut(context, _metrics, _scans).Of(refusal, column, atom.Atom, frame));
        }
    }

    /// <summary>Amounts in different currencies that a question adds up as plain numbers are told.</summary>
    private void CheckStored(BoundColumn column, MoneyWanted? money, FindingList findings)
    {
        if (money is null)
            return;
        IReadOnlySet<string> amounts = AmountFields.Of(context.Company.Metrics.Values);
        foreach (AtomNode atom in column.Node.Atoms().Where(atom => atom.Atom.Money is null))
            if (AmountFields.Mixed(context.Company, amounts, atom.Atom.Aggregate) is { } field)
                findings.Warning(FindingCodes.AmountAsStored, column.Formula.Span, $"'{column.Name}' adds up '{field}' in different currencies as they are stored: {atom.Atom.Aggregate.Text} is no money here.",
                    "Ask a metric of money, or state the currency at the field: {formula: ..., currency: ...}.");
    }

    /// <summary>What has no earlier or later period without a grain is missing, and says so.</summary>
    private static void CheckPeriod(BoundColumn column, MetricQuery query, FindingList findings)
    {
        if (query.Grain is null && NeedsPeriod(column.Node, query.From is not null && query.To is not null))
            findings.Warning(FindingCodes.PeriodNeeded, column.Formula.Span, $"'{column.Name}' looks at an earlier or later period, and the question names no period to count from.",
                "Give --grain, or --from and --to with a unit in the formula, such as PRIOR(m, 1 YEAR).");
    }

    private static bool NeedsPeriod(Node node, bool isBounded) => node switch
    {
        PriorNode prior => prior.Unit is null || !isBounded || NeedsPeriod(prior.Inner, isBounded),
        StartOfNode start => !isBounded || NeedsPeriod(start.Inner, isBounded),
        AtomNode { Atom: { Kind: AtomKind.Retained } atom } => atom.Later is null || !isBounded,
        _ => node.Children.Any(child => NeedsPeriod(child, isBounded || node is ToDateNode or TrailingNode or MatchedNode)),
    };

    /// <summary>Distinct counts, medians and balances of several matched periods do not add up to that of all of them.</summary>
    private void CheckMatched(BoundColumn column, BoundQuestion question, FindingList findings)
    {
        foreach (MatchedNode matched in column.Node.SelfAndDescendants().OfType<MatchedNode>())
            if (matched.Atoms().FirstOrDefault(atom => !atom.Atom.IsAdditive) is { } atom
                && question.Totals.Prepend(question).SelectMany(one => one.Rows).Any(row => IsSeveral(matched.Unit, row.Window)))
                findings.Error(FindingCodes.MatchedNotAdditive, column.Formula.Span,
                    $"'{column.Name}' matches '{atom.Atom.Aggregate.Text}' over several periods of {matched.Unit}, and its values there do not add up.",
                    question.Rows.Any(row => IsSeveral(matched.Unit, row.Window)) ? $"Ask it by {matched.Unit}, or match sums and counts only." : "Ask it without --totals, or match sums and counts only.");
    }

    private bool IsSeveral(Grain unit, Window window) =>
        !window.IsBounded || context.Calendar.Covering(unit, window.Range.Start, window.Range.Next.AddTicks(-1)).Count > 1;

    /// <summary>A name stands for one column, or nobody could sort by it; the same column asked twice is only shown twice.</summary>
    private static void CheckNames(IReadOnlyList<BoundColumn> columns, FindingList findings)
    {
        foreach (IGrouping<string, BoundColumn> same in columns.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase))
            if (same.Select(column => column.Formula.Text).Distinct(StringComparer.Ordinal).Skip(1).Any())
                findings.Error(FindingCodes.ColumnNamedTwice, same.Last().Formula.Span, $"Two columns of the answer are called '{same.Key}'.", "Give each a name of its own: name = formula.");
    }

    private static void CheckGrain(MetricQuery query, FindingList findings)
    {
        if (query.Grain is null && (query.From is null || query.To is null) && query.Comparisons.FirstOrDefault(one => one.Scenario is null) is { } comparison)
            findings.Error(FindingCodes.ComparisonWithoutPeriod, SourceSpan.None, $"'{comparison.Name}' needs a period to count from, and the question names none.", "Give --grain, or --from and --to.");
        if (query.From is { } from && query.To is { } to && to < from)
            findings.Error(FindingCodes.RangeReversed, SourceSpan.None, FormattableString.Invariant($"The question ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd})."), "Swap --from and --to.");
        if (query.Limit is <= 0)
            findings.Error(FindingCodes.LimitAsked, SourceSpan.None, $"A limit of {query.Limit} leaves no rows.", "Give --limit a number from 1.");
    }

    private IReadOnlyList<AskedRow> RowsOf(BoundQuestion question)
    {
        MetricQuery query = question.Query;
        DateTime start = query.From?.ToDateTime(TimeOnly.MinValue) ?? DateTime.MinValue;
        DateTime next = query.To?.AddDays(1).ToDateTime(TimeOnly.MinValue) ?? DateTime.MaxValue;
        if (query.Grain is not { } grain)
            return [new AskedRow(null, new Window(new TimeRange(start, next), null))];
        (DateTime from, DateTime end) = SpanOf(question);
        if (end <= from)
            return [];
        return
        [
            .. context.Calendar.Covering(grain, from, end.AddTicks(-1)).Select(period => new AskedRow(period, new Window(new TimeRange(
                period.Start < start ? start : period.Start, period.Next > next ? next : period.Next), grain))),
        ];
    }

    /// <summary>The run of time that rows are asked for: the question's own days, else from the first to the last date of the data.</summary>
    private TimeRange SpanOf(BoundQuestion question)
    {
        MetricQuery query = question.Query;
        TimeRange[] data = [.. question.Atoms().Select(atom => factsOf(atom.Atom).Data).OfType<TimeRange>()];
        // Hires are dated by their own day, whether or not the table of people has a time; else their years before it would be left out.
        if (query.From is null || query.To is null)
            data = [.. data, .. question.Atoms().Select(atom => datesOf(atom.Atom)).OfType<TimeRange>()];
        DateTime from = query.From?.ToDateTime(TimeOnly.MinValue) ?? data.Select(range => range.Start).DefaultIfEmpty(DateTime.MaxValue).Min();
        DateTime end = query.To?.AddDays(1).ToDateTime(TimeOnly.MinValue) ?? data.Select(range => range.Next).DefaultIfEmpty(DateTime.MinValue).Max();
        if (query.To is null && context.AsOf is { } asOf && asOf.AddDays(1).ToDateTime(TimeOnly.MinValue) is { } hidden && end > hidden)
            end = hidden;
        return new TimeRange(from, end);
    }

    private static T? Attempt<T>(FindingList findings, Func<T> bind) where T : class
    {
        try
        {
            return bind();
        }
        catch (QuestionFault fault)
        {
            findings.Add(fault.Finding);
            return null;
        }
    }
}
