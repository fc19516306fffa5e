using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>Finds every office that a title mentions; whether it is held is decided afterwards. One per thread.</summary>
internal sealed partial class PostFinder(Lexicon lexicon)
{
    private const int MostPosts = 64;       // nobody holds more; the rules that compare posts stay fast on a megabyte of "CEO, CEO"

    private int[] _ids = new int[64];
    private readonly List<Item> _items = [];
    private readonly List<Mention> _mentions = [];
    private readonly List<Remark> _remarks = [];

    /// <summary>The title's tokens.</summary>
    public TitleText Text { get; } = new();

    /// <summary>The items of the title, in order.</summary>
    public List<Item> Items => _items;

    /// <summary>The mentions found, in order.</summary>
    public List<Mention> Mentions => _mentions;

    /// <summary>What was understood and is no office.</summary>
    public List<Remark> Remarks => _remarks;

    /// <summary>Reads a title. A token's word may be replaced by another, as the typo tier does.</summary>
    public void Find(string title, IReadOnlyDictionary<int, int>? replaced = null)
    {
        Text.Read(title);
        if (_ids.Length < Text.Count)
            _ids = new int[Text.Count * 2];
        for (int i = 0; i < Text.Count; i++)
            _ids[i] = replaced is not null && replaced.TryGetValue(i, out int id) ? id : lexicon.IdOf(Text, i);
        FindPosts();
    }

    private void FindPosts()
    {
        _items.Clear();
        _mentions.Clear();
        _remarks.Clear();
        ReadOnlySpan<int> ids = _ids.AsSpan(0, Text.Count);
        for (int i = 0; i < ids.Length;)
        {
            Lexeme? lexeme = lexicon.Longest(ids, i, out int length);
            _items.Add(new Item(i, i + length, Text[i].Kind, lexeme));
            i += length;
        }
        for (int i = 0; i < _items.Count && _mentions.Count + _remarks.Count < MostPosts;)
            i = ReadPost(i);
    }

    /// <summary>Reads what begins at an item and returns the item after it.</summary>
    private int ReadPost(int i)
    {
        Item item = _items[i];
        if (item.Lexeme is not { } lexeme)
            return i + 1;
        if (lexeme.Is(WordRole.Chief))
            return ReadChief(i);
        if (lexeme.Is(WordRole.General) && ReadGeneral(i) is > 0 and int after)
            return after;
        if (lexeme.Is(WordRole.Acronym) && LooksLikeAcronym(i))
            return ReadAcronym(i, lexeme);
        if (lexeme.Is(WordRole.Name))
            return ReadName(i, lexeme);
        if (lexeme.Is(WordRole.Director))
            return ReadDirector(i, lexeme);
        if (lexeme.Is(WordRole.BoardFor))
            return ReadBoardMember(i);
        if (lexeme.Is(WordRole.Deputy) && lexeme.Argument.Length > 0)
            _remarks.Add(new Remark(Rule.Deputy, i, i + 1, lexeme.Argument));
        return i + 1;
    }

    private int ReadName(int i, Lexeme lexeme)
    {
        if (lexeme.NameStrength == Strength.Weak && IsManagingRank(i))
        {
            if (Text.Folded(_items[i].First) is "executive")
                return ReadEnglishDirector(i);
            _remarks.Add(new Remark(Rule.LowerPost, i, i + 1, ""));
            return i + 1;
        }
        _mentions.Add(new Mention(i, i + 1, [.. lexeme.Names], lexeme.NameStrength, Rule.Name));
        return i + 1;
    }

    /// <summary>"Managing Director, Head of Equities", "Senior Managing Director", "Managing Director Sales": a bank's rank, or a field's head.</summary>
    private bool IsManagingRank(int i)
    {
        if (i > 0 && _items[i - 1].Is(WordRole.Senior) && !_items[i - 1].Is(WordRole.Function))
            return true;
        int next = i + 1;
        if (next < _items.Count && _items[next].IsMark && _items[next].Kind is TokenKind.Comma or TokenKind.Dash)
            next++;
        while (next < _items.Count && _items[next].Is(WordRole.Of | WordRole.Skip))
            next++;
        return next < _items.Count && next > i && (_items[next].Is(WordRole.Rank) || _items[next].Is(WordRole.Function) && !_items[next].Is(WordRole.Acronym));
    }

    private int ReadAcronym(int i, Lexeme lexeme)
    {
        if (lexeme.IsJoint)
        {
            foreach (Candidate office in lexeme.Acronym)
                _mentions.Add(new Mention(i, i + 1, [office], Strength.Strong, Rule.Joint));
            return i + 1;
        }
        Mention mention = new(i, i + 1, [.. lexeme.Acronym.Where(static sense => IsOffice(sense.Id))], Strength.Strong, Rule.Acronym);
        if (mention.Candidates.Count == 0)
            return i + 1;
        if (StandsForSomethingElse(i))
            mention.Standing = Standing.Collision;
        _mentions.Add(mention);
        return i + 1;
    }

