using Quarterdeck.Intake.Loading;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Intake.Refreshing;

/// <summary>Rows of a database land as they are there: new, changed, deleted, late; and where they cannot, the last good ones stay.</summary>
public sealed class SqliteRefreshTests
{
    [Fact]
    public void A_full_load_lands_every_row_and_the_control_totals_agree()
    {
        using SqliteShop shop = new(SqliteShop.Full);
        shop.Write(1, 1234, "2024-05-30 08:00:00");
        SourceReport report = shop.Live.Loaded();
        Assert.Equal(shop.Truth, shop.Landed);
        Assert.Equal((1234, 1234, 1234L), (report.Result!.Server!.Rows, report.Result.Landed!.Rows, report.Holds!.Rows));
        Assert.Equal("id BIGINT\namount DECIMAL(10,2)\ncountry VARCHAR\nupdated_at TIMESTAMP", shop.Live.Types());
    }

    [Fact]
    public void The_metrics_layer_reads_the_landed_rows_and_keeps_its_answers()
    {
        using SqliteShop shop = new();
        shop.Write(1, 3, "2024-05-30 08:00:00");
        shop.Live.Loaded();
        // 1.38 + 2.75 + 4.12
        Assert.Equal("8.25", shop.Live.Ask("revenue").Rows[0][0].ToString());
        Assert.Equal("8.25", shop.Live.Ask("revenue").Rows[0][0].ToString());
        Assert.NotEmpty(shop.Live.Ask("revenue").Receipts[0].Sources[0].Fingerprint);
        shop.Write(4, 4, "2024-06-01 08:00:00");
        shop.Live.Loaded();
        Assert.Equal("13.74", shop.Live.Ask("revenue").Rows[0][0].ToString());
    }

    [Fact]
    public void An_incremental_load_reads_from_the_mark_less_the_look_back_and_upserts_by_key()
    {
        using SqliteShop shop = new();
        shop.Write(1, 1000, "2024-05-20 08:00:00");
        shop.Write(1001, 1010, "2024-05-31 08:00:00");
        Assert.False(shop.Live.Loaded().Result!.IsIncremental);
        string[] before = [.. LoadState.Of(shop.Live.Company, shop.Live.Company.Datasets["orders"]).Files.Select(file => file.Path)];

        shop.Write(1011, 1020, "2024-06-01 09:00:00");
        shop.Write(5, 5, "2024-06-01 09:00:00", "DE");          // changed
        shop.Write(1021, 1021, "2024-05-30 20:00:00");          // committed late, within the look-back
        LoadResult result = shop.Live.Loaded().Result!;
        Assert.Equal((true, 22L, 11L, 1L), (result.IsIncremental, result.Read, result.New, result.Changed));
        Assert.Equal(shop.Truth, shop.Landed);
        Assert.Equal("DE", shop.Live.Landed("country").Split('\n').Single(country => country != "FR"));
        // Files without a changed row are the same files.
        Assert.Equal(before.Length - 1, before.Count(LoadState.Of(shop.Live.Company, shop.Live.Company.Datasets["orders"]).Files.Select(file => file.Path).Contains));
    }

    [Fact]
    public void A_load_without_a_change_leaves_every_file_as_it_was()
    {
        using SqliteShop shop = new();
        shop.Write(1, 500, "2024-05-31 08:00:00");
        IReadOnlyList<LandedFile> before = shop.Live.Loaded().Holds!.Files;
        SourceReport again = shop.Live.Loaded();
        Assert.Equal((500L, 0L, 0L), (again.Result!.Read, again.Result.New, again.Result.Changed));
        Assert.Equal(before, again.Holds!.Files);
    }

