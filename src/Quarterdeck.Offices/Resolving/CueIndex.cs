using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>Finds phrases in a text; a last word that ends with a star stands for all words that begin so.</summary>
/// <remarks>
/// A phrase written with accents is compared with them, one without is compared folded: Vietnamese "nợ" must not be found in English "no".
/// </remarks>
internal sealed class CueIndex
{
    private const int LongestStem = 12;
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly TitleText _reader = new();

    public CueIndex() => _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a phrase under a sense with its points.</summary>
    public void Add(string sense, string phrase, int points)
    {
        bool stem = phrase.EndsWith('*');
        string plain = stem ? phrase[..^1] : phrase;
        _reader.Read(plain);
        List<string> words = [], exact = [];
        for (int i = 0; i < _reader.Count; i++)
        {
            if (!_reader[i].IsText)
                continue;
            words.Add(_reader.Folded(i).ToString());
            exact.Add(plain[_reader[i].Start.._reader[i].End].ToLowerInvariant());
        }
        if (words.Count == 0)
            return;
        bool accents = plain.Any(static c => c is >= '\u00C0' and < '\u2000');
        string key = stem && words.Count == 1 ? words[0] + "*" : words[0];
        if (!_byFirst.TryGetValue(key, out List<Phrase>? list))
            _byFirst.Add(key, list = []);
        list.Add(new Phrase(sense, phrase, [.. words], accents ? [.. exact] : null, stem, points));
    }

    /// <summary>The phrases that begin at a token, with the token after each.</summary>
    public void At(TitleText text, string original, int token, ICollection<(Phrase Phrase, int End)> found)
    {
        ReadOnlySpan<char> word = text.Folded(token);
        if (_lookup.TryGetValue(word, out List<Phrase>? list))
            Match(list, text, original, token, found);
        Span<char> key = stackalloc char[LongestStem + 1];
        for (int length = Math.Min(word.Length, LongestStem); length >= 2; length--)
        {
            word[..length].CopyTo(key);
            key[length] = '*';
            if (_lookup.TryGetValue(key[..(length + 1)], out list))
                Match(list, text, original, token, found);
        }
    }

    private static void Match(List<Phrase> list, TitleText text, string original, int token, ICollection<(Phrase Phrase, int End)> found)
    {
        foreach (Phrase phrase in list)
        {
            int at = token, word = 0;
            for (; word < phrase.Words.Length && at < text.Count; at++)
            {
                if (!text[at].IsText)
                {
                    if (text[at].Kind == TokenKind.Possessive)
                        continue;
                    break;
                }
                bool open = phrase.IsStem && word == phrase.Words.Length - 1;
                ReadOnlySpan<char> have = phrase.Exact is null ? text.Folded(at) : original.AsSpan(text[at].Start, text[at].End - text[at].Start);
                ReadOnlySpan<char> want = phrase.Exact is null ? phrase.Words[word] : phrase.Exact[word];
                StringComparison how = phrase.Exact is null ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
                if (!(open ? have.StartsWith(want, how) : have.Equals(want, how)))
                    break;
                word++;
            }
            if (word == phrase.Words.Length)
                found.Add((phrase, at));
        }
    }

    /// <summary>One phrase.</summary>
    internal sealed record Phrase(string Sense, string Text, string[] Words, string[]? Exact, bool IsStem, int Points);
}
