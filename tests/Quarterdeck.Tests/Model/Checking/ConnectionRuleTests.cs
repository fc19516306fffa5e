using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Model.Checking;

/// <summary>Connections keep their secrets out of the files, and a load has what it needs.</summary>
public sealed class ConnectionRuleTests
{
    [Theory]
    [InlineData("url: \"postgresql://ann:hunter2@db/shop\"", true)]
    [InlineData("url: \"postgresql://ann:${PG_PASSWORD}@db/shop\"", false)]
    [InlineData("url: \"Host=db;Username=ann;Password=hunter2\"", true)]
    [InlineData("url: \"Host=db;Username=ann;Password=${PG_PASSWORD}\"", false)]
    [InlineData("url: \"${PG_URL}\"", false)]
    [InlineData("host: db, user: ann, password: hunter2", true)]
    [InlineData("host: db, user: ann, password: \"x${PG_PASSWORD}\"", true)]
    [InlineData("host: db, user: ann, password: \"${PG_PASSWORD}\"", false)]
    [InlineData("host: db, user: ann", false)]
    public void A_password_in_the_file_is_found_and_not_repeated(string connection, bool isSecret)
    {
        string told = Told($"connections: {{erp: {{engine: postgresql, {connection}}}}}");
        Assert.Equal(isSecret, told.Contains("QD6201", StringComparison.Ordinal));
        Assert.DoesNotContain("hunter2", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{connection: erp, table: t, load: incremental, key: id}", "no cursor: says which rows are new")]
    [InlineData("{connection: erp, table: t, load: incremental, cursor: at}", "nothing says which columns name one row")]
    [InlineData("{connection: erp, table: t, cursor: at}", "is loaded in full each time")]
    [InlineData("{table: t, load: full}", "its source is of no connection")]
    [InlineData("{connection: erp, table: t, refresh: every night}", "'every night' is no schedule")]
    [InlineData("{connection: erp, table: t, late_after: 2 months}", "'late_after' is told in minutes, hours, days or weeks")]
    [InlineData("{connection: erp, table: t, load: incremental, cursor: at, key: id, look_back: some}", "'look_back' takes a length of time")]
    [InlineData("{connection: erp, table: t, load: sometimes}", "'sometimes' is no value of 'load'")]
    public void A_load_that_lacks_something_is_told(string source, string expected) =>
        Assert.Contains(expected, Told($"connections: {{erp: {{engine: postgresql, host: db}}}}\ndatasets: {{orders: {{source: {source}}}}}"), StringComparison.Ordinal);

    [Fact]
    public void The_key_of_a_load_is_the_dataset_s_where_its_fields_are_columns()
    {
        // Names of columns compare without regard to case, and the loader finds the server's own spelling.
        Dataset orders = Read("""
            connections: {erp: {engine: postgresql, host: db}}
            datasets: {orders: {source: {connection: erp, table: t, load: incremental, cursor: at, look_back: 3 days}, key: [order_id, line], fields: {order_id: OrderNumber}}}
            """).Datasets["orders"];
        Assert.Equal(["ordernumber", "line"], orders.Load!.Key);
        Assert.Equal((true, "at", TimeSpan.FromDays(3), TimeSpan.FromDays(7)), (orders.Load.IsIncremental, orders.Load.Cursor, orders.Load.LookBack, orders.Load.FullCompare));
    }

    [Fact]
    public void Connections_and_loads_are_written_as_they_are_read()
    {
        const string Yaml = """
            refresh: "0 2 * * *"
            connections:
              erp: {engine: mariadb, host: db, port: "3307", database: shop, user: ann, password: "${SHOP_PASSWORD}", timeout: 90 minutes}
              lite: {engine: sqlite, file: shop.db}
            datasets:
              orders: {source: {connection: erp, table: shop.orders, load: incremental, cursor: at, look_back: 3 days, key: [id], full_compare: 1 day, refresh: "*/5 * * * *", late_after: 2 hours}}
              people: {source: {connection: lite, sql: SELECT * FROM people, load: full}}
              events: {source: {connection: lite, table: events, load: incremental, cursor: n, look_back: 100, key: n}}
            """;
        using CompanyFolder folder = new(("company.yaml", $"format: 1\ncompany: Live\n{Yaml}\n"));
        ConvertedModel made = ModelConversion.Convert(folder.Path, null, ModelFormat.Quarterdeck);
        using CompanyFolder written = new((made.File, made.Text));
        CompanyModel one = CompanyReader.Read(folder.Path).Company!, other = CompanyReader.Read(written.Path).Company!;
        Assert.Equal(one.Schedule, other.Schedule);
        Assert.Equal(one.Connections.Values.Select(connection => connection with { Span = default }).OrderBy(connection => connection.Name), other.Connections.Values.Select(connection => connection with { Span = default }).OrderBy(connection => connection.Name));
        foreach (Dataset dataset in one.Datasets.Values)
        {
            Load load = dataset.Load!, again = other.Datasets[dataset.Name].Load!;
            Assert.Equal(load with { Key = [] }, again with { Key = [] });
            Assert.Equal(load.Key, again.Key);
        }
    }

    private static string Told(string yaml)
    {
        using CompanyFolder folder = new(("company.yaml", $"format: 1\ncompany: Live\n{yaml}\n"));
        return folder.Told(CompanyReader.Read(folder.Path).Findings);
    }

    private static CompanyModel Read(string yaml)
    {
        using CompanyFolder folder = new(("company.yaml", $"format: 1\ncompany: Live\n{yaml}\n"));
        ReadResult read = CompanyReader.Read(folder.Path);
        Assert.True(read.Findings.All(finding => finding.Severity != Severity.Error), folder.Told(read.Findings));
        return read.Company!;
    }
}