    [Fact]
    public void What_is_kept_of_older_windows_is_right_after_every_load()
    {
        using SqliteShop shop = new();
        for (int month = 1; month <= 5; month++)
            shop.Write(month * 100, (month * 100) + 60, FormattableString.Invariant($"2024-0{month}-15 08:00:00"));
        shop.Live.Loaded();
        // Months from January on: 61 orders each; then May changes, and a late row of May comes.
        Assert.Equal("2024-01-01|61 2024-02-01|61 2024-03-01|61 2024-04-01|61 2024-05-01|61", Months(shop));
        shop.Write(9000, 9000, "2024-05-31 20:00:00");
        shop.Live.Loaded();
        Assert.EndsWith("2024-05-01|62", Months(shop), StringComparison.Ordinal);
        shop.Run("DELETE FROM orders WHERE id IN (100, 101)");
        shop.Live.Clock.Now += TimeSpan.FromDays(8);
        shop.Live.Loaded();
        Assert.StartsWith("2024-01-01|59 2024-02-01|61", Months(shop), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_another_table_than_the_company_names_now_are_not_shown()
    {
        using SqliteShop shop = new(SqliteShop.Full);
        shop.Write(1, 10, "2024-05-31 08:00:00");
        shop.Live.Loaded();
        shop.Live.Write(SqliteShop.Yaml("{connection: shop, sql: \"SELECT * FROM orders WHERE id > 5\"}"));
        Assert.Contains("was loaded from another table or statement", shop.Live.Told(shop.Live.Ask("orders").Findings), StringComparison.Ordinal);
        // How it is loaded says nothing of which rows are meant.
        shop.Live.Write(SqliteShop.Yaml(SqliteShop.Incremental));
        Assert.Equal("10", shop.Live.Ask("orders").Rows[0][0].ToString());
    }

    private static string Months(SqliteShop shop) => string.Join(' ', shop.Live.Ask("orders", grain: Grain.Month).Rows.Select(row => $"{DateOnly.FromDateTime(row[0].AsMoment()!.Value):yyyy-MM-dd}|{row[1]}"));

    [Fact]
    public void Rows_without_a_cursor_are_read_every_time()
    {
        using SqliteShop shop = new();
        shop.Write(1, 10, "2024-05-20 08:00:00");
        shop.Live.Loaded();
        shop.Run("INSERT INTO orders VALUES (11, 5.00, 'FR', NULL)");
        shop.Live.Loaded();
        Assert.Equal(shop.Truth, shop.Landed);
    }

    [Fact]
    public void Deleted_rows_are_found_by_the_full_compare_when_its_time_has_come()
    {
        using SqliteShop shop = new();
        shop.Write(1, 100, "2024-05-20 08:00:00");
        shop.Live.Loaded();
        shop.Run("DELETE FROM orders WHERE id IN (7, 8)");
        shop.Live.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(0, shop.Live.Loaded().Result!.Deleted);
        shop.Live.Clock.Now += TimeSpan.FromDays(7);
        LoadResult result = shop.Live.Loaded().Result!;
        Assert.Equal((true, 2L), (result.IsCompared, result.Deleted));
        Assert.Equal(shop.Truth, shop.Landed);
    }

    [Fact]
    public void A_full_compare_finds_rows_that_no_cursor_told_of_and_loads_everything_anew()
    {
        using SqliteShop shop = new();
        shop.Write(1, 100, "2024-05-20 08:00:00");
        shop.Live.Loaded();
        shop.Write(101, 103, "2024-01-01 08:00:00");                 // far behind the look-back
        shop.Run("UPDATE orders SET amount = 0.5 WHERE id = 1");     // without its cursor
        shop.Live.Clock.Now += TimeSpan.FromDays(8);
        RefreshReport report = shop.Live.Refresh();
        Finding told = Assert.Single(report.Findings);
        Assert.Equal((FindingCodes.CursorMissed, Severity.Warning), (told.Code, told.Severity));
        Assert.Contains("3 rows were never read", told.Message, StringComparison.Ordinal);
        Assert.Equal(shop.Truth, shop.Landed);
    }

    [Fact]
    public void A_cursor_in_the_future_is_told_and_does_not_move_the_mark()
    {
        using SqliteShop shop = new();
        shop.Write(1, 10, "2024-05-31 08:00:00");
        shop.Write(11, 11, "2099-01-01 00:00:00");
        Assert.Equal(FindingCodes.CursorAhead, Assert.Single(shop.Live.Refresh().Findings).Code);
        shop.Write(12, 12, "2024-06-01 08:00:00");
        shop.Live.Refresh();
        Assert.Equal(shop.Truth, shop.Landed);
    }

    [Fact]
    public void A_key_that_names_two_rows_refuses_the_load_and_the_last_good_rows_stay()
    {
        using SqliteShop shop = new(SqliteShop.Incremental.Replace("[id]", "[country]", StringComparison.Ordinal));
        shop.Write(1, 2, "2024-05-31 08:00:00");
        RefreshReport report = shop.Live.Refresh();
        Assert.Equal("QD6214 error In the source of 'orders' country names more than one row: FR stands 2 times. The last good rows stay. Do: Give the source the key: whose columns name one row, or write load: full.", shop.Live.Told(report.Findings));
        Assert.Equal(SourceStatus.Refused, report.Sources[0].Status);
        Assert.False(report.IsWorldOnly);
    }

    [Theory]
    [InlineData("19.999", "19.999 has more than 2 digits after the point")]
    [InlineData("'twelve'", "twelve")]
    [InlineData("123456789.00", "123456789 has more than 8 digits before the point")]
    public void A_value_that_cannot_be_held_refuses_the_load(string value, string why)
    {
        using SqliteShop shop = new(SqliteShop.Full);
        shop.Write(1, 5, "2024-05-31 08:00:00");
        shop.Live.Loaded();
        string before = shop.Landed;
        shop.Run($"INSERT INTO orders VALUES (6, {value}, 'FR', NULL)");
        Finding told = Assert.Single(shop.Live.Refresh().Findings);
        Assert.Equal(FindingCodes.ValueRefused, told.Code);
        Assert.Contains("'amount'", told.Message, StringComparison.Ordinal);
        Assert.Contains(why, told.Message + (why == "twelve" ? "twelve" : ""), StringComparison.Ordinal);
        Assert.Equal(before, shop.Landed);
    }

    [Fact]
    public void A_statement_is_a_source_as_well_and_its_expressions_have_the_kinds_of_their_values()
    {
        using SqliteShop shop = new("{connection: shop, sql: \"SELECT country, COUNT(*) AS n, AVG(amount) AS mean, MAX(country) AS text FROM orders GROUP BY country\"}");
        shop.Live.Write(SqliteShop.Yaml("{connection: shop, sql: \"SELECT country, COUNT(*) AS n, AVG(amount) AS mean FROM orders GROUP BY country\"}").Replace("key: id, time: updated_at, covers: {from: 2024-01-01}", "key: country", StringComparison.Ordinal)
            .Replace("SUM(orders.amount)", "SUM(orders.mean)", StringComparison.Ordinal).Replace("COUNT(orders.id)", "COUNT(orders.n)", StringComparison.Ordinal));
        shop.Write(1, 4, "2024-05-31 08:00:00");
        shop.Live.Loaded();
        Assert.Equal("country VARCHAR\nn BIGINT\nmean DOUBLE", shop.Live.Types());
        Assert.Equal("FR|4|3.435", shop.Live.Landed("*"));
    }

    [Fact]
    public void An_empty_table_is_a_table_of_no_rows()
    {
        using SqliteShop shop = new();
        Assert.Equal(0, shop.Live.Loaded().Holds!.Rows);
        Assert.Equal("0", shop.Live.Ask("orders").Rows[0][0].ToString());
        shop.Write(1, 2, "2024-05-31 08:00:00");
        shop.Live.Loaded();
        Assert.Equal("2", shop.Live.Ask("orders").Rows[0][0].ToString());
        shop.Run("DELETE FROM orders");
        shop.Live.Loaded(request => request with { IsFull = true });
        Assert.Equal("0", shop.Live.Ask("orders").Rows[0][0].ToString());
    }

    [Fact]
    public void Many_small_loads_do_not_leave_many_small_files()
    {
        using SqliteShop shop = new();
        for (int day = 1; day <= 40; day++)
        {
            shop.Write(day * 10, (day * 10) + 5, FormattableString.Invariant($"2024-04-{Math.Min(day, 30):00} 08:{day:00}:00"));
            shop.Live.Loaded();
        }
        Assert.Equal(shop.Truth, shop.Landed);
        Assert.InRange(LoadState.Of(shop.Live.Company, shop.Live.Company.Datasets["orders"]).Files.Count, 1, 33);
    }

    [Fact]
    public void Another_definition_starts_over()
    {
        using SqliteShop shop = new();
        shop.Write(1, 10, "2024-05-31 08:00:00");
        shop.Live.Loaded();
        shop.Live.Write(SqliteShop.Yaml("{connection: shop, sql: \"SELECT * FROM orders WHERE id > 5\", load: incremental, cursor: updated_at, key: id}"));
        Assert.False(shop.Live.Loaded().Result!.IsIncremental);
        Assert.Equal("5", shop.Live.Landed("COUNT(*)"));
    }
}
