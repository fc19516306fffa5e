using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Writes the columns to date and the comparisons of an asked column as formulas, so that each has a receipt like any other.</summary>
/// <param name="query">The question.</param>
/// <param name="calendar">Tells which whole periods the question's days are.</param>
internal sealed class ComparedColumns(MetricQuery query, CompanyCalendar calendar)
{
    /// <summary>The coarsest of these of which the question's days are a whole number is what <c>prior_period</c> moves by without a grain.</summary>
    private static readonly Grain[] _runs = [Grain.Year, Grain.Quarter, Grain.Month, Grain.Day];

    /// <summary>A column that follows from an asked one.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Formula">What it is worked out by.</param>
    /// <param name="Unit">Its unit.</param>
    /// <param name="Change">Whether it is a change.</param>
    internal sealed record Column(string Name, Formula Formula, Unit Unit, ChangeKind Change = ChangeKind.None);

    /// <summary>The columns that follow from an asked one, in the order in which they are shown.</summary>
    /// <param name="name">The asked column's name, with its scenario.</param>
    /// <param name="formula">Its formula.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="under">The scenario whose rows it counts.</param>
    public IEnumerable<Column> Of(string name, Formula formula, Unit unit, string under)
    {
        Comparison[] comparisons = [.. query.Comparisons.Where(one => one.Scenario != under)];
        // A scenario that is shown beside the actual values already stands in a column of this name.
        foreach (Column compared in comparisons.SelectMany(one => Against(one, name, formula, unit, null).Skip(one.Scenario is { } shown && under == "AC" && query.Scenarios.Contains(shown) ? 1 : 0)))
            yield return compared;
        foreach (Grain grain in query.ToDate)
        {
            Column toDate = new(Qualified(name, $"{grain.Name}_to_date"), Written("TO_DATE", formula, new GrainWord(grain.Name, IsStart: false) { Span = formula.Span }), unit);
            yield return toDate;
            foreach (Column compared in comparisons.SelectMany(one => Against(one, toDate.Name, toDate.Formula, unit, grain)))
                yield return compared;
        }
    }

    private IEnumerable<Column> Against(Comparison comparison, string name, Formula formula, Unit unit, Grain? toDate)
    {
        string of = Qualified(name, comparison.Name);
        Formula other = comparison.Scenario is { } scenario
            ? Written(scenario == "PL" ? "PLAN" : "FORECAST", formula)
            : Earlier(formula, comparison.Unit ?? toDate);
        Binary change = new("-", formula, other) { Span = formula.Span };
        yield return new Column(of, other, unit);
        yield return new Column(of + ".change", change, unit, ChangeKind.Difference);
        // Of two rates people read the difference in points; a share of a share misleads.
        if (!unit.IsRate)
            yield return new Column(of + ".change_pct", new Binary("/", change, Written("ABS", other)) { Span = formula.Span }, Unit.Parse("percent"), ChangeKind.Share);
    }

    /// <summary>One unit earlier; without a unit the period before: of the asked grain, or as many whole periods as the question's days are.</summary>
    private Call Earlier(Formula formula, Grain? unit)
    {
        if (unit is { } known)
            return Moved(formula, 1, known);
        if (query.Grain is null && query is { From: { } from, To: { } to } && from <= to)
            foreach (Grain run in _runs)
                if (Count(run, from, to) is > 0 and int count)
                    return Moved(formula, count, run);
        return Written("PRIOR", formula);
    }

    /// <summary>How many whole periods a span of days is; 0 when it begins or ends inside one.</summary>
    private int Count(Grain grain, DateOnly from, DateOnly to)
    {
        IReadOnlyList<Period> periods = calendar.Covering(grain, from.ToDateTime(TimeOnly.MinValue), to.ToDateTime(TimeOnly.MinValue));
        return periods.Count > 0 && periods[0].FirstDay == from && periods[^1].LastDay == to ? periods.Count : 0;
    }

    private static Call Moved(Formula formula, int count, Grain unit) => Written("PRIOR", formula, new Interval(count, unit.Name) { Span = formula.Span });

    private static Call Written(string function, Formula formula, params ImmutableArray<Formula> more) => new(function, [formula, .. more]) { Span = formula.Span };

    /// <summary>The first qualifier stands behind an @, further ones behind a dot: <c>revenue@PL.prior_year</c>.</summary>
    private static string Qualified(string name, string by) => name + (name.Contains('@', StringComparison.Ordinal) ? '.' : '@') + by;
}
