using System.Buffers;

namespace Quarterdeck.Intake.Rows;

/// <summary>Cuts text into rows of cells while it streams: RFC 4180 with any delimiter, mixed line ends, and a way out of broken quotes.</summary>
/// <remarks>
/// Cells are spans of one buffer, so that a row costs no memory. The buffer holds the row that is read, up to <see cref="MostCharacters"/>; a quote that
/// is not closed within them, or before the end of the text, is taken as a slip of one line: that line is given with a fault, and reading goes on
/// behind it. So one stray quote loses no row. A quote inside an unquoted cell is a letter.
/// </remarks>
/// <param name="text">The text; closed with this reader.</param>
/// <param name="delimiter">What parts cells.</param>
/// <param name="isQuoted">False for text in which a quote is a letter, as some tab-separated exports have it.</param>
public sealed class DelimitedRows(TextReader text, char delimiter, bool isQuoted = true) : IRowReader
{
    /// <summary>The most characters of one row.</summary>
    public const int MostCharacters = 16 << 20;

    /// <summary>The most cells of one row.</summary>
    public const int MostCells = 1 << 20;

    private readonly SearchValues<char> _plain = SearchValues.Create([delimiter, '\r', '\n']);
    private readonly List<(int Start, int Length, bool Doubled)> _cells = [];
    private char[] _buffer = new char[1 << 16];
    private char[] _unquoted = [];
    private int _start, _end;
    private bool _isAtEnd;
    private long _nextLine = 1;

    /// <inheritdoc/>
    public int Count => _cells.Count;

    /// <inheritdoc/>
    public long Line { get; private set; }

    /// <inheritdoc/>
    public RowFault Fault { get; private set; }

    /// <summary>The row as it stands, without its line end; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Raw => _buffer.AsSpan(_rawStart, _rawLength);

    private int _rawStart, _rawLength;

    /// <inheritdoc/>
    public ReadOnlySpan<char> Cell(int index)
    {
        (int start, int length, bool doubled) = _cells[index];
        ReadOnlySpan<char> cell = _buffer.AsSpan(start, length);
        return doubled ? Undoubled(cell) : cell;
    }

