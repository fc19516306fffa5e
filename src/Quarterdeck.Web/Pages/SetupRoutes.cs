using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quarterdeck.Metrics.Founding;
using Quarterdeck.Model.Editing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Answers;
using Quarterdeck.Web.Components;
using Quarterdeck.Web.Serving;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Pages;

/// <summary>The pages that set a company up, and the loads: looked at by address, changed by forms that <see cref="FormGuard"/> lets in.</summary>
internal sealed class SetupRoutes(CompanyHost host, PageAnswer pages, FormGuard guard, AskedRefresh refresh)
{
    private const string KpiPath = "/setup/kpi", FilesPath = "/setup/files", LoadsPath = "/data/loads";
    private static readonly string[] _kpiNames = ["kpi", "q", "office", "target", "value", "shape", "at_risk", "behind", "go"];
    private static readonly string[] _fileNames = ["file", "how", "dataset", "key", "time", "from", "to", "m.", "x.", "j.", "go", "written"];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        SetupRoutes routes = ActivatorUtilities.CreateInstance<SetupRoutes>(app.ServiceProvider);
        // What is proposed depends on files that no edition holds, so these pages are made anew for each request.
        app.MapGet(KpiPath, http => routes.Show(http, _kpiNames, (context, writer) => routes.Kpi(name => StateReader.Value(http.Request, name), null, 200, context, writer)));
        app.MapGet(FilesPath, http => routes.Show(http, _fileNames, (context, writer) => routes.Files(http.Request, context, writer)));
        app.MapGet(LoadsPath, http => routes.Show(http, [], (context, writer) => routes.Loads(null, 200, context, writer)));
        app.MapGet("/setup", http => routes.Show(http, [], (context, _) => Sent(http, context.To(KpiPath))));
        app.MapPost(KpiPath, http => routes.Take(http, (form, context, writer) => routes.AcceptKpi(http, form, context, writer)));
        app.MapPost(FilesPath, http => routes.Take(http, (form, context, writer) => routes.AcceptFile(http, form, context, writer)));
        app.MapPost(LoadsPath, http => routes.Take(http, (form, context, writer) => routes.StartLoad(http, form, context, writer)));
    }

    private Task Show(HttpContext http, IReadOnlyList<string> own, Func<PageContext, PageWriter, WrittenPage> make) => pages.Send(http, own, (context, _, writer) => make(context, writer), keeps: false);

    /// <summary>Reads a form where it is let in; what is not is told why before anything is done.</summary>
    private async Task Take(HttpContext http, Func<IFormCollection, PageContext, PageWriter, WrittenPage> make)
    {
        IFormCollection form = FormCollection.Empty;
        LocalWord? refused = guard.Closed(http.Request);
        int status = StatusCodes.Status403Forbidden;
        if (refused is null)
            try
            {
                form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false) : form;
                refused = guard.Refusal(http.Request, form);
            }
            catch (Exception large) when (large is InvalidDataException or BadHttpRequestException)
            {
                (refused, status) = (SetupWords.TooLargeForm, StatusCodes.Status413PayloadTooLarge);
            }
        await Show(http, [], (context, writer) => refused is null ? make(form, context, writer)
            : writer.Write<FaultPage>(status, ("Context", context), ("Head", context.Say(SetupWords.NotLetIn)), ("Faults", new[] { context.Say(refused) }))).ConfigureAwait(false);
    }

    private WrittenPage Kpi(Func<string, string?> form, LocalWord? notice, int status, PageContext context, PageWriter writer, IReadOnlyList<Finding>? more = null)
    {
        string asked = form("q") ?? "", office = form("office") ?? "", target = form("target") ?? "", shape = form("shape") ?? "";
        string[] offices = [.. CatalogueState.Catalogue.Packs.Select(static pack => pack.Office)];
        foreach ((string written, IReadOnlyList<string> known) in ((string, IReadOnlyList<string>)[])[(office, offices), (target, KpiSettings.TargetForms), (shape, KpiSettings.TargetShapes)])
            if (written.Length > 0 && !known.Contains(written))
                return PageRoutes.Wrong(context.Say(Words.BadChoice, written, string.Join(", ", known)), context, writer);
        (string, string?)[] names = [.. _kpiNames.Select(name => (name, form(name)))];
        bool isOpen = host.Options is { Edits: true, EditsFromAnywhere: true };
        if (form("kpi") is not { } kpi)
            return writer.Write<KpiSetupPage>(status, ("Context", context), ("Choices", KpiChoice.Of(context.Edition, host.Options, asked, office, context.State)), ("Asked", asked), ("Office", office), ("Token", guard.TokenFor(KpiPath)),
                ("Notice", notice), ("More", names), ("IsOpenToAll", isOpen));
        if (SetupOf(kpi, form, context) is not { } setup)
            return PageRoutes.NotFound(kpi, CatalogueState.Catalogue.Packs.SelectMany(static pack => pack.Kpis).Select(static one => one.Id), Words.UnknownKpi, context, writer);
        return writer.Write<KpiSetupPage>(status, ("Context", context), ("Setup", more is null ? setup : setup with { Findings = [.. more, .. setup.Findings] }), ("Asked", asked), ("Office", office), ("Token", guard.TokenFor(KpiPath)), ("Notice", notice), ("More", names), ("IsOpenToAll", isOpen));
    }

    private KpiSetup? SetupOf(string kpi, Func<string, string?> form, PageContext context) => KpiSetup.Of(kpi,
        form("go") is null ? null : new KpiForm(form("target") ?? "", (form("value") ?? "").Trim(), form("shape") ?? "", (form("at_risk") ?? "").Trim(), (form("behind") ?? "").Trim()), context.Edition, host.Options, context.State);

    private WrittenPage AcceptKpi(HttpContext http, IFormCollection form, PageContext context, PageWriter writer)
    {
        string? Value(string name) => form[name].ToString() is { Length: > 0 } value ? value : null;
        if (Value("kpi") is not { } kpi || SetupOf(kpi, Value, context) is not { CanAccept: true } setup || AcceptedFiles.Mark(setup.Files) != form["mark"].ToString())
            return Kpi(Value, SetupWords.Changed, StatusCodes.Status409Conflict, context, writer);
        if (Written(() => AcceptedFiles.Write(context.Company.Folder, setup.Files, [])) is { Count: > 0 } against)
            return Kpi(Value, SetupWords.Changed, StatusCodes.Status409Conflict, context, writer, against);
        host.Load();
        return Sent(http, context.To("/k/" + PageState.Part(setup.Kpi.Id)));
    }

    private WrittenPage Files(HttpRequest request, PageContext context, PageWriter writer)
    {
        string? file = StateReader.Value(request, "file"), written = StateReader.Value(request, "written");
        if (file is not null)
            return Mapped(file, name => name == "go" || request.Query.ContainsKey(name) ? StateReader.Value(request, name) : null, "", 200, context, writer, (mapping, _) => mapping);
        return writer.Write<FileSetupPage>(200, ("Context", context), ("Unread", UnreadFile.Of(context.Company)), ("Token", guard.TokenFor(FilesPath)), ("IsOpenToAll", host.Options is { Edits: true, EditsFromAnywhere: true }),
            ("Notice", written is not null && context.Company.Datasets.ContainsKey(written) ? context.Say(SetupWords.Mapped, written) : ""));
    }

    /// <summary>Looks at a file, lets something be done with what was seen, and shows what that leaves to be shown.</summary>
    private WrittenPage Mapped(string file, Func<string, string?> form, string notice, int status, PageContext context, PageWriter writer, Func<FileMapping, Action<string>, FileMapping?> then)
    {
        IReadOnlyList<UnreadFile> unread = UnreadFile.Of(context.Company);
        // Only a file that was listed is ever opened, whatever the address says.
        if (unread.FirstOrDefault(one => one.Path == file) is not { } known)
            return PageRoutes.NotFound(file, unread.Select(static one => one.Path), SetupWords.NoSuchFile, context, writer);
        string landing = Directory.CreateTempSubdirectory("quarterdeck-setup-").FullName;
        try
        {
            string? sentTo = null;
            FileMapping? shown = then(FileMapping.Of(known, form, landing, context.Edition, host.Options, context.State), address => sentTo = address);
            if (shown is null)
                return new WrittenPage("text/plain; charset=utf-8", [], StatusCodes.Status303SeeOther);
            (string, string?)[] names = [.. _fileNames.Where(static name => !name.EndsWith('.')).Select(name => (name, form(name))), .. shown.Fields.Select((_, at) => ($"m.{at}", form($"m.{at}")))];
            return writer.Write<FileSetupPage>(sentTo is null ? status : StatusCodes.Status409Conflict, ("Context", context), ("File", file), ("Mapping", shown), ("Token", guard.TokenFor(FilesPath)), ("Notice", sentTo ?? notice), ("More", names),
                ("IsOpenToAll", host.Options is { Edits: true, EditsFromAnywhere: true }));
        }
        finally
        {
            Directory.Delete(landing, recursive: true);
        }
    }

    private WrittenPage AcceptFile(HttpContext http, IFormCollection form, PageContext context, PageWriter writer)
    {
        string? Value(string name) => form[name].ToString() is { Length: > 0 } value ? value : null;
        return Mapped(form["file"].ToString(), Value, "", 200, context, writer, (mapping, refuse) =>
        {
            if (!mapping.CanAccept || AcceptedFiles.Mark(mapping.Files) != form["mark"].ToString())
            {
                refuse(context.Say(SetupWords.Changed));
                return mapping;
            }
            if (Written(() => AcceptedFiles.Write(context.Company.Folder, mapping.Files, mapping.Moves)) is { Count: > 0 } against)
            {
                refuse(context.Say(SetupWords.Changed));
                return mapping with { Findings = [.. against, .. mapping.Findings] };
            }
            host.Load();
            http.Response.Headers.Location = context.To(FilesPath, ("written", mapping.Written));
            return null;
        });
    }

    private WrittenPage Loads(LocalWord? notice, int status, PageContext context, PageWriter writer) => writer.Write<LoadsPage>(status, ("Context", context),
        ("View", LoadsView.Of(context.Company, host.Options.Clock.GetUtcNow(), refresh.Now, context.Language)), ("Token", guard.TokenFor(LoadsPath)), ("Notice", notice));

    private WrittenPage StartLoad(HttpContext http, IFormCollection form, PageContext context, PageWriter writer)
    {
        string source = form["source"].ToString();
        string[] live = [.. context.Company.Datasets.Values.Where(static dataset => dataset.Load is not null).Select(static dataset => dataset.Name)];
        if (live.Length == 0)
            return Loads(SetupWords.NoDatabase, StatusCodes.Status400BadRequest, context, writer);
        if (source.Length > 0 && !live.Contains(source, StringComparer.OrdinalIgnoreCase))
            return PageRoutes.NotFound(source, live, SetupWords.UnknownSource, context, writer);
        return refresh.Start(source.Length == 0 ? null : source) ? Sent(http, context.To(LoadsPath)) : Loads(SetupWords.AlreadyRuns, StatusCodes.Status409Conflict, context, writer);
    }

    /// <summary>What stands against writing, the disk's own faults included.</summary>
    private static IReadOnlyList<Finding> Written(Func<IReadOnlyList<Finding>> write)
    {
        try
        {
            return write();
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            return [new Finding(FindingCodes.Unreadable, Severity.Error, SourceSpan.None, $"The files could not be written: {world.Message}", "See that the company's folder may be written and has room.")];
        }
    }

    /// <summary>Sends the browser on to another page, so that loading that one again sends no form twice.</summary>
    private static WrittenPage Sent(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return new WrittenPage("text/plain; charset=utf-8", [], StatusCodes.Status303SeeOther);
    }
}
