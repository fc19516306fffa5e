using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>All known words and phrases in one automaton: a token leads from node to node, the longest way wins.</summary>
/// <remarks>Immutable once built and safe to share between threads.</remarks>
internal sealed partial class Lexicon
{
    private const int FirstWord = 16;      // below it: one id for each kind of separator
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<Lexeme?> _ends = [null];

    private Lexicon() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The known words, for the typo tier.</summary>
    public IEnumerable<string> Words => _words.Keys;

    /// <summary>The token's id; 0 for a word that is in no phrase.</summary>
    public int IdOf(TitleText text, int token)
    {
        TokenKind kind = text[token].Kind;
        if (kind is not (TokenKind.Word or TokenKind.Han))
            return 1 + (int)kind;
        return _lookup.TryGetValue(text.Folded(token), out int id) ? id : 0;
    }

    /// <summary>The id of a single word; 0 where it is in no phrase.</summary>
    public int IdOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out int id) ? id : 0;

    /// <summary>The lexeme of exactly one word, or null.</summary>
    public Lexeme? Single(int id) => _steps.TryGetValue(Key(0, id), out int node) ? _ends[node] : null;

    /// <summary>The longest phrase that begins at a token, or null; <paramref name="length"/> is its number of tokens.</summary>
    public Lexeme? Longest(ReadOnlySpan<int> ids, int start, out int length)
    {
        Lexeme? found = null;
        length = 1;
        int node = 0;
        for (int i = start; i < ids.Length; i++)
        {
            if (ids[i] == 0 || !_steps.TryGetValue(Key(node, ids[i]), out node))
                break;
            if (_ends[node] is { } lexeme)
            {
                found = lexeme;
                length = i - start + 1;
            }
        }
        return found;
    }

    /// <summary>Builds the lexicon from the catalogue and the word list of this folder.</summary>
    public static Lexicon Build(OfficeCatalogue catalogue)
    {
        Lexicon lexicon = new();
        TitleText text = new();
        lexicon.AddWordList(text);
        foreach (Office office in catalogue.Offices)
            foreach (FunctionName function in office.Functions)
            {
                Lexeme lexeme = lexicon.Get(text, function.Phrase);
                lexeme.Roles |= WordRole.Function;
                lexeme.Functions.Add(function);
            }
        foreach (Acronym acronym in catalogue.Acronyms)
        {
            Lexeme lexeme = lexicon.Get(text, acronym.Text);
            lexeme.Roles |= WordRole.Acronym;
            lexeme.Acronym.Add(new Candidate(acronym.SenseId, acronym.Prior));
            if (acronym.Text.Length == 3)
                lexicon.Alias(text, string.Join(' ', acronym.Text.AsEnumerable()), lexeme);      // "C E O", "C. E. O."
        }
        foreach (Office office in catalogue.Offices)
            foreach (OfficeName name in office.Names)
                if (name.Status != NameStatus.SourceOnly)
                    lexicon.AddName(text, office, name);
        foreach (Lexeme? lexeme in lexicon._ends)
            lexeme?.Acronym.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Id, b.Id));
        return lexicon;
    }

    /// <summary>The lexeme of a phrase, made where it is new.</summary>
    private Lexeme Get(TitleText text, string phrase)
    {
        text.Read(phrase);
        int node = 0;
        for (int i = 0; i < text.Count; i++)
        {
            int id = IdOf(text, i);
            if (id == 0)
                _words.Add(text.Folded(i).ToString(), id = FirstWord + _words.Count);
            if (!_steps.TryGetValue(Key(node, id), out int next))
            {
                next = _ends.Count;
                _ends.Add(null);
                _steps.Add(Key(node, id), next);
            }
            node = next;
        }
        if (node == 0)
            throw new InvalidDataException($"The phrase '{phrase}' of the lexicon has no words.");
        return _ends[node] ??= new Lexeme(phrase);
    }

    private void Alias(TitleText text, string phrase, Lexeme lexeme)
    {
        Get(text, phrase);
        int node = 0;
        text.Read(phrase);
        for (int i = 0; i < text.Count; i++)
            node = _steps[Key(node, IdOf(text, i))];
        _ends[node] = lexeme;
    }

    private void AddName(TitleText text, Office office, OfficeName name)
    {
        text.Read(name.Text);
        if (IsComposed(text, office.Id))
            return;                                   // found by its parts, which also finds "directeur marketing et communication"
        Lexeme lexeme = Get(text, name.Text);
        lexeme.Roles |= office.Kind == OfficeKind.Board ? WordRole.Board : WordRole.Name;
        if (office.Kind == OfficeKind.Board || lexeme.Names.Exists(candidate => candidate.Id == office.Id))
            return;
        lexeme.Names.Add(new Candidate(office.Id, 1));
        lexeme.Source = string.Join(' ', name.Sources);
        if (_weakNames.Contains(string.Join(' ', Folded(text))))
            lexeme.NameStrength = Strength.Weak;
    }

    /// <summary>Whether "Chief X Officer" or "director of X" with the fields of work already leads to this office.</summary>
    private bool IsComposed(TitleText text, string office)
    {
        WordRole seen = WordRole.None;
        bool leads = false;
        int[] ids = new int[text.Count];
        for (int i = 0; i < ids.Length; i++)
            ids[i] = IdOf(text, i);
        for (int i = 0; i < ids.Length;)
        {
            Lexeme? lexeme = Longest(ids, i, out int length);
            i += length;
            if (lexeme is null)
                return false;
            seen |= lexeme.Roles & (WordRole.Chief | WordRole.Officer | WordRole.Director | WordRole.Name | WordRole.Rank | WordRole.Assistant);
            foreach (FunctionName function in lexeme.Functions)
                leads |= function.OfficeId == office && (seen.HasFlag(WordRole.Chief) ? function.WithChief : function.WithDirector);
        }
        return leads && (seen is (WordRole.Chief | WordRole.Officer) or WordRole.Director);
    }

    private static IEnumerable<string> Folded(TitleText text)
    {
        for (int i = 0; i < text.Count; i++)
            yield return text.Folded(i).ToString();
    }

    private static long Key(int node, int id) => ((long)node << 32) | (uint)id;
}
