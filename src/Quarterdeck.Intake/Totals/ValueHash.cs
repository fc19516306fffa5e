using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Intake.Totals;

/// <summary>128 bits that stand for a value or for several: among a thousand million values two are taken for one with a chance of one in 10^20.</summary>
internal static class ValueHash
{
    /// <summary>Of one value.</summary>
    public static UInt128 Of(CellValue value) => Of(value.ToString());

    /// <summary>Of several values in order.</summary>
    public static UInt128 Of(ReadOnlySpan<CellValue> values)
    {
        System.Text.StringBuilder text = new();
        foreach (CellValue value in values)
            text.Append(value.ToString()).Append('\u001f');
        return Of(text.ToString());
    }

    private static UInt128 Of(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
