using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Quarterdeck.Tests.Cli.Commands;

namespace Quarterdeck.Tests.Web.Api;

/// <summary>An agent, by the protocol's own client, finds the seven read tools over HTTP and over standard input and output, with the same answers.</summary>
public sealed class AgentTests(DemoServer server)
{
    private static readonly string[] _tools = ["explain_change", "find_rows", "get_kpi", "get_scorecard", "list_offices", "query_metrics", "resolve_title"];

    [Fact]
    public async Task All_tools_are_listed_and_read_only()
    {
        await using McpClient agent = await OverHttp();
        IList<McpClientTool> tools = await agent.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(_tools, tools.Select(static tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, static tool =>
        {
            Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint);
            Assert.NotEmpty(tool.Description);
        });
    }

    [Theory]
    [InlineData("list_offices", "{}", "offices")]
    [InlineData("get_scorecard", """{"office":"cmo","period":"2025-10","lang":"vi"}""", "scorecard/cmo?period=2025-10&lang=vi")]
    [InlineData("get_kpi", """{"kpi":"revenue","period":"2025-10"}""", "kpi/revenue?period=2025-10")]
    [InlineData("query_metrics", """{"metrics":"revenue","grain":"quarter","from":"2025","by":"country"}""", "query?metrics=revenue&grain=quarter&from=2025&by=country")]
    [InlineData("explain_change", """{"kpi":"revenue","from":"2024","to":"2025"}""", "bridge/revenue?from=2024&to=2025")]
    [InlineData("find_rows", """{"kpi":"revenue","period":"2025-10","limit":3}""", "rows/revenue?period=2025-10&limit=3")]
    [InlineData("resolve_title", """{"titles":["PDG","CCO"],"lang":"fr"}""", "title?q=PDG&q=CCO&lang=fr")]
    public async Task A_tool_gives_the_document_of_the_interface(string tool, string arguments, string path)
    {
        await using McpClient agent = await OverHttp();
        CallToolResult answer = await agent.CallToolAsync(tool, Arguments(arguments), cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotEqual(true, answer.IsError);
        Assert.Equal(await server.Client.GetStringAsync(new Uri("/api/v1/" + path, UriKind.Relative), TestContext.Current.CancellationToken), Text(answer));
    }

    [Theory]
    [InlineData("get_kpi", """{"kpi":"revenu"}""", "revenue")]
    [InlineData("get_scorecard", """{"office":"cmo","period":"2025-13"}""", "2025-13")]
    [InlineData("get_scorecard", """{"office":"cmo","lang":"vn"}""", "vi")]
    [InlineData("query_metrics", """{"metrics":"revenue","where":"country = "}""", "QD1101")]
    [InlineData("explain_change", """{"kpi":"revenue","against":"hope"}""", "plan")]
    [InlineData("find_rows", """{"kpi":"revenue","limit":-1}""", "limit")]
    public async Task What_cannot_be_answered_is_told_as_an_error_with_the_way_out(string tool, string arguments, string named)
    {
        await using McpClient agent = await OverHttp();
        CallToolResult answer = await agent.CallToolAsync(tool, Arguments(arguments), cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(answer.IsError);
        using JsonDocument document = JsonDocument.Parse(Text(answer));
        Assert.Contains(named, document.RootElement.GetProperty("findings").EnumerateArray().First(static one => one.GetProperty("severity").GetString() == "error").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_speaks_the_protocol_and_nothing_else_on_standard_output()
    {
        await using McpClient agent = await McpClient.CreateAsync(
            new StdioClientTransport(new StdioClientTransportOptions { Name = "quarterdeck", Command = "dotnet", Arguments = [QuarterdeckProcess.Program, "mcp", server.Folder] }),
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("quarterdeck", agent.ServerInfo?.Name);
        Assert.Equal(_tools, (await agent.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(static tool => tool.Name).Order(StringComparer.Ordinal));
        CallToolResult answer = await agent.CallToolAsync("get_kpi", Arguments("""{"kpi":"revenue","period":"2025-10"}"""), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(await server.Client.GetStringAsync(new Uri("/api/v1/kpi/revenue?period=2025-10", UriKind.Relative), TestContext.Current.CancellationToken), Text(answer));
    }

    private Task<McpClient> OverHttp() =>
        McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(server.Address + "/mcp") }), cancellationToken: TestContext.Current.CancellationToken);

    private static Dictionary<string, object?> Arguments(string json) => JsonSerializer.Deserialize<Dictionary<string, object?>>(json)!;

    private static string Text(CallToolResult answer) => Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text;
}
