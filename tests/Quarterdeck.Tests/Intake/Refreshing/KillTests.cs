using Quarterdeck.Intake.Loading;
using Quarterdeck.Intake.Refreshing;

namespace Quarterdeck.Tests.Intake.Refreshing;

/// <summary>A load that ends at any step leaves the last good rows, and the next one loses and doubles nothing.</summary>
public sealed class KillTests
{
    private sealed class KilledException : Exception;

    public static TheoryData<LoadStep, int> Moments => new(
        from step in Enum.GetValues<LoadStep>()
        from time in step is LoadStep.BatchWritten or LoadStep.BatchNoted ? new[] { 1, 3, 5 } : [1]
        select (step, time));

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_kill_at_any_step_loses_and_doubles_nothing(LoadStep step, int time)
    {
        using SqliteShop shop = new();
        shop.Write(1, 450, "2024-05-30 08:00:00");
        Kill(shop, step, time);
        shop.Live.Loaded();
        Assert.Equal(shop.Truth, shop.Landed);

        string before = shop.Landed;
        shop.Write(300, 800, "2024-05-31 08:00:00", "DE");
        Kill(shop, step, time);
        Assert.Equal(step == LoadStep.Done ? shop.Truth : before, shop.Landed);
        // Between kill and next run the shop goes on; some rows that were staged change again.
        shop.Write(310, 320, "2024-05-31 09:00:00", "PL");
        shop.Run("DELETE FROM orders WHERE id = 790");
        SourceReport report = shop.Live.Loaded();
        if (report.Result!.IsResumed || step != LoadStep.Done)
            Assert.True(shop.Truth == shop.Landed || !report.Result.IsCompared, "What was compared must be the same.");
        shop.Live.Clock.Now += TimeSpan.FromDays(8);
        shop.Live.Loaded();
        Assert.Equal(shop.Truth, shop.Landed);
        Assert.Empty(Directory.GetFiles(Path.Combine(new LoadFolder(shop.Live.Folder, "orders").Root, "staging")));
    }

    [Fact]
    public void A_load_that_was_broken_off_goes_on_behind_its_last_batch()
    {
        using SqliteShop shop = new(SqliteShop.Incremental.Replace("look_back: 1 day", "look_back: 1 minute", StringComparison.Ordinal));
        for (int batch = 0; batch < 8; batch++)
            shop.Write((batch * 100) + 1, (batch + 1) * 100, FormattableString.Invariant($"2024-05-30 0{batch}:00:00"));
        Kill(shop, LoadStep.BatchNoted, 6);
        LoadResult result = shop.Live.Loaded().Result!;
        Assert.True(result.IsResumed);
        // The sixth batch again, for the look-back, and the two behind it.
        Assert.Equal(300, result.Read);
        Assert.True(result.IsCompared);
        Assert.Equal(shop.Truth, shop.Landed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_happens_in_whatever_order_the_landed_rows_are_the_shop_s(int seed)
    {
        Random dice = new(seed);
        using SqliteShop shop = new();
        for (int turn = 0; turn < 25; turn++)
        {
            shop.Live.Clock.Now += TimeSpan.FromHours(dice.Next(1, 30));
            int from = dice.Next(1, 900);
            // Committed up to 20 hours late, within the look-back.
            shop.Write(from, from + dice.Next(0, 120), (shop.Live.Clock.Now - TimeSpan.FromHours(dice.Next(0, 20))).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), dice.Next(2) == 0 ? "FR" : "DE");
            bool deletes = dice.Next(4) == 0;
            if (deletes)
                shop.Run(FormattableString.Invariant($"DELETE FROM orders WHERE id BETWEEN {from} AND {from + 10}"));
            if (dice.Next(3) == 0)
                Kill(shop, (LoadStep)dice.Next(0, 7), dice.Next(1, 4));
            else if (shop.Live.Loaded().Result!.IsCompared || !deletes && turn == 0)
                Assert.Equal(shop.Truth, shop.Landed);
        }
        shop.Live.Clock.Now += TimeSpan.FromDays(8);
        shop.Live.Loaded();
        Assert.Equal(shop.Truth, shop.Landed);
    }

    [Fact]
    public void History_tells_a_run_that_was_broken_off_and_reads_past_a_line_that_was_cut()
    {
        using SqliteShop shop = new();
        shop.Write(1, 10, "2024-05-31 08:00:00");
        Kill(shop, LoadStep.Merged, 1);
        File.AppendAllText(Path.Combine(LoadFolder.AllOf(shop.Live.Folder), "history.jsonl"), "{\"started\":\"2024-0");
        shop.Live.Clock.Now += TimeSpan.FromMinutes(1);
        shop.Live.Loaded();
        // The process that made the first attempt still lives here, so it is taken as running; a kill of the real process is tested on a real server.
        Assert.Equal(["orders running/broken_off", "orders loaded 10"], RefreshHistory.Read(shop.Live.Folder).Select(line => $"{line.Dataset} {(line.Status is "running" or "broken_off" ? "running/broken_off" : line.Status)}{(line.Rows is { } rows ? FormattableString.Invariant($" {rows}") : "")}"));
    }

    /// <summary>Ends a refresh at a step, the so manieth time that it is reached; where it is not reached, the load is done.</summary>
    private static void Kill(SqliteShop shop, LoadStep step, int time)
    {
        int reached = 0;
        try
        {
            shop.Live.Refresh(request => request with { Reached = (_, at, _) => { if (at == step && ++reached == time) throw new KilledException(); } });
        }
        catch (KilledException)
        {
            Assert.Equal(time, reached);
        }
    }
}
