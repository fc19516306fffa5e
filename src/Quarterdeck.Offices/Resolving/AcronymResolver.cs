using System.Globalization;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Files;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>Decides what an acronym means in a text: from a definition in the text, the grammar, the words around it and how common a sense is.</summary>
/// <remarks>Points are whole numbers, so the sum does not depend on the order. Abstains where the margin is small. Thread-safe.</remarks>
public sealed class AcronymResolver
{
    private const int Window = 12;             // words on each side that count in full; words farther away count half
    private const int DefinitionPoints = 80;   // more than any heap of cues in the window has been seen to reach
    private const int PriorPoints = 10;        // a prior of 1 is worth one cue
    private const int KpiPoints = 6;           // a KPI's name is watched by others too, so it counts less than a cue
    private const int SmallestMargin = 3;      // a third of a cue: below it the answer stays open
    private const int BareMargin = 6;          // without any evidence only a sense that is nearly the only one is taken
    private const int CertainMargin = 18;      // about two cues more than any other sense
    private const int LongestText = 20_000;    // letters read around the first occurrence

    private readonly OfficeCatalogue _catalogue;
    private readonly CompanyTerms _company;
    private readonly CueIndex _cues = new();
    private readonly CueIndex _grammar = new();
    private readonly CueIndex _definitions = new();
    private readonly Dictionary<string, List<Candidate>> _senses = new(StringComparer.Ordinal);

    /// <summary>Makes a resolver over a catalogue, with a company's own words.</summary>
    public AcronymResolver(OfficeCatalogue catalogue, CompanyTerms? company = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _catalogue = catalogue;
        _company = company ?? CompanyTerms.None;
        foreach (Cue cue in catalogue.Cues)
            _cues.Add(cue.SenseId, cue.Phrase, cue.Weight);
        AddKpiNames(catalogue);
        foreach (Acronym acronym in catalogue.Acronyms)
        {
            if (!_senses.TryGetValue(acronym.Text, out List<Candidate>? list))
                _senses.Add(acronym.Text, list = []);
            list.Add(new Candidate(acronym.SenseId, acronym.Prior));
        }
        foreach (Entry entry in EntryReader.Read(EmbeddedText.Read("resolving/grammar.txt")))
        {
            List<string> head = EntryReader.List(entry.Field(0), ' ');
            foreach (string phrase in EntryReader.List(entry.Field(1), ';'))
                _grammar.Add(entry.Keyword + " " + head[0], phrase, int.Parse(head[1], CultureInfo.InvariantCulture));
        }
        foreach (Sense sense in catalogue.Senses)
            foreach (Language language in Enum.GetValues<Language>())
                _definitions.Add(sense.Id, WithEndings(sense.Names[language]), DefinitionPoints);
        foreach (Office office in catalogue.Offices)
            foreach (OfficeName name in office.Names)
                if (name.Status != NameStatus.SourceOnly && office.Kind != OfficeKind.Board)
                    _definitions.Add(office.Id, WithEndings(name.Text), DefinitionPoints);
    }

    /// <summary>Decides what an acronym means; without one, the first known acronym of the text is taken.</summary>
    public AcronymResult Resolve(string text, string? acronym = null, Language? traceIn = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        string read = Mojibake.Mend(text.Length > LongestText ? text[..LongestText] : text);
        TitleText tokens = new();
        tokens.Read(read);
        string asked = acronym?.Trim().ToUpperInvariant() ?? FirstKnown(tokens, read);
        List<TraceStep> trace = [];
        if (asked.Length > 0 && CompanySense(asked) is { } bound)
        {
            Note(trace, traceIn, Rule.Company, asked, bound, "company");
            return new AcronymResult(text, asked, bound, Verdict.Certain, [], trace);
        }
        if (!_senses.TryGetValue(asked, out List<Candidate>? senses))
        {
            Note(trace, traceIn, Rule.Unknown, asked.Length > 0 ? asked : text, "", "");
            return new AcronymResult(text, asked, null, Verdict.Unknown, [], trace);
        }
        List<Occurrence> places = Occurrences(tokens, asked);
        if (senses.TrueForAll(sense => !InlineMeaning(tokens, read, places, sense.Id)) && UnknownDefinition(tokens, read, asked, places) is { } own)
        {
            Note(trace, traceIn, Rule.Definition, asked, own, "");
            return new AcronymResult(text, asked, own, Verdict.Likely, [.. senses.Select(static sense => new Alternative(sense.Id, Rule.Ambiguous, 0))], trace);
        }
        int[] points = Score(tokens, read, asked, senses, places, trace, traceIn);
        return Decide(text, asked, senses, points, trace, traceIn);
    }

