using System.Net;
using System.Text.Json;
using Quarterdeck.Tests.Cli.Commands;

namespace Quarterdeck.Tests.Web.Api;

/// <summary>The programming interface answers as it describes itself, with the documents of the command line.</summary>
public sealed class ApiTests(DemoServer server)
{
    private const string Root = "/api/v1/";

    [Fact]
    public async Task Every_path_of_the_description_answers()
    {
        Dictionary<string, string> asked = new(StringComparer.Ordinal)
        {
            ["/api/v1/offices"] = "offices", ["/api/v1/scorecard/{office}"] = "scorecard/coo?period=2025-11", ["/api/v1/kpi/{kpi}"] = "kpi/cac", ["/api/v1/query"] = "query?metrics=revenue&grain=year",
            ["/api/v1/bridge/{kpi}"] = "bridge/revenue?from=2024&to=2025", ["/api/v1/rows/{kpi}"] = "rows/revenue?limit=3", ["/api/v1/whatif/{kpi}"] = "whatif/revenue?set=leads%3D%2B10%25",
            ["/api/v1/title"] = "title?q=PDG&q=CCO", ["/api/v1/search"] = "search?q=Kunden", ["/api/v1/data"] = "data",
        };
        using JsonDocument description = JsonDocument.Parse(await server.Client.GetStringAsync(Address("openapi.json"), TestContext.Current.CancellationToken));
        Assert.StartsWith("3.1", description.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (JsonProperty path in description.RootElement.GetProperty("paths").EnumerateObject())
        {
            using HttpResponseMessage answer = await server.Client.GetAsync(Address(asked[path.Name]), TestContext.Current.CancellationToken);
            string json = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path.Name}: {answer.StatusCode} {json}");
            using JsonDocument document = JsonDocument.Parse(json);
            Assert.Equal(JsonValueKind.Array, document.RootElement.GetProperty("findings").ValueKind);
        }
    }

    [Theory]
    [InlineData("scorecard/cmo?period=2025-10&lang=fr", "scorecard", "--office", "cmo", "--period", "2025-10", "--lang", "fr")]
    [InlineData("query?metrics=revenue,cac&grain=quarter&from=2025&compare=prior_year", "query", "--metrics", "revenue,cac", "--grain", "quarter", "--from", "2025", "--compare", "prior_year")]
    [InlineData("bridge/revenue?from=2024-12&to=2025-12", "bridge", "--kpi", "revenue", "--from", "2024-12", "--to", "2025-12")]
    [InlineData("whatif/revenue?set=leads%3D%2B10%25&period=2025-12", "whatif", "--kpi", "revenue", "--set", "leads=+10%", "--period", "2025-12")]
    [InlineData("offices", "offices")]
    public async Task A_document_is_that_of_the_command_line_byte_for_byte(string path, string command, params string[] options)
    {
        QuarterdeckProcess.Result printed = QuarterdeckProcess.Run([command, server.Folder, .. options, "--format", "json"]);
        Assert.Equal(0, printed.ExitCode);
        Assert.Equal(printed.Output.Trim(), (await server.Client.GetStringAsync(Address(path), TestContext.Current.CancellationToken)).Trim());
    }

    [Theory]
    [InlineData("kpi/revenu", "revenue")]
    [InlineData("bridge/revenu", "revenue")]
    [InlineData("bridge/revenue?against=plann", "plan")]
    [InlineData("query?metrics=revenu", "revenue")]
    [InlineData("query", "metrics")]
    [InlineData("query?metrics=revenue&grain=mnth", "month")]
    [InlineData("query?metrics=revenue&by=contry", "country")]
    [InlineData("query?metrics=revenue&limit=many", "limit")]
    [InlineData("rows/revenue?limit=0", "from 1 to")]
    [InlineData("scorecard/cmo?period=2025-13", "2025-12")]
    [InlineData("scorecard/cmoo", "cmo")]
    [InlineData("scorecard/cmo?perod=2025", "period")]
    [InlineData("whatif/revenue?set=leds%3D%2B10%25", "leads")]
    public async Task What_cannot_be_answered_is_a_finding_that_names_the_way_out(string path, string named)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(Address(path), TestContext.Current.CancellationToken);
        string json = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{answer.StatusCode} {json}");
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement finding = document.RootElement.GetProperty("findings").EnumerateArray().First(one => one.GetProperty("severity").GetString() == "error");
        Assert.Contains(named, finding.GetProperty("message").GetString() + finding.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_has_a_document_is_told_so()
    {
        using HttpResponseMessage first = await server.Client.GetAsync(Address("scorecard/ceo"), TestContext.Current.CancellationToken);
        using HttpRequestMessage again = new(HttpMethod.Get, Address("scorecard/ceo"));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await server.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_says_so_and_nothing_can_be_written()
    {
        using HttpResponseMessage missing = await server.Client.GetAsync(Address("nothing"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("openapi.json", await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using HttpResponseMessage written = await server.Client.PostAsync(Address("offices"), new StringContent("{}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, written.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/scorecard/ceo")]
    public async Task Who_asks_for_the_head_alone_gets_the_head_of_the_whole(string path)
    {
        using HttpResponseMessage whole = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using HttpRequestMessage request = new(HttpMethod.Head, path);
        using HttpResponseMessage head = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static Uri Address(string path) => new(Root + path, UriKind.Relative);
}
