using Quarterdeck.Intake.Loading;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Intake.Refreshing;

/// <summary>Every number that reads a late or failed load says so, and since when.</summary>
public sealed class StaleTests
{
    private const string Nightly = "refresh: \"0 2 * * *\"\ncalendar: {time_zone: Europe/Paris}";

    [Fact]
    public void A_load_is_late_an_hour_after_its_time_by_the_company_s_clock()
    {
        using SqliteShop shop = Loaded(Nightly);             // loaded at 12:00 UTC on 1 June
        shop.Live.Clock.Now = Utc(2, 0, 59);                 // 02:59 in Paris
        Assert.Empty(shop.Live.Ask("revenue").Findings);
        shop.Live.Clock.Now = Utc(2, 1, 0);                  // 03:00 in Paris
        MetricTable answer = shop.Live.Ask("revenue");
        Assert.Equal("QD6210 warning Numbers of 'orders' are stale since 2024-06-02 02:00 (Europe/Paris): they show its rows as of 2024-06-01 14:00, and the refresh due 2024-06-02 02:00 has not come. Do: Run `quarterdeck refresh live --source orders`; --history says what the runs did.", shop.Live.Told(answer.Findings));
        StaleLoad stale = Assert.Single(answer.Receipts[0].Stale);
        Assert.Equal((Utc(2, 0, 0), Utc(1, 12, 0), false), (stale.Missed, stale.Since, stale.HasFailed));
        shop.Live.Loaded();
        Assert.Empty(shop.Live.Ask("revenue").Findings);
    }

    [Fact]
    public void A_question_as_of_a_day_before_the_load_is_not_stale()
    {
        using SqliteShop shop = Loaded(Nightly);
        shop.Live.Clock.Now = Utc(20, 12, 0);
        Assert.NotEmpty(shop.Live.Ask("revenue").Findings);
        Assert.Empty(shop.Live.Ask("revenue", new DateOnly(2024, 5, 31)).Findings);
    }

    [Fact]
    public void A_failed_load_makes_its_numbers_stale_at_once_and_says_why()
    {
        using SqliteShop shop = Loaded("");
        File.Move(Path.Combine(shop.Live.Folder, "shop.db"), Path.Combine(shop.Live.Folder, "away.db"));
        shop.Live.Clock.Now += TimeSpan.FromHours(1);
        RefreshReport report = shop.Live.Refresh();
        Assert.Equal(SourceStatus.Failed, report.Sources[0].Status);
        Assert.True(report.IsWorldOnly);
        MetricTable answer = shop.Live.Ask("revenue");
        Assert.Equal("8.25", answer.Rows[0][0].ToString());
        Finding told = Assert.Single(answer.Findings);
        Assert.Equal(FindingCodes.StaleSource, told.Code);
        Assert.Contains("stale since 2024-06-01 13:00 (UTC)", told.Message, StringComparison.Ordinal);
        Assert.Contains("unable to open database file", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_due_is_loaded_when_only_that_is_asked_for()
    {
        using SqliteShop shop = Loaded(Nightly);
        Assert.Equal(SourceStatus.NotDue, shop.Live.Refresh(request => request with { IsDueOnly = true }).Sources[0].Status);
        shop.Live.Clock.Now = Utc(2, 0, 0);
        Assert.Equal(SourceStatus.Loaded, shop.Live.Refresh(request => request with { IsDueOnly = true }).Sources[0].Status);
        Assert.Equal(SourceStatus.NotDue, shop.Live.Refresh(request => request with { IsDueOnly = true }).Sources[0].Status);
    }

    [Fact]
    public void Two_o_clock_is_two_o_clock_when_the_clocks_change()
    {
        using SqliteShop shop = new(SqliteShop.Incremental, Nightly);
        shop.Live.Clock.Now = new DateTimeOffset(2024, 3, 30, 12, 0, 0, TimeSpan.Zero);
        // On 31 March two o'clock is left out in Paris: the load is due at the first moment there is, 01:00 UTC.
        Assert.Equal(new DateTimeOffset(2024, 3, 31, 1, 0, 0, TimeSpan.Zero), shop.Live.Loaded().Due?.ToUniversalTime());
        shop.Live.Clock.Now = new DateTimeOffset(2024, 4, 1, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateTimeOffset(2024, 4, 2, 0, 0, 0, TimeSpan.Zero), shop.Live.Loaded().Due?.ToUniversalTime());
    }

    [Fact]
    public void What_was_never_loaded_is_refused_with_the_command_that_loads_it()
    {
        using SqliteShop shop = new();
        Assert.Equal("QD6206 error 'orders' comes from the connection 'shop' and was never loaded. Do: Run `quarterdeck refresh live --source orders`.", shop.Live.Told(shop.Live.Ask("revenue").Findings));
    }

    [Fact]
    public void A_file_that_is_gone_is_told_and_a_full_load_brings_it_back()
    {
        using SqliteShop shop = Loaded("");
        File.Delete(Directory.GetFiles(new LoadFolder(shop.Live.Folder, "orders").Data)[0]);
        Assert.Equal("QD6207 error 1 of 1 files of the load of 'orders' are missing or damaged. Do: Run `quarterdeck refresh live --source orders --full`.", shop.Live.Told(shop.Live.Ask("revenue").Findings));
        shop.Live.Loaded(request => request with { IsFull = true });
        Assert.Equal("8.25", shop.Live.Ask("revenue").Rows[0][0].ToString());
    }

    [Fact]
    public void One_refresh_runs_at_a_time()
    {
        using SqliteShop shop = Loaded("");
        RefreshReport? other = null, due = null;
        shop.Live.Refresh(request => request with
        {
            Reached = (_, step, _) =>
        {
            if (step == LoadStep.Merged)
                (other, due) = (shop.Live.Refresh(), shop.Live.Refresh(second => second with { IsDueOnly = true }));
        }
        });
        Assert.Equal((FindingCodes.AnotherRefresh, Severity.Error), (Assert.Single(other!.Findings).Code, other.Findings[0].Severity));
        Assert.True(other.IsWorldOnly);
        Assert.Equal(Severity.Note, Assert.Single(due!.Findings).Severity);
    }

    private static DateTimeOffset Utc(int day, int hour, int minute) => new(2024, 6, day, hour, minute, 0, TimeSpan.Zero);

    private static SqliteShop Loaded(string more)
    {
        SqliteShop shop = new(SqliteShop.Incremental, more);
        shop.Write(1, 3, "2024-05-30 08:00:00");
        shop.Live.Loaded();
        return shop;
    }
}
