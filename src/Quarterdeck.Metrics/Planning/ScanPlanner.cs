using System.Collections.Immutable;
using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Puts the atoms that a set of questions needs into as few scans as can be: one for each dataset, dating and way of meeting time.</summary>
internal sealed partial class ScanPlanner(PlanContext context)
{
    /// <summary>Above so many grouping sets it is cheaper to join the rows to their windows.</summary>
    private const int MostFamilies = 4;

    /// <summary>Above so many listed windows a join tells them apart better than a CASE.</summary>
    private const int MostBranches = 12;

    /// <summary>Plans the scans of one frame.</summary>
    /// <param name="frame">How rows are grouped and filtered.</param>
    /// <param name="demand">Each atom with the windows it is needed for.</param>
    public IReadOnlyList<ScanPlan> Plan(Frame frame, IReadOnlyCollection<(Atom Atom, IReadOnlySet<Window> Windows)> demand)
    {
        List<ScanPlan> plans = [];
        foreach (IGrouping<string, (Atom Atom, IReadOnlySet<Window> Windows)> group in demand.GroupBy(need => Signature(need.Atom)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            (Atom Atom, IReadOnlySet<Window> Windows)[] needs = [.. group.OrderBy(need => need.Atom.Key, StringComparer.Ordinal)];
            plans.AddRange(needs[0].Atom.Kind switch
            {
                AtomKind.Plain => Plain(frame, needs),
                AtomKind.Stock => [Stock(frame, needs)],
                AtomKind.Active => [Active(frame, needs)],
                AtomKind.CustomerValue => needs.Any(need => need.Windows.Count > 0) ? [CustomerValues(frame, needs)] : [],
                // Asked over no bounded time there is no later period, and nothing to fetch.
                AtomKind.Retained => needs.Where(need => need.Windows.Any(window => LaterOf(need.Atom, window) is not null)).Select(need => Retained(frame, need.Atom, need.Windows)),
                _ => needs.Select(need => Converted(frame, need.Atom, need.Windows)),
            });
        }
        return plans;
    }

    /// <summary>Binds everything an atom and its frame name, to learn what is wrong and which dated datasets it rests on.</summary>
    /// <exception cref="QuestionFault">Something does not exist or is not reached to-one.</exception>
    public IReadOnlyCollection<string> DatedDatasets(Atom atom, Frame frame)
    {
        RowScope scope = new(context, atom.Home);
        Expression? time = TimeOf(scope, atom);
        Dictionary<string, Expression> words = Words(time);
        words["PERIOD_START"] = words["PERIOD_END"] = ConstantExpression.Null;
        scope.RateMoment = atom.Active is null ? time : ConstantExpression.Of(DateTime.MinValue);
        AtomBinder.Aggregate(scope, atom, words);
        if (atom.Value is { } value)
        {
            scope.FieldOf(scope.Root, value.Spec.Customer, atom.Aggregate.Span);
            AtomBinder.Condition(scope, value.Among, Words(time));
        }
        if (atom.Active is { } active)
        {
            scope.FieldOf(scope.Root, active.From, atom.Aggregate.Span);
            scope.FieldOf(scope.Root, active.To, atom.Aggregate.Span);
        }
        string[] dated = [.. scope.Dated];
        if (frame.Where is not null)
            scope.Bind(frame.Where, Words(TimeOf(scope, atom)));
        foreach (Name name in frame.By)
            Dimension(scope, name, TimeOf(scope, atom), atom);
        // Conditions of joins are bound last; what is wrong with them is to be told here too.
        scope.Relations();
        return dated;
    }

    private static string Signature(Atom atom) => atom.Kind switch
    {
        AtomKind.Plain => $"{atom.Home}|plain|{atom.Time?.Dotted}",
        AtomKind.Stock => $"{atom.Home}|stock|{atom.Time?.Dotted}|{atom.Stock!.At}|{string.Join(',', atom.Stock.Per)}|{atom.Stock.Carry}",
        AtomKind.Active => $"{atom.Home}|active|{atom.Active}",
        AtomKind.CustomerValue => $"{atom.Home}|value|{atom.Time?.Dotted}|{atom.IsMoney}|{string.Join(" AND ", atom.Filters.Select(filter => filter.Text))}|{atom.Value!.ScanKey}",
        _ => $"{atom.Home}|{atom.Kind}|{atom.Key}",
    };

    private static Expression? TimeOf(RowScope scope, Atom atom) => atom.Time is null ? null : scope.BindName(atom.Time);

    private static Dictionary<string, Expression> Words(Expression? time)
    {
        Dictionary<string, Expression> words = new(StringComparer.OrdinalIgnoreCase);
        if (time is not null)
            words["time"] = time;
        return words;
    }

    /// <summary>A dimension's value for a row: a date part of the metric's own time, a dimension, a path or a field.</summary>
    private static Expression Dimension(RowScope scope, Name name, Expression? time, Atom atom)
    {
        if (name.Parts is ["time", _] && time is not null)
            return scope.Bind(name, Words(time));
        if (name.Parts.Length > 1 || scope.DimensionOf(name.Parts[0]) is not null || !DateParts.All.TryGetValue(name.Parts[0], out string? part))
            return scope.BindName(name);
        return time is null
            ? throw new QuestionFault(new Finding(FindingCodes.DatePartWithoutDate, Severity.Error, name.Span,
                $"'{atom.Aggregate.Text}' has no date, so it cannot be cut by {name.Dotted}.", $"Give '{atom.Home}' a 'time:', or leave {name.Dotted} out."))
            : DateParts.Of(time, part, scope.Calendar);
    }

    private static ImmutableArray<Expression> Dimensions(RowScope scope, Frame frame, Expression? time, Atom atom) =>
        [.. frame.By.Select(name => Dimension(scope, name, time, atom))];

    private static Expression Between(Expression time, TimeRange range) => All(
        range.Start == DateTime.MinValue ? null : new OperationExpression(">=", [time, ConstantExpression.Of(range.Start)], ValueKind.Truth),
        range.Next == DateTime.MaxValue ? null : new OperationExpression("<", [time, ConstantExpression.Of(range.Next)], ValueKind.Truth))
        ?? new OperationExpression("IS NOT NULL", [time], ValueKind.Truth);

    private static Expression? All(params IEnumerable<Expression?> conditions)
    {
        Expression? all = null;
        foreach (Expression? condition in conditions)
            if (condition is not null)
                all = all is null ? condition : new OperationExpression("AND", [all, condition], ValueKind.Truth);
        return all;
    }

    /// <summary>The windows of a scan as a relation: position, first moment, first moment after.</summary>
    private static ValuesRelation WindowRows(string alias, IReadOnlyList<Window> windows) => new(alias, ["id", "start", "next"],
    [
        .. windows.Select((window, i) => (ImmutableArray<ConstantExpression>)
            [ConstantExpression.Of(i), Moment(window.Range.Start), Moment(window.Range.Next)]),
    ]);

    private static ConstantExpression Moment(DateTime moment) => new(Clamp(moment), ValueKind.Timestamp);

    /// <summary>An open bound as a year that every engine can hold.</summary>
    private static DateTime Clamp(DateTime moment) =>
        moment == DateTime.MinValue ? new DateTime(1700, 1, 1) : moment == DateTime.MaxValue ? new DateTime(2260, 1, 1) : moment;

    private static ColumnExpression WindowColumn(string alias, string column) => new(alias, column, column == "id" ? ValueKind.Whole : ValueKind.Timestamp);

    private static string Numbered(string letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");

    private static Window[] Sorted(IEnumerable<Window> windows) => [.. windows.Distinct().OrderBy(window => window.Range.Start).ThenBy(window => window.Range.Next)];

    private static IEnumerable<string> Both(IEnumerable<string> one, IEnumerable<string> other) => one.Union(other).Order(StringComparer.Ordinal);
}
