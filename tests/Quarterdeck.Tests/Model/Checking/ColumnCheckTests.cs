using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Tests.Model.Checking;

public sealed class ColumnCheckTests
{
    private const string Company = """
        format: 1
        company: Acme
        offices: {ceo: Ann}
        datasets:
          orders:
            source: {table: orders}
            key: OrderId
            time: day
            fields: {day: CAST(OrderDate AS DATE), amount: Total, note: "UPPER(Note)"}
            joins: {customer: {to: customers, on: CustomerId}}
          customers:
            source: {table: customers}
            key: CustomerId
            fields: {first_day: MIN(orders.day)}
        metrics:
          revenue: SUM(orders.amount)
          recent: COUNT(orders.*) FILTER (WHERE customers.first_day >= '2013-01-01' AND time < PERIOD_END - INTERVAL '1' MONTH)
        """;

    private static readonly Dictionary<string, IReadOnlyList<(string Column, string Type)>> Columns = new()
    {
        ["orders"] = [("OrderId", "BIGINT"), ("OrderDate", "VARCHAR"), ("Total", "DECIMAL(19,4)"), ("Note", "VARCHAR"), ("CustomerId", "INTEGER"), ("paid", "BOOLEAN")],
        ["customers"] = [("CustomerId", "INTEGER"), ("City", "VARCHAR"), ("Born", "DATE")],
    };

    [Fact]
    public void Fields_and_columns_that_are_there_have_no_finding() => Assert.Equal("", Told(Company));

    [Fact]
    public void Wrong_names_and_types_are_found_where_they_stand()
    {
        (string What, string Right, string Wrong)[] mistakes =
        [
            ("column of a field", "amount: Total", "amount: Totl"),
            ("key", "key: OrderId", "key: OrderIdd"),
            ("time", "time: day", "time: dya"),
            ("time of another type", "time: day", "time: amount"),
            ("join", "on: CustomerId}", "on: CustomreId}"),
            ("join of another type", "on: CustomerId}", "on: Note}"),
            ("field of a metric", "SUM(orders.amount)", "SUM(orders.amuont)"),
            ("sum of a text", "SUM(orders.amount)", "SUM(orders.note)"),
            ("sum of a truth", "SUM(orders.amount)", "SUM(orders.paid)"),
            ("average of a date", "SUM(orders.amount)", "AVG(orders.day)"),
            ("date with a number", "SUM(orders.amount)", "SUM(orders.amount) FILTER (WHERE orders.day > 2013)"),
            ("text with a number", "SUM(orders.amount)", "SUM(orders.amount) FILTER (WHERE orders.note = 5)"),
            ("texts in a list", "SUM(orders.amount)", "SUM(orders.amount) FILTER (WHERE customers.city IN ('Rome', 3))"),
            ("arithmetic with a text", "SUM(orders.amount)", "SUM(orders.amount * orders.note)"),
            ("date and days", "SUM(orders.amount)", "COUNT(orders.*) FILTER (WHERE orders.day + 30 < PERIOD_END)"),
            ("field of a data test", "key: OrderId", "key: OrderId\n    expect: {not_null: Totl}"),
            ("tie of a text", "key: OrderId", "key: OrderId\n    expect: {ties_to: {sum: note, metric: revenue}}"),
            ("like on a number", "SUM(orders.amount)", "COUNT(orders.*) FILTER (WHERE orders.amount LIKE '5%')"),
        ];
        Approved.Matches(string.Join("", mistakes.Select(mistake =>
        {
            Assert.Contains(mistake.Right, Company, StringComparison.Ordinal);
            return $"{mistake.What}\n{Told(Company.Replace(mistake.Right, mistake.Wrong, StringComparison.Ordinal))}";
        })));
    }

    private static string Told(string yaml)
    {
        using CompanyFolder folder = new(("company.yaml", yaml));
        ReadResult read = CompanyReader.Read(folder.Path);
        Assert.Empty(read.Findings);
        CompanyModel company = Assert.IsType<CompanyModel>(read.Company);
        return folder.Told(ColumnCheck.Check(company, Columns));
    }
}
