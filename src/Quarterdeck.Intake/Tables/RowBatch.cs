using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Intake.Tables;

/// <summary>Some rows of the clean table, typed; filled row by row, then handed on as a whole.</summary>
/// <param name="columns">Columns of a row.</param>
public sealed class RowBatch(int columns)
{
    /// <summary>Rows that a batch holds; the engine's own vectors have as many.</summary>
    public const int MostRows = 2048;

    private readonly CellValue[] _cells = new CellValue[columns * MostRows];

    /// <summary>Rows that are filled.</summary>
    public int Rows { get; set; }

    /// <summary>Columns of a row.</summary>
    public int Columns => columns;

    /// <summary>A cell.</summary>
    public ref CellValue this[int row, int column] => ref _cells[row * columns + column];
}
