using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quarterdeck.Briefing.Charts;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Resolving;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Answers;
using Quarterdeck.Web.Components;
using Quarterdeck.Web.Serving;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Pages;

/// <summary>The pages beside the numbers: people, studies, data, catalogue, settings, search, help.</summary>
internal static class OtherRoutes
{
    private const int MostTitles = 1000;

    private static readonly string[] _asked = ["q"];
    private static readonly string[] _pair = ["a", "b"];
    private static readonly string[] _study = ["kpi"];
    private static readonly string[] _studies = ["signals", "links", "causes", "priorities"];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder app, PageAnswer pages)
    {
        app.MapGet("/people", http => pages.Send(http, _asked, (context, answers, writer) => People(StateReader.Value(http.Request, "q"), context, answers, writer)));
        app.MapGet("/people/compare", http => pages.Send(http, _pair, (context, _, writer) => Compare(http.Request, context, writer)));
        app.MapPost("/people/titles", async http =>
        {
            string sent = (await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false))["titles"].ToString();
            await pages.Send(http, [], (context, _, writer) => Titles(sent, context, writer)).ConfigureAwait(false);
        });
        app.MapGet("/studies", http => pages.Send(http, [], (context, answers, writer) => writer.Write<StudiesPage>(200, ("Context", context), ("Kpis", answers.Labels(context.Language)))));
        app.MapGet("/studies/{kind}", http => pages.Send(http, _study, (context, answers, writer) => Study((string)http.Request.RouteValues["kind"]!, StateReader.Value(http.Request, "kpi"), context, answers, writer)));
        app.MapGet("/data", http => pages.Send(http, [], (context, answers, writer) => writer.Write<DataPage>(200, ("Context", context), ("View", DataView.Of(answers, context.State)))));
        app.MapGet("/catalogue", http => pages.Send(http, [], (context, answers, writer) => writer.Write<CataloguePage>(200, ("Context", context),
            ("Kpis", CatalogueRow.Kpis(context.Company, answers.Labels(context.Language), context.Language)), ("Metrics", CatalogueRow.Metrics(context.Company, context.Language)))));
        app.MapGet("/settings", http => pages.Send(http, [], Settings));
        app.MapGet("/help", http => pages.Send(http, [], (context, _, writer) => writer.Write<HelpPage>(200, ("Context", context))));
        app.MapGet("/search", http => pages.Send(http, _asked, (context, answers, writer) =>
        {
            string asked = StateReader.Value(http.Request, "q") ?? "";
            return writer.Write<SearchPage>(200, ("Context", context), ("Asked", asked), ("Found", SearchHit.Find(asked, context.Company, answers.Labels(context.Language), context.State)));
        }));
    }

    private static WrittenPage People(string? asked, PageContext context, CompanyAnswers answers, PageWriter writer) => writer.Write<PeoplePage>(200, ("Context", context),
        ("View", new PeopleView(answers.Chart(context.State), asked, string.IsNullOrWhiteSpace(asked) ? null : OfficeLookup.Of(asked, context.Company, CompanyAnswers.LanguageOf(context.State)))));

    private static WrittenPage Compare(HttpRequest request, PageContext context, PageWriter writer)
    {
        List<Office> offices = [];
        foreach (string name in _pair)
        {
            string id = (StateReader.Value(request, name) ?? "").ToLowerInvariant();
            if (CompanyAnswers.Catalogue.Find(id) is not { } office)
                return PageRoutes.Wrong(context.Say(Words.BadChoice, id, NearestName.Find(id, OfficeIds.All) ?? "ceo, cmo, cfo, coo, cio, cto, cxo, cco.customer"), context, writer);
            offices.Add(office);
        }
        return writer.Write<ComparePage>(200, ("Context", context), ("First", offices[0]), ("Second", offices[1]));
    }

    private static WrittenPage Titles(string sent, PageContext context, PageWriter writer)
    {
        string[] lines = sent.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        TitleResolver resolver = new(CompanyAnswers.Catalogue, CompanyWords.Of(context.Company));
        return writer.Write<TitlesPage>(200, ("Context", context), ("Results", lines.Take(MostTitles).Select(line => resolver.Resolve(line)).ToList()), ("Sent", lines.Length));
    }

    private static WrittenPage Study(string kind, string? kpi, PageContext context, CompanyAnswers answers, PageWriter writer)
    {
        if (!_studies.Contains(kind))
            return PageRoutes.NotFound(kind, _studies, Words.NotFound, context, writer);
        Model.Company.Kpi? known = context.Company.Kpis.FirstOrDefault(one => string.Equals(one.Id, kpi, StringComparison.OrdinalIgnoreCase));
        if (known is null)
            return PageRoutes.NotFound(kpi ?? "", context.Company.Kpis.Select(one => one.Id), Words.UnknownKpi, context, writer);
        FindingList findings = new();
        StudyPage? study = null;
        ControlSeries? control = null;
        TablePage? page = null;
        KpiStudy asks = new(context.Company, context.Edition.Calendar, context.Edition.Answer, answers.AsOf(context.State), findings);
        string language = context.Language;
        string? period = context.State.Period;
        switch (kind)
        {
            case "signals":
                if (asks.History(known.Id, period) is { } series)
                {
                    SignalStudy signals = SignalStudy.Make(series, null, new() { WithChangePoints = true }, language, findings);
                    study = StudyPage.Of(signals, language, allDigits: false);
                    if (answers.Card(known.Office, context.State).Kpis.FirstOrDefault(row => row.Id == known.Id) is { } row)
                        control = KpiSeries.Of(signals, KpiSeries.Measure(row, answers.Card(known.Office, context.State).Currency));
                }
                break;
            case "links":
                if (asks.Histories(known.Id, period, null) is { } histories && LinkStudy.Make(histories.Outcome, histories.Candidates, null, new(), language, findings) is { } links)
                    study = StudyPage.Of(links, language, allDigits: false);
                break;
            case "causes":
                string? label = period ?? answers.Card(known.Office, context.State).Period?.Label;
                if (label is not null && asks.Segments(known.Id, label, null) is { } segments && CauseStudy.Make(known.Id, segments, 20, language, findings) is { } causes)
                    study = StudyPage.Of(causes, language, allDigits: false);
                break;
            default:
                Briefing.Goals.KpiPriorities priorities = answers.Priorities(known.Id, context.State);
                findings.AddRange(priorities.Findings);
                page = PriorityPage.Of(priorities);
                break;
        }
        LocalWord name = kind switch { "signals" => Words.Signals, "links" => Words.Links, "causes" => Words.Causes, _ => Words.Priorities };
        return writer.Write<StudyScreen>(200, ("Context", context), ("Head", $"{context.Say(name)}: {answers.Labels(language)[known.Id]}"), ("Kpi", known.Id), ("Study", study), ("Control", control), ("Page", page), ("Findings", findings.Sorted()));
    }

    private static WrittenPage Settings(PageContext context, CompanyAnswers answers, PageWriter writer)
    {
        CompanyModel company = context.Company;
        CalendarSettings calendar = company.Calendar;
        (string, string)[] facts =
        [
            (context.Say(Words.Name), company.Name), (context.Say(Words.Folder), company.Folder), (context.Say(Words.Data), company.DataFolder), (context.Say(Words.Currency), company.Currency),
            (context.Say(Words.TimeZone), calendar.TimeZone), (context.Say(Words.FiscalYear), calendar.FiscalYearStartMonth.ToString(CultureInfo.InvariantCulture)),
            (context.Say(Words.WeekStarts), (calendar.WeekStarts == DayOfWeek.Sunday ? 7 : (int)calendar.WeekStarts).ToString(CultureInfo.InvariantCulture)),
            (context.Say(Words.Language), string.Join(", ", company.Languages)), (context.Say(Words.Packs), string.Join(", ", company.Includes)), (context.Say(Words.Version), About.Version),
        ];
        Period? at = answers.Card("ceo", context.State).Period is { } period ? context.Edition.Calendar.Containing(Grain.Quarter, period.Period.Start) : null;
        List<(string, string, string)> quarters = [];
        for (int i = 0; i < 8 && at is { } quarter; i++, at = context.Edition.Calendar.Move(quarter, 1))
            quarters.Add((context.Edition.Calendar.Label(quarter), Day(quarter.FirstDay), Day(quarter.LastDay)));
        return writer.Write<SettingsPage>(200, ("Context", context), ("Facts", facts), ("Quarters", quarters));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
