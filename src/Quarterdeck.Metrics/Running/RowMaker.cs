using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

/// <summary>Works out the rows of questions from the values of their atoms, and collects what is to be said of them.</summary>
/// <param name="context">The company and its calendar.</param>
/// <param name="lookup">The values.</param>
internal sealed class RowMaker(PlanContext context, Lookup lookup)
{
    private readonly Dictionary<(string Metric, Period? Period), DataGap> _why = [];

    /// <summary>What MATCHED left out, in words.</summary>
    public SortedSet<string> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>Which atoms of a column count rows that no exchange rate is known for, and over which time.</summary>
    public Dictionary<(string Column, string Atom), (Atom Atom, TimeRange Range)> Unrated { get; } = [];

    /// <summary>The models of customers behind each column, with what was asked of them, by the last day of their observation.</summary>
    public Dictionary<string, SortedDictionary<int, (ValuationAt Fit, Atom Atom)>> Fits { get; } = new(StringComparer.Ordinal);

    /// <summary>How many values were kept back.</summary>
    public int Kept { get; private set; }

    /// <summary>The periods whose values are shown although their data are not all there, each metric's once.</summary>
    /// <param name="whole">What a row over the whole span is called.</param>
    public IReadOnlyList<IncompletePeriod> Incomplete(string whole) =>
        [.. _why.Select(one => new IncompletePeriod(one.Key.Metric, one.Key.Period, one.Key.Period is { } known ? context.Calendar.Label(known) : whole, one.Value))];

    /// <summary>The rows of a question, by group and then by period.</summary>
    public List<AnswerRow> Rows(BoundQuestion question)
    {
        IReadOnlyList<GroupKey> groups = question.Frame.By.Count == 0 ? [GroupKey.Total] : [.. lookup.Groups(question.Frame, question.Columns.Select(column => column.Node)).Order()];
        SmallGroups small = new(lookup, question.Frame, groups, Guarded(question, groups));
        List<AnswerRow> rows = [];
        foreach (GroupKey group in groups)
            rows.AddRange(RowsOf(question, group, small));
        Kept += small.Hidden;
        return rows;
    }

    /// <summary>Every guarded value of a question with the runs of time that it is asked for; what is matched may differ from group to group.</summary>
    private HashSet<(GuardNode Guard, Window Window)> Guarded(BoundQuestion question, IReadOnlyList<GroupKey> groups)
    {
        HashSet<(GuardNode, Window)> guarded = [];
        if (!question.Guards().Any())
            return guarded;
        foreach (GroupKey group in groups)
        {
            Evaluator evaluator = new(context.Calendar, lookup.DataOf, (node, window) => lookup.Read(question.Frame, group, node, window), (guard, window) =>
            {
                guarded.Add((guard, window));
                return false;
            });
            foreach (AskedRow asked in question.Rows)
                foreach (BoundColumn column in question.Columns)
                    evaluator.Evaluate(column.Node, asked, question.Query.Rule);
        }
        return guarded;
    }

    private IEnumerable<AnswerRow> RowsOf(BoundQuestion question, GroupKey group, SmallGroups small)
    {
        List<AnswerRow> own = [];
        List<string> left = [];
        // A scan reaches from the first window to the last and may serve other questions too; a group belongs here when it has a row in a window of this one.
        bool belongs = question.Frame.By.Count == 0;
        Backing behind = default;
        string told = "";
        Evaluator evaluator = new(context.Calendar, lookup.DataOf, (node, window) =>
            {
                belongs |= !belongs && lookup.HasRow(question.Frame, group, node, window);
                Note(told, node.Atom, lookup.FitOf(question.Frame, node.Atom, window));
                return lookup.Read(question.Frame, group, node, window);
            },
            (guard, window) =>
            {
                bool isKept = small.Hides(guard, window, group);
                behind = behind.With(isKept, small.RowsBehind(guard, window, group), guard.Least);
                return isKept;
            },
            (metric, period) => left.Add($"{(group.Values.IsEmpty ? "" : string.Join(", ", group.Values) + ", ")}{context.Calendar.Label(period)} is left out: it has no row of {metric}."),
            (atom, range) => Unrated[(told, atom.Key)] = (atom, Unrated.TryGetValue((told, atom.Key), out (Atom Atom, TimeRange Range) known) ? Hull(known.Range, range) : range));
        foreach (AskedRow asked in question.Rows)
        {
            Cell[] values = new Cell[question.Columns.Count];
            Backing[] backings = new Backing[values.Length];
            bool hasRow = false;
            for (int i = 0; i < values.Length; i++)
            {
                BoundColumn column = question.Columns[i];
                behind = default;
                // A change is missing for the reason that its sides are.
                told = column.Change == ChangeKind.None ? column.Name : told;
                Reading reading = evaluator.Evaluate(column.Node, asked, question.Query.Rule);
                values[i] = reading.Cell;
                backings[i] = behind;
                hasRow |= reading.HasRow;
                // A share is missing for the reason that its difference is; once is enough.
                if (reading.Incomplete is not null && column.Change != ChangeKind.Share)
                    _why.TryAdd((column.Name, asked.Period), reading.Incomplete);
                if (column.Change == ChangeKind.None)
                    LeftOut.UnionWith(left.Select(one => $"{column.Name}: {one}"));
                left.Clear();
            }
            own.Add(new AnswerRow(asked, group, values, backings, hasRow));
        }
        return !belongs ? [] : question.Query.SkipEmpty ? own.Where(row => row.HasRow) : own;
    }

    private void Note(string column, Atom atom, ValuationAt? fit)
    {
        if (fit is null || atom.Value!.IsCount)
            return;
        if (!Fits.TryGetValue(column, out SortedDictionary<int, (ValuationAt, Atom)>? own))
            Fits.Add(column, own = []);
        own[fit.Until] = (fit, atom);
    }

    private static TimeRange Hull(TimeRange one, TimeRange other) =>
        new(one.Start < other.Start ? one.Start : other.Start, one.Next > other.Next ? one.Next : other.Next);
}
