using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Tests.Intake.Refreshing;
using Quarterdeck.Web.Hosting;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Tests.Web;

/// <summary>A load that a person asks for in the browser.</summary>
public sealed class LoadButtonTests : IDisposable
{
    private readonly SqliteShop _shop = new(SqliteShop.Full, "refresh: \"0 2 * * *\"");

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_button_loads_once_and_the_page_tells_how_it_ended()
    {
        _shop.Write(1, 40, "2024-06-01 10:00:00");
        using CompanyHost host = new(new ServeOptions(_shop.Live.Folder) { Urls = DemoServer.AnyPort, Clock = _shop.Live.Clock, Refreshes = false, Edits = true });
        Assert.Empty(host.Load());
        await using WebApplication app = WebApp.Build(host, static logs => logs.SetMinimumLevel(LogLevel.None));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        string page = await client.GetStringAsync(new Uri("/data/loads?lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("never loaded", page, StringComparison.Ordinal);
        Assert.Contains("Load orders now", page, StringComparison.Ordinal);
        string token = Regex.Match(page, "name=\"token\" value=\"([^\"]*)\"").Groups[1].Value;

        Task<HttpStatusCode> Load(string source) => Post(client, token, source);
        Assert.Equal(HttpStatusCode.NotFound, await Load("nothing"));
        // While another process holds the lock, the run says so and nothing is loaded.
        string folder = Path.Combine(_shop.Live.Folder, ".quarterdeck", "loads");
        Directory.CreateDirectory(folder);
        await using (FileStream held = new(Path.Combine(folder, "refresh.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(HttpStatusCode.SeeOther, await Load("orders"));
            Assert.Contains("Another refresh", await Until(client, "0 loaded, 0 not"), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.SeeOther, await Load("orders"));
        page = await Until(client, "1 loaded, 0 not");
        Assert.Contains("up to date", page, StringComparison.Ordinal);
        Assert.Matches(@"<td class=""n r0"">40</td>", page);
        Assert.Equal("loaded", Assert.Single(RefreshHistory.Read(_shop.Live.Folder)).Status);
        Assert.Contains("40", await client.GetStringAsync(new Uri("/api/v1/query?metrics=orders", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        File.Delete(Path.Combine(_shop.Live.Folder, "shop.db"));
        Assert.Equal(HttpStatusCode.SeeOther, await Load(""));
        page = await Until(client, "0 loaded, 1 not");
        Assert.Contains("QD62", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_one_load_runs_a_second_is_not_started()
    {
        using ManualResetEventSlim gate = new();
        using LiveCompany live = new(SqliteShop.Yaml(SqliteShop.Full).Replace("file: shop.db", "file: \"${SHOP_FILE}\"", StringComparison.Ordinal));
        using CompanyHost host = new(new ServeOptions(live.Folder)
        {
            Urls = DemoServer.AnyPort, Clock = live.Clock, Refreshes = false, Edits = true,
            Variable = _ => { gate.Wait(TimeSpan.FromMinutes(2)); return "no.db"; },
        });
        Assert.Empty(host.Load());
        await using WebApplication app = WebApp.Build(host, static logs => logs.SetMinimumLevel(LogLevel.None));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        string token = Regex.Match(await client.GetStringAsync(new Uri("/data/loads?lang=en", UriKind.Relative), TestContext.Current.CancellationToken), "name=\"token\" value=\"([^\"]*)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.SeeOther, await Post(client, token, ""));
        Assert.Contains("look again", await Until(client, "runs since"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, await Post(client, token, ""));
        gate.Set();
        await Until(client, "0 loaded, 1 not");
    }

    private static async Task<HttpStatusCode> Post(HttpClient client, string token, string source)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/data/loads?lang=en") { Content = new FormUrlEncodedContent([new("token", token), new("source", source)]) };
        request.Headers.TryAddWithoutValidation("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<string> Until(HttpClient client, string text)
    {
        string page = "";
        for (int i = 0; i < 600; i++)
        {
            page = await client.GetStringAsync(new Uri("/data/loads?lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
            if (page.Contains(text, StringComparison.Ordinal))
                return page;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"'{text}' never came: {SetupCompany.Bare(page)}");
        return page;
    }
}
