using System.Globalization;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Rows;

namespace Quarterdeck.Intake.Tables;

/// <summary>Tells data from what is none, row by row, and reads the cells of data into a batch.</summary>
/// <param name="profile">The profile.</param>
/// <param name="map">Which cell is which column.</param>
/// <param name="header">The header, to know it again.</param>
/// <param name="locale">How numbers and dates are written.</param>
/// <param name="firstDay">The day from which columns count days; null where none is stated.</param>
/// <param name="allowsShort">True for workbooks, where empty cells at the end of a row are not there.</param>
public sealed class RowSorter(ImportProfile profile, ColumnMap map, IReadOnlyList<string> header, LocaleFormat locale, DateTime? firstDay, bool allowsShort)
{
    private readonly CellParser[] _parsers = [.. map.Columns.Select(column => new CellParser(column.Column, locale, profile.Nulls, firstDay))];
    private readonly int[] _minor = [.. map.Columns.Select(column => column.Column.MinorUnitsOf is { } currency ? map.IndexOf(currency) : -1)];
    private readonly int _fault = profile.Kind is RowKind.Journal or RowKind.Beancount ? map.Find("fault")?.Places[0] ?? -1 : -1;
    /// <summary>The one place of each column; -1 where a header repeats.</summary>
    private readonly int[] _places = [.. map.Columns.Select(static column => column.Places.Count == 1 ? column.Places[0] : -1)];
    private readonly string _firstHeader = header[0].Trim();
    private string _lastFirst = "";
    private bool _sawBlank;

    /// <summary>Why the last row was dropped or set aside.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The rule by which the last row was dropped; null where it was another reason.</summary>
    public DropRule? Rule { get; private set; }

    /// <summary>Rows that are wider than the header and were set right by their repeated columns.</summary>
    public long Realigned { get; private set; }

    /// <summary>Sorts the row on which a reader stands; where it is kept, its values are in the batch.</summary>
    public RowOutcome Sort(IRowReader row, RowBatch batch, int at)
    {
        Reason = "";
        Rule = null;
        if (row.Fault != RowFault.None)
            return Aside(row.Fault switch
            {
                RowFault.OpenQuote => "a quote is opened and never closed",
                RowFault.HugeCell => string.Create(CultureInfo.InvariantCulture, $"the row has more than {DelimitedRows.MostCharacters:N0} characters"),
                _ => string.Create(CultureInfo.InvariantCulture, $"the row has more than {DelimitedRows.MostCells:N0} cells"),
            });
        int filled = 0, first = -1;
        for (int i = 0; i < row.Count && filled < 2; i++)
            if (!row.Cell(i).IsWhiteSpace())
            {
                filled++;
                first = first < 0 ? i : first;
            }
        if (filled == 0)
        {
            _sawBlank = true;
            return RowOutcome.Blank;
        }
        if (profile.Drops.Count > 0 && Dropped(row.Cell(first)) is { } rule)
        {
            (Rule, Reason) = (rule, rule.Reason);
            return RowOutcome.Dropped;
        }
        if (profile.HasFooter && _sawBlank && filled == 1 && map.Width > 1)
            return Drop("footer");
        if (row.Cell(0).Trim().SequenceEqual(_firstHeader) && IsHeaderAgain(row))
            return Drop("the header again");
        if (_fault >= 0 && _fault < row.Count && row.Cell(_fault).Length > 0)
            return Aside(row.Cell(_fault).ToString());
        if (row.Count != map.Width && !(allowsShort && row.Count < map.Width))
            return Ragged(row, batch, at);
        return Read(row, batch, at, 0, 0);
    }

    private DropRule? Dropped(ReadOnlySpan<char> cell)
    {
        // The first cell, mostly a day or a name, repeats from row to row; what was no total stays none.
        if (cell.SequenceEqual(_lastFirst))
            return null;
        foreach (DropRule rule in profile.Drops)
            if (rule.Matches.IsMatch(cell.Trim()))
                return rule;
        if (cell.Length <= 64)
            _lastFirst = cell.ToString();
        return null;
    }

    private bool IsHeaderAgain(IRowReader row)
    {
        if (row.Count < header.Count)
            return false;
        for (int i = 0; i < header.Count; i++)
            if (!row.Cell(i).Trim().SequenceEqual(header[i].AsSpan().Trim()))
                return false;
        return true;
    }

