using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Tests.Intake.Refreshing;
using Quarterdeck.Web.Hosting;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Tests.Web;

/// <summary>The server loads what is due, and serves the new rows.</summary>
public sealed class RefreshScheduleTests : IDisposable
{
    private const string EveryMinute = "{connection: shop, table: orders, load: incremental, cursor: updated_at, look_back: 1 day, key: [id], full_compare: 7 days}";

    private readonly SqliteShop _shop = new(EveryMinute, "refresh: \"* * * * *\"");

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task What_is_due_is_loaded_and_served_without_anybody_asking()
    {
        _shop.Write(1, 40, "2024-06-01 10:00:00");
        (CompanyHost host, WebApplication app) = await Serve(refreshes: true);
        using HttpClient client = new() { BaseAddress = new Uri(app.Urls.First()) };
        await Until(client, "40");
        _shop.Write(41, 45, "2024-06-01 12:00:30");
        _shop.Live.Clock.Now += TimeSpan.FromMinutes(2);
        await Until(client, "45");
        Assert.All(RefreshHistory.Read(_shop.Live.Folder), line => Assert.Equal("loaded", line.Status));
        await app.DisposeAsync();
        host.Dispose();
    }

    [Fact]
    public async Task A_server_that_was_told_not_to_loads_nothing()
    {
        _shop.Write(1, 40, "2024-06-01 10:00:00");
        (CompanyHost host, WebApplication app) = await Serve(refreshes: false);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Empty(RefreshHistory.Read(_shop.Live.Folder));
        await app.DisposeAsync();
        host.Dispose();
    }

    [Fact]
    public async Task A_source_that_failed_is_left_alone_for_a_while_and_then_tried_again()
    {
        _shop.Write(1, 40, "2024-06-01 10:00:00");
        (CompanyHost host, WebApplication app) = await Serve(refreshes: true);
        using HttpClient client = new() { BaseAddress = new Uri(app.Urls.First()) };
        await Until(client, "40");
        _shop.Run("ALTER TABLE orders RENAME TO gone");
        _shop.Live.Clock.Now += TimeSpan.FromMinutes(2);
        await Lines(2);
        // Ten looks of the schedule, each of which would have tried again.
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        Assert.Equal(["loaded", "refused"], RefreshHistory.Read(_shop.Live.Folder).Select(line => line.Status));
        await Until(client, "40");
        _shop.Run("ALTER TABLE gone RENAME TO orders");
        _shop.Write(41, 45, "2024-06-01 12:00:30");
        _shop.Live.Clock.Now += TimeSpan.FromMinutes(15);
        await Until(client, "45");
        await app.DisposeAsync();
        host.Dispose();
    }

    private async Task Lines(int count)
    {
        for (int i = 0; i < 200 && RefreshHistory.Read(_shop.Live.Folder).Count < count; i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    private async Task<(CompanyHost Host, WebApplication App)> Serve(bool refreshes)
    {
        CompanyHost host = new(new ServeOptions(_shop.Live.Folder)
        {
            Urls = DemoServer.AnyPort, Clock = _shop.Live.Clock, Watch = TimeSpan.FromMilliseconds(100), RefreshEvery = TimeSpan.FromMilliseconds(100), Refreshes = refreshes,
        });
        Assert.Empty(host.Load());
        WebApplication app = WebApp.Build(host, static logs => logs.SetMinimumLevel(LogLevel.None));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return (host, app);
    }

    private static async Task Until(HttpClient client, string count)
    {
        string answer = "";
        for (int i = 0; i < 600; i++)
        {
            // Until the first load is in, the answer is a finding with status 400.
            using HttpResponseMessage response = await client.GetAsync(new Uri("/api/v1/query?metrics=orders", UriKind.Relative), TestContext.Current.CancellationToken);
            answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (answer.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Contains($"[[{count}]]", StringComparison.Ordinal))
                return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"{count} orders were never served: {answer}");
    }
}
