using System.Collections.Immutable;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Turns a formula over one row into an expression, joining what its names need.</summary>
/// <param name="scope">The rows.</param>
/// <param name="here">The instance whose fields bare names mean.</param>
/// <param name="field">The field being bound: its own name means the column; null outside a field.</param>
/// <param name="words">What further bare words stand for; null for none.</param>
/// <param name="money">How money is wanted; null: as it is stored.</param>
internal sealed class RowBinder(RowScope scope, RowInstance here, string? field, IReadOnlyDictionary<string, Expression>? words, MoneyUse? money = null)
{
    /// <summary>Binds a formula.</summary>
    /// <exception cref="QuestionFault">A name does not exist or is not reached, or the function does not belong in a row.</exception>
    public Expression Bind(Formula formula) => formula switch
    {
        NumberLiteral number => ConstantExpression.Of(number.Value),
        TextLiteral text => ConstantExpression.Of(text.Value),
        TruthLiteral truth => new ConstantExpression(truth.Value, ValueKind.Truth),
        NullLiteral => ConstantExpression.Null,
        MomentLiteral moment => new ConstantExpression(moment.Value, moment.HasTime ? ValueKind.Timestamp : ValueKind.Date),
        Name name => BindName(name),
        Unary { Operator: "-" } minus => Operation("NEGATE", [Bind(minus.Operand)]),
        Unary not => Operation("NOT", [Bind(not.Operand)]),
        Binary binary => BindBinary(binary),
        Cast cast => new CastExpression(Bind(cast.Operand), cast.Type, cast.Precision, cast.Scale),
        IsNull test => Operation(test.Negated ? "IS NOT NULL" : "IS NULL", [Bind(test.Operand)]),
        Like like => Operation((like.Negated ? "NOT " : "") + (like.IgnoreCase ? "ILIKE" : "LIKE"), [Bind(like.Operand), Bind(like.Pattern)]),
        InList list => BindList(list),
        Case branches => new CaseExpression([.. branches.Branches.Select(one => (AsStored().Bind(one.Condition), Bind(one.Result)))], branches.Otherwise is null ? null : Bind(branches.Otherwise)),
        Call call when FunctionTable.Aggregates.ContainsKey(call.Function) && field is not null => scope.RollUpOf(here, call, money),
        Call call => BindCall(call),
        _ => throw Misplaced(formula),
    };

    /// <summary>Conditions look at money as it is stored, so that the currency of a question never changes which rows count.</summary>
    private RowBinder AsStored() => money is null ? this : new RowBinder(scope, here, field, words);

    private Expression BindName(Name name)
    {
        if (name.Parts.Length == 1)
        {
            string word = name.Parts[0];
            if (words is not null && words.TryGetValue(word, out Expression? value))
                return value;
            if (field is not null)
                return string.Equals(word, field, StringComparison.OrdinalIgnoreCase) ? OwnColumn(word, name) : scope.FieldOf(here, word, name.Span, money);
            if (scope.DimensionOf(word) is Dimension dimension)
                return BindDimension(dimension, name);
            if (FunctionTable.Moments.Contains(word))
                throw new QuestionFault(new Finding(FindingCodes.MomentInRow, Severity.Error, name.Span,
                    $"{word} depends on the question, so it cannot stand here.", "Use it inside a metric's aggregate or its FILTER."));
            if (!scope.HasField(here, word))
                return DateParts.All.TryGetValue(word, out string? part) ? PartOfTime(part, name) : throw scope.UnknownWord(here, name);
            return scope.FieldOf(here, word, name.Span, money);
        }
        if (name.Parts is [string head, string grain] && HeadOf(head, name) is { } whole)
            return CalendarParts.Of(whole, grain, scope.CompanyCalendar, name.Span);
        (RowInstance instance, string last) = scope.Locate(here, name);
        return scope.FieldOf(instance, last, name.Span, money);
    }

    private Expression OwnColumn(string word, Name name)
    {
        Expression column = scope.ColumnOf(here, word, name.Span);
        if (ValueKinds.IsNumber(column.Kind))
            money?.Numbers.Add(here.Dataset.Name);
        return column;
    }

    /// <summary>A part of the metric's own date, as a question may be cut by it.</summary>
    private Expression PartOfTime(string part, Name name) => words is not null && words.TryGetValue("time", out Expression? time)
        ? DateParts.Of(time, part, scope.Calendar)
        : throw new QuestionFault(new Finding(FindingCodes.DatePartWithoutDate, Severity.Error, name.Span, $"'{name.Dotted}' is a part of a metric's date, and there is none here.",
            "Ask for a metric that has a date, or write the part of a field, such as MONTH(orders.order_date)."));

    /// <summary>What a grain or date part may follow after a dot: the metric's own <c>time</c>, or a dimension.</summary>
    private Expression? HeadOf(string head, Name name) =>
        words is not null && words.TryGetValue(head, out Expression? value) ? value
        : field is null && !scope.Datasets.ContainsKey(head) && scope.DimensionOf(head) is { } dimension ? BindDimension(dimension, name)
        : null;

