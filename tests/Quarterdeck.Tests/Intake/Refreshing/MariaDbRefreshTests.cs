using Quarterdeck.Intake.Loading;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Intake.Refreshing;

/// <summary>A real MariaDB: types, snapshots, upserts, kills.</summary>
public sealed class MariaDbRefreshTests : IDisposable
{
    private readonly string _server = TestServers.MariaDb;
    private readonly string _table = TestServers.Name();
    private readonly LiveCompany _live;

    public MariaDbRefreshTests()
    {
        _live = new LiveCompany($$"""
            connections: {shop: {engine: mariadb, url: "${SHOP_URL}"} }
            datasets: {orders: {source: {connection: shop, table: {{_table}}, load: incremental, cursor: updated_at, look_back: 1 hour, key: id}, key: id} }
            metrics: {orders: COUNT(orders.id)}
            """);
        _live.Variables["SHOP_URL"] = _server;
    }

    [Fact]
    public void Every_type_lands_exactly()
    {
        TestServers.Run(_server, $"""
            SET time_zone = '+02:00';
            CREATE TABLE {_table} (id int unsigned PRIMARY KEY, updated_at timestamp(6) NULL, name varchar(50), single float, exact decimal(20,4), flag tinyint(1), big bigint unsigned, moment datetime(6), day date, span time,
              choice enum('a','b'), doc json, bytes blob, year year, bits bit(3), digits decimal(30,0)) CHARACTER SET utf8mb4;
            INSERT INTO {_table} VALUES (4294967295, '2024-01-01 10:00:00.5', 'Zoë 漢 😀', 16777217, 1234567890123456.7890, 2, 18446744073709551615, '2024-01-01 10:00:00.123456', '2024-03-04', '25:00:00', 'b', '{"{\"x\":1}"}', x'00ff', 2024, b'101', 1234567890123456789012345),
              (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
            """);
        _live.Loaded();
        Assert.Equal("""4294967295|2024-01-01 08:00:00.5+00|Zoë 漢 😀|16777216|1234567890123456.7890|2|18446744073709551615|2024-01-01 10:00:00.123456|2024-03-04|25:00:00|b|{"x":1}|\x00\xFF|2024|5|1234567890123456789012345""",
            _live.Landed("id, updated_at, name, CAST(single AS BIGINT), exact, flag, big, moment, day, span, choice, doc, bytes, year, bits, digits").Split('\n').Single(line => line.StartsWith('4')));
    }

    [Fact]
    public void A_date_of_zeros_refuses_the_load_with_its_column_and_what_to_do()
    {
        TestServers.Run(_server, $"SET sql_mode = ''; CREATE TABLE {_table} (id int PRIMARY KEY, updated_at datetime, day date); INSERT INTO {_table} VALUES (1, '2024-01-01', '0000-00-00')");
        Finding told = Assert.Single(_live.Refresh().Findings);
        Assert.Equal(FindingCodes.ValueRefused, told.Code);
        Assert.Contains("'day'", told.Message, StringComparison.Ordinal);
        Assert.Contains("NULLIF", told.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_sees_one_moment_and_the_next_one_brings_what_was_written_meanwhile()
    {
        Orders();
        _live.Loaded(request => request with
        {
            Reached = (_, step, rows) =>
        {
            if (step == LoadStep.BatchWritten && rows == 200)
                TestServers.Run(_server, $"UPDATE {_table} SET amount = amount + 1, updated_at = '2024-06-01 10:00:00' WHERE id <= 50; INSERT INTO {_table} VALUES (1001, 5.55, '2024-06-01 10:00:00')");
        }
        });
        Assert.Equal("1000|685685.00", _live.Landed("COUNT(*), SUM(amount)"));
        LoadResult next = _live.Loaded().Result!;
        Assert.Equal((true, 1L, 50L), (next.IsIncremental, next.New, next.Changed));
        Assert.Equal("1001|685740.55", _live.Landed("COUNT(*), SUM(amount)"));
    }

    [Fact]
    public void A_kill_between_batches_is_gone_on_from_and_deleted_rows_are_found()
    {
        Orders();
        Assert.Throws<InvalidOperationException>(() => _live.Refresh(request => request with
        {
            Reached = (_, step, rows) =>
        {
            if (step == LoadStep.BatchNoted && rows == 500)
                throw new InvalidOperationException("killed");
        }
        }));
        TestServers.Run(_server, $"DELETE FROM {_table} WHERE id IN (10, 990)");
        LoadResult result = _live.Loaded().Result!;
        Assert.Equal((true, true), (result.IsResumed, result.IsCompared));
        Assert.Equal(TestServers.Row(_server, $"SELECT COUNT(*), SUM(id), SUM(amount) FROM {_table}"), _live.Landed("COUNT(*), SUM(id), SUM(amount)"));
    }

    [Fact]
    public void A_table_that_is_not_there_is_told_at_once_and_not_tried_again()
    {
        RefreshReport report = _live.Refresh();
        Assert.Equal((SourceStatus.Refused, 1), (report.Sources[0].Status, report.Sources[0].Attempts));
        Assert.Equal(FindingCodes.ServerRefused, Assert.Single(report.Findings).Code);
        Assert.Empty(_live.Pauses);
    }

    public void Dispose()
    {
        TestServers.Run(_server, $"DROP TABLE IF EXISTS {_table}");
        _live.Dispose();
    }

    private void Orders() => TestServers.Run(_server, $"""
        CREATE TABLE {_table} (id int PRIMARY KEY, amount decimal(12,2), updated_at datetime);
        INSERT INTO {_table} SELECT seq, seq * 1.37, '2024-05-01' + INTERVAL seq MINUTE FROM seq_1_to_1000;
        """);
}
