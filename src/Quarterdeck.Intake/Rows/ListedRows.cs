namespace Quarterdeck.Intake.Rows;

/// <summary>Rows that another reader has taken apart: of a workbook, of JSON, of a journal.</summary>
/// <param name="rows">Line and cells of each row.</param>
/// <param name="owner">Closed with this reader; null where there is none.</param>
public sealed class ListedRows(IEnumerable<ListedRow> rows, IDisposable? owner = null) : IRowReader
{
    private readonly IEnumerator<ListedRow> _rows = rows.GetEnumerator();
    private ListedRow _row = new(0, []);

    /// <inheritdoc/>
    public int Count => _row.Cells.Count;

    /// <inheritdoc/>
    public long Line => _row.Line;

    /// <inheritdoc/>
    public RowFault Fault => RowFault.None;

    /// <inheritdoc/>
    public ReadOnlySpan<char> Cell(int index) => _row.Cells[index];

    /// <inheritdoc/>
    public bool Read()
    {
        if (!_rows.MoveNext())
            return false;
        _row = _rows.Current;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows.Dispose();
        owner?.Dispose();
    }
}
