using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Native;
using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Intake.Landing;

/// <summary>Writes a column of a batch into the vector that the engine hands out for it.</summary>
/// <remarks>
/// A vector is memory of the engine: one value after the other in the engine's own form, and a bit a row that says whether there is one. What is written:
/// money as units of its last digit (DECIMAL(18, n)), whole numbers as 64 bits, days since 1970, microseconds since 1970, text as UTF-8. A text of up to
/// twelve bytes lies in the vector itself, a longer one is copied by the engine, which need not look for broken UTF-8 since we wrote it.
/// </remarks>
internal static unsafe class ColumnVectors
{
    private const int ShortText = 12;

    /// <summary>A text as the engine's vectors hold it: its length, then up to twelve bytes of it, the rest of them zero.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private struct TextSlot
    {
        public uint Length;
        public fixed byte Bytes[ShortText];
    }

    /// <summary>The engine's type of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="hasZone">True where its moments are instants.</param>
    public static DuckDBLogicalType TypeOf(Profiles.ProfileColumn column, bool hasZone) => column.Type == CellType.Money
        ? NativeMethods.LogicalType.DuckDBCreateDecimalType(18, (byte)column.Scale)
        : NativeMethods.LogicalType.DuckDBCreateLogicalType(column.Type switch
        {
            CellType.Whole => DuckDBType.BigInt,
            CellType.Number or CellType.Percent => DuckDBType.Double,
            CellType.Date => DuckDBType.Date,
            CellType.Time => hasZone ? DuckDBType.TimestampTz : DuckDBType.Timestamp,
            CellType.Truth => DuckDBType.Boolean,
            _ => DuckDBType.Varchar,
        });

    /// <summary>Writes the cells.</summary>
    /// <param name="cells">Top to bottom.</param>
    /// <param name="column">Their column.</param>
    /// <param name="vector">The engine's vector, of the type that <see cref="TypeOf"/> says and with room for all cells.</param>
    public static void Write(ReadOnlySpan<CellValue> cells, Profiles.ProfileColumn column, nint vector)
    {
        void* data = NativeMethods.Vectors.DuckDBVectorGetData(vector);
        Nulls(cells, vector);
        switch (column.Type)
        {
            case CellType.Text or CellType.Code:
                Texts(cells, vector, new Span<TextSlot>(data, cells.Length));
                break;
            case CellType.Date:
                Span<int> days = new(data, cells.Length);
                for (int i = 0; i < cells.Length; i++)
                    if (cells[i].Moment is { } moment)
                        days[i] = (int)((moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerDay);
                break;
            case CellType.Time:
                Span<long> instants = new(data, cells.Length);
                for (int i = 0; i < cells.Length; i++)
                    if (cells[i].Moment is { } moment)
                        instants[i] = (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
                break;
            case CellType.Truth:
                Span<bool> truths = new(data, cells.Length);
                for (int i = 0; i < cells.Length; i++)
                    truths[i] = cells[i].Truth is true;
                break;
            case CellType.Whole or CellType.Money:
                Units(cells, new Span<long>(data, cells.Length), column.Type == CellType.Money ? column.Scale : 0);
                break;
            default:
                Span<double> numbers = new(data, cells.Length);
                for (int i = 0; i < cells.Length; i++)
                    if (cells[i].Number is { } number)
                        numbers[i] = (double)number;
                break;
        }
    }

    private static void Units(ReadOnlySpan<CellValue> cells, Span<long> target, int scale)
    {
        for (int i = 0; i < cells.Length; i++)
            if (cells[i].Number is { } number)
                target[i] = DecimalUnits.TryRead(number, scale, out long units, out _) ? units : (long)number;
    }

    /// <summary>Unknown cells are marked; a column without one has no marks at all.</summary>
    private static void Nulls(ReadOnlySpan<CellValue> cells, nint vector)
    {
        ulong* marks = null;
        for (int i = 0; i < cells.Length; i++)
        {
            if (!cells[i].IsUnknown)
                continue;
            if (marks is null)
            {
                NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
                marks = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
            }
            marks[i >> 6] &= ~(1UL << (i & 63));
        }
    }

    private static void Texts(ReadOnlySpan<CellValue> cells, nint vector, Span<TextSlot> slots)
    {
        Span<byte> buffer = stackalloc byte[1024];
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i].Text is not { } text)
                continue;
            Span<byte> bytes = text.Length <= buffer.Length / 3 ? buffer[..Encoding.UTF8.GetBytes(text, buffer)] : Encoding.UTF8.GetBytes(text);
            if (bytes.Length <= ShortText)
            {
                ref TextSlot slot = ref slots[i];
                slot = default;
                slot.Length = (uint)bytes.Length;
                bytes.CopyTo(MemoryMarshal.CreateSpan(ref slot.Bytes[0], ShortText));
            }
            else
            {
                fixed (byte* start = bytes)
                    NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(vector, (ulong)i, start, bytes.Length);
            }
        }
    }
}
