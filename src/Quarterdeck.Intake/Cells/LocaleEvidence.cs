namespace Quarterdeck.Intake.Cells;

/// <summary>What the cells of a file say about how it writes numbers and dates; fed cell by cell, then asked.</summary>
/// <remarks>Strong: 1.234,56 or 12,5 for a comma; 31/12/2026 or 01.12.2026 for the day first. Weak, and never decisive: 1,234, which is either.</remarks>
public sealed class LocaleEvidence
{
    /// <summary>The cell that decided for a comma as decimal mark, with its line; null where none did.</summary>
    public (string Cell, long Line)? Comma { get; private set; }

    /// <summary>The cell that decided for a point.</summary>
    public (string Cell, long Line)? Point { get; private set; }

    /// <summary>The cell that decided for the day first.</summary>
    public (string Cell, long Line)? DayFirst { get; private set; }

    /// <summary>The cell that decided for the month first.</summary>
    public (string Cell, long Line)? MonthFirst { get; private set; }

    /// <summary>A date that can be read either way, with its line; null where there is none.</summary>
    public (string Cell, long Line)? EitherDate { get; private set; }

    /// <summary>A number that can be read either way.</summary>
    public (string Cell, long Line)? EitherNumber { get; private set; }

    /// <summary>Takes a cell of a column of numbers.</summary>
    /// <param name="cell">As written.</param>
    /// <param name="isWhole">True where the column has no decimals, so that any mark groups.</param>
    /// <param name="line">Where it stands.</param>
    public void Number(ReadOnlySpan<char> cell, bool isWhole, long line)
    {
        int comma = cell.LastIndexOf(','), point = cell.LastIndexOf('.');
        if (comma < 0 && point < 0)
            return;
        bool readsPoint = NumberText.TryRead(cell, '.', out _, out _), readsComma = NumberText.TryRead(cell, ',', out _, out _);
        if (isWhole && readsPoint != readsComma)
            return;
        if (isWhole && readsPoint)
            // 1.204 in a column of whole numbers is a group, so the other mark is the decimal one.
            (readsPoint, readsComma) = (comma >= 0, point >= 0);
        if (readsPoint && !readsComma)
            Point ??= (cell.Trim().ToString(), line);
        else if (readsComma && !readsPoint)
            Comma ??= (cell.Trim().ToString(), line);
        else if (readsPoint)
            EitherNumber ??= (cell.Trim().ToString(), line);
    }

    /// <summary>Takes a cell of a column of dates.</summary>
    public void Date(ReadOnlySpan<char> cell, long line)
    {
        bool day = DateText.TryRead(cell, DateOrder.DayFirst, out DateTime asDay, out _), month = DateText.TryRead(cell, DateOrder.MonthFirst, out DateTime asMonth, out _);
        if (day && !month)
            DayFirst ??= (cell.Trim().ToString(), line);
        else if (month && !day)
            MonthFirst ??= (cell.Trim().ToString(), line);
        else if (day && asDay == asMonth && cell.Trim() is [_, '.', ..] or [_, _, '.', ..])
            DayFirst ??= (cell.Trim().ToString(), line);
        else if (day && asDay != asMonth)
            EitherDate ??= (cell.Trim().ToString(), line);
    }

    /// <summary>The decimal mark; null where nothing decides, or cells speak for both.</summary>
    public char? DecimalMark => Comma is null == Point is null ? null : Comma is null ? '.' : ',';

    /// <summary>The order of day and month; null where nothing decides, or cells speak for both.</summary>
    public DateOrder? Order => DayFirst is null == MonthFirst is null ? null : DayFirst is null ? DateOrder.MonthFirst : DateOrder.DayFirst;
}
