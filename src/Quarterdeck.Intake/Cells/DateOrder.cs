namespace Quarterdeck.Intake.Cells;

/// <summary>In which order day, month and year are written where all three are numbers and the year is not first.</summary>
public enum DateOrder
{
    /// <summary>31/12/2026.</summary>
    DayFirst,
    /// <summary>12/31/2026.</summary>
    MonthFirst,
}
