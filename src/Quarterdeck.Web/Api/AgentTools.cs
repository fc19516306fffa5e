using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Answers;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Api;

/// <summary>The read tools of an agent, over the Model Context Protocol: the documents of the command line with the receipts of the pages.</summary>
internal static class AgentTools
{
    /// <summary>The tools over a company.</summary>
    public static IReadOnlyList<McpServerTool> Of(CompanyHost host) =>
    [
        Tool("list_offices", "The company's offices: who holds each, to whom it reports, for which KPIs it answers.",
            ([Description("en, fr, pl, vi or zh")] string? lang = null) => Answer(host, null, null, null, lang, documents => documents.Offices())),
        Tool("get_scorecard", "An office's KPIs for a period: actual, target, comparisons, status (against the target), signal (news or noise) and receipts.",
            ([Description("the office, such as ceo or cmo")] string office, [Description("2025, 2025-Q4, 2025-12, FY2025; without: the last complete month")] string? period = null,
                [Description("a day after which rows are hidden")] string? as_of = null, [Description("currency of money, such as EUR")] string? currency = null, string? lang = null) =>
                Answer(host, period, as_of, currency, lang, documents => documents.Scorecard(office))),
        Tool("get_kpi", "One KPI of a period with its receipt: formula, sources with fingerprints, SQL, the command that makes the number again.",
            ([Description("the KPI's id")] string kpi, string? period = null, string? as_of = null, string? currency = null, string? lang = null) =>
                Answer(host, period, as_of, currency, lang, documents => documents.Kpi(kpi))),
        Tool("query_metrics", "Any metrics by period and dimension, from the raw data, with receipts. Formulas of the company's language are allowed as metrics and conditions.",
            ([Description("metrics or formulas over them, with commas between")] string? metrics = null, [Description("day, week, month, quarter, year, fiscal_quarter, fiscal_year")] string? grain = null,
                [Description("first day or period, inside")] string? from = null, [Description("last day or period, inside")] string? to = null, [Description("dimensions or date parts, with commas between")] string? by = null,
                [Description("a condition, such as country = 'France'")] string? where = null, [Description("prior_period, prior_year ...")] string? compare = null, [Description("columns to sort by, such as revenue:desc")] string? order = null,
                [Description("at most so many rows")] string? limit = null, string? as_of = null, string? currency = null) =>
                Answer(host, null, null, null, null, documents => documents.Query(new WrittenQuestion { Metrics = metrics, Grain = grain, From = from, To = to, By = by, Where = where, Compare = compare, Order = order, Limit = limit, AsOf = as_of, Currency = currency }))),
        Tool("explain_change", "Splits the change of a KPI exactly over its drivers and their offices, or over the segments of a dimension; the parts sum to the change.",
            ([Description("the KPI's id")] string kpi, [Description("the earlier period; without: the year before")] string? from = null, [Description("the later period; without: the last complete month")] string? to = null,
                [Description("plan or forecast, to bridge from it")] string? against = null, [Description("dimensions, to split by segment")] string? by = null, string? lang = null) =>
                Answer(host, null, null, null, lang, documents => documents.Bridge(kpi, from, to, against, by, isChained: false))),
        Tool("find_rows", "The source rows behind a KPI's number in a period: file, row number, what each brings to the number, and the columns of the source.",
            ([Description("the KPI's id")] string kpi, string? period = null, string? as_of = null, [Description("at most so many rows; default 100")] int limit = 100) =>
                Answer(host, period, as_of, null, null, documents => documents.Rows(kpi, limit.ToString(System.Globalization.CultureInfo.InvariantCulture)))),
        Tool("resolve_title", "Which offices job titles or acronyms name, in five languages, with the reason and how sure it is.",
            ([Description("titles as they are written")] string[] titles, string? lang = null) => Answer(host, null, null, null, lang, documents => documents.Titles(titles))),
    ];

    private static McpServerTool Tool(string name, string about, Delegate answer) =>
        McpServerTool.Create(answer, new McpServerToolCreateOptions { Name = name, Description = about, ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false });

    /// <summary>The document as the tool's text; an agent is told apart an answer from a question that cannot be answered.</summary>
    private static CallToolResult Answer(CompanyHost host, string? period, string? asOf, string? currency, string? language, Func<CompanyDocuments, string> make)
    {
        using CompanyEdition edition = host.Take();
        FindingList findings = new();
        foreach ((string name, string? label) in new[] { ("period", period), ("as_of", asOf) })
            if (label is not null && edition.Calendar.Parse(label) is null)
                findings.Error(FindingCodes.PeriodAsked, new Model.Values.SourceSpan(name, 1, 1, label.Length), $"'{label}' is no period of this company's calendar.", "Write 2013, 2013-Q2, 2013-06, 2013-W05, FY2013 or 2013-06-05.");
        if (language is not null && !ReaderLanguage.All.Contains(language))
            findings.Error(FindingCodes.OptionValue, new Model.Values.SourceSpan("lang", 1, 1, language.Length), $"'{language}' is none of {string.Join(", ", ReaderLanguage.All)}.", "Use one of these.");
        string document = findings.HasErrors ? CompanyDocuments.Refused(findings.Sorted())
            : make(new CompanyDocuments(new CompanyAnswers(edition), new PageState(language ?? "en", period, asOf, currency?.ToUpperInvariant(), null, false)));
        return new CallToolResult { Content = [new TextContentBlock { Text = document }], IsError = CompanyDocuments.IsRefusal(document) };
    }
}
