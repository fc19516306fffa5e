using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Works a metric out as <see cref="Asking.TimeRule.JoinedByDay"/> says: every day (or hour) of the asked runs of time looks up its own.</summary>
/// <remarks>
/// A run of time may come several times in a list: days that meet one earlier day count it as often. Sums, counts, smallest and largest are put
/// together from such lists; another aggregate over days that do not follow each other is undefined, unless only one run has rows.
/// Incomplete periods are shown as they are: the peer knows none.
/// </remarks>
/// <param name="calendar">The company's calendar.</param>
/// <param name="dataOf">The span of the data of an expression; null when nothing is dated.</param>
/// <param name="atoms">The value of an atom over one run of time.</param>
/// <param name="unit">Day, hour or minute.</param>
/// <param name="finest">The finest grain of the question; whole ones of it are shifted by units that are as coarse or coarser.</param>
/// <param name="unrated">Told the money that is missing for want of a rate, with the run of time.</param>
internal sealed class DayEvaluator(CompanyCalendar calendar, Func<Node, TimeRange?> dataOf, Func<AtomNode, Window, Reading> atoms, Grain unit, Grain finest,
    Action<Atom, TimeRange>? unrated = null)
{
    /// <summary>The value over runs of time.</summary>
    public Reading Evaluate(Node node, IReadOnlyList<Window> over) => node switch
    {
        ConstantNode constant => Reading.Of(constant.Value),
        AtomNode atom => Fold(atom, over),
        MomentNode moment => over.Count == 0 || !over[0].IsBounded ? Reading.Nothing
            : Reading.Of(Cell.Of(moment.IsStart ? over[0].Range.Start : over[^1].Range.LastDay.ToDateTime(TimeOnly.MinValue))),
        OperationNode operation => Operate(operation, over),
        ChoiceNode choice => Choose(choice, over),
        // How many rows lie behind several runs of time is not worked out here, so a guarded value is never shown.
        GuardNode guard => Evaluate(guard.Inner, over) with { Cell = Cell.Missing },
        RatedNode rated => Evaluator.Rated(rated, Evaluate(rated.Amount, over), Evaluate(rated.Unrated, over), unrated),
        EmptyNode empty => Evaluator.WhenEmpty(empty, Evaluate(empty.Inner, over)),
        PriorNode prior => Evaluate(prior.Inner, Moved(over, prior.Count, prior.Unit ?? unit)),
        StartOfNode start => Evaluate(start.Inner, [.. (Rolls(start.Inner) ? over.SelectMany(Units) : over.Select(window => Units(window).First()))
            .Select(one => StartOf(one, start.Unit)).OfType<Window>()]),
        TrailingNode trailing => Rolled(trailing.Inner, trailing.Regrain, over, one => AddUnits(one.Range.Start, -trailing.Count, trailing.Unit) + Step(one)),
        ToDateNode toDate => Rolled(toDate.Inner, toDate.Regrain, over, one => toDate.Unit is { } grain ? calendar.Containing(grain, one.Range.Start)?.Start ?? one.Range.Start : DateTime.MinValue),
        MatchedNode matched => new Evaluator(calendar, dataOf, atoms, unrated: unrated).Evaluate(matched, over.Count == 0 ? Window.All : over[0]),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "The node is of no known kind."),
    };

    private Reading Operate(OperationNode operation, IReadOnlyList<Window> over)
    {
        Reading[] readings = [.. operation.Arguments.Select(argument => Evaluate(argument, over))];
        return new Reading(Arithmetic.Apply(operation.Operation, Array.ConvertAll(readings, reading => reading.Cell)), readings.Any(reading => reading.HasRow), null, null);
    }

    private Reading Choose(ChoiceNode choice, IReadOnlyList<Window> over)
    {
        (Reading Condition, Reading Result)[] branches = [.. choice.Branches.Select(one => (Evaluate(one.Condition, over), Evaluate(one.Result, over)))];
        Reading otherwise = choice.Otherwise is null ? Reading.Nothing : Evaluate(choice.Otherwise, over);
        int chosen = Array.FindIndex(branches, branch => branch.Condition.Cell.AsTruth() == true);
        return new Reading(chosen < 0 ? otherwise.Cell : branches[chosen].Result.Cell,
            otherwise.HasRow || branches.Any(branch => branch.Condition.HasRow || branch.Result.HasRow), null, null);
    }

    private Reading Fold(AtomNode atom, IReadOnlyList<Window> over)
    {
        List<Window> runs = [];
        foreach (Window window in over)
            if (runs.Count > 0 && runs[^1].Range.Next == window.Range.Start)
                runs[^1] = runs[^1].Over(runs[^1].Range with { Next = window.Range.Next });
            else
                runs.Add(window);
        if (runs.Count == 0)
            return Reading.Nothing;
        if (runs.Count == 1)
            return atoms(atom, runs[0]);
        // Days outside the data have no rows, so nobody need be asked for them.
        TimeRange? data = dataOf(atom);
        Reading[] readings = [.. runs.Where(run => data is { } range && run.Range.Start < range.Next && run.Range.Next > range.Start).Select(run => atoms(atom, run))];
        Reading[] present = [.. readings.Where(reading => reading.HasRow)];
        if (present.Length == 0)
            return atoms(atom, runs[0]) with { HasRow = false };
        if (present.Length == 1)
            return present[0];
        Cell all = atom.Atom.IsAdditive && atom.Atom.Aggregate.Function != "AVG"
            ? present.Select(reading => reading.Cell).Aggregate((one, other) => Arithmetic.Fold(atom.Atom.Aggregate.Function, one, other))
            : Cell.Undefined;
        return present[0] with { Cell = all };
    }

    private IReadOnlyList<Window> Moved(IReadOnlyList<Window> over, int count, Grain by)
    {
        if (by.Kind is GrainKind.Minute or GrainKind.Hour or GrainKind.Day or GrainKind.Week)
            return [.. over.Select(window => window.IsBounded ? window.Over(new TimeRange(AddUnits(window.Range.Start, -count, by), AddUnits(window.Range.Next, -count, by))) : window)];
        if (finest.Kind is GrainKind.Month or GrainKind.Quarter or GrainKind.Year && finest.Kind <= by.Kind && by.Kind != GrainKind.Custom && over.All(IsWhole))
            return [.. over.Select(window => calendar.Shift(window.Range, -count, by) is { } moved ? window.Over(moved) : null).OfType<Window>()];
        return [.. over.SelectMany(Units).Select(one => Earlier(one, count, by)).OfType<Window>()];
    }

    private bool IsWhole(Window window) => window.IsBounded && calendar.Containing(finest, window.Range.Start)?.Start == window.Range.Start
        && calendar.Containing(finest, window.Range.Next.AddTicks(-1))?.Next == window.Range.Next;

    private Window? Earlier(Window one, int count, Grain by)
    {
        // All of time stays all of time.
        if (!one.IsBounded)
            return one;
        if (by.Kind == GrainKind.Custom)
            return calendar.Shift(one.Range, -count, by) is { } moved ? one.Over(moved) : null;
        DateTime start = AddUnits(one.Range.Start, -count, by);
        return one.Over(new TimeRange(start, start + Step(one)));
    }

    /// <summary>True when a window is in it, whose own rule says which of a row's days counts; what has none is taken at the row's first day.</summary>
    private static bool Rolls(Node node) => node is TrailingNode or ToDateNode || node.Children.Any(Rolls);

    private Window? StartOf(Window one, Grain enclosing) =>
        one.IsBounded && calendar.Containing(enclosing, one.Range.Start) is { } period ? one.Over(new TimeRange(period.Start, period.Start + Step(one))) : null;

    /// <summary>A window that ends with each day; a row of several days takes the first or last value that has rows, or their mean.</summary>
    private Reading Rolled(Node inner, StockPosition regrain, IReadOnlyList<Window> over, Func<Window, DateTime> startOf)
    {
        Reading[] readings = [.. over.SelectMany(Units).Select(one => Evaluate(inner, [one.IsBounded ? one.Over(one.Range with { Start = startOf(one) }) : one]))];
        Reading[] present = [.. readings.Where(reading => reading.HasRow)];
        if (present.Length == 0)
            return readings.Length == 0 ? Reading.Nothing : readings[0];
        if (regrain != StockPosition.Average)
            return regrain == StockPosition.First ? present[0] : present[^1];
        Cell[] numbers = [.. present.Select(reading => reading.Cell).Where(cell => cell.IsNumber)];
        return numbers.Length == 0 ? present[0] : present[0] with
        {
            Cell = Arithmetic.Apply("/", [numbers.Aggregate((one, other) => Arithmetic.Apply("+", [one, other])), Cell.Of((decimal)numbers.Length)]),
        };
    }

    private IEnumerable<Window> Units(Window window)
    {
        if (!window.IsBounded)
        {
            yield return window;
            yield break;
        }
        TimeSpan step = Step(window);
        for (DateTime start = window.Range.Start; start < window.Range.Next; start += step)
            yield return window.Over(new TimeRange(start, start + step));
    }

    private TimeSpan Step(Window window) => unit.Kind switch
    {
        _ when !window.IsBounded => TimeSpan.Zero,
        GrainKind.Minute => TimeSpan.FromMinutes(1),
        GrainKind.Hour => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    private static DateTime AddUnits(DateTime moment, int count, Grain by) => by.Kind switch
    {
        GrainKind.Minute => moment.AddMinutes(count),
        GrainKind.Hour => moment.AddHours(count),
        GrainKind.Day => moment.AddDays(count),
        GrainKind.Week => moment.AddDays(7 * count),
        GrainKind.Month => moment.AddMonths(count),
        GrainKind.Quarter or GrainKind.FiscalQuarter => moment.AddMonths(3 * count),
        _ => moment.AddYears(count),
    };
}
