using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Answers;
using Quarterdeck.Web.Components;
using Quarterdeck.Web.Serving;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Pages;

/// <summary>Which address shows which page.</summary>
internal static class PageRoutes
{
    private static readonly string[] _bridgeNames = ["kpi", "base", "against", "by", "chained", "show"];
    private static readonly string[] _whatIfNames = ["kpi", "set."];
    private static readonly string[] _cardNames = ["forecast"];
    private static readonly string[] _kpiNames = ["by"];
    private static readonly string[] _rowNames = ["part"];
    private static readonly string[] _shows = ["shares", "volumes"];
    private static readonly string[] _againsts = ["plan", "forecast"];

    /// <summary>Maps all pages.</summary>
    public static void Map(IEndpointRouteBuilder app, PageAnswer pages)
    {
        app.MapGet("/", http => pages.Send(http, _cardNames, (context, answers, writer) => writer.Write<HomePage>(200, ("Context", context), ("View", HomeView.Of(answers, context.State, IsForecast(http))))));
        app.MapGet("/o/{office}", http => pages.Send(http, _cardNames, (context, answers, writer) => Office((string)http.Request.RouteValues["office"]!, IsForecast(http), context, answers, writer)));
        app.MapGet("/k/{kpi}", http => pages.Send(http, _kpiNames, (context, answers, writer) => Kpi((string)http.Request.RouteValues["kpi"]!, StateReader.Value(http.Request, "by"), context, answers, writer)));
        app.MapGet("/k/{kpi}/receipt", http => pages.Send(http, [], (context, answers, writer) => Receipt((string)http.Request.RouteValues["kpi"]!, context, answers, writer)));
        app.MapGet("/k/{kpi}/rows", http => pages.Send(http, [], (context, answers, writer) => Rows((string)http.Request.RouteValues["kpi"]!, context, answers, writer)));
        app.MapGet("/k/{kpi}/rows.csv", http => pages.Send(http, _rowNames, (context, answers, writer) => RowsFile(http.Request, context, answers, writer)));
        app.MapGet("/bridge", http => pages.Send(http, _bridgeNames, (context, answers, writer) => Bridge(http.Request, context, answers, writer)));
        app.MapGet("/whatif", http => pages.Send(http, _whatIfNames, (context, answers, writer) => WhatIf(http.Request, context, answers, writer)));
        OtherRoutes.Map(app, pages);
        foreach ((string path, LocalWord head, LocalWord text) in ((string, LocalWord, LocalWord)[])[("/objectives", Words.Objectives, Words.NotYetObjectives), ("/decisions", Words.Decisions, Words.NotYetDecisions), ("/pack", Words.Pack, Words.NotYetPack)])
            app.MapGet(path, http => pages.Send(http, [], (context, _, writer) => writer.Write<NotYetPage>(200, ("Context", context), ("Head", head), ("Text", text))));
    }

    /// <summary>The page that says that there is none at an address.</summary>
    public static WrittenPage NotFound(string what, IEnumerable<string> known, LocalWord word, PageContext context, PageWriter writer) =>
        writer.Write<FaultPage>(StatusCodes.Status404NotFound, ("Context", context), ("Head", context.Say(word, what)),
            ("Faults", NearestName.Find(what, known) is { } near ? new[] { context.Say(Words.DidYouMean, near) } : Array.Empty<string>()));

    /// <summary>The page that says why an address cannot be answered.</summary>
    public static WrittenPage Wrong(string fault, PageContext context, PageWriter writer) =>
        writer.Write<FaultPage>(StatusCodes.Status400BadRequest, ("Context", context), ("Head", context.Say(Words.BadAddress)), ("Faults", new[] { fault }));

    /// <summary>The page that says what was found where an address cannot be answered.</summary>
    public static WrittenPage Wrong(IReadOnlyList<Finding> findings, PageContext context, PageWriter writer) =>
        writer.Write<FaultPage>(StatusCodes.Status400BadRequest, ("Context", context), ("Head", context.Say(Words.BadAddress)), ("Findings", findings));

    private static bool IsForecast(HttpContext http) => StateReader.Value(http.Request, "forecast") == "1";

    private static WrittenPage Office(string office, bool withForecast, PageContext context, CompanyAnswers answers, PageWriter writer)
    {
        string id = office.ToLowerInvariant();
        IReadOnlyList<string> known = [.. context.Company.Offices.Select(one => one.Id).Concat(answers.OfficesWithKpis()).Distinct(StringComparer.Ordinal)];
        return known.Contains(id) ? writer.Write<OfficePage>(200, ("Context", context), ("View", OfficeView.Of(id, answers, context.State, withForecast)))
            : NotFound(office, known, Words.UnknownOffice, context, writer);
    }

