using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Landing;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Intake.Tables;
using Quarterdeck.Intake.Totals;

namespace Quarterdeck.Intake.Importing;

/// <summary>One table of a file while its rows go by: sorted, added up, landed.</summary>
internal sealed class TableRun : IDisposable
{
    private readonly ImportProfile _profile;
    private readonly ColumnMap _map;
    private readonly ParquetLanding? _landing;
    private readonly QuarantineFile? _quarantine;
    private readonly HashSet<UInt128> _keys = [];
    private readonly int[] _key, _counted;
    private readonly int _time, _from, _to;
    private RowBatch _batch;

    /// <summary>Begins a table.</summary>
    /// <param name="source">The file.</param>
    /// <param name="header">The table's header.</param>
    /// <param name="map">Where its columns are.</param>
    /// <param name="firstDay">The day from which columns count days.</param>
    /// <param name="target">The Parquet file; null to write nothing.</param>
    /// <param name="quarantine">Takes rows that are set aside; null to write nothing.</param>
    public TableRun(FileSource source, IReadOnlyList<string> header, ColumnMap map, DateTime? firstDay, string? target, QuarantineFile? quarantine)
    {
        _profile = source.Table.Profile;
        _map = map;
        Sorter = new RowSorter(_profile, map, header, source.Locale, firstDay, source.AllowsShort);
        Totals = new TotalsRun(_profile, map);
        Controls = new ControlTotals(_profile, map, source.Locale);
        Target = target;
        _landing = target is null ? null : new ParquetLanding(target, map.Columns);
        _quarantine = quarantine;
        _batch = new RowBatch(map.Columns.Count);
        _key = [.. _profile.Key.Select(map.IndexOf)];
        _counted = [.. Enumerable.Range(0, map.Columns.Count).Where(i => map.Columns[i].Column.Type is CellType.Money or CellType.Whole)];
        _time = _profile.Time is { } time ? map.IndexOf(time) : -1;
        (_from, _to) = _profile.RowPeriod is { } period ? (map.IndexOf(period.From), map.IndexOf(period.To)) : (-1, -1);
    }

    public RowSorter Sorter { get; }
    public TotalsRun Totals { get; }
    public ControlTotals Controls { get; }
    public ColumnMap Map => _map;
    public string? Target { get; }
    public long Kept { get; private set; }
    public long RepeatedKeys { get; private set; }
    public long RowsOfPeriods { get; private set; }
    public long RoundedAmounts { get; private set; }
    public DateTime? First { get; private set; }
    public DateTime? Last { get; private set; }

    /// <summary>Takes the row on which a reader stands.</summary>
    public RowOutcome Take(IRowReader row)
    {
        RowOutcome outcome = Sorter.Sort(row, _batch, _batch.Rows);
        if (outcome == RowOutcome.Kept && Misfit() is { } misfit)
        {
            outcome = RowOutcome.Quarantined;
            _quarantine?.Add(row, misfit);
            LastReason = misfit;
            return outcome;
        }
        LastReason = Sorter.Reason;
        if (outcome == RowOutcome.Quarantined)
            _quarantine?.Add(row, Sorter.Reason);
        else if (outcome == RowOutcome.Dropped && Sorter.Rule is { IsTotal: true } rule)
            Controls.State(row, rule);
        else if (outcome == RowOutcome.Kept)
            Keep();
        return outcome;
    }

    /// <summary>Why the last row was dropped or set aside.</summary>
    public string LastReason { get; private set; } = "";

    /// <summary>Takes what is left, and gives the file its name.</summary>
    public void Complete()
    {
        Flush();
        _landing?.Complete();
    }

    /// <inheritdoc/>
    public void Dispose() => _landing?.Dispose();

    /// <summary>A number that its column of the file cannot hold is set aside; one with too many decimals is rounded there and counted.</summary>
    private string? Misfit()
    {
        foreach (int c in _counted)
        {
            bool isRounded = false;
            if (_batch[_batch.Rows, c].Number is not { } number)
                continue;
            ProfileColumn column = _map.Columns[c].Column;
            if (column.Type == CellType.Whole ? Math.Abs(number) > long.MaxValue : !DecimalUnits.TryRead(number, column.Scale, out _, out isRounded))
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_map.Columns[c].Header}: {number} has more digits than are kept exactly (18 in all, {(column.Type == CellType.Money ? column.Scale : 0)} behind the point)");
            if (isRounded)
                RoundedAmounts++;
        }
        return null;
    }

    private void Keep()
    {
        int row = _batch.Rows;
        Kept++;
        if (_time >= 0 && _batch[row, _time].Moment is { } moment)
        {
            First = First is null || moment < First ? moment : First;
            Last = Last is null || moment > Last ? moment : Last;
        }
        if (_from >= 0 && _to >= 0 && _batch[row, _from].Moment is { } from && _batch[row, _to].Moment is { } to && from != to)
            RowsOfPeriods++;
        if (_key.Length > 0 && Array.TrueForAll(_key, static place => place >= 0))
        {
            Span<CellValue> key = new CellValue[_key.Length];
            for (int i = 0; i < key.Length; i++)
                key[i] = _batch[row, _key[i]];
            if (!_keys.Add(ValueHash.Of(key)))
                RepeatedKeys++;
        }
        _batch.Rows++;
        if (_batch.IsFull)
            Flush();
    }

    private void Flush()
    {
        if (_batch.Rows == 0)
            return;
        Totals.Add(_batch);
        Controls.Add(_batch);
        if (_landing is null)
        {
            _batch.Rows = 0;
            return;
        }
        _landing.Add(_batch);
        _batch = _landing.NextBatch();
    }
}
