using System.Collections.Concurrent;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>Finds the offices that a title says its bearer holds.</summary>
/// <remarks>
/// A deterministic pipeline without culture or clock: fold, cut into tokens, match names and words, compose chiefs and directors,
/// read modifiers, decide. The same title and catalogue version give the same answer on every machine. Time grows with the length
/// of the title alone. Thread-safe.
/// </remarks>
public sealed class TitleResolver
{
    private readonly ConcurrentBag<Worker> _workers = [];
    private readonly Lexicon _lexicon;
    private readonly OfficeCatalogue _catalogue;
    private readonly CompanyTerms _company;
    private readonly Dictionary<string, string> _companyTitles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _companyAcronyms = new(StringComparer.Ordinal);
    private readonly TypoFinder _typos;

    /// <summary>Makes a resolver over a catalogue, with a company's own words.</summary>
    public TitleResolver(OfficeCatalogue catalogue, CompanyTerms? company = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _catalogue = catalogue;
        _company = company ?? CompanyTerms.None;
        _lexicon = Lexicon.Build(catalogue);
        _typos = new TypoFinder(_lexicon);
        TitleText text = new();
        foreach ((string title, string office) in _company.Titles)
            _companyTitles[KeyOf(text, title)] = office;
        foreach ((string acronym, string sense) in _company.Acronyms)
            _companyAcronyms[KeyOf(text, acronym)] = sense;
    }

    /// <summary>Resolves a title without a trace.</summary>
    public TitleResult Resolve(string title) => Resolve(title, null);

    /// <summary>Resolves a title; with a language, the trace is written in it.</summary>
    public TitleResult Resolve(string title, Language? traceIn)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (!_workers.TryTake(out Worker? worker))
            worker = new Worker(new PostFinder(_lexicon));
        TitleResult result = Resolve(worker, title, traceIn);
        _workers.Add(worker);
        return result;
    }

    private TitleResult Resolve(Worker worker, string title, Language? traceIn)
    {
        string read = Mojibake.Mend(title);
        worker.Finder.Find(read);
        if (_companyTitles.Count > 0 && _companyTitles.TryGetValue(KeyOf(worker.Finder.Text), out string? local))
            return CompanyAnswer(title, local, traceIn);
        if (_companyAcronyms.Count > 0)
            Bind(worker.Finder);
        string mendedWords = "";
        worker.Decision.IsMended = false;
        if (NeedsMending(worker.Finder) && read.Length >= 6 && _typos.Mend(worker.Finder.Text, out mendedWords) is { Count: > 0 } mended)
        {
            worker.Finder.Find(read, mended);
            worker.Decision.IsMended = worker.Finder.Mentions.Exists(static mention => mention.Rule != Rule.OtherChief);
            if (!worker.Decision.IsMended)
                worker.Finder.Find(read);
        }
        worker.Context.Apply();
        TitleResult result = worker.Decision.Decide(title);
        if (traceIn is not { } language)
            return result;
        TraceWriter writer = new(_catalogue, worker.Finder, worker.Decision, language);
        return result with { Trace = writer.Write(read, result, worker.Decision.IsMended ? mendedWords : "", !ReferenceEquals(read, title), _companyAcronyms) };
    }

    /// <summary>The typo tier runs only where nothing was found, or where a chief's field was not known.</summary>
    private static bool NeedsMending(PostFinder finder) =>
        finder.Mentions.Count == 0 || finder.Mentions.TrueForAll(static mention => mention.Rule == Rule.OtherChief && mention.IsTruncated);

    private void Bind(PostFinder finder)
    {
        foreach (Mention mention in finder.Mentions)
            if (mention.IsAcronym && _companyAcronyms.TryGetValue(finder.Text.Folded(finder.Items[mention.First].First).ToString(), out string? sense))
                mention.Candidates = [new Candidate(sense, 1)];
    }

    private TitleResult CompanyAnswer(string title, string office, Language? traceIn) =>
        new(title, [new OfficeReading(office, 1, Modifiers.None, 0, title.Length)], [], Verdict.Certain,
            traceIn is { } language ? [TraceWriter.Company(_catalogue, language, title, office)] : []);

    private static string KeyOf(TitleText text, string title)
    {
        text.Read(title);
        return KeyOf(text);
    }

    private static string KeyOf(TitleText text)
    {
        System.Text.StringBuilder key = new();
        for (int i = 0; i < text.Count; i++)
            if (text[i].IsText)
                key.Append(key.Length > 0 ? " " : "").Append(text.Folded(i));
        return key.ToString();
    }

    private sealed class Worker(PostFinder finder)
    {
        public PostFinder Finder { get; } = finder;

        public ContextRules Context { get; } = new(finder);

        public TitleDecision Decision { get; } = new(finder);
    }
}
