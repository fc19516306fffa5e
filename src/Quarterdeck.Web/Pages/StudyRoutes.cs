using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Answers;
using Quarterdeck.Web.Components;
using Quarterdeck.Web.Serving;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Pages;

/// <summary>The studies: a page for each kind, and the same report as a file to hand on.</summary>
internal static class StudyRoutes
{
    private static readonly string[] _names = ["kpi", StudyAsk.DeclaredName, .. StudyKind.All.SelectMany(static kind => kind.Fields).Select(static field => field.Name).Distinct()];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder app, PageAnswer pages)
    {
        app.MapGet("/studies", http => pages.Send(http, [], (context, answers, writer) => writer.Write<StudiesPage>(200, ("Context", context), ("Kpis", Asked(context, answers)))));
        app.MapGet("/studies/{kind}.html", http =>
        {
            string name = $"{http.Request.RouteValues["kind"]}-{StateReader.Value(http.Request, "kpi")}";
            http.Response.OnStarting(() =>
            {
                // The report brings its own style, which the app's rules would refuse: it is saved and opened from there.
                if (http.Response.StatusCode == StatusCodes.Status200OK)
                    http.Response.Headers.ContentDisposition = $"attachment; filename=\"{string.Concat(name.Where(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.'))}.html\"";
                return Task.CompletedTask;
            });
            return pages.Send(http, _names, (context, answers, writer) => Page(http.Request, isFile: true, context, answers, writer));
        });
        app.MapGet("/studies/{kind}", http => pages.Send(http, _names, (context, answers, writer) => Page(http.Request, isFile: false, context, answers, writer)));
    }

    private static WrittenPage Page(HttpRequest request, bool isFile, PageContext context, CompanyAnswers answers, PageWriter writer)
    {
        string id = (string)request.RouteValues["kind"]!;
        if (StudyKind.Find(id) is not { } kind)
            return PageRoutes.NotFound(id, StudyKind.All.Select(static one => one.Id), Words.NotFound, context, writer);
        IReadOnlyDictionary<string, string> kpis = Asked(context, answers);
        string? asked = StateReader.Value(request, "kpi");
        Kpi? kpi = context.Company.Kpis.FirstOrDefault(one => string.Equals(one.Id, asked, StringComparison.OrdinalIgnoreCase));
        if (asked is not null && kpi is null)
            return PageRoutes.NotFound(asked, kpis.Keys, Words.UnknownKpi, context, writer);
        Dictionary<string, string> values = kind.Fields.Select(field => (field.Name, Value: StateReader.Value(request, field.Name))).Where(static one => one.Value is not null).ToDictionary(static one => one.Name, static one => one.Value!);
        ImpactPlan? plan = null;
        if (StateReader.Value(request, StudyAsk.DeclaredName) is { } named)
        {
            IReadOnlyList<ImpactPlan> declared = kind.Declared(context.Company);
            plan = declared.FirstOrDefault(one => string.Equals(one.Name, named, StringComparison.OrdinalIgnoreCase));
            if (plan is null)
                return PageRoutes.NotFound(named, declared.Select(static one => one.Name), Words.NotFound, context, writer);
            (kpi, values) = (null, new() { [StudyAsk.DeclaredName] = plan.Name });
        }
        string head = plan is not null ? context.Say(kind.Name) + ScorecardWords.For(context.Language).Colon + plan.LabelIn(context.Language) : kpi is null ? context.Say(kind.Name) : context.Say(kind.Name) + ScorecardWords.For(context.Language).Colon + answers.Labels(context.Language)[kpi.Id];
        (StudyReport? report, IReadOnlyList<Finding> findings) = kind.Lacks(context.Company) is null && (plan is not null || ((kpi is not null || !kind.NeedsKpi) && kind.Needed.All(values.ContainsKey)))
            ? context.Edition.Once($"study|{id}|{kpi?.Id}|{string.Join('&', values)}|{CompanyAnswers.Key(context.State)}", () => Make(kind, new StudyAsk(answers, context.State, kpi, values.GetValueOrDefault)))
            : new Study(null, []);
        if (isFile)
            return report is null ? findings.Count > 0 ? PageRoutes.Wrong(findings, context, writer) : PageRoutes.Wrong(Missing(kind, kpi, values, context), context, writer)
                : new WrittenPage("text/html; charset=utf-8", Encoding.UTF8.GetBytes(ReportHtml.Write(report)));
        // What was asked and cannot be answered is a wrong question, as everywhere else.
        return writer.Write<StudyScreen>(report is null && findings.Any(static finding => finding.Severity == Severity.Error) ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK, ("Context", context), ("Kind", kind), ("Head", head), ("Kpi", kpi?.Id ?? ""), ("Values", values), ("Kpis", kpis), ("Report", report), ("Findings", findings));
    }

    private sealed record Study(StudyReport? Report, IReadOnlyList<Finding> Findings);

    private static Study Make(StudyKind kind, StudyAsk ask)
    {
        StudyReport? report = kind.Make(ask);
        return new Study(report, ask.Findings.Sorted());
    }

    private static string Missing(StudyKind kind, Kpi? kpi, Dictionary<string, string> values, PageContext context) => kind.Lacks(context.Company) is { } lack ? context.Say(lack)
        : context.Say(Words.FieldNeeded, context.Say(kind.NeedsKpi && kpi is null ? Words.Kpi : kind.Fields.First(field => kind.Needed.Contains(field.Name) && !values.ContainsKey(field.Name)).Label));

    /// <summary>The KPIs that data can be asked for, with their names.</summary>
    private static Dictionary<string, string> Asked(PageContext context, CompanyAnswers answers)
    {
        IReadOnlyDictionary<string, string> labels = answers.Labels(context.Language);
        return context.Company.Kpis.Where(kpi => context.Company.Metrics.ContainsKey(kpi.Metric)).ToDictionary(static kpi => kpi.Id, kpi => labels[kpi.Id]);
    }
}
