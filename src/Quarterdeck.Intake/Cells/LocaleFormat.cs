namespace Quarterdeck.Intake.Cells;

/// <summary>How numbers and dates are written in a file.</summary>
/// <param name="DecimalMark">A point or a comma.</param>
/// <param name="Order">The order of day and month.</param>
public sealed record LocaleFormat(char DecimalMark, DateOrder Order)
{
    /// <summary>A point, and the month first: what products of American origin write.</summary>
    public static LocaleFormat American { get; } = new('.', DateOrder.MonthFirst);
}
