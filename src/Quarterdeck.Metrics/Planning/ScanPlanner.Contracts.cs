using System.Collections.Immutable;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Planning;

internal sealed partial class ScanPlanner
{
    /// <summary>The first and last days of the contracts that an atom counts while they are active, equal ones together.</summary>
    /// <param name="atom">The atom.</param>
    /// <returns>The statement, with the columns first day, first day no longer active and rows; and the datasets that it reads.</returns>
    public (Select Statement, IReadOnlyCollection<string> Read) Contracts(Atom atom)
    {
        Active active = atom.Active!;
        RowScope scope = new(context, atom.Home);
        Expression from = scope.FieldOf(scope.Root, active.From), to = scope.FieldOf(scope.Root, active.To);
        scope.RateMoment = from;
        AggregateExpression counted = AtomBinder.Aggregate(scope, atom with { Money = null }, Words(TimeOf(scope, atom) ?? from));
        Expression start = new CastExpression(from, "DATE"), end = new CastExpression(active.ToIsLast ? new ShiftExpression(to, 1, "day") : to, "DATE");
        (Relation relation, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        return (new Select
        {
            Columns = [(start, "start"), (end, "end"), (new AggregateExpression(AggregateKind.Count, null, null), "n")],
            From = relation,
            Joins = joins,
            Where =
            [
                .. new[] { counted.Filter, BegunBy(from, context.AsOf), counted.Argument is null ? null : new OperationExpression("IS NOT NULL", [counted.Argument], ValueKind.Truth) }.OfType<Expression>(),
                .. scope.AsOfConditions(), new OperationExpression("IS NOT NULL", [from], ValueKind.Truth),
            ],
            GroupBy = [start, end],
            OrderBy = [start, end],
        }, scope.Read);
    }
}
