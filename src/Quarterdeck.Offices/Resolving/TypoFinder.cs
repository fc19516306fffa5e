using System.Numerics;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>Finds the known word that a mistyped one was meant to be: one edit, two from ten letters on. Never for acronyms.</summary>
internal sealed class TypoFinder
{
    private const int ShortestWord = 5;
    private const int TwoEditsFrom = 10;
    private readonly Lexicon _lexicon;
    private readonly List<(string Word, int Id, uint Letters)> _words = [];

    public TypoFinder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (string word in lexicon.Words)
            if (word.Length >= ShortestWord - 1 && word[0] < 128 && lexicon.IdOf(word) is > 0 and int id
                && (lexicon.Single(id) is not { } lexeme || !lexeme.Is(WordRole.Acronym | WordRole.Skip | WordRole.Place | WordRole.Argument)))
                _words.Add((word, id, LettersOf(word)));
    }

    /// <summary>The mistyped tokens of a title and the ids of the words they were meant to be; at most two of them.</summary>
    public Dictionary<int, int> Mend(TitleText text, out string words)
    {
        Dictionary<int, int> mended = [];
        words = "";
        for (int i = 0; i < text.Count && i < 40 && mended.Count < 2; i++)
        {
            if (text[i].Kind != TokenKind.Word || text[i].FoldLength is < ShortestWord or > 24 || _lexicon.IdOf(text, i) != 0)
                continue;
            if ((Nearest(text.Folded(i)) ?? (i == text.Count - 1 && i > 0 ? Completed(text.Folded(i)) : null)) is { Word: { } word, Id: var id })
            {
                mended.Add(i, id);
                words = words.Length == 0 ? word : words + " " + word;
            }
        }
        return mended;
    }

    /// <summary>The nearest word; null where none is near or two are equally near.</summary>
    private (string? Word, int Id)? Nearest(ReadOnlySpan<char> typed)
    {
        uint letters = LettersOf(typed);
        int allowed = typed.Length >= TwoEditsFrom ? 2 : 1, best = allowed + 1;
        (string? Word, int Id)? found = null;
        foreach ((string word, int id, uint wordLetters) in _words)
        {
            if (Math.Abs(word.Length - typed.Length) > allowed || BitOperations.PopCount(letters ^ wordLetters) > 2 * allowed)
                continue;
            int edits = EditDistance.Between(typed, word, best);
            if (edits < best)
                (best, found) = (edits, (word, id));
            else if (edits == best && best <= allowed && _lexicon.Single(id) is not null && (found is not { } held || _lexicon.Single(held.Id) is null))
                found = (word, id);
        }
        return best <= allowed ? found : null;
    }

    /// <summary>The shortest word of a director's or officer's name that begins with what a cut title ends with: "Directeur génér".</summary>
    private (string? Word, int Id)? Completed(ReadOnlySpan<char> cut)
    {
        (string? Word, int Id)? found = null;
        foreach ((string word, int id, uint _) in _words)
            if (word.AsSpan().StartsWith(cut) && (found is not { Word: { } held } || word.Length < held.Length || word.Length == held.Length && string.CompareOrdinal(word, held) < 0))
                found = (word, id);
        return found;
    }

    private static uint LettersOf(ReadOnlySpan<char> word)
    {
        uint letters = 0;
        foreach (char c in word)
            letters |= 1U << (c & 31);
        return letters;
    }
}
