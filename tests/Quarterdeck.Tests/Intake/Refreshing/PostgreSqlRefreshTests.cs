using System.Diagnostics;
using Quarterdeck.Intake.Loading;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Tests.Cli.Commands;

namespace Quarterdeck.Tests.Intake.Refreshing;

/// <summary>A real PostgreSQL: types, snapshots, rights, and the process killed at any moment.</summary>
public sealed class PostgreSqlRefreshTests : IDisposable
{
    private readonly string _server = TestServers.PostgreSql;
    private readonly string _schema = TestServers.Name();
    private readonly LiveCompany _live;

    public PostgreSqlRefreshTests()
    {
        TestServers.Run(_server, $"CREATE SCHEMA {_schema}");
        _live = new LiveCompany(Yaml(Incremental));
        _live.Variables["ERP_URL"] = _server;
    }

    private string Incremental => $"{{connection: erp, table: {_schema}.orders, load: incremental, cursor: updated_at, look_back: 1 hour, key: [id]}}";

    [Fact]
    public void Every_type_lands_exactly()
    {
        TestServers.Run(_server, $"""
            CREATE TABLE {_schema}.orders (id int PRIMARY KEY, updated_at timestamptz, small smallint, yes boolean, single real, double double precision, free numeric, exact numeric(20,6), cash money, day date, at time,
              moment timestamp, uid uuid, doc jsonb, many int[], fixed char(5), words varchar(10), bytes bytea, span interval);
            INSERT INTO {_schema}.orders VALUES (1, '2024-01-01 00:30:00+02', -2, true, 1.5, 0.1, 12345.678901, 12345678901234.123456, '12.34', '2024-02-29', '12:34:56',
              '2024-01-01 10:11:12.123456', '00000000-0000-0000-0000-000000000001', '{"{\"a\": 1}"}', '{"{1,2}"}', 'ab', 'été', '\x0102', '3 days');
            INSERT INTO {_schema}.orders (id) VALUES (2);
            """);
        _live.Loaded();
        Assert.Equal("""
            id INTEGER
            updated_at TIMESTAMP WITH TIME ZONE
            small SMALLINT
            yes BOOLEAN
            single FLOAT
            double DOUBLE
            free DECIMAL(38,10)
            exact DECIMAL(20,6)
            cash DECIMAL(19,2)
            day DATE
            at TIME
            moment TIMESTAMP
            uid VARCHAR
            doc VARCHAR
            many VARCHAR
            fixed VARCHAR
            words VARCHAR
            bytes BLOB
            span VARCHAR
            """, _live.Types(), ignoreLineEndingDifferences: true);
        Assert.Equal("""1|2023-12-31 22:30:00+00|-2|true|1.5|0.1|12345.6789010000|12345678901234.123456|12.34|2024-02-29|12:34:56|2024-01-01 10:11:12.123456|00000000-0000-0000-0000-000000000001|{"a": 1}|{1,2}|ab|été|\x01\x02|3 days""",
            _live.Landed("*").Split('\n')[0]);
    }

    [Fact]
    public void What_has_no_end_or_is_no_number_lands_where_the_type_has_it_and_is_refused_where_not()
    {
        _live.Write(Yaml("{connection: erp, sql: \"SELECT 1 AS id, 'infinity'::timestamptz AS t, 'infinity'::date AS d, 'NaN'::float8 AS f -- a comment\"}"));
        _live.Loaded();
        Assert.Equal("1|9999-12-31 23:59:59.999999+00|9999-12-31|nan", _live.Landed("*"));
        _live.Write(Yaml("{connection: erp, sql: \"SELECT 1 AS id, AVG(x) AS mean FROM (VALUES (1.0), (1.0), (2.0)) AS v(x)\"}"));
        Finding told = Assert.Single(_live.Refresh().Findings);
        Assert.Equal(FindingCodes.ValueRefused, told.Code);
        Assert.Contains("ROUND(mean, 10)", told.Remedy, StringComparison.Ordinal);
        _live.Write(Yaml("{connection: erp, sql: \"SELECT 1 AS id, ROUND(AVG(x), 10) AS mean FROM (VALUES (1.0), (1.0), (2.0)) AS v(x)\"}"));
        _live.Loaded();
        Assert.Equal("1|1.3333333333", _live.Landed("*"));
    }

