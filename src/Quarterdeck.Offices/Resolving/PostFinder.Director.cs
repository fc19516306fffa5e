using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>Directors: of a field of work they name its office; of a place or a part of a field they do not.</summary>
internal sealed partial class PostFinder
{
    private int ReadDirector(int i, Lexeme lexeme)
    {
        string language = lexeme.Argument;
        if (language is "en" or "zh" && FieldsBefore(i, out int first, out List<List<FunctionName>> before, out bool narrowed))
        {
            Strength strength = language == "en" ? Strength.Weak : Strength.Director;
            if (!narrowed && AddPosts(first, i + 1, before, strength, Rule.Director))
                return i + 1;
            AddNear(first, i + 1, before[^1]);
            return i + 1;
        }
        if (language == "zh")
        {
            _remarks.Add(new Remark(Rule.LowerPost, i, i + 1, ""));
            return i + 1;
        }
        return language == "en" ? ReadEnglishDirector(i) : ReadRomanceDirector(i);
    }

    /// <summary>"Director of Marketing", "Director, Marketing"; not "Director Marketing Automation", not "Senior Director, Finance".</summary>
    private int ReadEnglishDirector(int i)
    {
        int at = i + 1;
        if (at < _items.Count && _items[at].IsMark && _items[at].Kind is TokenKind.Comma or TokenKind.Dash)
            at++;
        while (at < _items.Count && _items[at].Is(WordRole.Of | WordRole.Skip) && !_items[at].Is(WordRole.Function))
            at++;
        int end = Fields(at, headFirst: false, chief: false, out List<List<FunctionName>> groups);
        if (groups.Count == 0)
        {
            _remarks.Add(new Remark(at < _items.Count && _items[at].Is(WordRole.Place) ? Rule.Place : Rule.LowerPost, i, i + 1, ""));
            return i + 1;
        }
        bool senior = i > 0 && _items[i - 1].Is(WordRole.Senior);
        bool goesOn = end < _items.Count && !_items[end].IsSeparator && !_items[end].Is(WordRole.Scope | WordRole.Of | WordRole.At | WordRole.Skip)
            && !(_items[end].Is(WordRole.Acronym) && Text[_items[end].First].Capitals);
        bool narrowed = at < _items.Count && _items[at].Is(WordRole.Qualifier) && end - at > 1 && !_items[at + 1].IsSeparator;
        if (!senior && !goesOn && !narrowed && AddPosts(i, end, groups, Strength.Weak, Rule.Director))
            return end;
        AddNear(i, end, groups[0]);
        return end;
    }

    /// <summary>French, Polish and Vietnamese: the field follows, with or without a preposition, unit or "adjoint" between.</summary>
    private int ReadRomanceDirector(int i)
    {
        int at = i + 1;
        while (at < _items.Count && !_items[at].Is(WordRole.Function)
            && _items[at].Is(WordRole.Of | WordRole.Skip | WordRole.Unit | WordRole.Deputy | WordRole.Senior | WordRole.Scope | WordRole.Interim | WordRole.Former))
            at++;
        int end = Fields(at, headFirst: true, chief: false, out List<List<FunctionName>> groups);
        if (groups.Count > 0 && AddPosts(i, end, groups, Strength.Director, Rule.Director))
            return end;
        bool place = at < _items.Count && _items[at].Is(WordRole.Place);
        _remarks.Add(new Remark(place ? Rule.Place : Rule.Headless, i, i + 1, ""));
        return i + 1;
    }

    /// <summary>"Tổng giám đốc Marketing" is the head of marketing, "产品中心总经理" the head of a unit; 0 where it is the head of the firm.</summary>
    private int ReadGeneral(int i)
    {
        if (_items[i].Kind == TokenKind.Han)
        {
            if (i > 0 && _items[i - 1].Is(WordRole.Function | WordRole.Unit | WordRole.Place) && !_items[i - 1].Is(WordRole.Scope))
            {
                _remarks.Add(new Remark(Rule.Place, i - 1, i + 1, ""));
                return i + 1;
            }
            return 0;
        }
        if (i > 0 && _items[i - 1].Is(WordRole.Deputy))
            return 0;                             // "Phó Tổng giám đốc phụ trách Khối Vận hành" is a deputy of the firm's head
        int at = i + 1;
        while (at < _items.Count && !_items[at].Is(WordRole.Function) && _items[at].Is(WordRole.Of | WordRole.Unit))
            at++;
        int end = Fields(at, headFirst: true, chief: false, out List<List<FunctionName>> groups);
        return groups.Count > 0 && AddPosts(i, end, groups, Strength.Director, Rule.General) ? end : 0;
    }

