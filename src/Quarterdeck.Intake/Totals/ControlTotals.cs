using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Intake.Tables;

namespace Quarterdeck.Intake.Totals;

/// <summary>Totals that a file states itself, held against its rows.</summary>
/// <param name="profile">The profile.</param>
/// <param name="map">Where its columns are.</param>
/// <param name="locale">How numbers are written.</param>
public sealed class ControlTotals(ImportProfile profile, ColumnMap map, LocaleFormat locale)
{
    private readonly int[] _columns = profile.Drops.Any(static rule => rule.IsTotal)
        ? [.. Enumerable.Range(0, map.Columns.Count).Where(i => map.Columns[i] is { IsKnown: true, Column: { IsAdditive: true, Type: CellType.Money or CellType.Whole or CellType.Number } })] : [];
    private readonly decimal[] _sums = new decimal[map.Columns.Count];
    private readonly List<Dictionary<int, decimal>> _stated = [];
    private readonly List<long> _statedRows = [];
    private long _rows;

    /// <summary>Takes all rows of a batch.</summary>
    public void Add(RowBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        _rows += batch.Rows;
        foreach (int column in _columns)
            for (int row = 0; row < batch.Rows; row++)
                _sums[column] += batch[row, column].Number ?? 0;
    }

    /// <summary>Takes a row that states totals.</summary>
    public void State(IRowReader row, DropRule rule)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(rule);
        for (int i = 0; i < row.Count; i++)
            if (rule.Matches.Match(row.Cell(i).Trim().ToString()) is { Success: true } match && match.Groups["records"] is { Success: true } records
                && NumberText.TryRead(records.Value, '.', out decimal count, out _))
                _statedRows.Add((long)count);
        Dictionary<int, decimal> stated = [];
        foreach (int column in _columns)
            if (map.Columns[column].Places[0] is var place && place < row.Count && NumberText.TryRead(row.Cell(place), locale.DecimalMark, out decimal value, out _))
                stated[column] = value / map.Columns[column].Column.DividedBy;
        if (stated.Count > 0)
            _stated.Add(stated);
    }

    /// <summary>Each stated total beside what the rows give. Of several total rows the one that agrees best is meant for all rows; the others are of parts.</summary>
    public IReadOnlyList<ControlTotal> Results()
    {
        List<ControlTotal> results = [.. _statedRows.Take(1).Select(count => new ControlTotal("rows", count, _rows))];
        Dictionary<int, decimal>? all = _stated.MaxBy(stated => stated.Count(pair => pair.Value == _sums[pair.Key]) * 1000 + stated.Count);
        foreach ((int column, decimal value) in all ?? [])
            results.Add(new ControlTotal(map.Columns[column].Column.Id, value, _sums[column]));
        return results;
    }
}