    /// <summary>In a title an acronym means a person, never a firm or a bond; a class of offices is kept.</summary>
    private static bool IsOffice(string sense) =>
        !(sense.StartsWith("org.", StringComparison.Ordinal) || sense.StartsWith("finance.", StringComparison.Ordinal)
        || sense.StartsWith("term.", StringComparison.Ordinal) || sense.StartsWith("metric.", StringComparison.Ordinal)
        || sense.StartsWith("industry.", StringComparison.Ordinal) || sense.StartsWith("product.", StringComparison.Ordinal));

    private static readonly HashSet<string> _anyCase =
        ["ceo", "cfo", "coo", "cto", "cmo", "cio", "pdg", "chro", "ciso", "cxo", "cco", "daf", "drh", "dsi", "rssi", "cpo", "cdo", "cro", "cso", "caio"];

    /// <summary>Capitals, or one of the short forms that are no word in any of the languages: "cao" and "cho" are Vietnamese words.</summary>
    private bool LooksLikeAcronym(int i)
    {
        Item item = _items[i];
        Token token = Text[item.First];
        if (item.Last - item.First > 1)
        {
            for (int t = item.First; t < item.Last; t++)
                if (!Text[t].Initial)
                    return false;
            return true;
        }
        if (_anyCase.Contains(Text.Folded(item.First).ToString()))
            return true;
        if (!token.Capitals)
            return false;
        bool alone = true, shouting = true;
        for (int k = 0; k < Text.Count; k++)
            if (k != item.First && Text[k].Kind == TokenKind.Word && Text[k].FoldLength > 1)
            {
                alone = false;
                shouting &= Text[k].Capitals;
            }
        return alone || !shouting || Text[item.First].FoldLength > 3;
    }

    /// <summary>Whether the words before or after spell the letters and are no office: "Construction safety officer (CSO)".</summary>
    private bool StandsForSomethingElse(int i)
    {
        int token = _items[i].First;
        ReadOnlySpan<char> letters = Text.Folded(token);
        for (int k = Math.Max(0, i - MostPosts); k < Math.Min(_items.Count, i + MostPosts); k++)
            if (_items[k].Is(WordRole.Credential) && _items[k].Lexeme!.Argument.AsSpan().Equals(letters, StringComparison.OrdinalIgnoreCase))
                return true;
        if (letters.Length < 3)
            return false;
        bool before = Spells(token - (token > 0 && Text[token - 1].Kind == TokenKind.Open ? 1 : 0) - letters.Length, letters);
        bool after = token + 1 < Text.Count && Text[token + 1].Kind == TokenKind.Open && Spells(token + 2, letters);
        return before || after;
    }

    private bool Spells(int first, ReadOnlySpan<char> letters)
    {
        if (first < 0 || first + letters.Length > Text.Count)
            return false;
        for (int k = 0; k < letters.Length; k++)
            if (!Text[first + k].IsText || Text[first + k].FoldLength < 2 || Text.Folded(first + k)[0] != letters[k])
                return false;
        // "Chief Sales Officer CSO" spells its letters too; what begins with chief is the office itself.
        return lexicon.Single(_ids[first]) is not { } lexeme || !lexeme.Is(WordRole.Chief);
    }

    private int ReadBoardMember(int i)
    {
        int at = i + 1;
        if (at >= _items.Count || !_items[at].Is(WordRole.Of))
            return i + 1;
        while (at < _items.Count && _items[at].Is(WordRole.Of | WordRole.Skip))
            at++;
        int end = Fields(at, headFirst: true, chief: false, out List<List<FunctionName>> groups);
        return AddPosts(i, end, groups, Strength.Director, Rule.BoardFor) ? end : i + 1;
    }

    /// <summary>One mention for each group of fields; false where no group leads to an office.</summary>
    private bool AddPosts(int first, int end, List<List<FunctionName>> groups, Strength strength, Rule rule)
    {
        bool any = false;
        foreach (List<FunctionName> group in groups)
        {
            List<Candidate> candidates = [];
            foreach (FunctionName function in group)
                if (rule == Rule.Chief ? function.WithChief : function.WithDirector)
                    candidates.Add(new Candidate(function.OfficeId, function.Weight));
            if (candidates.Count == 0)
                continue;
            candidates.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Id, b.Id));
            if (!_mentions.Exists(other => other.First == first && other.End == end && other.Candidates[0].Id == candidates[0].Id))
                _mentions.Add(new Mention(first, end, candidates, strength, rule));
            any = true;
        }
        return any;
    }
}