    /// <summary>An office's KPIs speak for it where they are named in full; one word alone, such as cash, says too little.</summary>
    private void AddKpiNames(OfficeCatalogue catalogue)
    {
        foreach (Kpi kpi in catalogue.Kpis)
            foreach (string owner in kpi.Owners)
                foreach (Language language in Enum.GetValues<Language>())
                    if (kpi.Names[language] is var name && (name.Contains(' ', StringComparison.Ordinal) || language == Language.Chinese && name.Length > 3) && !name.Contains('(', StringComparison.Ordinal))
                        _cues.Add(owner, name, KpiPoints);
    }

    /// <summary>Latin names are found with any ending, for plurals and cases; Chinese has none.</summary>
    private static string WithEndings(string name) => name[^1] > '\u2000' ? name : name + "*";

    private string? CompanySense(string acronym)
    {
        foreach ((string text, string sense) in _company.Acronyms)
            if (string.Equals(text, acronym, StringComparison.OrdinalIgnoreCase))
                return sense;
        return null;
    }

    private string FirstKnown(TitleText tokens, string text)
    {
        for (int i = 0; i < tokens.Count; i++)
            if (tokens[i].Capitals || tokens[i].Kind == TokenKind.Word && tokens[i].FoldLength > 2 && char.IsUpper(text[tokens[i].Start + 1]))
            {
                string word = tokens.Folded(i).ToString().ToUpperInvariant();
                if (_senses.ContainsKey(word))
                    return word;
                if (word.EndsWith('S') && _senses.ContainsKey(word[..^1]))
                    return word[..^1];
            }
        return "";
    }

