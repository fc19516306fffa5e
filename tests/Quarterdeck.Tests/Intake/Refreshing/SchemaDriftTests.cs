using Quarterdeck.Intake.Refreshing;

namespace Quarterdeck.Tests.Intake.Refreshing;

/// <summary>Columns that come, go and change are told with a proposal, and never land in silence.</summary>
public sealed class SchemaDriftTests
{
    [Fact]
    public void A_new_column_is_landed_for_every_row_and_told()
    {
        using SqliteShop shop = Loaded();
        shop.Run("ALTER TABLE orders ADD COLUMN Channel TEXT DEFAULT 'web'");
        RefreshReport report = shop.Live.Refresh();
        Assert.Equal("QD6211 warning The source of 'orders' has a new column 'Channel' (VARCHAR); all rows are loaded with it. Do: Nothing; it is a field by its own name. To name it otherwise, add to 'orders': fields: {channel: Channel}", shop.Live.Told(report.Findings));
        Assert.Equal("10", shop.Live.Landed("COUNT(Channel)"));
        // The history keeps it, for whoever looks later, until a load in which nothing changed.
        DriftNote note = Assert.Single(RefreshHistory.Read(shop.Live.Folder)[^1].Drift!);
        Assert.Equal("QD6211", note.Code);
        Assert.Contains("new column 'Channel'", note.Message, StringComparison.Ordinal);
        shop.Live.Loaded();
        Assert.Null(RefreshHistory.Read(shop.Live.Folder)[^1].Drift);
    }

    [Fact]
    public void A_column_that_the_company_uses_and_that_is_gone_refuses_the_load_with_its_heir()
    {
        using SqliteShop shop = Loaded();
        string before = shop.Landed;
        shop.Run("ALTER TABLE orders RENAME COLUMN amount TO net_amount");
        RefreshReport report = shop.Live.Refresh();
        Assert.Equal("""
            QD6211 warning The source of 'orders' has a new column 'net_amount' (DECIMAL(10,2)); all rows are loaded with it. Do: Nothing; it is a field by its own name. To name it otherwise, add to 'orders': fields: {net_amount: net_amount}
            QD6212 error The source of 'orders' has no column 'amount' any more, and the company uses it. The last good rows stay. New, and of the same kind, is 'net_amount'. Do: If 'net_amount' is what it became, write in 'orders': fields: {amount: net_amount}
            """, shop.Live.Told(report.Findings), ignoreLineEndingDifferences: true);
        Assert.Equal(before, shop.Landed);
        // What was proposed is right.
        shop.Live.Write(SqliteShop.Yaml(SqliteShop.Incremental).Replace("key: id, time", "fields: {amount: net_amount}, key: id, time", StringComparison.Ordinal));
        shop.Live.Loaded();
        Assert.Equal("75.45", shop.Live.Ask("revenue").Rows[0][0].ToString());
    }

    [Fact]
    public void A_column_that_nothing_uses_may_go()
    {
        using SqliteShop shop = Loaded();
        shop.Run("ALTER TABLE orders DROP COLUMN country");
        Assert.Equal("QD6212 warning The source of 'orders' has no column 'country' any more; nothing in the company uses it. Do: Nothing.", shop.Live.Told(shop.Live.Refresh().Findings));
        Assert.Equal("id BIGINT\namount DECIMAL(10,2)\nupdated_at TIMESTAMP", shop.Live.Types());
    }

    [Fact]
    public void A_wider_type_is_loaded_anew_and_another_kind_only_when_it_is_accepted()
    {
        using SqliteShop shop = Loaded();
        Retype(shop, "DECIMAL(12,3)");
        Assert.Contains("was DECIMAL(10,2) and is DECIMAL(12,3); all rows are loaded anew", shop.Live.Told(shop.Live.Refresh().Findings), StringComparison.Ordinal);
        Retype(shop, "TEXT");
        RefreshReport refused = shop.Live.Refresh();
        Assert.Equal(SourceStatus.Refused, refused.Sources[0].Status);
        Assert.Contains("CAST(amount AS DECIMAL(12,3))", shop.Live.Told(refused.Findings), StringComparison.Ordinal);
        Assert.Contains("amount DECIMAL(12,3)", shop.Live.Types(), StringComparison.Ordinal);
        shop.Live.Loaded(request => request with { IsFull = true });
        Assert.Contains("amount VARCHAR", shop.Live.Types(), StringComparison.Ordinal);
    }

    private static SqliteShop Loaded()
    {
        SqliteShop shop = new();
        shop.Write(1, 10, "2024-05-31 08:00:00");
        shop.Live.Loaded();
        return shop;
    }

    private static void Retype(SqliteShop shop, string type) =>
        shop.Run($"CREATE TABLE other (id INTEGER PRIMARY KEY, amount {type}, country TEXT, updated_at DATETIME); INSERT INTO other SELECT * FROM orders; DROP TABLE orders; ALTER TABLE other RENAME TO orders");
}
