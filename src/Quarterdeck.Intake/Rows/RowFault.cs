namespace Quarterdeck.Intake.Rows;

/// <summary>What can be wrong with a row before its cells are read.</summary>
public enum RowFault
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>A quote is opened and never closed; the row is its first line alone.</summary>
    OpenQuote,
    /// <summary>A cell is longer than <see cref="DelimitedRows.MostCharacters"/>; the row is its first characters.</summary>
    HugeCell,
    /// <summary>There are more cells than <see cref="DelimitedRows.MostCells"/>; the row is the first of them.</summary>
    TooManyCells,
}