    private static List<Occurrence> Occurrences(TitleText tokens, string acronym)
    {
        string folded = acronym.ToLowerInvariant();
        List<Occurrence> places = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            ReadOnlySpan<char> word = tokens.Folded(i);
            if (word.SequenceEqual(folded))
                places.Add(new Occurrence(i, false));
            else if (word.Length == folded.Length + 1 && word[^1] == 's' && word.StartsWith(folded, StringComparison.Ordinal))
                places.Add(new Occurrence(i, true));
        }
        return places;
    }

    private int[] Score(TitleText tokens, string text, string acronym, List<Candidate> senses, List<Occurrence> places, List<TraceStep> trace, Language? traceIn)
    {
        int[] points = new int[senses.Count];
        for (int s = 0; s < senses.Count; s++)
        {
            points[s] = (int)Math.Round(senses[s].Weight * PriorPoints);
            if (InlineMeaning(tokens, text, places, senses[s].Id))
            {
                points[s] += DefinitionPoints;
                Note(trace, traceIn, Rule.Definition, acronym, senses[s].Id, "");
            }
        }
        List<(CueIndex.Phrase Phrase, int End)> found = [];
        HashSet<(string, string)> counted = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsText)
                continue;
            found.Clear();
            _cues.At(tokens, text, i, found);
            bool within = places.Count == 0 || places.Exists(place => Math.Abs(place.Token - i) <= Window);
            foreach ((CueIndex.Phrase phrase, int end) in found)
            {
                int s = senses.FindIndex(sense => sense.Id == phrase.Sense);
                bool itself = places.Exists(place => place.Token >= i && place.Token < end);
                if (s < 0 || itself || !counted.Add((phrase.Sense, phrase.Text)))
                    continue;
                points[s] += within ? phrase.Points : phrase.Points / 2;
                Note(trace, traceIn, Rule.Cue, text[tokens[i].Start..tokens[end - 1].End], phrase.Sense, "");
            }
        }
        AddGrammar(tokens, text, senses, places, points, trace, traceIn);
        return points;
    }

    private void AddGrammar(TitleText tokens, string text, List<Candidate> senses, List<Occurrence> places, int[] points, List<TraceStep> trace, Language? traceIn)
    {
        Dictionary<string, int> kinds = new(StringComparer.Ordinal);
        List<(CueIndex.Phrase Phrase, int End)> found = [];
        foreach (Occurrence place in places.Take(8))
        {
            if (place.IsPlural)
                kinds["organization"] = kinds["class"] = 12;
            for (int i = Math.Max(0, place.Token - Window); i < Math.Min(tokens.Count, place.Token + Window); i++)
            {
                if (!tokens[i].IsText)
                    continue;
                found.Clear();
                _grammar.At(tokens, text, i, found);
                foreach ((CueIndex.Phrase phrase, int end) in found)
                {
                    int space = phrase.Sense.IndexOf(' ', StringComparison.Ordinal);
                    string where = phrase.Sense[..space], kind = phrase.Sense[(space + 1)..];
                    if (where == "near" || where == "before" && end == place.Token)
                        kinds[kind] = Math.Max(kinds.GetValueOrDefault(kind), phrase.Points);
                }
            }
        }
        for (int s = 0; s < senses.Count; s++)
            if (kinds.TryGetValue(KindOf(senses[s].Id), out int bonus))
            {
                points[s] += bonus;
                Note(trace, traceIn, Rule.Grammar, places.Count > 0 ? text[tokens[places[0].Token].Start..tokens[places[0].Token].End] : "", senses[s].Id, "");
            }
    }

    /// <summary>Whether a sense is a person's office, a class of offices, an organisation or a thing.</summary>
    private string KindOf(string sense) =>
        sense == "c-suite" ? "class"
        : sense.StartsWith("org.", StringComparison.Ordinal) ? "organization"
        : _catalogue.Find(sense) is not null ? "person" : "thing";

    /// <summary>Whether the text names a sense in full within four words of the acronym, brackets or not.</summary>
    private bool InlineMeaning(TitleText tokens, string text, List<Occurrence> places, string sense)
    {
        const int Reach = 4;
        List<(CueIndex.Phrase Phrase, int End)> found = [];
        foreach (Occurrence place in places.Take(8))
            for (int i = Math.Max(0, place.Token - 16); i < Math.Min(tokens.Count, place.Token + 1 + Reach); i++)
            {
                if (!tokens[i].IsText)
                    continue;
                found.Clear();
                _definitions.At(tokens, text, i, found);
                foreach ((CueIndex.Phrase phrase, int end) in found)
                    if (phrase.Sense == sense && (end <= place.Token && place.Token - end < Reach || i > place.Token) && JoinsTo(tokens, place.Token, i, end))
                        return true;
            }
        return false;
    }

    /// <summary>Only brackets, dashes, commas and short words such as "or", "ou", "czyli", "tức là" may stand between.</summary>
    private static bool JoinsTo(TitleText tokens, int acronym, int first, int end)
    {
        int from = end <= acronym ? end : acronym + 1, to = end <= acronym ? acronym : first;
        bool mark = false;
        int words = 0;
        for (int i = from; i < to; i++)
            if (tokens[i].IsText)
            {
                words++;
                mark |= _joiners.Contains(tokens.Folded(i).ToString());
            }
            else
            {
                mark |= tokens[i].Kind is TokenKind.Open or TokenKind.Dash or TokenKind.Comma or TokenKind.Close;
            }
        return from == to || mark && words <= 3;
    }

    private static readonly HashSet<string> _joiners =
        ["or", "ou", "czyli", "tuc", "la", "hay", "abbreviated", "short", "stands", "means", "oznacza", "znaczy", "to", "viet", "tat", "aka", "soit", "dit", "即", "简", "称"];

    /// <summary>An expansion in brackets whose initials spell the acronym and that the catalogue does not know: its words make the sense.</summary>
    private static string? UnknownDefinition(TitleText tokens, string text, string acronym, List<Occurrence> places)
    {
        string letters = acronym.ToLowerInvariant();
        foreach (Occurrence place in places.Take(4))
        {
            int after = place.Token + 2;
            if (place.Token + 1 < tokens.Count && tokens[place.Token + 1].Kind == TokenKind.Open && Spells(tokens, after, letters))
                return SenseOf(tokens, after, letters.Length);
            int before = place.Token - 1 - letters.Length;
            if (before >= 0 && tokens[place.Token - 1].Kind == TokenKind.Open && Spells(tokens, before, letters))
                return SenseOf(tokens, before, letters.Length);
        }
        return null;
    }

    private static bool Spells(TitleText tokens, int first, string letters)
    {
        if (first < 0 || first + letters.Length > tokens.Count)
            return false;
        for (int k = 0; k < letters.Length; k++)
            if (!tokens[first + k].IsText || tokens[first + k].FoldLength < 2 || tokens.Folded(first + k)[0] != letters[k])
                return false;
        return true;
    }

    private static string SenseOf(TitleText tokens, int first, int count)
    {
        string[] words = [.. Enumerable.Range(first, count).Select(i => tokens.Folded(i).ToString())];
        string kind = words[^1].TrimEnd('s') is "group" or "organization" or "organisation" or "agency" or "office" or "association" or "committee" or "centre" or "center" or "institute" or "council" ? "org"
            : words[^1].TrimEnd('s') is "rate" or "ratio" ? "metric"
            : words[^1].TrimEnd('s') is "obligation" or "bond" or "loan" or "fund" ? "finance" : "term";
        return kind + "." + string.Join('_', words);
    }

    private AcronymResult Decide(string text, string acronym, List<Candidate> senses, int[] points, List<TraceStep> trace, Language? traceIn)
    {
        int[] order = [.. Enumerable.Range(0, senses.Count).OrderByDescending(s => points[s]).ThenBy(s => senses[s].Id, StringComparer.Ordinal)];
        int best = order[0];
        int margin = senses.Count == 1 ? int.MaxValue : points[best] - points[order[1]];
        int sum = Math.Max(1, points.Sum());
        bool bare = points[best] <= (int)Math.Round(senses[best].Weight * PriorPoints);
        Verdict verdict = margin < (bare ? BareMargin : SmallestMargin) ? Verdict.Ambiguous : margin < CertainMargin ? Verdict.Likely : Verdict.Certain;
        IEnumerable<int> others = verdict == Verdict.Ambiguous ? order : order.Skip(1);
        Note(trace, traceIn, Rule.Prior, acronym, senses.MaxBy(static sense => sense.Weight).Id, "");
        if (verdict == Verdict.Ambiguous)
            foreach (int s in order.Take(3))
                Note(trace, traceIn, Rule.Ambiguous, acronym, senses[s].Id, "");
        return new AcronymResult(text, acronym, verdict == Verdict.Ambiguous ? null : senses[best].Id, verdict,
            [.. others.Select(s => new Alternative(senses[s].Id, Rule.Ambiguous, Math.Round((double)points[s] / sum, 2)))], trace);
    }

    private void Note(List<TraceStep> trace, Language? traceIn, Rule rule, string matched, string id, string source)
    {
        if (traceIn is { } language && trace.Count < 200)
            trace.Add(new TraceStep(rule, matched, id, source, TraceTexts.Sentence(rule, language, matched, id.Length == 0 ? "" : _catalogue.NameOf(id, language), source)));
    }

    private readonly record struct Occurrence(int Token, bool IsPlural);
}