    private RowOutcome Ragged(IRowReader row, RowBatch batch, int at)
    {
        int extra = row.Count - map.Width;
        if (extra < 0)
            return Aside(string.Create(CultureInfo.InvariantCulture, $"the row has {row.Count} cells, the header {map.Width}"));
        bool isBlank = true;
        for (int i = map.Width; i < row.Count && isBlank; i++)
            isBlank = row.Cell(i).IsWhiteSpace();
        if (isBlank)
            return Read(row, batch, at, 0, 0);
        // The further cells may belong to a header that repeats (Labels, Labels). Where they do is told by the columns behind it, which must still read as
        // what they are; a place that is not the only one is a guess.
        List<int> fitting = [];
        foreach (BoundColumn column in map.Columns)
            if (column.Column.IsRepeated && Read(row, batch, at, column.Places[^1] + 1, extra) == RowOutcome.Kept)
                fitting.Add(column.Places[^1] + 1);
        if (fitting.Count == 1 || (fitting.Count > 1 && AgreeOnTyped(row, batch, at, fitting, extra)))
        {
            Realigned++;
            Reason = "";
            return Read(row, batch, at, fitting[0], extra);
        }
        return Aside(string.Create(CultureInfo.InvariantCulture, $"the row has {row.Count} cells, the header {map.Width}{(fitting.Count > 1 ? ", and they can be placed in more than one way" : "")}"));
    }

    /// <summary>True where all ways of placing the further cells give the same numbers, dates and truths.</summary>
    private bool AgreeOnTyped(IRowReader row, RowBatch batch, int at, List<int> places, int extra)
    {
        CellValue[]? expected = null;
        foreach (int place in places)
        {
            _ = Read(row, batch, at, place, extra);
            CellValue[] values = [.. Enumerable.Range(0, map.Columns.Count).Where(i => map.Columns[i].Column.Type is not (CellType.Text or CellType.Code)).Select(i => batch[at, i])];
            if (expected is not null && !expected.SequenceEqual(values))
                return false;
            expected = values;
        }
        return true;
    }

    /// <summary>Reads the cells; those from <paramref name="shiftFrom"/> on stand <paramref name="shift"/> places further right.</summary>
    private RowOutcome Read(IRowReader row, RowBatch batch, int at, int shiftFrom, int shift)
    {
        int count = row.Count;
        for (int c = 0; c < _parsers.Length; c++)
        {
            ReadOnlySpan<char> cell;
            if (shift == 0 && _places[c] >= 0)
                cell = _places[c] < count ? row.Cell(_places[c]) : default;
            else
                cell = Cell(row, map.Columns[c].Places, shiftFrom, shift);
            if (!_parsers[c].TryRead(cell, out CellValue value))
                return Aside($"{map.Columns[c].Header}: '{(cell.Length > 60 ? string.Concat(cell[..57], "...") : cell)}' is not {_parsers[c].Expected}");
            batch[at, c] = value;
        }
        for (int c = 0; c < _minor.Length; c++)
            if (_minor[c] >= 0 && batch[at, c].Number is { } units && batch[at, _minor[c]].Text is { } currency)
                batch[at, c] = CellValue.Of(units / CurrencyDigits.Of(currency) switch { 0 => 1, 3 => 1000, _ => 100m });
        return RowOutcome.Kept;
    }

    /// <summary>The cell of a column whose header repeats, or of any column in a row that is wider than the header.</summary>
    private static ReadOnlySpan<char> Cell(IRowReader row, IReadOnlyList<int> places, int shiftFrom, int shift)
    {
        int count = row.Count;
        bool takesExtra = shift > 0 && places[^1] + 1 == shiftFrom;
        if (places.Count == 1 && !takesExtra)
        {
            int place = places[0] >= shiftFrom && shift > 0 ? places[0] + shift : places[0];
            return place < count ? row.Cell(place) : default;
        }
        List<string> cells = [];
        for (int i = 0; i < places.Count + (takesExtra ? shift : 0); i++)
        {
            int place = i < places.Count ? places[i] + (places[i] >= shiftFrom ? shift : 0) : shiftFrom + i - places.Count;
            if (place < count && !row.Cell(place).IsWhiteSpace())
                cells.Add(row.Cell(place).ToString());
        }
        return string.Join("; ", cells);
    }

    private RowOutcome Drop(string reason)
    {
        Reason = reason;
        return RowOutcome.Dropped;
    }

    private RowOutcome Aside(string reason)
    {
        Reason = reason;
        return RowOutcome.Quarantined;
    }
}
