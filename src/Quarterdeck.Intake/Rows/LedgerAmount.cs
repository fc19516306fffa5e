using System.Globalization;

namespace Quarterdeck.Intake.Rows;

/// <summary>An amount with its commodity, as journals write it: <c>1200.00 EUR</c>, <c>EUR -5</c>, <c>$1,200.50</c>.</summary>
/// <param name="Quantity">How much.</param>
/// <param name="Commodity">Of what; empty where none is written.</param>
internal readonly record struct LedgerAmount(decimal Quantity, string Commodity)
{
    /// <summary>Reads an amount; null where the text is none.</summary>
    /// <param name="text">The amount alone.</param>
    /// <param name="decimalComma">True where the journal says that a comma is its decimal mark.</param>
    public static LedgerAmount? Read(string text, bool decimalComma)
    {
        string rest = text.Trim();
        bool isNegative = false;
        if (rest.StartsWith('-') || rest.StartsWith('+'))
        {
            isNegative = rest[0] == '-';
            rest = rest[1..].TrimStart();
        }
        string before = TakeCommodity(ref rest, atStart: true);
        if (rest.StartsWith('-') || rest.StartsWith('+'))
        {
            isNegative ^= rest[0] == '-';
            rest = rest[1..].TrimStart();
        }
        string after = TakeCommodity(ref rest, atStart: false);
        if (rest.Length == 0 || (before.Length > 0 && after.Length > 0) || !rest.All(static c => char.IsAsciiDigit(c) || c is '.' or ',' or '_' or ' ' or '\u00a0' or '\u202f' or '\''))
            return null;
        if (!decimal.TryParse(Plain(rest, decimalComma), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal quantity))
            return null;
        return new LedgerAmount(isNegative ? -quantity : quantity, before.Length > 0 ? before : after);
    }

    /// <summary>A lone comma with other than three digits behind it is a decimal mark; with a point behind it, it groups.</summary>
    private static string Plain(string digits, bool decimalComma)
    {
        string text = string.Concat(digits.Where(static c => c is not ('_' or ' ' or '\u00a0' or '\u202f' or '\'')));
        int comma = text.LastIndexOf(','), point = text.LastIndexOf('.');
        bool isComma = decimalComma || (comma >= 0 && (point >= 0 ? comma > point : text.IndexOf(',') == comma && text.Length - comma - 1 != 3));
        return isComma ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text.Replace(",", "", StringComparison.Ordinal);
    }

    private static string TakeCommodity(ref string rest, bool atStart)
    {
        if (rest.Length == 0)
            return "";
        if (atStart ? rest[0] == '"' : rest[^1] == '"')
        {
            int other = atStart ? rest.IndexOf('"', 1) : rest.Length > 1 ? rest.LastIndexOf('"', rest.Length - 2) : -1;
            if (other < 0)
                return "";
            string quoted = atStart ? rest[1..other] : rest[(other + 1)..^1];
            rest = (atStart ? rest[(other + 1)..] : rest[..other]).Trim();
            return quoted;
        }
        static bool IsPart(char c) => !char.IsAsciiDigit(c) && c is not ('-' or '+' or '.' or ',' or '\'' or '_') && !char.IsWhiteSpace(c);
        int length = 0;
        while (length < rest.Length && IsPart(atStart ? rest[length] : rest[^(length + 1)]))
            length++;
        // Codes such as VTI-2 or A.B keep their digits and signs behind the number only, where nothing can be mistaken.
        string word = atStart ? rest[..length] : rest[^length..];
        rest = (atStart ? rest[length..] : rest[..^length]).Trim();
        return word;
    }
}
