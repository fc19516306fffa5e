using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>Decides for each mention whether the person holds the office, from the words left and right of it in its segment.</summary>
internal sealed partial class ContextRules(PostFinder finder)
{
    private List<Item> Items => finder.Items;
    private List<Mention> Mentions => finder.Mentions;

    /// <summary>Sets standing and modifiers of all mentions.</summary>
    public void Apply()
    {
        foreach (Mention mention in Mentions)
        {
            if (mention.Standing != Standing.Held)
                continue;
            int start = SegmentStart(mention.First), end = SegmentEnd(mention.End);
            ReadInside(mention);
            ReadLeft(mention, start);
            if (mention.Standing == Standing.Held)
                ReadRight(mention, end);
            if (mention.Standing == Standing.Held && EndsInThePast(mention))
                mention.Standing = Standing.Former;
            if (mention.Standing == Standing.Held)
                ReadNextSegment(mention, end);
            if (mention.Standing == Standing.Held)
                ReadPreviousSegment(mention, start);
        }
        Extend();
    }

    private int SegmentStart(int first)
    {
        int k = first;
        while (k > 0 && !Items[k - 1].IsSeparator && !InMention(k - 1))
            k--;
        return k;
    }

    private int SegmentEnd(int end)
    {
        int k = end;
        while (k < Items.Count && !Items[k].IsSeparator && !InMention(k))
            k++;
        return k;
    }