    /// <summary>The fields that stand before a director, back to the last word that is none: "Marketing &amp; Sales Director", 市场总监.</summary>
    private bool FieldsBefore(int i, out int first, out List<List<FunctionName>> groups, out bool narrowed)
    {
        groups = [];
        narrowed = false;
        first = i;
        int k = i - 1;
        while (k >= 0 && _items[k].Is(WordRole.Function) && !(_items[k].Is(WordRole.Acronym) && Text[_items[k].First].Capitals))
        {
            groups.Insert(0, _items[k].Lexeme!.Functions);
            first = k;
            if (k >= 2 && _items[k - 1].IsSeparator && IsJoiner(k - 1) && _items[k - 2].Is(WordRole.Function))
            {
                k -= 2;
                continue;
            }
            Item before = k > 0 ? _items[k - 1] : default;
            narrowed = k > 0 && !before.IsSeparator && before.Is(WordRole.Qualifier | WordRole.Function | WordRole.Senior | WordRole.Other) && !before.Is(WordRole.Scope)
                && !(before.Is(WordRole.Acronym) && Text[before.First].Capitals);
            break;
        }
        return groups.Count > 0;
    }

    /// <summary>Reads fields joined by "and", a slash or a comma, and returns the item after them.</summary>
    /// <remarks>
    /// Where the head comes first (French, Polish, Vietnamese) a second field at its side narrows the first and is passed over;
    /// in English the last of neighbours is the head, and a director of such a part heads no office.
    /// </remarks>
    private int Fields(int from, bool headFirst, bool chief, out List<List<FunctionName>> groups)
    {
        groups = [];
        int at = from, end = from;
        while (at < _items.Count && _items[at].Is(WordRole.Function) && !(chief && !_items[at].Lexeme!.Functions.Exists(static f => f.WithChief)))
        {
            if (_items[at].Is(WordRole.Acronym) && Text[_items[at].First].Capitals && at > from)
                break;
            bool neighbour = at > from && !_items[at - 1].IsSeparator && !_items[at - 1].Is(WordRole.Of);
            if (!neighbour)
                groups.Add(_items[at].Lexeme!.Functions);
            else if (!headFirst)
                groups[^1] = chief ? _items[at].Lexeme!.Functions : [];
            end = ++at;
            int next = at;
            if (next < _items.Count && _items[next].IsSeparator && IsJoiner(next))
                next++;
            while (next < _items.Count && _items[next].Is(WordRole.Of) && !_items[next].Is(WordRole.Function))
                next++;
            if (next < _items.Count && next > at && _items[next].Is(WordRole.Function) && !HeadsLowerPost(next))
                at = next;
        }
        groups.RemoveAll(static group => group.Count == 0);
        return end;
    }

    /// <summary>"Directeur Marketing, Sales Manager": the second field belongs to the post that follows it.</summary>
    private bool HeadsLowerPost(int i)
    {
        for (int k = i + 1; k < _items.Count && k <= i + 3 && !_items[k].IsSeparator; k++)
            if (_items[k].Is(WordRole.Worker | WordRole.Rank | WordRole.Director | WordRole.Assistant | WordRole.Officer))
                return true;
        return false;
    }

    private bool IsJoiner(int i)
    {
        Item item = _items[i];
        return item.IsMark ? item.Kind is TokenKind.Ampersand or TokenKind.Slash or TokenKind.Comma : item.Is(WordRole.Coordinator);
    }

    private void AddNear(int first, int end, List<FunctionName> functions) =>
        _remarks.Add(new Remark(Rule.Near, first, end, functions.Count > 0 ? functions[0].OfficeId : ""));
}
