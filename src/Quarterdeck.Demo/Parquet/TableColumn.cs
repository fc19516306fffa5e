using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Native;

namespace Quarterdeck.Demo.Parquet;

/// <summary>A column of a table in memory, in the form that the engine wants, so that handing it out is one copy.</summary>
/// <remarks>
/// Kept in pieces of 2,048 rows, as many as a vector of the engine holds: whole numbers and decimals as units of their last digit, days and microseconds
/// since 1970, text as text. A piece is given up when it has been handed out.
/// </remarks>
internal sealed unsafe class TableColumn
{
    /// <summary>Rows of a piece.</summary>
    public const int PieceRows = 2048;

    private const int ShortText = 12;

    /// <summary>A text as the engine's vectors hold it: its length, then up to twelve bytes of it, the rest of them zero.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private struct TextSlot
    {
        public uint Length;
        public fixed byte Bytes[ShortText];
    }

    private readonly DuckDBType _type;
    private readonly byte _digits, _scale;
    private readonly List<Array?> _pieces = [];
    private readonly List<ulong[]?> _known = [];
    private long[] _wide = [];
    private int[] _narrow = [];
    private bool[] _flags = [];
    private string?[] _texts = [];
    private int _at = PieceRows;

    /// <summary>Declares a column.</summary>
    /// <param name="declaration">Name and type, as in CREATE TABLE.</param>
    /// <exception cref="ArgumentException">A type that no table has.</exception>
    public TableColumn(string declaration)
    {
        (Name, string type) = (declaration[..declaration.IndexOf(' ', StringComparison.Ordinal)], declaration[(declaration.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        (_type, _digits, _scale) = type switch
        {
            "BIGINT" => (DuckDBType.BigInt, (byte)0, (byte)0),
            "DATE" => (DuckDBType.Date, (byte)0, (byte)0),
            "TIMESTAMP" => (DuckDBType.Timestamp, (byte)0, (byte)0),
            "BOOLEAN" => (DuckDBType.Boolean, (byte)0, (byte)0),
            "VARCHAR" => (DuckDBType.Varchar, (byte)0, (byte)0),
            "DECIMAL(9,2)" => (DuckDBType.Decimal, (byte)9, (byte)2),
            "DECIMAL(9,4)" => (DuckDBType.Decimal, (byte)9, (byte)4),
            "DECIMAL(18,2)" => (DuckDBType.Decimal, (byte)18, (byte)2),
            _ => throw new ArgumentException($"No table has a column of the type '{type}'.", nameof(declaration)),
        };
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The engine's type.</summary>
    public DuckDBLogicalType Type => _type == DuckDBType.Decimal ? NativeMethods.LogicalType.DuckDBCreateDecimalType(_digits, _scale) : NativeMethods.LogicalType.DuckDBCreateLogicalType(_type);

    /// <summary>Adds a number in the engine's units.</summary>
    /// <exception cref="OverflowException">It is larger than the column's type.</exception>
    public void Add(long value)
    {
        int at = Next();
        if (_wide.Length > 0)
            _wide[at] = value;
        else if (_narrow.Length > 0)
            _narrow[at] = checked((int)value);
        else
            _flags[at] = value != 0;
    }

    /// <summary>Adds a text; null for nothing.</summary>
    public void Add(string? value)
    {
        int at = Next();
        _texts[at] = value;
        if (value is null)
            Forget(at);
    }

    /// <summary>Adds nothing.</summary>
    public void AddNull() => Forget(Next());

    /// <summary>Hands out a piece and gives it up.</summary>
    /// <param name="piece">Which, from 0.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="vector">The engine's vector, of the column's type.</param>
    public void Give(int piece, int rows, nint vector)
    {
        void* data = NativeMethods.Vectors.DuckDBVectorGetData(vector);
        switch (_pieces[piece])
        {
            case long[] wide:
                wide.AsSpan(0, rows).CopyTo(new Span<long>(data, rows));
                break;
            case int[] narrow:
                narrow.AsSpan(0, rows).CopyTo(new Span<int>(data, rows));
                break;
            case bool[] flags:
                flags.AsSpan(0, rows).CopyTo(new Span<bool>(data, rows));
                break;
            case string?[] texts:
                Give(texts.AsSpan(0, rows), new Span<TextSlot>(data, rows), vector);
                break;
        }
        if (_known[piece] is { } known)
        {
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
            known.CopyTo(new Span<ulong>(NativeMethods.Vectors.DuckDBVectorGetValidity(vector), known.Length));
        }
        (_pieces[piece], _known[piece]) = (null, null);
    }

    /// <summary>A text of up to twelve bytes lies in the vector itself, a longer one is copied by the engine.</summary>
    private static void Give(ReadOnlySpan<string?> texts, Span<TextSlot> slots, nint vector)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            if (texts[i] is not { } text)
                continue;
            ref TextSlot slot = ref slots[i];
            slot = default;
            if (text.Length <= ShortText && Encoding.UTF8.TryGetBytes(text, MemoryMarshal.CreateSpan(ref slot.Bytes[0], ShortText), out int written))
                slot.Length = (uint)written;
            else
            {
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                fixed (byte* start = bytes)
                    NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(vector, (ulong)i, start, bytes.Length);
            }
        }
    }

    private int Next()
    {
        if (_at == PieceRows)
        {
            Array piece = _type switch
            {
                DuckDBType.Varchar => _texts = new string?[PieceRows],
                DuckDBType.Boolean => _flags = new bool[PieceRows],
                DuckDBType.Date => _narrow = new int[PieceRows],
                DuckDBType.Decimal when _digits <= 9 => _narrow = new int[PieceRows],
                _ => _wide = new long[PieceRows],
            };
            _pieces.Add(piece);
            _known.Add(null);
            _at = 0;
        }
        return _at++;
    }

    private void Forget(int at)
    {
        if (_known[^1] is not { } known)
        {
            _known[^1] = known = new ulong[PieceRows / 64];
            known.AsSpan().Fill(ulong.MaxValue);
        }
        known[at >> 6] &= ~(1UL << (at & 63));
    }
}
