using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>What the segments before and after say: "CEO (former)", "(Acting) CFO", "Executive Assistant, CFO", "Assistant to the CFO and COO".</summary>
internal sealed partial class ContextRules
{
    private const int ShortSegment = 4;     // words in "(former, until 2019)" and the like

    private void ReadNextSegment(Mention mention, int end)
    {
        if (end >= Items.Count || !Items[end].IsMark || Items[end].Kind is not (TokenKind.Open or TokenKind.Dash or TokenKind.Comma))
            return;
        int from = end + 1, to = from;
        while (to < Items.Count && !Items[to].IsSeparator)
            to++;
        if (to == from || to - from > ShortSegment)
            return;
        bool bracket = Items[end].Kind == TokenKind.Open;
        for (int k = from; k < to; k++)
            if (!Items[k].Is(WordRole.Interim | WordRole.Acting | WordRole.Former | WordRole.Elect | WordRole.Deputy | WordRole.Skip | WordRole.Co | WordRole.Of | WordRole.Scope)
                && !(bracket && Items[k].Lexeme is null))
                return;
        for (int k = from; k < to; k++)
        {
            Item item = Items[k];
            if (item.Is(WordRole.Former))
                mention.Standing = Standing.Former;
            else if (item.Is(WordRole.Elect))
                mention.Standing = Standing.Elect;
            else if (item.Is(WordRole.Deputy) && bracket)
                mention.Standing = Standing.Deputy;
            else
                AddModifier(mention, item);
        }
    }

    private static void AddModifier(Mention mention, Item item)
    {
        if (item.Is(WordRole.Acting))
            mention.Modifiers |= Modifiers.Acting;
        else if (item.Is(WordRole.Interim))
            mention.Modifiers |= Modifiers.Interim;
        else if (item.Is(WordRole.Co))
            mention.Modifiers |= Modifiers.Co;
    }

    private void ReadPreviousSegment(Mention mention, int start)
    {
        if (start == 0 || start != mention.First || !Items[start - 1].IsMark)
            return;
        TokenKind mark = Items[start - 1].Kind;
        int to = start - 1, from = to;
        while (from > 0 && !Items[from - 1].IsSeparator && !InMention(from - 1))
            from--;
        if (from == to)
            return;
        bool bracketed = mark == TokenKind.Close;
        if (mark is TokenKind.Dash || bracketed)
            ReadModifierSegment(mention, from, to);
        bool bare = IsBare(mention);
        if (bare && (IsAssistant(Items[from]) || mark is TokenKind.Comma or TokenKind.Dash or TokenKind.Open && IsAssistant(Items[to - 1])))
            mention.Standing = Standing.Assistant;
        if (mark == TokenKind.Open && Items[to - 1].Is(WordRole.Deputy) && bare && to - from == 1)
            mention.Standing = Standing.Deputy;
    }

    /// <summary>A secretary or assistant; an adviser, coach or mentor may well hold the office that stands beside it.</summary>
    private static bool IsAssistant(Item item) => item.Is(WordRole.Assistant) && item.Lexeme!.Argument != "adviser";

    private void ReadModifierSegment(Mention mention, int from, int to)
    {
        for (int k = from; k < to; k++)
            if (!Items[k].Is(WordRole.Interim | WordRole.Acting | WordRole.Former | WordRole.Elect | WordRole.Deputy | WordRole.Co | WordRole.Skip))
                return;
        for (int k = from; k < to; k++)
        {
            Item item = Items[k];
            if (item.Is(WordRole.Former))
                mention.Standing = Standing.Former;
            else if (item.Is(WordRole.Elect))
                mention.Standing = Standing.Elect;
            else if (item.Is(WordRole.Deputy))
                mention.Standing = Standing.Deputy;
            else
                AddModifier(mention, item);
        }
    }

    /// <summary>Whether the mention is all that its segment holds, scope aside.</summary>
    private bool IsBare(Mention mention)
    {
        int end = SegmentEnd(mention.End);
        for (int k = mention.End; k < end; k++)
            if (!Items[k].Is(WordRole.Scope | WordRole.Skip))
                return false;
        int start = SegmentStart(mention.First);
        for (int k = start; k < mention.First; k++)
            if (!Items[k].Is(WordRole.Scope | WordRole.Skip))
                return false;
        return true;
    }

    /// <summary>Carries a standing over "and" to bare offices, and into the brackets that repeat an office by its acronym.</summary>
    private void Extend()
    {
        for (int m = 1; m < Mentions.Count; m++)
        {
            Mention before = Mentions[m - 1], mention = Mentions[m];
            if (mention.Standing != Standing.Held)
                continue;
            int gap = mention.First - before.End;
            if (gap is < 0 or > 2)
                continue;
            bool repeats = before.Candidates.Exists(candidate => mention.CanBe(candidate.Id));
            if (before.Standing is not (Standing.Held or Standing.Collision) && repeats && (gap == 0 || Items[before.End].IsMark && Items[before.End].Kind is TokenKind.Open or TokenKind.Slash or TokenKind.Dash))
                mention.Standing = before.Standing;
            else if (gap == 1 && IsBare(mention) && Items[before.End] is { IsSeparator: true } separator)
                ExtendOver(before, mention, separator);
        }
    }

    private static void ExtendOver(Mention before, Mention mention, Item separator)
    {
        bool and = separator.Is(WordRole.Coordinator) || separator.IsMark && separator.Kind == TokenKind.Ampersand;
        bool list = and || separator.IsMark && separator.Kind is TokenKind.Comma or TokenKind.Slash;
        if (before.Standing == Standing.Assistant && list || before.Standing == Standing.Former && and)
            mention.Standing = before.Standing;
        else if (before.Standing == Standing.Held && and && (before.Modifiers & (Modifiers.Interim | Modifiers.Acting)) != 0)
            mention.Modifiers |= before.Modifiers & (Modifiers.Interim | Modifiers.Acting);
    }
}