    private bool InMention(int item)
    {
        // Mentions are sorted and at most 64, so a title of a million words is still read in linear time.
        int low = 0, high = Mentions.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Mentions[middle].End <= item)
                low = middle + 1;
            else if (Mentions[middle].First > item)
                high = middle - 1;
            else
                return true;
        }
        return false;
    }

    /// <summary>Words inside the name: "directeur adjoint du marketing", a Polish genitive.</summary>
    private void ReadInside(Mention mention)
    {
        for (int k = mention.First; k < mention.End; k++)
        {
            Item item = Items[k];
            if (item.Is(WordRole.Function | WordRole.Chief | WordRole.Officer))
                continue;
            if (item.Is(WordRole.Deputy))
                mention.Standing = Standing.Deputy;
            else if (item.Is(WordRole.Former))
                mention.Standing = Standing.Former;
            else if (item.Is(WordRole.Interim))
                mention.Modifiers |= Modifiers.Interim;
            else if (item.Is(WordRole.Scope))
                AddScope(mention, item);
        }
    }

    private void ReadLeft(Mention mention, int start)
    {
        const int Reach = 24;        // words; a segment as long as that is prose, and what stands farther away is not about this post
        bool near = true, preposition = false, current = false;
        int unknown = 0;
        for (int k = mention.First - 1; k >= start && mention.First - k <= Reach; k--)
        {
            Item item = Items[k];
            bool adjacent = k == mention.First - 1;
            if (item.Is(WordRole.Acting))
                mention.Modifiers |= Modifiers.Acting;
            else if (item.Is(WordRole.Interim))
                mention.Modifiers |= Modifiers.Interim;
            else if (item.Is(WordRole.Role))
                current = true;
            else if (item.Is(WordRole.Former) && !current && (near || unknown <= 3 && !IsEx(item)))
                mention.Standing = Standing.Former;
            else if (item.Is(WordRole.Elect) && near && !current)
                mention.Standing = Standing.Elect;
            else if (item.Is(WordRole.Assistant) && !current)
                mention.Standing = Standing.Assistant;
            else if (item.Is(WordRole.Deputy) && (near || preposition) && unknown == 0)
                mention.Standing = Standing.Deputy;
            else if (item.Is(WordRole.Argument) && near && !item.Is(WordRole.Scope))
                mention.Standing = Standing.Argument;
            else if (item.Is(WordRole.At) || item.Kind == TokenKind.At)
                mention.Standing = Standing.Argument;
            else if (item.Is(WordRole.Co) && (adjacent || near))
                mention.Modifiers |= Modifiers.Co;
            else if (item.Is(WordRole.Scope) && !item.Is(WordRole.Place))
                AddScope(mention, item);
            else if (near && !preposition && item.Is(WordRole.Rank) && item.Lexeme!.Phrase.EndsWith(" of", StringComparison.Ordinal))
                mention.Standing = Standing.Argument;
            else if (preposition && !current && Governs(item))
                mention.Standing = Standing.Argument;
            else if (near && !current && IsRightBranching(mention) && item.Is(WordRole.Worker))
                mention.Standing = Standing.Argument;
            if (mention.Standing != Standing.Held)
                return;
            if (item.Is(WordRole.Of) && item.Kind == TokenKind.Word && near && !item.Is(WordRole.Unit))
                preposition = true;
            if (item.IsUnknown)
                unknown++;
            near &= item.Is(WordRole.Of | WordRole.Scope | WordRole.Skip | WordRole.Senior | WordRole.Interim | WordRole.Acting | WordRole.Co | WordRole.Role | WordRole.Unit);
        }
        // "À la directrice marketing" after "adjoint au directeur": a segment that begins with a preposition goes on with the post before it.
        if (preposition && !current && PreviousMention(mention) is { Standing: not Standing.Held and not Standing.Collision } before && before.End <= start)
            mention.Standing = before.Standing;
        if (IsGenitive(mention) && (mention.Modifiers & (Modifiers.Acting | Modifiers.Interim)) == 0 && !current && start < mention.First)
            mention.Standing = Standing.Argument;
    }

    private bool IsGenitive(Mention mention) => Items[mention.First].Is(WordRole.Genitive) && !Items[mention.First].Is(WordRole.Acronym);

    /// <summary>French, Polish and Vietnamese put the head first: what stands before the name is the head.</summary>
    private bool IsRightBranching(Mention mention) =>
        Items[mention.First].Lexeme is { Argument: "fr" or "pl" or "vi" } || Items[mention.First].Is(WordRole.General);

    /// <summary>Whether a word before "of" or "to" is a head, so that the office is its argument: "driver of the CEO", not "founder of X as CEO".</summary>
    private static bool Governs(Item item) =>
        item.IsUnknown && item.Kind == TokenKind.Word || item.Is(WordRole.Worker | WordRole.Rank | WordRole.Director | WordRole.Unit | WordRole.Function | WordRole.Argument | WordRole.Senior);

    private bool IsEx(Item item) => finder.Text.Folded(item.First) is "ex";

    private void ReadRight(Mention mention, int end)
    {
        if (mention.End < Items.Count && Items[mention.End].Kind == TokenKind.Possessive)
        {
            mention.Standing = end > mention.End + 1 && Items[end - 1].Is(WordRole.Assistant) ? Standing.Assistant : Standing.Argument;
            return;
        }
        int words = 0;
        for (int k = mention.End; k < end && words < 4; k++, words++)
        {
            Item item = Items[k];
            bool adjacent = k == mention.End;
            if (item.Is(WordRole.Acting))
                mention.Modifiers |= Modifiers.Acting;
            else if (item.Is(WordRole.Interim))
                mention.Modifiers |= Modifiers.Interim;
            else if (item.Is(WordRole.Former) && adjacent)
                mention.Standing = Standing.Former;
            else if (item.Is(WordRole.Elect) && adjacent)
                mention.Standing = Standing.Elect;
            else if (item.Is(WordRole.Deputy) && adjacent && !item.Is(WordRole.Worker) && !IsChineseDeputy(item))
                mention.Standing = Standing.Deputy;
            else if (item.Is(WordRole.Assistant) && words <= 3 && !IsHeadFirst(item))
                mention.Standing = Standing.Assistant;
            else if (item.Is(WordRole.Argument) && (adjacent || words == 1 && Items[k - 1].Is(WordRole.Scope)))
                mention.Standing = Standing.Argument;
            else if (item.Is(WordRole.Worker) && words <= 2 && !IsApposition(mention, k))
                mention.Standing = Standing.Argument;
            if (mention.Standing != Standing.Held)
                return;
            if (item.Is(WordRole.Scope))
                AddScope(mention, item);
            else if (item.Is(WordRole.Of | WordRole.At | WordRole.Board | WordRole.Founder | WordRole.Owner) || item.Is(WordRole.Rank) && !item.Is(WordRole.Worker))
                break;
        }
        for (int k = mention.End; k < end && k < mention.End + 8; k++)
            if (Items[k].Is(WordRole.Scope))
                AddScope(mention, Items[k]);
    }

    private static bool IsChineseDeputy(Item item) => item.Kind == TokenKind.Han;

    /// <summary>"Thư ký", "asystent", "conseiller" stand before what they serve; after a post they begin another.</summary>
    private bool IsHeadFirst(Item item)
    {
        ReadOnlySpan<char> word = finder.Text.Folded(item.First);
        return word is "tro" or "thu" or "asystent" or "asystentka" or "conseiller" or "conseillere" or "doradca" or "secretaire" or "biuro" or "bureau" or "office" or "helping" or "reporting";
    }

    /// <summary>"COO Operations Manager" says the same post twice; "CMO project manager" is another post.</summary>
    private bool IsApposition(Mention mention, int worker)
    {
        for (int k = mention.End; k < worker; k++)
            if (Items[k].Lexeme is { } lexeme)
                foreach (Catalogue.FunctionName function in lexeme.Functions)
                    if (mention.CanBe(function.OfficeId))
                        return true;
        return false;
    }

    private void AddScope(Mention mention, Item item)
    {
        ReadOnlySpan<char> word = finder.Text.Folded(item.First);
        mention.Modifiers |= word is "group" or "groupe" or "grupy" or "grupa" or "集" || word is "tap" ? Modifiers.Group
            : word is "external" or "zewnetrzny" or "zewnetrzna" or "externe" or "fractional" or "part" or "outsourced" or "virtual" or "freelance" or "temps" ? Modifiers.External
            : Modifiers.Scoped;
    }

    private static readonly HashSet<string> _until = ["until", "till", "bis", "jusqu", "jusque", "do", "den", "至", "到"];
    private static readonly HashSet<string> _still = ["present", "now", "today", "current", "currently", "heute", "aujourd", "dzis", "obecnie", "nay", "今", "现"];

    /// <summary>"CFO (2012-2018)" and "CEO until 2019" are held no more; "CEO since 2019" and "CEO 2015 - present" are.</summary>
    private bool EndsInThePast(Mention mention)
    {
        const int Reach = 8;         // tokens: brackets, two years, a dash and a word or two
        TitleText text = finder.Text;
        int first = Items[mention.End - 1].Last, years = 0;
        bool until = false;
        for (int t = first; t < text.Count && t < first + Reach; t++)
        {
            if (text[t].Kind is TokenKind.Pipe or TokenKind.Slash or TokenKind.Ampersand)
                break;
            if (!text[t].IsText)
                continue;
            ReadOnlySpan<char> word = text.Folded(t);
            if (word.Length == 4 && word[0] is '1' or '2' && int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out int year) && year is > 1900 and < 2100)
                years++;
            else if (_still.Contains(word.ToString()))
                return false;
            else if (_until.Contains(word.ToString()))
                until = true;
            else if (years == 0 && !until && text[t].FoldLength > 3)
                break;
        }
        return years >= 2 || until && years == 1;
    }

    private Mention? PreviousMention(Mention mention)
    {
        int place = Mentions.IndexOf(mention);
        return place > 0 ? Mentions[place - 1] : null;
    }
}
