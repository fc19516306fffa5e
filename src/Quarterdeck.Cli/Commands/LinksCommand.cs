using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Links;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study links</c>: which series lead another one.</summary>
internal static class LinksCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        StudyOptions common = new();
        Option<string?> outcome = new("--outcome") { Description = "the column that may be led", HelpName = "COL" };
        Option<string?> candidates = new("--candidates") { Description = "the columns that may lead, with commas between; without it, every other column of numbers", HelpName = "a,b" };
        Option<string?> given = new("--given") { Description = "columns or KPIs that are known to lead: what they foretell is taken out first, so that a weaker lead shows", HelpName = "a,b" };
        Option<string?> season = new("--season") { Description = "periods a season, auto or none", HelpName = "N|auto|none" };
        Option<int?> lag = new("--max-lag") { Description = "lags 1 to L are tried; without it, 6, and 3 with fewer than 80 periods", HelpName = "L" };
        Option<double?> fdr = new("--fdr") { Description = "the share of false finds among the finds that is put up with; default 0.10", HelpName = "V" };
        Option<double?> materiality = new("--materiality") { Description = "the least effect that matters, in standard deviations of the outcome; default 0.1", HelpName = "V" };
        Option<int?> draws = new("--draws") { Description = "draws of the bootstrap; default 999", HelpName = "N" };
        Option<int?> seed = new("--seed") { Description = "seed of the bootstrap; default 1", HelpName = "N" };
        Command command = new("links", "Tells which series lead another one, and what cannot be told.") { outcome, candidates, given, season, lag, fdr, materiality, draws, seed };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            int? asked = StudyOptions.Season(parsed.GetValue(season), findings);
            foreach ((Option option, double? number, double least, double most) in ((Option, double?, double, double)[])
                [(lag, parsed.GetValue(lag), 1, 1000), (fdr, parsed.GetValue(fdr), 0.0001, 0.5), (materiality, parsed.GetValue(materiality), 0, 100), (draws, parsed.GetValue(draws), 0, 100_000), (seed, parsed.GetValue(seed), 0, int.MaxValue)])
                StudyOptions.InRange(option, number, least, most, findings);
            (StudySeries Outcome, IReadOnlyList<StudySeries> Candidates)? series = common.IsClear(parsed, findings) ? Series(door, parsed, common, outcome, candidates, Listed(parsed.GetValue(given)) ?? [], findings) : null;
            if (series is null || findings.HasErrors)
                return StudyCommand.Print(door, parsed, findings, null, null);
            string language = door.Options.Language(parsed);
            LinkOptions options = new()
            {
                MostLag = parsed.GetValue(lag),
                FalseDiscovery = parsed.GetValue(fdr) ?? 0.10,
                Materiality = parsed.GetValue(materiality) ?? 0.1,
                Draws = parsed.GetValue(draws) ?? 999,
                Seed = (ulong)(parsed.GetValue(seed) ?? 1),
            };
            foreach (string name in (Listed(parsed.GetValue(given)) ?? []).Where(name => !series.Value.Candidates.Any(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))))
                findings.Error(FindingCodes.StudyOption, new SourceSpan("--given", 1, 1, name.Length), $"'{name}', which is given, is no series with values.{NearestName.DidYouMean(name, series.Value.Candidates.Select(static one => one.Name))}", "Name a column of numbers, or a KPI with values in these periods.");
            if (findings.HasErrors)
                return StudyCommand.Print(door, parsed, findings, null, null);
            ILookup<bool, StudySeries> known = series.Value.Candidates.ToLookup(one => (Listed(parsed.GetValue(given)) ?? []).Contains(one.Name, StringComparer.OrdinalIgnoreCase));
            LinkStudy? study = LinkStudy.Make(series.Value.Outcome, [.. known[false]], asked, options, language, findings, [.. known[true]]);
            return study is null ? StudyCommand.Print(door, parsed, findings, null, null)
                : StudyCommand.Print(door, parsed, findings, all => LinkStudyJson.Write(study, all), allDigits => StudyPage.Of(study, language, allDigits), frame => LinksReport.Of(study, frame), common.Receipts);
        });
        return command;
    }

    private static (StudySeries, IReadOnlyList<StudySeries>)? Series(
        Door door, ParseResult parsed, StudyOptions common, Option<string?> outcome, Option<string?> candidates, string[] given, FindingList findings)
    {
        string[]? asked = Listed(parsed.GetValue(candidates)) is { } named ? [.. named.Union(given, StringComparer.OrdinalIgnoreCase)] : null;
        if (parsed.GetValue(common.Company) is not null)
            return CompanyStudy.Ask(door, parsed, common, findings, study => study.Histories(parsed.GetValue(common.Kpi)!, parsed.GetValue(common.Period), asked));
        string? target = StudyOptions.Needed(parsed, outcome, findings), date = parsed.GetValue(common.Date);
        if (common.Open(parsed, findings) is not { } file || file.Dates(date) is not { } dates || target is null || file.Series(dates, target) is not { } led)
            return null;
        bool same(string column, string? other) => string.Equals(column.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
        IEnumerable<string> names = asked ?? file.Columns.Where(column => !same(column, target) && !same(column, date) && file.HoldsNumbers(column));
        List<StudySeries> leading = [];
        foreach (string name in names)
            if (file.Series(dates, name) is { } series)
                leading.Add(series);
        if (leading.Count == 0 && !findings.HasErrors)
            findings.Error(FindingCodes.StudyOption, default, "There is no candidate: no other column holds numbers.", "Name columns with --candidates.");
        return (led, leading);
    }

    private static string[]? Listed(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
