using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Cuts the days of a question (or its hours, where it speaks of them) into rows: by any grains and date parts, and by a condition on the day.</summary>
internal sealed class DayPieces(CompanyCalendar calendar, BoundQuestion question)
{
    /// <summary>True for <c>time</c> with or without a grain or date part: what cuts days and not rows.</summary>
    public static bool IsPiece(Name name) => name.Parts is ["time"] or ["time", _];

    /// <summary>The rows in order of time; a row's days need not follow each other.</summary>
    /// <exception cref="QuestionFault">A word is no grain or date part, or the condition speaks of more than time.</exception>
    public IReadOnlyList<AskedRow> Rows(TimeRange span)
    {
        Grain unit = UnitOf(question.Pieces.Concat(question.Query.Days?.SelfAndDescendants().OfType<Name>().Where(IsPiece) ?? []));
        if (question.Pieces.Count == 0 && question.Query.Days is null)
        {
            DateTime start = question.Query.From is null ? DateTime.MinValue : span.Start;
            DateTime next = question.Query.To is null ? DateTime.MaxValue : span.Next;
            return [new AskedRow(null, new Window(new TimeRange(start, next), null)) { Unit = unit }];
        }
        if (span.IsEmpty)
            return [];
        Dictionary<string, (ImmutableArray<Cell> Labels, List<Window> Windows)> rows = new(StringComparer.Ordinal);
        foreach (Period period in calendar.Covering(unit, span.Start, span.Next.AddTicks(-1)))
        {
            if (question.Query.Days is { } condition && Value(condition, period.Start).AsTruth() != true)
                continue;
            ImmutableArray<Cell> labels = [.. question.Pieces.Select(piece => Moment(piece, period.Start))];
            string key = string.Join('\n', labels.Select(label => label.ToString()));
            if (!rows.TryGetValue(key, out (ImmutableArray<Cell> Labels, List<Window> Windows) row))
                rows.Add(key, row = (labels, []));
            if (row.Windows.Count > 0 && row.Windows[^1].Range.Next == period.Start)
                row.Windows[^1] = row.Windows[^1].Over(row.Windows[^1].Range with { Next = period.Next });
            else
                row.Windows.Add(new Window(new TimeRange(period.Start, period.Next), unit));
        }
        return [.. rows.Values.Select(row => new AskedRow(null, row.Windows[0]) { Windows = row.Windows, Labels = row.Labels, Unit = unit, Finest = FinestOf(unit) })];
    }

    private Grain UnitOf(IEnumerable<Name> names)
    {
        Grain unit = Grain.Day;
        foreach (string word in names.Where(name => name.Parts.Length == 2).Select(name => name.Parts[1]))
        {
            Grain? fine = DateParts.All.TryGetValue(word, out string? part) ? part switch { "HOUR" => Grain.Hour, "MINUTE" => Grain.Minute, _ => null } : calendar.FindGrain(word);
            if (fine is { IsWithinDay: true } finer && finer.Kind < unit.Kind)
                unit = finer;
        }
        return unit;
    }

    private Grain FinestOf(Grain unit)
    {
        Grain? finest = null;
        foreach (Name piece in question.Pieces)
        {
            if (piece.Parts.Length == 1 || calendar.FindGrain(piece.Parts[1]) is not { Kind: not GrainKind.Custom } grain)
                return unit;
            finest = finest is { } known && known.Kind <= grain.Kind ? known : grain;
        }
        return finest ?? unit;
    }

    private Cell Moment(Name piece, DateTime moment)
    {
        if (piece.Parts.Length == 1)
            return Cell.Of(moment);
        if (!DateParts.All.ContainsKey(piece.Parts[1]) && calendar.FindGrain(piece.Parts[1]) is null)
            throw new QuestionFault(new Finding(FindingCodes.CalendarWord, Severity.Error, piece.Span, $"'{piece.Parts[1]}' is neither a grain nor a date part.", $"Use one of: {string.Join(", ", Grain.Known.Select(one => one.Name))}."));
        return CalendarParts.Of(moment, piece.Parts[1], calendar);
    }

    /// <summary>The value of a condition over <c>time</c> alone.</summary>
    private Cell Value(Formula formula, DateTime moment) => formula switch
    {
        Name name when IsPiece(name) => Moment(name, moment),
        NumberLiteral number => Cell.Of(number.Value),
        TextLiteral text => Cell.Of(text.Value),
        TruthLiteral truth => Cell.Of(truth.Value),
        MomentLiteral literal => Cell.Of(literal.Value),
        NullLiteral => Cell.Missing,
        Cast { Type: "DATE" or "TIMESTAMP" } cast => AsMoment(Value(cast.Operand, moment)),
        Unary { Operator: "NOT" } not => Arithmetic.Apply("NOT", [Value(not.Operand, moment)]),
        IsNull test => Arithmetic.Apply(test.Negated ? "IS NOT NULL" : "IS NULL", [Value(test.Operand, moment)]),
        InList list => Arithmetic.Apply(list.Negated ? "NOT IN" : "IN", [Value(list.Operand, moment), .. list.Items.Select(item => Beside(Value(item, moment), Value(list.Operand, moment)))]),
        Binary binary => Compare(binary, moment),
        _ => throw new QuestionFault(new Finding(FindingCodes.DayCondition, Severity.Error, formula.Span, $"'{formula.Text}' is no condition on the day alone.", "Put what speaks of rows into --where.")),
    };

    private Cell Compare(Binary binary, DateTime moment)
    {
        Cell left = Value(binary.Left, moment);
        Cell right = Value(binary.Right, moment);
        return Arithmetic.Apply(binary.Operator, [Beside(left, right), Beside(right, left)]);
    }

    /// <summary>A text beside a moment is a moment; a label that is one beside a text that is one compares as such.</summary>
    private static Cell Beside(Cell value, Cell other) =>
        value.AsText() is not null && (other.AsMoment() is not null || other.AsText() is not null && !AsMoment(other).IsAbsent) && AsMoment(value) is { IsAbsent: false } moment ? moment : value;

    private static Cell AsMoment(Cell value) => value.AsText() is { } text
        ? DateTime.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateTime moment) ? Cell.Of(moment) : Cell.Missing
        : value;
}