    /// <inheritdoc/>
    public bool Read()
    {
        _cells.Clear();
        Fault = RowFault.None;
        Line = _nextLine;
        if (_start == _end && !Fill())
            return false;
        int at = _start, lines = 0;
        while (true)
        {
            // One cell, from its first character to the delimiter or line end behind it.
            if (at == _end)
                Grow(ref at);
            if (isQuoted && at < _end && _buffer[at] == '"')
            {
                if (!Quoted(ref at, ref lines))
                    return Broken();
            }
            else
            {
                int from = at, found;
                while ((found = _buffer.AsSpan(at, _end - at).IndexOfAny(_plain)) < 0)
                {
                    int behind = _end - from;
                    at = _end;
                    bool grew = Grow(ref at);
                    from = at - behind;
                    if (!grew)
                    {
                        found = 0;
                        break;
                    }
                    if (at - _start > MostCharacters)
                        return Cut(RowFault.HugeCell);
                }
                at += found;
                _cells.Add((from, at - from, false));
            }
            if (at - _start > MostCharacters)
                return Cut(RowFault.HugeCell);
            if (_cells.Count > MostCells)
                return Cut(RowFault.TooManyCells);
            if (at == _end && !Grow(ref at))
                return Ends(at, at, lines);
            char c = _buffer[at];
            if (c == delimiter)
            {
                at++;
                continue;
            }
            int behindEnd = at + 1;
            if (c == '\r')
            {
                if (behindEnd == _end)
                {
                    int next = behindEnd;
                    Grow(ref next);
                    at = next - 1;
                    behindEnd = next;
                }
                if (behindEnd < _end && _buffer[behindEnd] == '\n')
                    behindEnd++;
            }
            return Ends(at, behindEnd, lines + 1);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => text.Dispose();

    private bool Ends(int end, int next, int lines)
    {
        (_rawStart, _rawLength) = (_start, end - _start);
        _start = next;
        _nextLine += lines;
        return true;
    }

    /// <summary>A quoted cell; false where its quote is never closed.</summary>
    private bool Quoted(ref int at, ref int lines)
    {
        int from = at + 1 - _start;     // from the row's start, since the buffer may move
        bool doubled = false;
        at++;
        while (true)
        {
            int found = _buffer.AsSpan(at, _end - at).IndexOf('"');
            if (found < 0)
            {
                at = _end;
                if (at - _start > MostCharacters || !Grow(ref at))
                    return false;
                continue;
            }
            at += found + 1;
            if (at == _end)
                Grow(ref at);
            if (at < _end && _buffer[at] == '"')
            {
                doubled = true;
                at++;
                continue;
            }
            ReadOnlySpan<char> inside = _buffer.AsSpan(_start + from, at - 1 - _start - from);
            lines += Lines(inside);
            // Text behind a closing quote belongs to the cell, as a person would read it: "a"b is ab.
            int end = at;
            while (true)
            {
                int more = _buffer.AsSpan(end, _end - end).IndexOfAny(_plain);
                if (more >= 0)
                {
                    end += more;
                    break;
                }
                end = _end;
                int behind = end - at;
                bool grew = Grow(ref end);
                at = end - behind;
                if (!grew)
                    break;
            }
            int start = _start + from;
            if (end == at)
                _cells.Add((start, at - 1 - start, doubled));
            else
                _cells.Add((start, end - start, true));
            at = end;
            return true;
        }
    }

    private static int Lines(ReadOnlySpan<char> inside)
    {
        int feeds = inside.Count('\n');
        return feeds > 0 || inside.IndexOf('\r') < 0 ? feeds : inside.Count('\r');
    }

    /// <summary>The quote that opens and never closes spoils the line on which it stands, and no other.</summary>
    private bool Broken()
    {
        bool isHuge = _end - _start > MostCharacters;
        return Cut(isHuge ? RowFault.HugeCell : RowFault.OpenQuote);
    }

    private bool Cut(RowFault fault)
    {
        int at = _start, found;
        while ((found = _buffer.AsSpan(at, _end - at).IndexOfAny('\r', '\n')) < 0)
        {
            at = _end;
            if (_end - _start > MostCharacters)
            {
                // No line end in sight: the rest of the line is passed over, its beginning is kept.
                const int Kept = 1 << 12;
                int end = PassLine(Kept);
                _cells.Clear();
                _cells.Add((_start, Kept, false));
                Fault = fault;
                (_rawStart, _rawLength) = (_start, Kept);
                _start = end;
                _nextLine++;
                return true;
            }
            if (!Grow(ref at))
                break;
        }
        int stop = found < 0 ? _end : at + found;
        int next = stop;
        if (next < _end)
            next += _buffer[next] == '\r' && next + 1 < _end && _buffer[next + 1] == '\n' ? 2 : 1;
        _cells.Clear();
        _cells.Add((_start, stop - _start, false));
        Fault = fault;
        return Ends(stop, next, 1);
    }

    /// <summary>Passes over the rest of an endless line without keeping it; what follows it stands behind the first <paramref name="kept"/> characters of the row.</summary>
    private int PassLine(int kept)
    {
        int from = _start + kept;
        while (true)
        {
            int found = _buffer.AsSpan(from, _end - from).IndexOfAny('\r', '\n');
            if (found >= 0)
            {
                int next = from + found;
                return next + (_buffer[next] == '\r' && next + 1 < _end && _buffer[next + 1] == '\n' ? 2 : 1);
            }
            _end = from;
            int read = text.Read(_buffer, _end, _buffer.Length - _end);
            if (read <= 0)
                return _end;
            _end += read;
        }
    }

    private bool Fill()
    {
        if (_isAtEnd)
            return false;
        int at = _start;
        return Grow(ref at) && _start < _end;
    }

    /// <summary>Brings more text behind what is there; <paramref name="at"/> and the cells move along when the row moves to the front.</summary>
    private bool Grow(ref int at)
    {
        if (_isAtEnd)
            return false;
        if (_end == _buffer.Length)
        {
            int moved = _start;
            // A row that fills more than half gets a larger buffer, so that a long row is not copied again and again.
            char[] target = _end - _start > _buffer.Length / 2 ? new char[_buffer.Length * 2] : _buffer;
            _buffer.AsSpan(_start, _end - _start).CopyTo(target);
            _buffer = target;
            _end -= moved;
            at -= moved;
            _start = 0;
            for (int i = 0; i < _cells.Count && moved > 0; i++)
                _cells[i] = _cells[i] with { Start = _cells[i].Start - moved };
        }
        int read = text.Read(_buffer, _end, _buffer.Length - _end);
        if (read <= 0)
        {
            _isAtEnd = true;
            return false;
        }
        _end += read;
        return true;
    }

    private ReadOnlySpan<char> Undoubled(ReadOnlySpan<char> cell)
    {
        if (_unquoted.Length < cell.Length)
            _unquoted = new char[Math.Max(256, cell.Length * 2)];
        int length = 0;
        bool isInside = true;
        for (int i = 0; i < cell.Length; i++)
        {
            if (cell[i] == '"' && isInside)
            {
                if (i + 1 < cell.Length && cell[i + 1] == '"')
                    i++;
                else
                {
                    isInside = false;
                    continue;
                }
            }
            _unquoted[length++] = cell[i];
        }
        return _unquoted.AsSpan(0, length);
    }
}
