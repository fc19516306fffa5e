using Quarterdeck.Offices.Files;

namespace Quarterdeck.Offices.Titles;

/// <summary>Reads every character as its plain form: lower case, no accents, simplified Chinese, half width.</summary>
/// <remarks>
/// The table is our own file and not the machine's ICU, so that the same title gives the same answer everywhere.
/// It never asks for the current culture: under tr-TR an I is still read as i.
/// </remarks>
internal static class FoldTable
{
    /// <summary>Stands for a character that is left out: combining marks, zero-width and bidirectional marks.</summary>
    public const char Dropped = '\0';

    private const char FirstExpansion = '\uE000';   // private use: an index into the expansions, such as œ -> oe
    private static readonly List<string> _expansions = [];
    private static readonly char[] _table = Build();

    /// <summary>The plain form of a character; <see cref="Dropped"/> where it is left out.</summary>
    public static char Fold(char c) => _table[c];

    /// <summary>Whether the plain form is several characters, as for œ and ß.</summary>
    public static bool IsExpansion(char folded) => folded >= FirstExpansion && folded < FirstExpansion + _expansions.Count;

    /// <summary>The characters of an expansion.</summary>
    public static string Expansion(char folded) => _expansions[folded - FirstExpansion];

    private static char[] Build()
    {
        char[] table = new char[65536];
        for (int i = 0; i < table.Length; i++)
            table[i] = (char)i;
        for (char c = 'A'; c <= 'Z'; c++)
            table[c] = (char)(c + 32);
        for (int c = 0; c < 0x20; c++)
            table[c] = ' ';
        table['\n'] = '\n';
        table['\r'] = '\n';
        table[0x7F] = ' ';
        for (int c = 0x80; c < 0xA0; c++)
            table[c] = ' ';
        for (int c = 0xFF01; c <= 0xFF5E; c++)      // full-width forms
            table[c] = c is >= 0xFF21 and <= 0xFF3A ? (char)(c - 0xFEE0 + 32) : (char)(c - 0xFEE0);
        Set(table, ' ', "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");
        Set(table, '\n', "\u2028\u2029\u0085");
        Set(table, Dropped, "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF\u061C\u2122\u00AE\u00A9");
        for (int c = 0x300; c <= 0x36F; c++)
            table[c] = Dropped;
        Set(table, '\'', "\u2019\u2018\u02BC\u02B9\u00B4\u0060\u2032\u201B\uFF07");
        Set(table, '-', "\u2010\u2011\u00AD");
        Set(table, '\u2014', "\u2012\u2013\u2014\u2015\u2212\uFE58\u2500");
        Set(table, '|', "\u00A6\u2022\u25CF\u25AA\u25E6\u2023\u2219\u25A0\u25B6\u2192\u2502\u30FB;\uFF1B\u2502\u25BA\u25C6");
        Set(table, ',', "\u3001\u3002\uFF64\uFF0C");
        Set(table, '/', "\\\u2044\u2215");
        Set(table, '(', "[{\u3010\u300A\u300C\u3014\u2329\u27E8\uFF3B\uFF5B");
        Set(table, ')', "]}\u3011\u300B\u300D\u3015\u232A\u27E9\uFF3D\uFF5D");
        Set(table, '\u00B7', "\u22C5\u2027");
        foreach (ReadOnlySpan<char> line in EmbeddedText.Read("titles/fold.txt").AsSpan().EnumerateLines())
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0 || line[0] == '#')
                continue;
            ReadOnlySpan<char> plain = line[..colon];
            char folded = plain.Length == 1 ? plain[0] : Expand(plain.ToString());
            foreach (char c in line[(colon + 2)..])
                if (c != ' ')
                    table[c] = folded;
        }
        return table;
    }

    private static char Expand(string text)
    {
        _expansions.Add(text);
        return (char)(FirstExpansion + _expansions.Count - 1);
    }

    private static void Set(char[] table, char folded, string characters)
    {
        foreach (char c in characters)
            table[c] = folded;
    }
}
