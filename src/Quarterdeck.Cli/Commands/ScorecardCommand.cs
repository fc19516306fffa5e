using System.CommandLine;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck scorecard</c>: an office's KPIs for a period.</summary>
public static class ScorecardCommand
{
    /// <summary>Charts of two years, 12 lines high, and no more of them than fit a look.</summary>
    private const int PlotHeight = 12 * 16, MostPlots = 6, PlotPeriods = 24;

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string> folder = new("COMPANY") { Description = "the company's folder" };
        Option<string> office = new("--office") { Description = "the office", HelpName = "O", DefaultValueFactory = _ => "ceo" };
        Option<string?> period = new("--period") { Description = "2013, 2013-Q2, 2013-06, 2013-W05, FY2013, FY2013-Q1; without: the last month that is complete for most of the KPIs", HelpName = "P" };
        Option<bool> explain = new("--explain") { Description = "prints what each KPI means and what misleads in it" };
        Option<bool> sql = new("--sql") { Description = "prints how every number was made: receipts and SQL" };
        Option<bool> forecast = new("--forecast") { Description = "forecasts each KPI: where its year ends, and how probably it meets its target" };
        MoneyOptions money = new();
        Option<bool> plot = ReportOptions.PlotOption();
        Command command = new("scorecard", "Shows an office's KPIs for a period.") { folder, office, period, money.Currency, money.Rates, explain, sql, forecast, plot };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            CompanyModel? company = CompanyOpening.Read(parsed, door.Options, parsed.GetValue(folder)!, findings);
            Scorecard card = company is null
                ? Broken(parsed.GetValue(office)!, door.Options.Language(parsed))
                : Make(door, parsed, company, parsed.GetValue(folder)!, parsed.GetValue(office)!, parsed.GetValue(period), findings, money, parsed.GetValue(forecast));
            card = card with { Findings = findings.Sorted() };
            return door.Answer(parsed, Text(door, parsed, card, parsed.GetValue(sql), parsed.GetValue(explain)) + (parsed.GetValue(plot) && door.Options.Format(parsed) == OutputFormat.Table ? Plots(door, card) : ""), card.Findings);
        });
        return command;
    }

    /// <summary>Makes a scorecard of a company; its findings go to the list.</summary>
    internal static Scorecard Make(Door door, ParseResult parsed, CompanyModel company, string path, string office, string? period, FindingList findings, MoneyOptions? money = null, bool withForecast = false)
    {
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions { StoreFolder = CompanyOpening.StoreFolder(company), Now = CompanyOpening.Now, CompanyPath = path, DataPath = parsed.GetValue(door.Options.DataOption) });
        DateOnly? asOf = new QueryReader(layer.Company, layer.Calendar, findings).AsOf(parsed, door.Options);
        ScorecardRequest request = new(office, period, asOf, door.Options.Language(parsed)) { WithForecast = withForecast };
        if (money is not null)
            request = request with { Currency = money.CurrencyOf(parsed), Rates = money.RatesOf(parsed, layer.Company, layer.Calendar, period is null ? asOf : layer.Calendar.Parse(period)?.LastDay, findings) };
        if (findings.HasErrors)
            return Broken(office, door.Options.Language(parsed));
        ScorecardMaker maker = new(layer.Company, layer.Calendar, questions => layer.Answer(questions, door.Screen.Progress()), layer.Rate);
        Scorecard card = maker.Make(request);
        door.Screen.ClearProgress();
        findings.AddRange(card.Findings);
        return card;
    }

    /// <summary>The scorecard in the form asked for.</summary>
    internal static string Text(Door door, ParseResult parsed, Scorecard card, bool withSql, bool explains = false)
    {
        string receipts = withSql ? AnswerScreen.Receipts(card.Kpis.Select(kpi => kpi.Receipt).OfType<Receipt>()) : "";
        return door.Options.Format(parsed) switch
        {
            OutputFormat.Json => ScorecardJson.Write(card, withSql),
            OutputFormat.Csv => CsvText.Write(card),
            _ when card.Period is null => "",
            OutputFormat.Markdown => MarkdownText.Write(ScorecardPage.Of(card), explains) + receipts,
            _ => ScorecardScreen.Write(ScorecardPage.Of(card), door.Screen.Width, door.Screen.HasColor, explains) + receipts,
        };
    }

    /// <summary>The courses of the KPIs that moved beyond noise, the first one's where none did.</summary>
    private static string Plots(Door door, Scorecard card)
    {
        ScorecardKpi[] drawn = [.. card.Kpis.Where(static kpi => kpi.Course.Count > 1)];
        ScorecardKpi[] news = [.. drawn.Where(static kpi => kpi.Signal is KpiSignal.Outside or KpiSignal.ThreeOfFour or KpiSignal.RunOfEight)];
        ChartLook look = ChartLook.Terminal(card.Language, Math.Min(door.Screen.Width, 120)) with { Height = PlotHeight };
        return string.Concat((news.Length > 0 ? news : drawn.Take(1)).Take(MostPlots).Select(kpi => "\n" + SceneText.Write(XChart.Draw(KpiSeries.Of(kpi, card.Currency, PlotPeriods), look))));
    }

    private static Scorecard Broken(string office, string language) => new(office, null, null, "", "", language, null, "", [], []);
}
