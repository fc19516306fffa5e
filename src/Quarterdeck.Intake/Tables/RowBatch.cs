using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Intake.Tables;

/// <summary>Some rows of the clean table, typed; filled row by row, then handed on as a whole.</summary>
/// <remarks>The cells of a column lie side by side, since the engine takes whole columns. A batch is used again once it is written.</remarks>
/// <param name="columns">Columns of a row.</param>
public sealed class RowBatch(int columns)
{
    /// <summary>Rows that a batch holds at most; the engine's own vectors have as many.</summary>
    public const int MostRows = 2048;

    /// <summary>Cells of a batch: 24 bytes each, so that a table of 20,000 columns costs no more memory than one of 200.</summary>
    private const int MostCells = MostRows * 200;

    private readonly CellValue[] _cells = new CellValue[columns * RowsOf(columns)];

    /// <summary>Rows that this batch holds: fewer in a wide table.</summary>
    public int Capacity { get; } = RowsOf(columns);

    /// <summary>Rows that are filled.</summary>
    public int Rows { get; set; }

    /// <summary>Columns of a row.</summary>
    public int Columns => columns;

    /// <summary>True when no further row fits.</summary>
    public bool IsFull => Rows == Capacity;

    /// <summary>A cell.</summary>
    public ref CellValue this[int row, int column] => ref _cells[column * Capacity + row];

    /// <summary>The filled cells of a column, top to bottom.</summary>
    /// <param name="column">The column's place, from 0.</param>
    public ReadOnlySpan<CellValue> Column(int column) => _cells.AsSpan(column * Capacity, Rows);

    private static int RowsOf(int columns) => Math.Clamp(MostCells / Math.Max(1, columns), 16, MostRows);
}
