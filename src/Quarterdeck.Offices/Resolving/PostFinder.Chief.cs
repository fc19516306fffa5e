using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>"Chief X Officer", "首席X官", and what begins so and is no office.</summary>
internal sealed partial class PostFinder
{
    private const int LongestChief = 14;    // items between chief and officer; "Chief Diversity, Equity, Inclusion and Belonging Officer" has 8

    private int ReadChief(int i)
    {
        int officer = OfficerOf(i, out bool hasWords, out bool blocked);
        if (officer < 0)
            return ReadChiefWithoutOfficer(i);
        List<List<FunctionName>> groups = ChiefFields(i + 1, officer, out bool other, out int unknown);
        bool han = _items[i].Kind == TokenKind.Han;
        if (groups.Count > 0 && AddPosts(i, officer + 1, groups, Strength.Strong, Rule.Chief))
            return officer + 1;
        if (blocked && !other || !hasWords)
        {
            _remarks.Add(new Remark(Rule.ChiefNotOfficer, i, officer + 1, ""));
            return officer + 1;
        }
        // A single unknown word may be a mistyped field: the typo tier looks at it before it counts as a field of its own.
        _mentions.Add(new Mention(i, officer + 1, [new Candidate("other-chief", 1)], Strength.Strong, Rule.OtherChief) { IsTruncated = unknown > 0 && !other && !han });
        return officer + 1;
    }

    /// <summary>The item that holds "officer" for the chief at an item; -1 where another head noun or a break comes first.</summary>
    private int OfficerOf(int i, out bool hasWords, out bool blocked)
    {
        hasWords = blocked = false;
        for (int k = i + 1; k < _items.Count && k - i <= LongestChief; k++)
        {
            Item item = _items[k];
            if (item.IsMark)
            {
                if (item.Kind is TokenKind.Ampersand or TokenKind.Comma or TokenKind.Slash)
                    continue;
                return -1;
            }
            if (item.Is(WordRole.Officer))
                return k;
            if (item.Is(WordRole.Chief))
                return -1;
            bool field = item.Is(WordRole.Function | WordRole.Other | WordRole.Qualifier | WordRole.Scope);
            blocked |= item.Is(WordRole.Blocker) && !field;
            if (!field && !item.Is(WordRole.Blocker) && item.Is(WordRole.Worker | WordRole.Rank | WordRole.Director | WordRole.Assistant | WordRole.Name | WordRole.Place))
                return -1;
            if (!field && item.Is(WordRole.Acronym) && Text[item.First].Capitals)
                return -1;
            hasWords |= item.Is(WordRole.Other) || !item.Is(WordRole.Coordinator | WordRole.Scope | WordRole.Skip);
        }
        return -1;
    }

    /// <summary>The fields between chief and officer; of fields that stand side by side the last is the head: customer marketing is marketing.</summary>
    private List<List<FunctionName>> ChiefFields(int from, int to, out bool other, out int unknown)
    {
        List<List<FunctionName>> groups = [];
        List<FunctionName>? head = null;
        bool headIsOther = false;
        other = false;
        unknown = 0;
        for (int k = from; k <= to; k++)
        {
            Item item = _items[k];
            if (k == to || item.IsSeparator)
            {
                if (head is not null && !headIsOther)
                    groups.Add(head);
                head = null;
                headIsOther = false;
                continue;
            }
            if (item.Is(WordRole.Function) && item.Lexeme!.Functions.Exists(static function => function.WithChief))
            {
                head = item.Lexeme.Functions;
                headIsOther = false;
            }
            else if (item.Is(WordRole.Other))
            {
                other = headIsOther = true;
                head ??= [];
            }
            else if (item.IsUnknown)
            {
                unknown++;
            }
        }
        return groups;
    }

    /// <summary>"Chief Marketing" cut off, "Chief Executive", or a chief of something else: engineer, accountant, of staff.</summary>
    private int ReadChiefWithoutOfficer(int i)
    {
        int end = Fields(i + 1, headFirst: false, chief: true, out List<List<FunctionName>> groups);
        if (groups.Count > 0)
        {
            bool executive = _items[i + 1].Lexeme!.Functions.Exists(static function => function.OfficeId == "ceo");
            bool complete = end >= _items.Count || end == _items.Count - 1 && "officer".AsSpan().StartsWith(Text.Folded(_items[end].First)) || _items[end].IsSeparator || _items[end].Is(WordRole.Scope)
                || _items[end].Is(WordRole.Acronym) && Text[_items[end].First].Capitals || executive && _items[end].Is(WordRole.Of | WordRole.At);
            bool worker = end < _items.Count && _items[end].Is(WordRole.Worker | WordRole.Rank | WordRole.Director | WordRole.Assistant);
            if (complete || executive && !worker)
            {
                AddPosts(i, end, groups, Strength.Strong, Rule.Chief);
                if (!executive)
                    _mentions[^1].IsTruncated = true;
                return end;
            }
        }
        _remarks.Add(new Remark(Rule.ChiefNotOfficer, i, Math.Min(i + 2, _items.Count), ""));
        return Math.Max(end, i + 1);
    }
}
