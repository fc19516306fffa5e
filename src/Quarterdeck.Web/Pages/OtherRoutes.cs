using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quarterdeck.Briefing.Charts;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Company;
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

/// <summary>The pages beside the numbers: people, data, catalogue, settings, search, help.</summary>
internal static class OtherRoutes
{
    private const int MostTitles = 1000;

    private static readonly string[] _asked = ["q"];
    private static readonly string[] _pair = ["a", "b"];
    private static readonly string[] _set = ["dataset", "table"];

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
        StudyRoutes.Map(app, pages);
        app.MapGet("/o/{office}/vanity", http => pages.Send(http, [], (context, answers, writer) => Vanity((string)http.Request.RouteValues["office"]!, context, answers, writer)));
        app.MapGet("/data", http => pages.Send(http, [], (context, answers, writer) => writer.Write<DataPage>(200, ("Context", context), ("View", DataView.Of(answers, context.State)))));
        app.MapGet("/data/quarantine", http => pages.Send(http, _set, (context, _, writer) => Quarantine(http.Request, context, writer, isFile: false)));
        app.MapGet("/data/quarantine.csv", http => pages.Send(http, _set, (context, _, writer) => Quarantine(http.Request, context, writer, isFile: true)));
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

    private static WrittenPage Quarantine(HttpRequest request, PageContext context, PageWriter writer, bool isFile)
    {
        string dataset = StateReader.Value(request, "dataset") ?? "";
        IReadOnlyList<KeptImport> imports = [.. KeptImport.Of(context.Company).Where(static import => import.Quarantine is not null)];
        if (imports.All(import => import.Dataset != dataset))
            return imports.Count == 0 ? PageRoutes.Wrong(context.Say(Words.NoneAside), context, writer) : PageRoutes.Wrong(context.Say(Words.BadChoice, dataset, string.Join(", ", imports.Select(static import => import.Dataset).Distinct())), context, writer);
        string? table = StateReader.Value(request, "table");
        KeptImport? asked = imports.FirstOrDefault(import => import.Dataset == dataset && (table is null || import.Table == table));
        if (asked is null)
            return PageRoutes.Wrong(context.Say(Words.BadChoice, table, string.Join(", ", imports.Where(import => import.Dataset == dataset).Select(static import => import.Table))), context, writer);
        return QuarantineView.Of(asked, isFile ? QuarantineView.MostExported : QuarantineView.MostShown) is not { } view ? PageRoutes.Wrong(context.Say(Words.NoneAside), context, writer)
            : isFile ? new WrittenPage("text/csv; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(view.Csv())) : writer.Write<QuarantinePage>(200, ("Context", context), ("View", view));
    }

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

    private static WrittenPage Vanity(string office, PageContext context, CompanyAnswers answers, PageWriter writer)
    {
        string id = office.ToLowerInvariant();
        IReadOnlyList<string> known = answers.OfficesWithKpis();
        if (!known.Contains(id))
            return PageRoutes.NotFound(office, known, Words.UnknownOffice, context, writer);
        VanityStudy study = answers.Vanity(id, context.State);
        return writer.Write<VanityScreen>(200, ("Context", context), ("Head", $"{context.Say(Words.VanityCheck)}: {id.ToUpperInvariant()}"), ("Page", VanityPage.Of(study)), ("Findings", study.Findings));
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