    private static WrittenPage Kpi(string kpi, string? by, PageContext context, CompanyAnswers answers, PageWriter writer)
    {
        if (by is not null && !context.Company.Dimensions.ContainsKey(by))
            return Wrong(context.Say(Words.BadChoice, by, string.Join(", ", context.Company.Dimensions.Keys.Order(StringComparer.Ordinal))) + Near(by, context.Company.Dimensions.Keys, context), context, writer);
        return KpiView.Of(kpi, by?.ToLowerInvariant(), answers, context.State) is { } view ? writer.Write<KpiPage>(200, ("Context", context), ("View", view)) : NoKpi(kpi, context, writer);
    }

    private static WrittenPage NoKpi(string kpi, PageContext context, PageWriter writer) =>
        NotFound(kpi, context.Company.Kpis.Select(one => one.Id), Words.UnknownKpi, context, writer);

    private static WrittenPage Receipt(string kpi, PageContext context, CompanyAnswers answers, PageWriter writer)
    {
        if (context.Company.Kpis.FirstOrDefault(one => string.Equals(one.Id, kpi, StringComparison.OrdinalIgnoreCase)) is not { } known)
            return NoKpi(kpi, context, writer);
        Scorecard card = answers.Card(known.Office, context.State);
        ScorecardKpi? row = card.Kpis.FirstOrDefault(one => one.Id == known.Id);
        return writer.Write<ReceiptPage>(200, ("Context", context), ("Kpi", known.Id), ("Label", answers.Labels(context.Language)[known.Id]),
            ("Value", row is null ? "" : new NumberText(context.Language).Exact(row.Actual, row.Unit)), ("Receipt", row?.Receipt));
    }

    private static WrittenPage Rows(string kpi, PageContext context, CompanyAnswers answers, PageWriter writer) =>
        context.Company.Kpis.FirstOrDefault(one => string.Equals(one.Id, kpi, StringComparison.OrdinalIgnoreCase)) is { } known
            ? writer.Write<RowsPage>(200, ("Context", context), ("Label", answers.Labels(context.Language)[known.Id]), ("View", RowsView.Of(known, answers, context.State, RowsView.MostShown)))
            : NoKpi(kpi, context, writer);

