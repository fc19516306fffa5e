using System.Text.Json;
using Quarterdeck.Tests.Intake.Refreshing;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary><c>quarterdeck refresh</c>: what it prints and how it ends, as cron and workflow engines see it.</summary>
public sealed class RefreshCommandTests
{
    [Fact]
    public void A_refresh_reports_rows_totals_and_when_it_is_due_next()
    {
        using SqliteShop shop = new(SqliteShop.Incremental, "refresh: \"0 2 * * *\"");
        shop.Write(1, 3, "2024-05-30 08:00:00");
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("refresh", shop.Live.Folder, "--format", "json");
        Assert.Equal(0, result.ExitCode);
        JsonElement source = JsonDocument.Parse(result.Output).RootElement.GetProperty("sources")[0];
        Assert.Equal(("orders", "shop", "loaded", "full", 3, 3), (source.GetProperty("dataset").GetString(), source.GetProperty("connection").GetString(), source.GetProperty("status").GetString(),
            source.GetProperty("mode").GetString(), source.GetProperty("rows_read").GetInt32(), source.GetProperty("rows").GetInt32()));
        JsonElement control = source.GetProperty("control");
        Assert.Equal(3, control.GetProperty("rows_server").GetInt32());
        Assert.Equal("8.25", control.GetProperty("columns")[1].GetProperty("sum_landed").GetString());
        Assert.EndsWith("Z", source.GetProperty("next_due").GetString(), StringComparison.Ordinal);

        QuarterdeckProcess.Result due = QuarterdeckProcess.Run("refresh", shop.Live.Folder, "--due", "--format", "json");
        Assert.Equal((0, "not_due"), (due.ExitCode, JsonDocument.Parse(due.Output).RootElement.GetProperty("sources")[0].GetProperty("status").GetString()));
        QuarterdeckProcess.Result history = QuarterdeckProcess.Run("refresh", shop.Live.Folder, "--history", "--format", "json");
        Assert.Equal("loaded", JsonDocument.Parse(history.Output).RootElement.GetProperty("history")[0].GetProperty("status").GetString());
        Assert.Contains("orders  loaded", QuarterdeckProcess.Run("refresh", shop.Live.Folder, "--history").Output, StringComparison.Ordinal);
        Assert.Equal("8.25", QuarterdeckProcess.Run("query", shop.Live.Folder, "--metrics", "revenue", "--format", "csv").Output.Trim().Split('\n')[^1]);
    }

    [Fact]
    public void The_world_s_faults_end_with_3_and_a_person_s_with_1()
    {
        using SqliteShop shop = new();
        File.Delete(Path.Combine(shop.Live.Folder, "shop.db"));
        QuarterdeckProcess.Result away = QuarterdeckProcess.Run("refresh", shop.Live.Folder, "--format", "json");
        Assert.Equal(3, away.ExitCode);
        Assert.Equal("QD6218", JsonDocument.Parse(away.Output).RootElement.GetProperty("findings")[0].GetProperty("code").GetString());

        QuarterdeckProcess.Result unknown = QuarterdeckProcess.Run("refresh", shop.Live.Folder, "--source", "order");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("Did you mean 'orders'?", unknown.Error, StringComparison.Ordinal);

        shop.Live.Write(SqliteShop.Yaml(SqliteShop.Incremental).Replace("engine: sqlite, file: shop.db", "engine: postgresql, url: \"${NOT_SET_ANYWHERE}\"", StringComparison.Ordinal));
        QuarterdeckProcess.Result unset = QuarterdeckProcess.Run("refresh", shop.Live.Folder);
        Assert.Equal(1, unset.ExitCode);
        Assert.Contains("QD6202", unset.Error, StringComparison.Ordinal);

        shop.Live.Write(SqliteShop.Yaml(SqliteShop.Incremental).Replace("engine: sqlite, file: shop.db", "engine: postgresql, url: \"nonsense=1\"", StringComparison.Ordinal));
        QuarterdeckProcess.Result nonsense = QuarterdeckProcess.Run("refresh", shop.Live.Folder);
        Assert.Equal(1, nonsense.ExitCode);
        Assert.Contains("The address of the postgresql connection cannot be read.", nonsense.Error, StringComparison.Ordinal);

        shop.Live.Write(SqliteShop.Yaml(SqliteShop.Incremental).Replace("engine: sqlite, file: shop.db", "engine: odbc, url: \"DSN=shop\"", StringComparison.Ordinal));
        Assert.Contains("QD6204", QuarterdeckProcess.Run("refresh", shop.Live.Folder).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "stale since 20")]
    [InlineData("fr", "périmé depuis le 20")]
    [InlineData("pl", "nieaktualne od 20")]
    [InlineData("vi", "số liệu cũ từ 20")]
    [InlineData("zh", "起数据过时")]
    public void A_scorecard_says_in_the_reader_s_language_that_a_number_is_stale(string language, string expected)
    {
        // A schedule of every minute is late a minute after the load.
        using SqliteShop shop = new(SqliteShop.Incremental.Replace("key: [id]", "key: [id], refresh: \"* * * * *\", late_after: 1 minute", StringComparison.Ordinal), "offices: {ceo: Ann}\nkpis: {revenue: {office: ceo}}");
        shop.Write(1, 3, "2024-05-30 08:00:00");
        shop.Live.Loaded();     // by the test's clock, in 2024
        QuarterdeckProcess.Result card = QuarterdeckProcess.Run("scorecard", shop.Live.Folder, "--period", "2024-05", "--lang", language);
        Assert.Equal(0, card.ExitCode);
        Assert.Contains(expected, card.Output, StringComparison.Ordinal);
        Assert.Contains("QD6210", card.Error, StringComparison.Ordinal);
        if (language == "en")
        {
            JsonElement kpi = JsonDocument.Parse(QuarterdeckProcess.Run("scorecard", shop.Live.Folder, "--period", "2024-05", "--format", "json").Output).RootElement.GetProperty("kpis")[0];
            Assert.Equal(("orders", "2024-06-01T12:01:00Z", "2024-06-01T12:00:00Z"), (kpi.GetProperty("stale")[0].GetProperty("dataset").GetString(), kpi.GetProperty("stale")[0].GetProperty("since").GetString(), kpi.GetProperty("stale")[0].GetProperty("rows_as_of").GetString()));
            JsonElement answer = JsonDocument.Parse(QuarterdeckProcess.Run("query", shop.Live.Folder, "--metrics", "revenue", "--format", "json").Output).RootElement;
            Assert.Equal("revenue", answer.GetProperty("stale")[0].GetProperty("metric").GetString());
        }
    }
}
