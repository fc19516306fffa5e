using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study signals</c>: what is news in a series and what is noise.</summary>
internal static class SignalsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        StudyOptions common = new();
        Option<string?> value = new("--value") { Description = "the column of values", HelpName = "COL" };
        Option<string?> season = new("--season") { Description = "periods a season, auto (the usual one of the dates, where it is there) or none", HelpName = "N|auto|none" };
        Option<string> trend = new("--trend") { Description = "auto takes a straight trend out where it is worth it; none never", HelpName = "auto|none", DefaultValueFactory = _ => "auto" };
        trend.AcceptOnlyFromAmong("auto", "none");
        Option<int?> baseline = new("--baseline") { Description = "limits come from the first N points and are frozen; without it, from all", HelpName = "N" };
        Option<string> method = new("--method") { Description = "xmr: single values and moving ranges; ewma: weighted average; cusum: cumulative sums", HelpName = "xmr|ewma|cusum", DefaultValueFactory = _ => "xmr" };
        method.AcceptOnlyFromAmong("xmr", "ewma", "cusum");
        Option<bool> changes = new("--changepoints") { Description = "looks for changes of level too" };
        Option<double?> target = new("--target") { Description = "what ewma and cusum are held against, instead of the mean", HelpName = "V" };
        Option<double?> sigma = new("--sigma") { Description = "the standard deviation that ewma and cusum use, instead of that of the moving ranges", HelpName = "V" };
        Option<double?> weight = new("--weight") { Description = "ewma: the weight of the newest value; default 0.2", HelpName = "V" };
        Option<double?> width = new("--width") { Description = "ewma: limits in standard deviations of the average; default 2.962", HelpName = "V" };
        Option<double?> allowance = new("--allowance") { Description = "cusum: in standard deviations; default 0.5", HelpName = "V" };
        Option<double?> decision = new("--decision") { Description = "cusum: in standard deviations; default 5", HelpName = "V" };
        Command command = new("signals", "Tells what is news in a series from what is noise.") { value, season, trend, baseline, method, changes, target, sigma, weight, width, allowance, decision };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            int? asked = StudyOptions.Season(parsed.GetValue(season), findings);
            foreach ((Option option, double? number, double least, double most) in ((Option, double?, double, double)[])
                [(baseline, parsed.GetValue(baseline), 2, int.MaxValue), (sigma, parsed.GetValue(sigma), 0, double.MaxValue), (weight, parsed.GetValue(weight), 1e-6, 1), (width, parsed.GetValue(width), 0, 1000),
                    (allowance, parsed.GetValue(allowance), 0, 1000), (decision, parsed.GetValue(decision), 0, 1000)])
                StudyOptions.InRange(option, number, least, most, findings);
            StudySeries? series = common.IsClear(parsed, findings) ? Series(door, parsed, common, value, findings) : null;
            if (series is null || findings.HasErrors)
                return StudyCommand.Print(door, parsed, findings, null, null);
            SignalOptions options = new()
            {
                Method = parsed.GetValue(method) switch { "ewma" => ChartMethod.Ewma, "cusum" => ChartMethod.Cusum, _ => ChartMethod.Xmr },
                Trend = parsed.GetValue(trend) != "none",
                Baseline = parsed.GetValue(baseline),
                WithChangePoints = parsed.GetValue(changes),
                Target = parsed.GetValue(target),
                Sigma = parsed.GetValue(sigma),
                EwmaWeight = parsed.GetValue(weight) ?? EwmaChart.UsualWeight,
                EwmaWidth = parsed.GetValue(width) ?? EwmaChart.UsualWidth,
                CusumAllowance = parsed.GetValue(allowance) ?? CusumChart.UsualAllowance,
                CusumDecision = parsed.GetValue(decision) ?? CusumChart.UsualDecision,
            };
            string language = door.Options.Language(parsed);
            SignalStudy study = SignalStudy.Make(series, asked, options, language, findings);
            return StudyCommand.Print(door, parsed, findings, all => SignalStudyJson.Write(study, all), allDigits => StudyPage.Of(study, language, allDigits), frame => SignalsReport.Of(study, frame), common.Receipts);
        });
        return command;
    }

    private static StudySeries? Series(Door door, ParseResult parsed, StudyOptions common, Option<string?> value, FindingList findings)
    {
        if (parsed.GetValue(common.Company) is not null)
            return CompanyStudy.Ask(door, parsed, common, findings, study => study.History(parsed.GetValue(common.Kpi)!, parsed.GetValue(common.Period)));
        string? column = StudyOptions.Needed(parsed, value, findings);
        return common.Open(parsed, findings) is { } file && file.Dates(parsed.GetValue(common.Date)) is { } dates && column is not null ? file.Series(dates, column) : null;
    }
}