    private static WrittenPage RowsFile(HttpRequest request, PageContext context, CompanyAnswers answers, PageWriter writer)
    {
        string kpi = (string)request.RouteValues["kpi"]!;
        if (context.Company.Kpis.FirstOrDefault(one => string.Equals(one.Id, kpi, StringComparison.OrdinalIgnoreCase)) is not { } known)
            return NoKpi(kpi, context, writer);
        IReadOnlyList<SourceRows> parts = RowsView.Of(known, answers, context.State, RowsView.MostExported).Parts;
        return int.TryParse(StateReader.Value(request, "part") ?? "0", System.Globalization.CultureInfo.InvariantCulture, out int part) && part >= 0 && part < parts.Count
            ? new WrittenPage("text/csv; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(Briefing.Packs.CsvText.Lines(parts[part].Columns, parts[part].Rows.Select(row => row.Select(Harmless)))))
            : Wrong(context.Say(Words.BadChoice, StateReader.Value(request, "part") ?? "", $"0–{Math.Max(0, parts.Count - 1)}"), context, writer);
    }

    private static WrittenPage Bridge(HttpRequest request, PageContext context, CompanyAnswers answers, PageWriter writer)
    {
        string? kpi = StateReader.Value(request, "kpi") ?? Default(context), @base = StateReader.Value(request, "base"), against = StateReader.Value(request, "against"), by = StateReader.Value(request, "by");
        if (kpi is null)
            return Wrong(context.Say(Words.NoKpiForCeo), context, writer);
        if (context.Company.Kpis.All(one => !string.Equals(one.Id, kpi, StringComparison.OrdinalIgnoreCase)) && !context.Company.Metrics.ContainsKey(kpi))
            return Wrong(context.Say(Words.UnknownKpi, kpi) + Near(kpi, context.Company.Kpis.Select(one => one.Id), context), context, writer);
        if (@base is not null && context.Edition.Calendar.Parse(@base) is null)
            return Wrong(context.Say(Words.BadPeriod, @base), context, writer);
        if (against is not null && !_againsts.Contains(against))
            return Wrong(context.Say(Words.BadChoice, against, string.Join(", ", _againsts)) + Near(against, _againsts, context), context, writer);
        string? show = StateReader.Value(request, "show");
        if (show is not null && !_shows.Contains(show))
            return Wrong(context.Say(Words.BadChoice, show, string.Join(", ", _shows)) + Near(show, _shows, context), context, writer);
        KpiBridge bridge = answers.Bridge(kpi, @base, context.State.Period, against switch { "plan" => "PL", "forecast" => "FC", _ => null }, by, StateReader.Value(request, "chained") == "1", context.State);
        (string, string?)[] more = [("kpi", kpi), ("base", @base), ("against", against), ("by", by), ("chained", StateReader.Value(request, "chained")), ("show", show)];
        return writer.Write<ChangePage>(bridge.Findings.Any(finding => finding.Severity == Model.Findings.Severity.Error) ? 400 : 200, ("Context", context), ("Bridge", bridge), ("Show", show),
            ("Page", bridge.To is null || bridge.Leaves.Count == 0 && bridge.Refusal is null ? null : BridgePage.Of(bridge)), ("More", more), ("Kpis", answers.Labels(context.Language)));
    }

    private static WrittenPage WhatIf(HttpRequest request, PageContext context, CompanyAnswers answers, PageWriter writer)
    {
        string? kpi = StateReader.Value(request, "kpi") ?? Default(context);
        if (kpi is null)
            return Wrong(context.Say(Words.NoKpiForCeo), context, writer);
        (string Driver, string Value)[] sets = [.. request.Query.Keys.Where(name => name.StartsWith("set.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => (name["set.".Length..], StateReader.Value(request, name) ?? "")).Where(set => set.Item2.Trim().Length > 0)];
        if (context.Company.Kpis.All(one => !string.Equals(one.Id, kpi, StringComparison.OrdinalIgnoreCase)))
            return Wrong(context.Say(Words.UnknownKpi, kpi) + Near(kpi, context.Company.Kpis.Select(one => one.Id), context), context, writer);
        // Which drivers there are, and what they are now, is what the bridge of the period knows.
        KpiBridge now = answers.Bridge(kpi, null, context.State.Period, null, null, false, context.State);
        KpiBridge bridge = sets.Length == 0 ? now : answers.WhatIf(kpi, [.. sets.Select(set => $"{set.Driver}={set.Value.Trim()}")], context.State);
        NumberText text = new(context.Language);
        var drivers = now.Leaves.Select(leaf => (leaf.Id, leaf.Label, leaf.To is { } value ? text.Value(Cell.Of(value), leaf.Unit ?? now.Unit, MoneyScale.Unscaled) : "", sets.FirstOrDefault(set => set.Driver == leaf.Id).Value)).ToArray();
        (string, string?)[] more = [("kpi", kpi), .. sets.Select(set => ("set." + set.Driver, (string?)set.Value))];
        return writer.Write<WhatIfPage>(bridge.Findings.Any(finding => finding.Severity == Model.Findings.Severity.Error) ? 400 : 200, ("Context", context), ("Bridge", bridge),
            ("Page", sets.Length == 0 || bridge.Leaves.Count == 0 && bridge.Refusal is null ? null : BridgePage.Of(bridge)), ("Drivers", drivers), ("More", more), ("Kpis", answers.Labels(context.Language)));
    }

    /// <summary>A cell that a spreadsheet will not run: a text that begins like a formula gets an apostrophe before it.</summary>
    private static string Harmless(Cell cell) => cell.IsAbsent ? "" : cell.AsText() is { Length: > 0 } text && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell.ToString();

    private static string Near(string written, IEnumerable<string> known, PageContext context) =>
        NearestName.Find(written, known) is { } near ? " " + context.Say(Words.DidYouMean, near) : "";

    /// <summary>The KPI that is shown where none is named: the chief executive's first that has drivers.</summary>
    private static string? Default(PageContext context) =>
        context.Company.Kpis.Where(kpi => kpi.Office == "ceo").Concat(context.Company.Kpis).FirstOrDefault(kpi => context.Company.Drivers.GetValueOrDefault(kpi.Metric)?.Identity is not null)?.Id
            ?? context.Company.Kpis.FirstOrDefault(kpi => KpiOwners.KpiOf(context.Company, kpi.Metric) is not null)?.Id;
}
