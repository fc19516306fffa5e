using System.CommandLine;
using Quarterdeck.Briefing.Charts;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Resolving;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Cli.Commands;

/// <summary>The options that <c>title</c> and <c>acronym</c> share.</summary>
internal sealed class OfficeOptions
{
    /// <summary>Explanations of so many answers are some 100 MB of JSON; of more they are left out, with a note.</summary>
    private const int MostTraces = 100_000;

    /// <summary>The file to read.</summary>
    public Option<string?> File { get; } = new("--file") { Description = "a .csv, .tsv or .xlsx file with a head line", HelpName = "F" };

    /// <summary>The company's own meanings, given by hand.</summary>
    public Option<string[]> Bind { get; } =
        new("--bind") { Description = "what an acronym means here, such as CCO=cco.compliance; may be given again", HelpName = "A=ID" };

    /// <summary>A company whose own titles and acronyms win.</summary>
    public Option<string?> Company { get; } = new("--company") { Description = "a company's folder: its own titles and acronyms win", HelpName = "COMPANY" };

    /// <summary>Puts what needs a person first.</summary>
    public Option<bool> UnresolvedFirst { get; } = new("--unresolved-first") { Description = "puts what is unknown or ambiguous before the rest" };

    /// <summary>Leaves the explanations out.</summary>
    public Option<bool> NoTrace { get; } = new("--no-trace") { Description = "leaves the explanations out" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(File);
        command.Add(UnresolvedFirst);
        command.Add(NoTrace);
        command.Add(Company);
        command.Add(Bind);
    }

    /// <summary>The words of the company and of <c>--bind</c>; the latter win.</summary>
    public CompanyTerms Terms(ParseResult parsed, CommonOptions common, OfficeCatalogue catalogue, FindingList findings)
    {
        Dictionary<string, string> acronyms = new(StringComparer.OrdinalIgnoreCase);
        IReadOnlyDictionary<string, string> titles = CompanyTerms.None.Titles;
        if (parsed.GetValue(Company) is { } folder && CompanyOpening.Read(parsed, common, folder, findings) is { } company)
        {
            CompanyTerms own = CompanyWords.Of(company);
            titles = own.Titles;
            foreach ((string acronym, string sense) in own.Acronyms)
                acronyms[acronym] = sense;
        }
        foreach (string binding in parsed.GetValue(Bind) ?? [])
            Add(binding, acronyms, catalogue, findings);
        return new CompanyTerms(titles, acronyms);
    }

    /// <summary>The language of explanations; null where none are wanted, or too many.</summary>
    public Language? Traces(ParseResult parsed, CommonOptions common, int count, FindingList findings)
    {
        if (parsed.GetValue(NoTrace))
            return null;
        if (count <= MostTraces)
            return LanguageOf(parsed, common);
        findings.Note(FindingCodes.WithoutTrace, SourceSpan.None, FormattableString.Invariant($"Explanations are given for at most {MostTraces:N0} rows; these are {count:N0}."),
            "Ask for the rows that matter in a file of their own, or leave it with --no-trace.");
        return null;
    }

    /// <summary>The reader's language.</summary>
    public static Language LanguageOf(ParseResult parsed, CommonOptions common) =>
        LanguageCode.TryParse(common.Language(parsed), out Language language) ? language : Language.English;

    /// <summary>The column of a file: the one named, else the first that bears one of the usual names, else the only one; -1 with a finding.</summary>
    public static int ColumnOf(TableFile table, string? asked, IReadOnlyList<string> usual, FindingList findings)
    {
        if (asked is not null)
            return table.Find(asked, findings);
        foreach (string name in usual)
            for (int c = 0; c < table.Head.Count; c++)
                if (string.Equals(table.Head[c].Trim(), name, StringComparison.OrdinalIgnoreCase))
                    return c;
        if (table.Head.Count == 1)
            return 0;
        findings.Error(FindingCodes.NoColumn, new SourceSpan(table.Path, 1, 0),
            $"No column is named like what is to be read ({string.Join(", ", usual)}). Known columns: {string.Join(", ", table.Head.Take(40))}.", "Name the column with --column.");
        return -1;
    }

    /// <summary>Answers one after the other, with a line of progress where they are many.</summary>
    public static List<TResult> Each<T, TResult>(IReadOnlyList<T> rows, Screen screen, Func<T, TResult> answer)
    {
        const int Step = 20_000;     // rows: a line of progress every fifth of a second
        IProgress<string>? progress = rows.Count > Step ? screen.Progress() : null;
        List<TResult> results = new(rows.Count);
        foreach (T row in rows)
        {
            results.Add(answer(row));
            if (results.Count % Step == 0)
                progress?.Report(FormattableString.Invariant($"{results.Count:N0} of {rows.Count:N0}"));
        }
        if (progress is not null)
            screen.ClearProgress();
        return results;
    }

    /// <summary>Unknown, then ambiguous, then the rest, each in its order.</summary>
    public static int Order(Verdict verdict) => verdict switch { Verdict.Unknown => 0, Verdict.Ambiguous => 1, _ => 2 };

    /// <summary>The summary as a line of text.</summary>
    public static string Summary(IEnumerable<Verdict> verdicts)
    {
        VerdictCounts counts = VerdictCounts.Of(verdicts);
        return FormattableString.Invariant($"\n{counts.Resolved:N0} resolved, {counts.Ambiguous:N0} ambiguous, {counts.None:N0} none, {counts.Unknown:N0} unknown\n");
    }

    /// <summary>The other readings in a cell: why each is none, but for those that stay open.</summary>
    public static string Others(IEnumerable<Alternative> alternatives) =>
        string.Join(", ", alternatives.Select(static other => other.Why == Rule.Ambiguous ? other.Id : $"{other.Id} ({PlainWord.Of(other.Why)})"));

    private static void Add(string binding, Dictionary<string, string> acronyms, OfficeCatalogue catalogue, FindingList findings)
    {
        SourceSpan place = new("--bind", 1, 1);
        string[] parts = binding.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts is not [{ Length: > 0 } acronym, { Length: > 0 } sense])
        {
            findings.Error(FindingCodes.OptionValue, place, $"'{binding}' binds nothing.", "Write an acronym, an equals sign and what it means, such as CCO=cco.compliance.");
            return;
        }
        string[] known = [.. catalogue.Offices.Select(office => office.Id), .. catalogue.Senses.Select(one => one.Id)];
        if (known.Contains(sense, StringComparer.Ordinal))
            acronyms[acronym] = sense;
        else
            findings.Error(FindingCodes.UnknownCatalogueOffice, place, $"'{sense}' is no office or sense of the catalogue.{NearestName.DidYouMean(sense, known)}", "Give one of the ids that 'quarterdeck offices' lists.");
    }
}
