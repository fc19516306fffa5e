using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>Writes how a title's answer came about: which rule, which words, which source, what else it could be and why not.</summary>
internal sealed class TraceWriter(OfficeCatalogue catalogue, PostFinder finder, TitleDecision decision, Language language)
{
    private const int LongestQuote = 120;     // letters; a quoted megabyte helps nobody
    private readonly List<TraceStep> _steps = [];

    /// <summary>The steps of one answer, in order.</summary>
    public IReadOnlyList<TraceStep> Write(string title, TitleResult result, string mended, bool wasMojibake, Dictionary<string, string> bound)
    {
        if (wasMojibake)
            Add(Rule.Encoding, title, "", "");
        if (mended.Length > 0)
            _steps.Add(new TraceStep(Rule.Typo, mended, "", "", TraceTexts.Sentence(Rule.Typo, language, Short(title), mended, "")));
        foreach (Mention mention in finder.Mentions.Take(64))
            AddMention(title, mention, bound);
        foreach (Remark remark in finder.Remarks.Take(64))
            Add(remark.Rule, Words(title, remark.First, remark.End), remark.Rule == Rule.Headless ? "ceo" : remark.Office, "");
        if (result.Offices.Count == 0)
            AddOtherWords(title);
        foreach (Alternative alternative in result.Alternatives)
            if (alternative.Why == Rule.Ambiguous || alternative.Why == Rule.Near && !_steps.Exists(step => step.Id == alternative.Id))
                Add(alternative.Why, title, alternative.Id, "");
        if (result.Verdict == Verdict.Ambiguous)
            AddConflicts(title);
        if (_steps.Count == 0 || result.Verdict == Verdict.Unknown)
            Add(Rule.Unknown, title, "", "");
        return _steps;
    }

    /// <summary>The one step of an answer that the company's own words gave.</summary>
    public static TraceStep Company(OfficeCatalogue catalogue, Language language, string title, string office) =>
        new(Rule.Company, title, office, "company", TraceTexts.Sentence(Rule.Company, language, Short(title), catalogue.NameOf(office, language), "company"));

    private void AddMention(string title, Mention mention, Dictionary<string, string> bound)
    {
        string words = Words(title, mention.First, mention.End);
        string office = mention.Candidates[0].Id;
        if (mention.Standing != Standing.Held)
        {
            Add(TitleDecision.RuleOf(mention.Standing), words, office, "");
            return;
        }
        if (mention.IsAcronym && bound.ContainsKey(words.ToLowerInvariant()))
        {
            Add(Rule.Company, words, office, "company");
            return;
        }
        Add(mention.IsTruncated && mention.Rule == Rule.Chief ? Rule.Truncated : mention.Rule, words, office, SourceOf(mention, office));
        if (mention.IsHinted)
            Add(Rule.Hint, words, office, "");
        if (mention.IsAcronym && !decision.Held.Contains(mention))
            Add(Rule.Settled, words, office, "");
        if (mention.Modifiers != Modifiers.None)
            _steps.Add(new TraceStep(Rule.Modifier, words, office, "", TraceTexts.Sentence(Rule.Modifier, language, Short(words), ModifierNames.Text(mention.Modifiers), "")));
    }

    /// <summary>Where the sources disagree about the very letters of an acronym, each side is told; none is picked in silence.</summary>
    private void AddConflicts(string title)
    {
        foreach (Mention mention in decision.Held.Where(static mention => mention.IsAcronym && mention.Candidates.Count > 1))
        {
            string letters = Words(title, mention.First, mention.End);
            foreach (Conflict conflict in catalogue.Conflicts.Where(conflict => string.Equals(conflict.Id, letters, StringComparison.OrdinalIgnoreCase)))
                foreach (Statement statement in conflict.Statements)
                {
                    string sources = string.Join(' ', statement.Sources);
                    _steps.Add(new TraceStep(Rule.Conflict, letters, statement.OfficeId, sources,
                        TraceTexts.Sentence(Rule.Conflict, language, statement.Text[language], catalogue.NameOf(statement.OfficeId, language), sources)));
                }
        }
    }

    private string SourceOf(Mention mention, string office)
    {
        if (mention.Rule == Rule.Name)
            return finder.Items[mention.First].Lexeme!.Source;
        if (catalogue.Find(office) is not { } found)
            return "catalog";
        string words = string.Join(' ', Enumerable.Range(finder.Items[mention.First].First, finder.Items[mention.End - 1].Last - finder.Items[mention.First].First)
            .Select(token => finder.Text.Folded(token).ToString()));
        if (mention.IsAcronym)
            return found.Acronyms.FirstOrDefault(acronym => string.Equals(acronym.Text, words, StringComparison.OrdinalIgnoreCase)) is { } known ? string.Join(' ', known.Sources) : "catalog";
        TitleText text = new();
        foreach (OfficeName name in found.Names)
        {
            text.Read(name.Text);
            if (string.Join(' ', Enumerable.Range(0, text.Count).Select(token => text.Folded(token).ToString())) == words)
                return string.Join(' ', name.Sources);
        }
        return "catalog";
    }

    private void AddOtherWords(string title)
    {
        for (int k = 0; k < finder.Items.Count && k < 64; k++)
        {
            Item item = finder.Items[k];
            Rule? rule = item.Is(WordRole.Board) ? Rule.Board : item.Is(WordRole.Rank | WordRole.Worker) && !item.Is(WordRole.Headless) ? Rule.LowerPost : item.Is(WordRole.Headless) && !item.Is(WordRole.Director) ? Rule.Headless : null;
            if (rule is { } found)
                Add(found, Words(title, k, k + 1), found == Rule.Headless ? "ceo" : "", "");
        }
    }

    private void Add(Rule rule, string words, string id, string source) =>
        _steps.Add(new TraceStep(rule, Short(words), id, source, TraceTexts.Sentence(rule, language, Short(words), id.Length == 0 ? "" : catalogue.NameOf(id, language), source)));

    private string Words(string title, int first, int end) =>
        title[finder.Text[finder.Items[first].First].Start..finder.Text[finder.Items[end - 1].Last - 1].End];

    private static string Short(string words) => words.Length <= LongestQuote ? words : string.Concat(words.AsSpan(0, LongestQuote), "…");
}