    [Fact]
    public void A_load_sees_one_moment_whatever_is_written_meanwhile()
    {
        Orders(1, 1000);
        _live.Loaded(request => request with
        {
            Reached = (_, step, rows) =>
        {
            if (step == LoadStep.BatchWritten && rows == 300)
                TestServers.Run(_server, $"UPDATE {_schema}.orders SET amount = amount + 1; DELETE FROM {_schema}.orders WHERE id > 900");
        }
        });
        // 1000 rows of 1.37 each per id: what was there when the load began.
        Assert.Equal("1000|685685.00", _live.Landed("COUNT(*), SUM(amount)"));
    }

    [Fact]
    public void A_reader_with_the_rights_of_the_docs_is_enough_and_a_write_is_refused()
    {
        Orders(1, 10);
        TestServers.Run(_server, $"CREATE ROLE {_schema} LOGIN PASSWORD 'secret'; GRANT USAGE ON SCHEMA {_schema} TO {_schema}; GRANT SELECT ON {_schema}.orders TO {_schema}; CREATE TABLE {_schema}.other (id int); CREATE SEQUENCE {_schema}.numbers");
        Uri uri = new(_server);
        _live.Variables["ERP_URL"] = $"postgresql://{_schema}:secret@{uri.Host}:{uri.Port}{uri.AbsolutePath}";
        _live.Loaded();
        Assert.Equal("10", _live.Landed("COUNT(*)"));
        _live.Write(Yaml($"{{connection: erp, table: {_schema}.other}}"));
        Finding denied = Assert.Single(_live.Refresh().Findings);
        Assert.Equal(FindingCodes.ServerRefused, denied.Code);
        Assert.Contains("permission denied", denied.Message, StringComparison.Ordinal);
        _live.Variables["ERP_URL"] = _server;
        _live.Write(Yaml($"{{connection: erp, sql: \"SELECT nextval('{_schema}.numbers') AS id\"}}"));
        Assert.Contains("read-only transaction", Assert.Single(_live.Refresh().Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_away_is_tried_five_times_with_growing_pauses_that_a_seed_gives()
    {
        _live.Variables["ERP_URL"] = "postgresql://nobody:secret@127.0.0.1:1/none";
        RefreshReport report = _live.Refresh();
        Assert.Equal((SourceStatus.Failed, 5), (report.Sources[0].Status, report.Sources[0].Attempts));
        Assert.True(report.IsWorldOnly);
        Assert.DoesNotContain("secret", _live.Told(report.Findings), StringComparison.Ordinal);
        Assert.Equal(4, _live.Pauses.Count);
        Assert.All(_live.Pauses.Zip([1, 2, 4, 8]), pause => Assert.InRange(pause.First.TotalSeconds, pause.Second / 2.0, pause.Second));
        TimeSpan[] first = [.. _live.Pauses];
        _live.Pauses.Clear();
        _live.Refresh();
        Assert.Equal(first, _live.Pauses);
    }

    [Fact]
    public void A_server_that_breaks_off_in_the_middle_is_gone_on_with()
    {
        Orders(1, 1000);
        bool isBroken = false;
        SourceReport report = _live.Loaded(request => request with
        {
            Reached = (_, step, rows) =>
        {
            if (step != LoadStep.BatchNoted || rows != 500 || isBroken)
                return;
            isBroken = true;
            TestServers.Run(_server, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'quarterdeck' AND query LIKE '%" + _schema + "%'");
        }
        });
        Assert.True(isBroken);
        Assert.InRange(report.Attempts, 1, 2);
        Assert.Equal(Truth, Landed);
    }

    [Fact]
    public void A_nightly_refresh_survives_kills_at_random_moments_and_loses_nothing()
    {
        Orders(1, 60_000);
        Dictionary<string, string> variables = new() { ["ERP_URL"] = _server };
        Random dice = new(20240601);
        double whole = Whole(variables).TotalMilliseconds;
        int killed = 0, loaded = 0;
        for (int night = 0; night < 14; night++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            using (Process run = Start(variables))
            {
                if (run.WaitForExit((int)(whole * (0.1 + dice.NextDouble()))))
                {
                    loaded++;
                    whole = watch.Elapsed.TotalMilliseconds;
                }
                else
                {
                    run.Kill();
                    run.WaitForExit();
                    killed++;
                }
            }
            // The company goes on: new, changed and late rows, and whatever is there is readable or was never loaded.
            TestServers.Run(_server, $"""
                INSERT INTO {_schema}.orders SELECT g, g * 1.37, 'n' || g, now() - interval '10 minutes' FROM generate_series({60_001 + (night * 500)}, {60_500 + (night * 500)}) g;
                UPDATE {_schema}.orders SET amount = amount + 0.01, updated_at = now() WHERE id % 97 = {night};
                """);
        }
        Assert.True(killed >= 3, $"Only {killed} runs were killed, {loaded} ended.");
        using (Process last = Start(variables))
        {
            last.WaitForExit();
            Assert.Equal(0, last.ExitCode);
        }
        Assert.Equal(Truth, Landed);
        IReadOnlyList<HistoryLine> history = RefreshHistory.Read(_live.Folder);
        Assert.Equal("loaded", history[^1].Status);
        Assert.Contains(history, line => line.Status == "broken_off");
    }

    public void Dispose()
    {
        TestServers.Run(_server, $"DROP SCHEMA {_schema} CASCADE");
        if (TestServers.Row(_server, $"SELECT COUNT(*) FROM pg_roles WHERE rolname = '{_schema}'") == "1")
            TestServers.Run(_server, $"DROP ROLE {_schema}");
        _live.Dispose();
    }

    private string Truth => TestServers.Row(_server, $"SELECT COUNT(*), SUM(id), CAST(SUM(amount) * 100 AS bigint), MAX(id) FROM {_schema}.orders");

    private string Landed => _live.Landed("COUNT(*), SUM(id), CAST(SUM(amount) * 100 AS BIGINT), MAX(id)");

    private static string Yaml(string source) => $$"""
        connections: {erp: {engine: postgresql, url: "${ERP_URL}"} }
        datasets: {orders: {source: {{source}}, key: id} }
        metrics: {orders: COUNT(orders.id)}
        """;

    private void Orders(int from, int to) => TestServers.Run(_server, $"""
        CREATE TABLE {_schema}.orders (id int PRIMARY KEY, amount numeric(12,2), note text, updated_at timestamptz);
        INSERT INTO {_schema}.orders SELECT g, g * 1.37, 'n' || g, timestamptz '2024-05-01 00:00+00' + g * interval '1 second' FROM generate_series({from}, {to}) g;
        """);

    /// <summary>How long a refresh takes on this machine now, by one of a company beside: a kill must fall into its work, however slow the machine is.</summary>
    private TimeSpan Whole(Dictionary<string, string> variables)
    {
        using LiveCompany beside = new(Yaml(Incremental));
        Stopwatch watch = Stopwatch.StartNew();
        using Process run = QuarterdeckProcess.Start(beside.Folder, variables, "refresh", beside.Folder, "--format", "json");
        run.WaitForExit();
        Assert.Equal(0, run.ExitCode);
        return watch.Elapsed;
    }

    private Process Start(Dictionary<string, string> variables) => QuarterdeckProcess.Start(_live.Folder, variables, "refresh", _live.Folder, "--format", "json");
}
