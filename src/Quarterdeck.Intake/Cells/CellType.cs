namespace Quarterdeck.Intake.Cells;

/// <summary>What a column holds, as a profile says it.</summary>
public enum CellType
{
    /// <summary>Text as it is.</summary>
    Text,
    /// <summary>A code of digits or letters: always text, leading zeros stay, an apostrophe that Excel wants before it goes.</summary>
    Code,
    /// <summary>A whole number.</summary>
    Whole,
    /// <summary>An exact amount.</summary>
    Money,
    /// <summary>Any number.</summary>
    Number,
    /// <summary>A rate; 3.41% is read as 0.0341, a bare number is divided by 100.</summary>
    Percent,
    /// <summary>A day without a time.</summary>
    Date,
    /// <summary>A moment: with a zone where one is written, else as the clock on the wall showed it.</summary>
    Time,
    /// <summary>True or false.</summary>
    Truth,
}
