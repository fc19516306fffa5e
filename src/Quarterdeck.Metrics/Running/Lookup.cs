using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

/// <summary>The values of atoms from the scans that were run, with the rules of what no rows mean.</summary>
internal sealed class Lookup(ScanPlanner planner, CompanyCalendar calendar, Func<Atom, AtomFacts> factsOf, DateOnly? asOf)
{
    private readonly List<(ScanPlan Plan, string Sql, ScanAnswer Answer)> _scans = [];
    private readonly Dictionary<(string Frame, string Atom), List<(ScanAnswer Answer, PlannedAtom Planned)>> _places = [];
    private readonly List<(ScanPlan Scan, Finding Finding)> _refused = [];

    /// <summary>Takes in a scan's answer.</summary>
    public void Add(ScanPlan plan, string sql, ScanAnswer answer)
    {
        _scans.Add((plan, sql, answer));
        foreach (PlannedAtom planned in plan.Atoms)
        {
            (string, string) key = (plan.Frame.Key, planned.Atom.Key);
            if (!_places.TryGetValue(key, out List<(ScanAnswer, PlannedAtom)>? places))
                _places.Add(key, places = []);
            places.Add((answer, planned));
        }
    }

    /// <summary>Says that a scan's numbers cannot be trusted.</summary>
    public void Refuse(ScanPlan scan, Finding finding) => _refused.Add((scan, finding));

    /// <summary>Why numbers of a frame cannot be trusted.</summary>
    public IEnumerable<Finding> Refusals(Frame frame) => _refused.Where(refused => refused.Scan.Frame.Key == frame.Key).Select(refused => refused.Finding);

    /// <summary>The groups that have a row in a scan of these columns, in or between the windows of whichever question the scan serves.</summary>
    public IEnumerable<GroupKey> Groups(Frame frame, IEnumerable<Node> columns) =>
        columns.SelectMany(column => Answering(frame, column)).SelectMany(scan => scan.Answer.Groups).Distinct();

    /// <summary>The scans that a column's values come from.</summary>
    public IReadOnlyList<(ScanPlan Plan, string Sql)> ScansOf(Frame frame, Node node) => [.. Answering(frame, node).Select(scan => (scan.Plan, scan.Sql))];

    private IEnumerable<(ScanPlan Plan, string Sql, ScanAnswer Answer)> Answering(Frame frame, Node node)
    {
        HashSet<ScanAnswer> answers = [.. node.Atoms().Select(atom => (frame.Key, atom.Atom.Key)).Distinct()
            .SelectMany(key => _places.TryGetValue(key, out List<(ScanAnswer Answer, PlannedAtom Planned)>? places) ? places : []).Select(place => place.Answer)];
        return _scans.Where(scan => answers.Contains(scan.Answer));
    }

    /// <summary>The span of an expression's data, to as-of where there is one; null when nothing is dated.</summary>
    public TimeRange? DataOf(Node node)
    {
        DateTime? start = null;
        DateTime? end = null;
        foreach (AtomNode atom in node.Atoms())
        {
            AtomFacts facts = factsOf(atom.Atom);
            DateTime? first = facts.Data?.Start ?? (facts.Covers.Count > 0 ? facts.Covers.Min(cover => cover.Range.Start) : null);
            DateTime? last = facts.Covers.Count > 0 ? facts.Covers.Max(cover => cover.Range.Next) : facts.Data?.Next;
            start = start is null || first < start ? first ?? start : start;
            end = end is null || last > end ? last ?? end : end;
        }
        DateTime? hidden = asOf?.AddDays(1).ToDateTime(TimeOnly.MinValue);
        if (hidden is not null && (end is null || hidden < end))
            end = hidden;
        return end is null ? null : new TimeRange(start ?? DateTime.MinValue, end.Value);
    }

    /// <summary>The window that an atom is fetched for: undated rows have none, and what is active or speaks of the period's end needs an end.</summary>
    public Window WindowOf(Atom atom, Window window)
    {
        if (atom.Time is null && atom.Active is null)
            return Window.All;
        if (atom.Value is { } value)
            return ValueWindow(atom, value, window);
        bool needsEnd = atom.Active is not null || atom.DependsOnWindow;
        if (needsEnd && window.Range.Next == DateTime.MaxValue && DataOf(new AtomNode(atom, EmptyPolicy.ByAggregate)) is { } data)
            window = window.Over(window.Range with { Next = data.Next });
        return atom.Active is not null ? window.Over(window.Range with { Start = DateTime.MinValue }) : window;
    }

    /// <summary>
    /// The run of time in which customers are new, to the day from which the model looks ahead: the period's end, but no later than the data reach; days without data would be silence.
    /// Of all customers only the end counts.
    /// </summary>
    private Window ValueWindow(Atom atom, CustomerValuePlan value, Window window)
    {
        TimeRange range = value.Spec.OfAll ? window.Range with { Start = DateTime.MinValue } : window.Range;
        return window.Over(DataOf(new AtomNode(atom, EmptyPolicy.ByAggregate)) is { } data && data.Next < range.Next && data.Next > range.Start ? range with { Next = data.Next } : range);
    }

