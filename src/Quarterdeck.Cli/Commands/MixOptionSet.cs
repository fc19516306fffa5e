using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Cli.Commands;

/// <summary>The options of a mix, which a budget takes too.</summary>
internal sealed class MixOptionSet
{
    private readonly Option<string?> _separator = new("--separator") { Description = "the sign between cells; without it, it is found", HelpName = "S" };
    private readonly Option<string?> _date = new("--date") { Description = "the column of dates: ISO days, months, numbers or decimal years, evenly spaced; without it, rows are numbered", HelpName = "COL" };
    private readonly Option<string?> _outcome = new("--outcome") { Description = "the column of the outcome; of a company a metric", HelpName = "COL" };
    private readonly Option<string?> _spend = new("--spend") { Description = "the columns of the spends, with commas between; of a company a metric that --by cuts, or one for each channel", HelpName = "a,b" };
    private readonly Option<string?> _controls = new("--controls") { Description = "columns, or a company's metrics, of what else moves the outcome, with commas between; of words each but the commonest is an event", HelpName = "c,d" };
    private readonly Option<string> _saturation = new("--saturation") { Description = "the form of the curves; auto takes the one that predicts better what was left out", HelpName = "auto|logistic|hill", DefaultValueFactory = _ => "auto" };
    private readonly Option<string> _carryover = new("--carryover") { Description = "how effects carry over: most at once, or with a peak some periods later", HelpName = "geometric|delayed", DefaultValueFactory = _ => "geometric" };
    private readonly Option<int> _carryoverMax = new("--carryover-max") { Description = "periods over which spend works, its own among them; default 13", HelpName = "N", DefaultValueFactory = _ => 13 };
    private readonly Option<string?> _season = new("--season") { Description = "periods a year, auto (from the dates) or none", HelpName = "N" };
    private readonly Option<double> _level = new("--level") { Description = "percent of the intervals; default 90", HelpName = "P", DefaultValueFactory = _ => 90 };
    private readonly Option<int> _draws = new("--draws") { Description = "draws for intervals; default 2000", HelpName = "N", DefaultValueFactory = _ => 2000 };
    private readonly Option<int> _seed = new("--seed") { Description = "seed of every draw; default 1", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _lift = new("--lift") { Description = "a file of experiments: channel, from, to, effect, standard_error", HelpName = "FILE.csv" };
    private readonly Option<string[]> _returns = new("--return-prior") { Description = "what is believed of a channel's return: nine in ten that it lies between; may be repeated", HelpName = "ch=low..high" };
    private readonly Option<string?> _geo = new("--geo") { Description = "the column of the regions, where there are several rows a period", HelpName = "COL" };

    private readonly Option<string?> _by = new("--by") { Description = "of a company: the dimension that tells the channels of --spend apart", HelpName = "DIM" };
    private readonly Option<string?> _grain = new("--grain") { Description = "of a company: the periods; default as it declares, else week", HelpName = "day|week|month|quarter" };

    /// <summary>The company, where no file is given.</summary>
    public Argument<string?> Company { get; } = new("COMPANY") { Description = "the company's folder, whose files declare the mix under studies:; or give a file with --file", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>How the numbers of the company were made; empty for a file.</summary>
    public List<Receipt> Receipts { get; } = [];

    /// <summary>The file.</summary>
    public Option<string?> File { get; } = new("--file") { Description = "a CSV file or workbook: one row a period", HelpName = "F" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _saturation.AcceptOnlyFromAmong("auto", "logistic", "hill");
        _carryover.AcceptOnlyFromAmong("geometric", "delayed");
        _grain.AcceptOnlyFromAmong("day", "week", "month", "quarter");
        command.Add(Company);
        foreach (Option option in (Option[])[_by, _grain, File, _separator, _date, _outcome, _spend, _controls, _saturation, _carryover, _carryoverMax, _season, _level, _draws, _seed, _lift, _returns, _geo])
            command.Add(option);
    }

    /// <summary>Reads the market and how it is studied; null and findings where that cannot be.</summary>
    public (MixMarket Market, MixOptions Options)? Read(Door door, ParseResult parsed, FindingList findings)
    {
        int? season = StudyOptions.Season(parsed.GetValue(_season), findings);
        MixOptions options = Options(parsed, findings);
        string? folder = parsed.GetValue(Company), path = parsed.GetValue(File);
        if (folder is not null && path is not null)
            findings.Error(FindingCodes.StudyOption, SourceSpan.None, "Both a company and a file are given.", "Give a company's folder, or a file with --file.");
        if (folder is null && StudyOptions.Needed(parsed, File, findings) is { } file)
            return OfFile(parsed, file, season, options, findings);
        if (folder is null || findings.HasErrors)
            return null;
        foreach (Option<string?> other in (Option<string?>[])[_date, _geo, _separator])
            if (parsed.GetValue(other) is not null)
                findings.Error(FindingCodes.StudyOption, SourceSpan.None, $"{other.Name} is of a file, and a company is given.", $"Leave {other.Name} out.");
        return findings.HasErrors ? null : CompanyStudy.Planned(door, parsed, folder, Receipts, findings, planned => OfCompany(parsed, planned(findings), door.Options.Language(parsed), season, options, findings));
    }

    /// <summary>How a mix is studied, but for lift tests and beliefs about returns, which need the channels.</summary>
    private MixOptions Options(ParseResult parsed, FindingList findings)
    {
        StudyOptions.InRange(_carryoverMax, parsed.GetValue(_carryoverMax), 1, 1000, findings);
        StudyOptions.InRange(_level, parsed.GetValue(_level), 1, 99.9, findings);
        StudyOptions.InRange(_draws, parsed.GetValue(_draws), 100, 100_000, findings);
        StudyOptions.InRange(_seed, parsed.GetValue(_seed), 0, int.MaxValue, findings);
        return new MixOptions
        {
            Saturation = parsed.GetValue(_saturation) switch { "logistic" => Saturation.Logistic, "hill" => Saturation.Hill, _ => null },
            Carryover = parsed.GetValue(_carryover) == "delayed" ? Carryover.Delayed : Carryover.Geometric, CarryoverMax = Math.Max(1, parsed.GetValue(_carryoverMax)), Level = parsed.GetValue(_level),
            Draws = Math.Max(100, parsed.GetValue(_draws)), Seed = (ulong)Math.Max(0, parsed.GetValue(_seed)),
        };
    }

    private (MixMarket, MixOptions)? OfFile(ParseResult parsed, string path, int? season, MixOptions options, FindingList findings)
    {
        foreach (Option<string?> other in (Option<string?>[])[_by, _grain])
            if (parsed.GetValue(other) is not null)
                findings.Error(FindingCodes.StudyOption, SourceSpan.None, $"{other.Name} is of a company, and a file is given.", $"Leave {other.Name} out.");
        string? outcome = StudyOptions.Needed(parsed, _outcome, findings), spend = StudyOptions.Needed(parsed, _spend, findings);
        string[] channels = Names(spend);
        if (spend is not null && channels.Length == 0)
            findings.Error(FindingCodes.StudyOption, SourceSpan.None, "The option --spend names no column.", "Name the columns of the spends: --spend tv,search.");
        options = options with { Returns = Returns(parsed.GetValue(_returns) ?? [], channels, findings) };
        StudyFile? table = StudyFile.Open(path, parsed.GetValue(_separator), findings);
        return table is not null && outcome is not null && !findings.HasErrors
            && MixFile.Read(table, path, new MixColumns(parsed.GetValue(_date), outcome, channels, Names(parsed.GetValue(_controls)), parsed.GetValue(_geo)), season, options, findings) is { } market
            && LiftFile.Into(market, options, parsed.GetValue(_lift), findings) is { } tested ? (market, tested) : null;
    }

    private (MixMarket, MixOptions)? OfCompany(ParseResult parsed, PlannedStudies studies, string language, int? season, MixOptions options, FindingList findings) =>
        Plan(parsed, studies, findings) is { } plan
            ? studies.Mix(plan, options, language, season, parsed.GetValue(_lift), channels => Returns(parsed.GetValue(_returns) ?? [], [.. channels], findings)) : null;

    /// <summary>What the company declares, with what the command line says in its place.</summary>
    private MixPlan? Plan(ParseResult parsed, PlannedStudies studies, FindingList findings)
    {
        MixPlan? declared = studies.Plans.Mix;
        string[] spend = Names(parsed.GetValue(_spend));
        string? outcome = parsed.GetValue(_outcome)?.Trim().ToLowerInvariant() ?? declared?.Outcome;
        IReadOnlyList<string> spends = spend.Length > 0 ? [.. spend.Select(static name => name.ToLowerInvariant())] : declared?.Spend ?? [];
        if (outcome is null || spends.Count == 0)
        {
            studies.Undeclared("mix", "{outcome: METRIC, spend: METRIC, by: DIMENSION}");
            return null;
        }
        string? cut = parsed.GetValue(_by)?.Trim();
        if (cut is not null && spends.Count > 1)
            findings.Error(FindingCodes.StudyOption, SourceSpan.None, "--by cuts one metric of spend into channels, and several are named, each of which is a channel.", "Name one metric with --spend, or leave --by out.");
        Name? by = cut is { Length: > 0 } ? new Name([.. cut.ToLowerInvariant().Split('.')]) { Span = new SourceSpan(_by.Name, 1, 1, cut.Length) } : spends.Count > 1 ? null : declared?.By;
        return new MixPlan
        {
            Outcome = outcome, Spend = spends, By = by, Controls = parsed.GetValue(_controls) is { } controls ? [.. Names(controls).Select(static name => name.ToLowerInvariant())] : declared?.Controls ?? [],
            Grain = parsed.GetValue(_grain) is { } grain ? Grain.TryParse(grain) ?? Grain.Week : declared?.Grain ?? Grain.Week,
            // A condition on the declared spend says nothing of another one.
            Where = spend.Length == 0 ? declared?.Where : null, Lift = declared?.Lift, Span = declared?.Span ?? SourceSpan.None,
        };
    }

    private static string[] Names(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static List<ReturnPrior> Returns(string[] texts, string[] channels, FindingList findings)
    {
        List<ReturnPrior> priors = [];
        foreach (string text in texts)
        {
            string[] sides = text.Split('=', 2, StringSplitOptions.TrimEntries), ends = sides.Length == 2 ? sides[1].Split("..", StringSplitOptions.TrimEntries) : [];
            void wrong(string message) => findings.Error(FindingCodes.ReturnRange, new SourceSpan("--return-prior", 1, 1, text.Length), message, "Write --return-prior channel=low..high with 0 < low < high, once a channel.");
            int channel = Array.FindIndex(channels, name => string.Equals(name, sides[0], StringComparison.OrdinalIgnoreCase));
            if (ends.Length != 2 || !Number(ends[0], out double low) || !Number(ends[1], out double high) || !(low > 0 && high > low))
                wrong($"'{text}' gives no channel a range of returns above 0.");
            else if (channel < 0)
                wrong($"'{sides[0]}' is none of the channels {string.Join(", ", channels)}.");
            else if (priors.Exists(prior => prior.Channel == channel))
                wrong($"'{sides[0]}' has two ranges.");
            else
                priors.Add(new ReturnPrior(channel, low, high));
        }
        return priors;
    }

    private static bool Number(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