    private Expression BindDimension(Dimension dimension, Name asked)
    {
        Name target = dimension.Field with { Span = asked.Span.File is null ? dimension.Span : asked.Span };
        (RowInstance instance, string last) = scope.Locate(here, target, dimension.Via.GetValueOrDefault(here.Dataset.Name));
        return scope.FieldOf(instance, last, asked.Span);
    }

    private Expression BindBinary(Binary binary)
    {
        if (binary.Operator is "+" or "-" && binary.Right is Interval interval)
            return new ShiftExpression(Bind(binary.Left), binary.Operator == "+" ? interval.Count : -interval.Count, interval.Unit);
        Expression left = Bind(binary.Left);
        Expression right = Bind(binary.Right);
        if (binary.Operator is "=" or "<>" or "<" or "<=" or ">" or ">=")
            (left, right) = (AsMoment(left, right), AsMoment(right, left));
        return Operation(binary.Operator, [left, right]);
    }

    /// <summary>A text beside a date is a date: <c>order_date &gt;= '2013-01-01'</c> compares days, never letters.</summary>
    private static Expression AsMoment(Expression value, Expression beside) =>
        value is ConstantExpression { Value: string text } && beside.Kind is ValueKind.Date or ValueKind.Timestamp
        && value is ConstantExpression { Value: string written }
        && DateTime.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateTime moment)
            ? ConstantExpression.Of(moment) : value;

    private InExpression BindList(InList list)
    {
        Expression operand = Bind(list.Operand);
        return new InExpression(operand, [.. list.Items.Select(item => AsMoment(Bind(item), operand))], list.Negated);
    }

    private Expression BindCall(Call call)
    {
        if (!FunctionTable.Scalars.ContainsKey(call.Function))
            throw Misplaced(call);
        switch (call.Function)
        {
            case "WEEK":
                return WeekNumber.Of(Bind(call.Arguments[0]), scope.Calendar);
            case "EXTRACT" when call.Arguments[0] is GrainWord { Unit: var unit } && unit.Equals("week", StringComparison.OrdinalIgnoreCase):
                return WeekNumber.Of(Bind(call.Arguments[1]), scope.Calendar);
            case "EXTRACT" when call.Arguments[0] is GrainWord part:
                return new OperationExpression("EXTRACT:" + part.Unit.ToUpperInvariant(), [Bind(call.Arguments[1])], ValueKind.Whole);
            case "DATE_TRUNC":
                return BindTruncation(call);
            case "DATE_ADD" when call.Arguments[1] is Interval interval:
                return new ShiftExpression(Bind(call.Arguments[0]), interval.Count, interval.Unit);
            case "DATE_DIFF":
                return new OperationExpression("DATE_DIFF:" + WordOf(call.Arguments[0]).ToUpperInvariant(), [Bind(call.Arguments[1]), Bind(call.Arguments[2])], ValueKind.Whole);
            default:
                return Operation(call.Function, [.. call.Arguments.Select(Bind)]);
        }
    }

    private PeriodStartExpression BindTruncation(Call call)
    {
        string word = WordOf(call.Arguments[0]);
        Grain? grain = Grain.TryParse(word);
        if (grain is null)
            throw new QuestionFault(new Finding(FindingCodes.TruncationUnit, Severity.Error, call.Span,
                $"DATE_TRUNC knows no '{word}'.", $"Use one of: {string.Join(", ", Grain.Known.Select(one => one.Name))}."));
        return new PeriodStartExpression(Bind(call.Arguments[1]), grain.Value, scope.Calendar);
    }

    private static string WordOf(Formula formula) => formula switch
    {
        TextLiteral text => text.Value,
        GrainWord word => word.Unit,
        Name { Parts.Length: 1 } name => name.Parts[0],
        _ => formula.Text,
    };

    private static OperationExpression Operation(string operation, ImmutableArray<Expression> arguments) =>
        new(operation, arguments, KindOf(operation, arguments));

    private static ValueKind KindOf(string operation, ImmutableArray<Expression> arguments) => operation switch
    {
        "/" or "SQRT" or "LN" or "EXP" or "POWER" => ValueKind.Real,
        "+" or "-" or "*" or "%" or "COALESCE" or "NULLIF" or "LEAST" or "GREATEST" => arguments.Select(one => one.Kind).Aggregate(ValueKinds.Wider),
        "NEGATE" or "ABS" or "ROUND" or "FLOOR" or "CEIL" or "MOD" => arguments[0].Kind,
        "||" or "UPPER" or "LOWER" or "TRIM" or "SUBSTRING" or "LEFT" or "RIGHT" or "CONCAT" or "REPLACE" or "LPAD" => ValueKind.Text,
        "MAKE_DATE" or "LAST_DAY" => ValueKind.Date,
        "LENGTH" or "STRPOS" or "YEAR" or "QUARTER" or "MONTH" or "WEEK" or "DAY" or "DAY_OF_WEEK" or "DAY_OF_YEAR" or "HOUR" or "MINUTE" => ValueKind.Whole,
        "SIGN" => ValueKind.Whole,
        _ => ValueKind.Truth,
    };

    private static QuestionFault Misplaced(Formula formula) => new(new Finding(FindingCodes.NoRowValue, Severity.Error, formula.Span,
        $"'{formula.Text}' has no value for a single row.",
        "Aggregate it in a metric, or roll it up in a field of the dataset that has one row for each."));
}
