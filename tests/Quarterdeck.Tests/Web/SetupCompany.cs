using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Quarterdeck.Web.Hosting;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Tests.Web;

/// <summary>A bakery with two files, of which one dataset reads one, served so that it can be changed.</summary>
internal sealed class SetupCompany : IAsyncDisposable
{
    public const string Yaml = """
        # The bakery. This comment stays.
        format: 1
        company: Bakery   # so does this one
        currency: EUR
        include: [ceo]
        offices: {ceo: {holder: Ada}}
        datasets:
          order_lines:
            source: lines.csv   # from the till
            key: [line]
            time: order_date
            covers: {from: 2024-01-01, to: 2025-12-31}
            fields: {order_date: CAST(day AS DATE), net_amount: amount}
        kpis:
          revenue: {target: {monthly: 100}}   # agreed with Ada
        """;

    private readonly CompanyHost _host;
    private readonly WebApplication _app;

    private SetupCompany(string folder, CompanyHost host, WebApplication app)
    {
        (Folder, _host, _app) = (folder, host, app);
        Address = app.Urls.First();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
    }

    public string Folder { get; }

    public string Address { get; }

    public HttpClient Client { get; }

    public static async Task<SetupCompany> Serve(Func<ServeOptions, ServeOptions>? how = null, string? yaml = null, Action<string>? prepare = null)
    {
        string folder = Directory.CreateTempSubdirectory("quarterdeck-setup-test-").FullName;
        File.WriteAllText(Path.Combine(folder, "company.yaml"), yaml ?? Yaml);
        File.WriteAllText(Path.Combine(folder, "lines.csv"), "line,day,amount,order,article,units\n" + string.Concat(Enumerable.Range(0, 24).Select(month => FormattableString.Invariant($"{month + 1},{new DateOnly(2024, 1, 15).AddMonths(month):yyyy-MM-dd},{100 + month}.50,{month + 1},7,2\n"))));
        File.WriteAllText(Path.Combine(folder, "people.csv"), "customer_no,since,country\nC1,2025-01-05,FR\nC2,2025-02-07,VN\nC3,2025-12-30,FR\n");
        prepare?.Invoke(folder);
        CompanyHost host = new((how ?? (static options => options with { Edits = true }))(new ServeOptions(folder) { Urls = DemoServer.AnyPort, KeepsAnswers = false }));
        Assert.Empty(host.Load());
        WebApplication app = WebApp.Build(host, static logs => logs.SetMinimumLevel(LogLevel.None));
        await app.StartAsync();
        return new SetupCompany(folder, host, app);
    }

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public async Task<string> Page(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        string html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{path}: {answer.StatusCode}\n{Bare(html)}");
        return html;
    }

    /// <summary>Sends the form with a token that stands on a page, as a browser would.</summary>
    public async Task<(HttpStatusCode Status, string? Location, string Html)> Accept(string html, Func<Dictionary<string, string>, Dictionary<string, string>>? change = null, string? origin = null, string? host = null)
    {
        Match form = Regex.Match(html, "<form method=\"post\" action=\"([^\"]*)\">(.*?)</form>", RegexOptions.Singleline);
        Assert.True(form.Success, Bare(html));
        Dictionary<string, string> fields = Regex.Matches(form.Groups[2].Value, "name=\"([^\"]*)\" value=\"([^\"]*)\"").ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        return await Send(WebUtility.HtmlDecode(form.Groups[1].Value), change is null ? fields : change(fields), origin ?? Address, host);
    }

    public async Task<(HttpStatusCode Status, string? Location, string Html)> Send(string path, Dictionary<string, string> fields, string? origin, string? host = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        if (origin is { Length: > 0 })
            request.Headers.TryAddWithoutValidation("Origin", origin);
        if (host is not null)
            request.Headers.Host = host;
        using HttpResponseMessage answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>What a reader sees of a page.</summary>
    public static string Bare(string html) => WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", " "));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _host.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
