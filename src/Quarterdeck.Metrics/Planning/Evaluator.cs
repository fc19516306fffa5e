using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Works a metric out for one window from the values of its atoms.</summary>
/// <remarks>
/// The same walk is used twice: with an <paramref name="atoms"/> that only notes what is asked, to find out which windows each atom is needed
/// for, and with one that answers. No branch is cut short, so both walks ask for the same.
/// </remarks>
/// <param name="calendar">The company's calendar.</param>
/// <param name="dataOf">The span of the data of an expression, to as-of where there is one; null when nothing is dated.</param>
/// <param name="atoms">The value of an atom over a window.</param>
/// <param name="hides">True when too few rows lie behind a guarded value over a window; null while it is only noted what is asked.</param>
/// <param name="leftOut">Told the metric and period that MATCHED leaves out.</param>
/// <param name="unrated">Told the money that is missing for want of a rate, with the run of time.</param>
internal sealed class Evaluator(
    CompanyCalendar calendar, Func<Node, TimeRange?> dataOf, Func<AtomNode, Window, Reading> atoms, Func<GuardNode, Window, bool>? hides = null, Action<string, Period>? leftOut = null,
    Action<Atom, TimeRange>? unrated = null)
{
    /// <summary>The value for a row, by the rule of its question.</summary>
    public Reading Evaluate(Node node, AskedRow row, TimeRule rule) => rule == TimeRule.JoinedByDay
        ? new DayEvaluator(calendar, dataOf, atoms, row.Unit, row.Finest, unrated).Evaluate(node, row.Windows)
        : Evaluate(node, row.Window);

    /// <summary>The value over a window.</summary>
    public Reading Evaluate(Node node, Window window) => node switch
    {
        ConstantNode constant => Reading.Of(constant.Value),
        AtomNode atom => atoms(atom, window) with { Anchor = window.Range },
        MomentNode moment => Moment(moment, window),
        OperationNode operation => Operate(operation, window),
        ChoiceNode choice => Choose(choice, window),
        EmptyNode empty => WhenEmpty(empty, Evaluate(empty.Inner, window)),
        PriorNode prior => Prior(prior, window),
        StartOfNode start => StartOf(start, window),
        TrailingNode trailing => Trailing(trailing, window),
        ToDateNode toDate => ToDate(toDate, window),
        MatchedNode matched => Matched(matched, window),
        GuardNode guard => Guarded(guard, window),
        RatedNode rated => Rated(rated, Evaluate(rated.Amount, window), Evaluate(rated.Unrated, window), unrated),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "The node is of no known kind."),
    };

    /// <summary>A sum of which a part has no rate is no number: neither the part that has one, nor all of it at 1.</summary>
    public static Reading Rated(RatedNode node, Reading amount, Reading rows, Action<Atom, TimeRange>? unrated)
    {
        if (!rows.Cell.IsNumber || rows.Cell.AsDouble() == 0)
            return amount;
        unrated?.Invoke(node.Unrated.Atom, rows.Anchor ?? amount.Anchor ?? Window.All.Range);
        return amount with { Cell = Cell.Missing, HasRow = true };
    }

    private Reading Guarded(GuardNode guard, Window window)
    {
        Reading value = Evaluate(guard.Inner, window);
        foreach (AtomNode rows in guard.Rows)
            Evaluate(rows, window);
        return hides is not null && hides(guard, window) ? value with { Cell = Cell.Missing } : value;
    }

    private Reading Moment(MomentNode moment, Window window)
    {
        TimeRange period = window.PeriodOf(calendar);
        DateTime bound = moment.IsStart ? period.Start : period.Next;
        if (bound == DateTime.MinValue || bound == DateTime.MaxValue)
            return Reading.Nothing;
        return Reading.Of(Cell.Of(moment.IsStart ? bound : period.LastDay.ToDateTime(TimeOnly.MinValue)));
    }

    private Reading Operate(OperationNode operation, Window window)
    {
        Reading[] readings = [.. operation.Arguments.Select(argument => Evaluate(argument, window))];
        Cell cell = Arithmetic.Apply(operation.Operation, Array.ConvertAll(readings, reading => reading.Cell));
        Reading all = Combine(readings, cell);
        // A comparison of two runs of time of which one is not all there would be confident nonsense (design.md 5, Complete or not).
        bool compares = Arithmetic.Compares(operation.Operation) && readings.Where(reading => reading.Anchor is not null).Select(reading => reading.Anchor).Distinct().Skip(1).Any();
        return compares && all.Incomplete is not null ? all with { Cell = Cell.Missing } : all;
    }

    private Reading Choose(ChoiceNode choice, Window window)
    {
        List<Reading> all = [];
        Cell? chosen = null;
        foreach ((Node condition, Node result) in choice.Branches)
        {
            Reading test = Evaluate(condition, window);
            Reading value = Evaluate(result, window);
            all.Add(test);
            if (chosen is null && test.Cell.AsTruth() == true)
            {
                chosen = value.Cell;
                all.Add(value);
            }
        }
        if (choice.Otherwise is not null)
        {
            Reading value = Evaluate(choice.Otherwise, window);
            if (chosen is null)
            {
                chosen = value.Cell;
                all.Add(value);
            }
        }
        return Combine(all, chosen ?? Cell.Missing);
    }

    /// <summary>A value behind which no row lies, as the metric says.</summary>
    public static Reading WhenEmpty(EmptyNode empty, Reading reading) =>
        reading.HasRow ? reading : reading with { Cell = empty.IsZero ? Cell.Of(0m) : Cell.Missing };

    private Reading Prior(PriorNode prior, Window window)
    {
        Grain? unit = prior.Unit ?? window.Grain;
        if (unit is null || !window.IsBounded)
            return Reading.Nothing;
        TimeRange? moved = calendar.Shift(LikeForLike(prior.Inner, window.Range), -prior.Count, unit.Value);
        return moved is null ? Reading.Nothing : Moved(prior.Inner, window.Over(moved.Value), moved.Value);
    }

    /// <summary>The prior of a value to date runs as far as the value itself: to where the data of an open period end.</summary>
    private TimeRange LikeForLike(Node inner, TimeRange range) =>
        inner.SelfAndDescendants().Any(node => node is ToDateNode { Unit: not null }) && dataOf(inner)?.Next is { } end && end > range.Start && end < range.Next
            ? range with { Next = end } : range;

    private Reading StartOf(StartOfNode start, Window window)
    {
        if (!window.IsBounded || calendar.Containing(start.Unit, window.Range.Start) is not { } enclosing
            || calendar.Containing(window.Grain ?? Grain.Day, enclosing.Start) is not { } first)
            return Reading.Nothing;
        TimeRange range = new(first.Start, first.Next);
        return Moved(start.Inner, window.Over(range), range);
    }

    private Reading Moved(Node inner, Window window, TimeRange anchor) => Evaluate(inner, window) with { Anchor = anchor };

    private Reading Trailing(TrailingNode trailing, Window window)
    {
        if (!window.IsBounded)
        {
            DateTime? end = dataOf(trailing.Inner)?.Next;
            if (end is null)
                return Reading.Nothing;
            window = window.Over(new TimeRange(end.Value.AddDays(-1), end.Value));
        }
        return Regrained(trailing.Regrain, trailing.Unit, window, unit => Evaluate(trailing.Inner, window.Over(TrailingRange(trailing, unit, window.Grain))))
            with
        { Anchor = window.Range };
    }

    private TimeRange TrailingRange(TrailingNode trailing, TimeRange asked, Grain? grain)
    {
        // Asked finer than its unit (7 days of a day are whole days; 1 month by day is not whole months), the window rolls with the asked period.
        bool rolls = grain is { } fine && fine.Kind < trailing.Unit.Kind && calendar.Containing(trailing.Unit, asked.Start) is { } one
            && (one.Start != asked.Start || one.Next != asked.Next);
        if (rolls || calendar.Containing(trailing.Unit, asked.Next.AddTicks(-1)) is not { } last)
        {
            DateTime lastDay = asked.Next.AddDays(-1);
            return new TimeRange(AddUnits(lastDay, -trailing.Count, trailing.Unit).AddDays(1), asked.Next);
        }
        Period? first = calendar.Move(last, 1 - trailing.Count);
        // The question's own last day cuts the last unit, as it cuts the asked period.
        return new TimeRange(first?.Start ?? DateTime.MinValue, asked.Next < last.Next ? asked.Next : last.Next);
    }

    private static DateTime AddUnits(DateTime moment, int count, Grain unit) => unit.Kind switch
    {
        GrainKind.Minute => moment.AddMinutes(count),
        GrainKind.Hour => moment.AddHours(count),
        GrainKind.Day => moment.AddDays(count),
        GrainKind.Week => moment.AddDays(7 * count),
        GrainKind.Month => moment.AddMonths(count),
        GrainKind.Quarter or GrainKind.FiscalQuarter => moment.AddMonths(3 * count),
        _ => moment.AddYears(count),
    };

    private Reading ToDate(ToDateNode toDate, Window window)
    {
        DateTime? end = dataOf(toDate.Inner)?.Next;
        if (!window.IsBounded)
        {
            DateTime? next = window.Range.Next != DateTime.MaxValue ? window.Range.Next : end;
            if (next is null)
                return Reading.Nothing;
            window = window.Over(new TimeRange(next.Value.AddDays(-1), next.Value));
        }
        // To date of a period that is still open ends where the data end, so that its prior is like for like (1 to 23 November against the same).
        TimeRange range = window.Range;
        if (end is { } known && known > range.Start && known < range.Next)
            range = range with { Next = known };
        return Regrained(toDate.Unit is null ? StockPosition.Last : toDate.Regrain, toDate.Unit ?? Grain.Day, window.Over(range),
            unit => Evaluate(toDate.Inner, window.Over(new TimeRange(StartOfData(toDate.Unit, unit), unit.Next)))) with
        { Anchor = window.Range };
    }

    private DateTime StartOfData(Grain? unit, TimeRange asked) =>
        unit is null ? DateTime.MinValue : calendar.Containing(unit.Value, asked.Next.AddTicks(-1))?.Start ?? asked.Start;

    /// <summary>The value of a window that may be coarser than its unit: of its last unit, of its first, or their mean.</summary>
    private Reading Regrained(StockPosition regrain, Grain unit, Window window, Func<TimeRange, Reading> evaluate)
    {
        if (regrain == StockPosition.Last)
            return evaluate(window.Range);
        IReadOnlyList<Period> units = calendar.Covering(unit, window.Range.Start, window.Range.Next.AddTicks(-1));
        if (units.Count <= 1)
            return evaluate(window.Range);
        if (regrain == StockPosition.First)
            return evaluate(new TimeRange(units[0].Start, units[0].Next));
        Reading[] readings = [.. units.Select(one => evaluate(new TimeRange(one.Start, one.Next)))];
        Cell[] present = [.. readings.Select(reading => reading.Cell).Where(cell => cell.IsNumber)];
        Cell mean = present.Length == 0 ? Cell.Missing
            : Arithmetic.Apply("/", [present.Aggregate((sum, next) => Arithmetic.Apply("+", [sum, next])), Cell.Of((decimal)present.Length)]);
        return Combine(readings, mean);
    }

    private Reading Matched(MatchedNode matched, Window window)
    {
        if (!window.IsBounded)
            window = BoundedByData(matched, window);
        if (!window.IsBounded)
            return Reading.Nothing;
        IReadOnlyList<Period> units = calendar.Covering(matched.Unit, window.Range.Start, window.Range.Next.AddTicks(-1));
        if (units.Count == 0)
            return Reading.Nothing;
        List<TimeRange> kept = [];
        bool anyRow = false;
        foreach (Period unit in units)
        {
            Window one = new(new TimeRange(unit.Start, unit.Next), matched.Unit);
            (string Name, bool HasRow)[] rows = [.. matched.Named.Select(named => (named.Name, Evaluate(named.Node, one).HasRow))];
            anyRow |= rows.Any(row => row.HasRow);
            if (rows.All(row => row.HasRow))
                kept.Add(new TimeRange(unit.Start, unit.Next));
            else if (rows.Any(row => row.HasRow))
                leftOut?.Invoke(string.Join(", ", rows.Where(row => !row.HasRow).Select(row => row.Name)), unit);
        }
        // Asked finer than its unit: the asked window counts where its unit does.
        if (units.Count == 1 && (units[0].Start < window.Range.Start || units[0].Next > window.Range.Next))
        {
            Reading whole = Evaluate(matched.Inner, window);
            return kept.Count == 1 ? whole : whole with { Cell = Cell.Missing };
        }
        Reading value = new Evaluator(calendar, dataOf, (atom, over) => Over(atom, over, kept, units), hides, leftOut, unrated).Evaluate(matched.Inner, window);
        return kept.Count == 0 || !anyRow ? value with { Cell = Cell.Missing, HasRow = false } : value;
    }

    private Window BoundedByData(MatchedNode matched, Window window)
    {
        if (dataOf(matched.Inner) is not { } data)
            return window;
        return window.Over(new TimeRange(window.Range.Start == DateTime.MinValue ? data.Start : window.Range.Start,
            window.Range.Next == DateTime.MaxValue ? data.Next : window.Range.Next));
    }

    /// <summary>An atom over the kept units only: the sum of its values there. Units that were not kept are asked too, so that both walks agree.</summary>
    private Reading Over(AtomNode atom, Window window, List<TimeRange> kept, IReadOnlyList<Period> units)
    {
        List<Reading> counted = [];
        foreach (Period unit in units)
        {
            TimeRange range = new(unit.Start, unit.Next);
            Reading one = atoms(atom, new Window(range, window.Grain));
            if (kept.Contains(range))
                counted.Add(one);
        }
        Cell sum = Cell.Missing;
        foreach (Cell cell in counted.Select(reading => reading.Cell).Where(cell => cell.IsNumber))
            sum = sum.IsNumber ? Arithmetic.Fold(atom.Atom.Aggregate.Function, sum, cell) : cell;
        return Combine(counted, sum);
    }

    private static Reading Combine(IReadOnlyList<Reading> readings, Cell cell)
    {
        bool hasRow = false;
        TimeRange? anchor = null;
        DataGap? incomplete = null;
        foreach (Reading reading in readings)
        {
            hasRow |= reading.HasRow;
            anchor ??= reading.Anchor;
            incomplete ??= reading.Incomplete;
        }
        return new Reading(cell, hasRow, anchor, incomplete);
    }
}