    /// <summary>False for a window that no data touch: there is nothing to fetch for it.</summary>
    /// <param name="atom">The atom.</param>
    /// <param name="asked">The window as asked.</param>
    public bool IsWorthAsking(Atom atom, Window asked) => atom.Value is null || factsOf(atom) is var facts
        && (facts.Touches(asked) || facts is { Covers.Count: 0, Data: null }) && !(asOf is { } day && asked.Range.Start > day.ToDateTime(TimeOnly.MaxValue));

    /// <summary>The model behind an atom over a window; null where there is none.</summary>
    public ValuationAt? FitOf(Frame frame, Atom atom, Window asked) => atom.Value is null || !_places.TryGetValue((frame.Key, atom.Key), out List<(ScanAnswer Answer, PlannedAtom Planned)>? places) ? null
        : places.Select(place => place.Answer.Fits.GetValueOrDefault(WindowOf(atom, asked))).FirstOrDefault(fit => fit is not null);

    /// <summary>True when a group has a row behind an atom over a window, be it one that does not count.</summary>
    public bool HasRow(Frame frame, GroupKey group, AtomNode node, Window asked)
    {
        Window window = WindowOf(node.Atom, asked);
        return _places.TryGetValue((frame.Key, node.Atom.Key), out List<(ScanAnswer Answer, PlannedAtom Planned)>? places)
            && places.Exists(place => place.Answer.Holds(place.Planned, window) && place.Answer.HasRow(place.Planned, group, window));
    }

    /// <summary>An atom's value for a group over a window.</summary>
    public Reading Read(Frame frame, GroupKey group, AtomNode node, Window asked)
    {
        Atom atom = node.Atom;
        if (atom.Kind == AtomKind.Retained && planner.LaterOf(atom, asked) is null)
            return Reading.Nothing;
        Window window = WindowOf(atom, asked);
        Cell cell = Cell.Missing;
        if (_places.TryGetValue((frame.Key, atom.Key), out List<(ScanAnswer Answer, PlannedAtom Planned)>? places))
            foreach ((ScanAnswer answer, PlannedAtom planned) in places)
                if (answer.Holds(planned, window))
                {
                    cell = answer.ValueOf(planned, group, window);
                    break;
                }
        bool counts = atom.Aggregate.Function == "COUNT";
        bool hasRow = cell.IsNumber && !(counts && cell.AsDouble() == 0) || !cell.IsAbsent && !cell.IsNumber;
        AtomFacts facts = factsOf(atom);
        // What the data do not tell is missing, whatever no rows would mean.
        if (atom.Value is { } value && !hasRow && !cell.IsNumber)
            return new Reading(FitOf(frame, atom, asked)?.Tells(value.Measure) != true ? Cell.Missing : node.Empty == EmptyPolicy.Missing ? Cell.Missing : Cell.Of(0m), false, asked.Range, facts.WhyIncomplete(asked, asOf));
        // A count of 0 comes from rows that were there and did not count; nothing at all comes from no rows.
        if (!hasRow && (cell.IsAbsent || node.Empty == EmptyPolicy.Missing))
            cell = Empty(node, asked, facts);
        if (facts.CutPeriod(asked.Range, calendar) is { } cut)
            return new Reading(Cell.Missing, hasRow, asked.Range, cut);
        return new Reading(cell, hasRow, asked.Range, facts.WhyIncomplete(asked, asOf, node.LateDays) ?? LaterIncomplete(atom, asked, facts));
    }

    /// <summary>What no rows mean: for a count zero, for a sum zero where the data reach, else no data (design.md 5, No data is not zero).</summary>
    private static Cell Empty(AtomNode node, Window window, AtomFacts facts)
    {
        Atom atom = node.Atom;
        if (node.Empty != EmptyPolicy.ByAggregate)
            return node.Empty == EmptyPolicy.Zero ? Cell.Of(0m) : Cell.Missing;
        if (atom.Kind == AtomKind.Stock)
            return Cell.Missing;
        bool counts = atom.Aggregate.Function == "COUNT";
        if (atom.Kind == AtomKind.Active && facts.Covers.Count == 0)
            return counts && (facts.Data is null || window.Range.Next > facts.Data.Value.Start) ? Cell.Of(0m) : Cell.Missing;
        if (!counts && atom.Aggregate.Function != "SUM")
            return Cell.Missing;
        if (facts.Covers.Count == 0)
            return counts ? Cell.Of(0m) : Cell.Missing;
        return facts.Touches(window) ? Cell.Of(0m) : Cell.Missing;
    }

    private LaterGap? LaterIncomplete(Atom atom, Window window, AtomFacts facts)
    {
        if (atom.Kind != AtomKind.Retained || planner.LaterOf(atom, window) is not { } later)
            return null;
        return facts.WhyIncomplete(new Window(later, window.Grain), asOf) is { } why
            ? new LaterGap(later.LastDay, why) : null;
    }
}
