using System.Collections.Frozen;

namespace Quarterdeck.Intake.Cells;

/// <summary>How many decimals a currency has (ISO 4217): what minor units are divided by.</summary>
public static class CurrencyDigits
{
    private static readonly FrozenSet<string> _none = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> _three = "BHD IQD JOD KWD LYD OMR TND".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Decimals of a currency: 2 unless it is one of the few others.</summary>
    /// <param name="code">Three letters, in any case.</param>
    public static int Of(string code) => _none.Contains(code) ? 0 : _three.Contains(code) ? 3 : 2;
}
