using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study forecast</c>: what comes next in a KPI or in the series of a file, and how surely.</summary>
internal static class ForecastCommand
{
    private const int MostHorizon = 10_000;

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        StudyOptions common = new();
        Option<string?> value = new("--value") { Description = "the column of values, one row a period", HelpName = "COL" };
        Option<string?> values = new("--values") { Description = "instead of --value: the column that holds all values of a series, separated by blanks, one row a series", HelpName = "COL" };
        Option<string?> series = new("--series") { Description = "the column that names the series, where a file holds several", HelpName = "COL" };
        Option<int> horizon = new("--horizon") { Description = "periods to forecast; default 12", HelpName = "H", DefaultValueFactory = _ => 12 };
        Option<string?> season = new("--season") { Description = "periods a season, auto (the usual one of the dates) or none", HelpName = "N|auto|none" };
        Option<string> level = new("--level") { Description = "levels of the intervals in percent; default 80,95", HelpName = "80,95", DefaultValueFactory = _ => "80,95" };
        Option<string> method = new("--method") { Description = "auto: combine, a mean of exponential smoothing and Theta; ets, theta, dotm, arima, seasonal-naive: one of them alone", HelpName = "M", DefaultValueFactory = _ => "auto" };
        method.AcceptOnlyFromAmong("auto", "ets", "theta", "combine", "seasonal-naive", "arima", "dotm");
        Option<double?> target = new("--target") { Description = "a target for the sum of the periods: how probably is it reached?", HelpName = "V" };
        Option<double> soFar = new("--so-far") { Description = "what counts towards the target already; default 0", HelpName = "V", DefaultValueFactory = _ => 0 };
        Option<string?> total = new("--total") { Description = "adds a total of the series, to which their forecasts add up: bottom-up, or mint (weighed by how errors go together)", HelpName = "bottom-up|mint" };
        total.AcceptOnlyFromAmong("bottom-up", "mint");
        Command command = new("forecast", "Tells what comes next in a KPI or a file's series, with intervals that were tried on its own past.") { value, values, series, horizon, season, level, method, target, soFar, total };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            StudyOptions.InRange(horizon, parsed.GetValue(horizon), 1, MostHorizon, findings);
            int? asked = StudyOptions.Season(parsed.GetValue(season), findings);
            IReadOnlyList<(string Text, double Level)> levels = Levels(parsed.GetValue(level)!, findings);
            ForecastQuestion question = new(Math.Clamp(parsed.GetValue(horizon), 1, MostHorizon), asked is 0 ? 1 : asked, levels, parsed.GetValue(method) switch
            {
                "ets" => ForecastMethod.Ets,
                "theta" => ForecastMethod.Theta,
                "dotm" => ForecastMethod.DynamicTheta,
                "arima" => ForecastMethod.Arima,
                "seasonal-naive" => ForecastMethod.SeasonalNaive,
                "combine" => ForecastMethod.Combine,
                _ => ForecastMethod.Auto,
            })
            {
                Target = parsed.GetValue(target) is { } sought && double.IsFinite(sought) ? sought : null,
                SoFar = parsed.GetValue(soFar),
                Total = parsed.GetValue(total) switch { "bottom-up" => ForecastTotal.BottomUp, "mint" => ForecastTotal.LeastTrace, _ => null },
            };
            IReadOnlyList<ForecastInput>? inputs = common.IsClear(parsed, findings) ? Inputs(door, parsed, common, (value, values, series), question.Horizon, findings) : null;
            string language = door.Options.Language(parsed);
            ForecastStudy? study = inputs is null || findings.HasErrors ? null : ForecastStudy.Make(inputs, question, language, findings);
            return study is null ? StudyCommand.Print(door, parsed, findings, null, null)
                : StudyCommand.Print(door, parsed, findings, all => ForecastStudyJson.Write(study, all), allDigits => StudyPage.Of(study, language, allDigits), frame => ForecastReport.Of(study, frame), common.Receipts);
        });
        return command;
    }

    private static IReadOnlyList<ForecastInput>? Inputs(
        Door door, ParseResult parsed, StudyOptions common, (Option<string?> Value, Option<string?> Values, Option<string?> Series) columns, int horizon, FindingList findings)
    {
        if (parsed.GetValue(common.Company) is not null)
            return CompanyStudy.Ask(door, parsed, common, findings, study => study.Forecastable(parsed.GetValue(common.Kpi)!, parsed.GetValue(common.Period), horizon)) is { } input ? [input] : null;
        string? one = parsed.GetValue(columns.Value), many = parsed.GetValue(columns.Values), series = parsed.GetValue(columns.Series), date = parsed.GetValue(common.Date);
        if (one is not null == many is not null)
            findings.Error(FindingCodes.StudyOption, SourceSpan.None, one is null ? "No column of values is named." : "Both --value and --values are given.", "Give --value for a file with one row a period, or --values for one with one row a series.");
        if (many is not null && date is not null)
            findings.Error(FindingCodes.StudyOption, SourceSpan.None, "--date is given with --values.", "Leave --date out: a row holds a whole series, whose steps are numbered.");
        if (findings.HasErrors || common.Open(parsed, findings) is not { } file)
            return null;
        string path = parsed.GetValue(common.File)!;
        return many is not null ? ForecastFile.ReadSeries(file, path, (many, series), horizon, findings) : ForecastFile.ReadPeriods(file, path, (one!, date, series), horizon, findings);
    }

    private static List<(string, double)> Levels(string text, FindingList findings)
    {
        List<(string, double)> levels = [];
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double level) && level is > 0 and < 100)
            {
                string name = level.ToString(CultureInfo.InvariantCulture);
                if (!levels.Exists(known => known.Item1 == name))
                    levels.Add((name, level));
            }
            else
                findings.Error(FindingCodes.ForecastLevel, new SourceSpan("--level", 1, 1, text.Length), $"'{part}' is no level.", "Give numbers between 0 and 100, such as --level 80,95.");
        if (levels.Count == 0 && !findings.HasErrors)
            findings.Error(FindingCodes.ForecastLevel, new SourceSpan("--level", 1, 1, Math.Max(1, text.Length)), "No level is given.", "Give numbers between 0 and 100, such as --level 80,95.");
        return levels;
    }
}
