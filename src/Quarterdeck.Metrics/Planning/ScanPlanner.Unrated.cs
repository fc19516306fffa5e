using System.Collections.Immutable;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

internal sealed partial class ScanPlanner
{
    /// <summary>The rows because of which money is missing: for each currency how many, and the first day. Asked only where there are any.</summary>
    /// <param name="atom">The count of rows without a rate.</param>
    /// <param name="frame">The question's conditions.</param>
    /// <param name="range">The run of time that is asked.</param>
    /// <returns>The statement, with the columns currency, first moment and rows; and the datasets that it reads.</returns>
    public (Select Statement, IReadOnlyCollection<string> Read) Unrated(Atom atom, Frame frame, TimeRange range)
    {
        RowScope scope = new(context, atom.Home);
        Expression? time = TimeOf(scope, atom);
        Dictionary<string, Expression> words = Words(time ?? (atom.Active is { } active ? scope.FieldOf(scope.Root, active.From) : null));
        words["PERIOD_START"] = words["PERIOD_END"] = ConstantExpression.Null;
        DateTime last = context.AsOf is { } asOf && asOf.ToDateTime(TimeOnly.MinValue) < range.Next ? asOf.ToDateTime(TimeOnly.MinValue) : Clamp(range.Next).AddDays(-1);
        scope.RateMoment = atom.Active is null ? time : ConstantExpression.Of(last.Date);
        MoneyUse money = new(atom.Money!);
        AtomBinder.Argument(scope, atom.Aggregate, words, money);
        Expression currency = money.Currencies.Count == 1 ? money.Currencies.First() : ConstantExpression.Null;
        ImmutableArray<Formula> filters = atom.DependsOnWindow ? [] : atom.Filters;
        Expression?[] where =
        [
            money.AnyUnrated, AtomBinder.Condition(scope, filters, words), frame.Where is null ? null : scope.Bind(frame.Where, words),
            time is null || atom.Active is not null ? null : Between(time, atom.Stock?.Carry == true ? range with { Start = DateTime.MinValue } : range),
        ];
        Expression? day = scope.RateMoment ?? time;
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        return (new Select
        {
            Columns =
            [
                (currency, "currency"), (day is null ? ConstantExpression.Null : new AggregateExpression(AggregateKind.Min, day, null), "first"),
                (new AggregateExpression(AggregateKind.Count, null, null), "n"),
            ],
            From = from,
            Joins = joins,
            Where = [.. where.OfType<Expression>(), .. scope.AsOfConditions()],
            GroupBy = currency is ConstantExpression ? [] : [currency],
        }, scope.Read);
    }
}
