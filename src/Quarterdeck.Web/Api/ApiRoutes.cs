using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Answers;
using Quarterdeck.Web.Pages;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Api;

/// <summary>The programming interface <c>/api/v1</c>: the documents of the command line, byte for byte, with the marks of the pages.</summary>
internal static class ApiRoutes
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Every path with its own names in the address and what it answers, as the interface describes itself.</summary>
    public static IReadOnlyList<ApiPath> Paths { get; } =
    [
        new("/api/v1/offices", "The company's offices: holder, line of reporting, KPIs.", [], static (documents, _) => documents.Offices()),
        new("/api/v1/scorecard/{office}", "An office's scorecard for a period.", [], static (documents, request) => documents.Scorecard(Route(request, "office"))),
        new("/api/v1/kpi/{kpi}", "One KPI with its receipt and the statements behind it.", [], static (documents, request) => documents.Kpi(Route(request, "kpi"))),
        new("/api/v1/query", "Any metrics, by period and dimension, as quarterdeck query.", ["metrics", "grain", "from", "to", "by", "where", "scenario", "compare", "to-date", "order", "limit", "rates", "totals", "empty"], static (documents, request) => documents.Query(Question(request))),
        new("/api/v1/bridge/{kpi}", "The exact split of a KPI's change over drivers and offices, or over segments.", ["from", "to", "against", "by", "chained"],
            static (documents, request) => documents.Bridge(Route(request, "kpi"), StateReader.Value(request, "from"), StateReader.Value(request, "to"), StateReader.Value(request, "against"), StateReader.Value(request, "by"), StateReader.Value(request, "chained") == "1")),
        new("/api/v1/rows/{kpi}", "The source rows behind a KPI's number, with file and row; at most limit (default 1000) for each aggregate.", ["limit"], static (documents, request) => documents.Rows(Route(request, "kpi"), StateReader.Value(request, "limit"))),
        new("/api/v1/whatif/{kpi}", "What a KPI would be with other drivers: set=driver=+10%, several times.", ["set"], static (documents, request) => documents.WhatIf(Route(request, "kpi"), [.. request.Query["set"].OfType<string>()])),
        new("/api/v1/title", "Which offices a title names: q, several times.", ["q"], static (documents, request) => documents.Titles([.. request.Query["q"].OfType<string>().Take(1000)])),
        new("/api/v1/data", "Sources: rows, days, the KPIs that stand on them, imports and loads with control totals, rows left out and set aside, changed columns, and what does not hold.", [], static (documents, _) => documents.Data()),
        new("/api/v1/search", "KPIs, offices and acronyms that a word finds.", ["q"], static (documents, request) => documents.Search(StateReader.Value(request, "q") ?? "")),
    ];

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder app, CompanyHost host)
    {
        foreach (ApiPath path in Paths)
            app.MapGet(path.Path, http => Send(http, host, path));
        WrittenPage description = new(Json, Encoding.UTF8.GetBytes(OpenApiText.Write(Paths)));
        app.MapGet("/api/v1/openapi.json", http => PageAnswer.Send(http, description));
        app.MapGet("/api/{**rest}", (HttpContext http) => PageAnswer.Send(http, new WrittenPage(Json, Encoding.UTF8.GetBytes(CompanyDocuments.Refused([Fault($"There is nothing at {http.Request.Path}.")])), StatusCodes.Status404NotFound)));
    }

    private static async Task Send(HttpContext http, CompanyHost host, ApiPath path)
    {
        using CompanyEdition edition = host.Take();
        (PageState state, IReadOnlyList<string> faults) = new StateReader(edition.Company, edition.Calendar).Read(http.Request, path.Names);
        WrittenPage answer = faults.Count > 0
            ? new WrittenPage(Json, Encoding.UTF8.GetBytes(CompanyDocuments.Refused([.. faults.Select(Fault)])), StatusCodes.Status400BadRequest)
            : edition.Once($"api|{http.Request.PathBase}{http.Request.Path}|{http.Request.QueryString}|{state.Language}", () => Written(path.Answer(new CompanyDocuments(new CompanyAnswers(edition), state), http.Request)));
        await PageAnswer.Send(http, answer).ConfigureAwait(false);
    }

    private static WrittenPage Written(string json) =>
        new(Json, Encoding.UTF8.GetBytes(json), CompanyDocuments.IsRefusal(json) ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

    private static Finding Fault(string fault) => new(FindingCodes.OptionValue, Severity.Error, SourceSpan.None, fault, "See /api/v1/openapi.json for what can be asked.");

    private static string Route(HttpRequest request, string name) => (string)request.RouteValues[name]!;

    private static WrittenQuestion Question(HttpRequest request)
    {
        string? Value(string name) => StateReader.Value(request, name);
        return new WrittenQuestion
        {
            Metrics = Value("metrics"), Grain = Value("grain"), From = Value("from"), To = Value("to"), By = Value("by"), Where = Value("where"), Scenario = Value("scenario"), Compare = Value("compare"),
            ToDate = Value("to-date"), Order = Value("order"), Limit = Value("limit"), AsOf = Value("as-of"), Currency = Value("ccy"), Rates = Value("rates"), WithTotals = Value("totals") == "1", SkipsEmpty = Value("empty") == "skip",
        };
    }
}
