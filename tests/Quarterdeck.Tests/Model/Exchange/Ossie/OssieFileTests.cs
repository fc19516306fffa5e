using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Model.Exchange.Ossie;

/// <summary>Ossie files as others write them.</summary>
public sealed class OssieFileTests
{
    private const string Shop = """
        version: "0.2.0.dev0"
        semantic_model:
          - name: shop
            datasets:
              - name: orders
                source: shop.public.orders
                primary_key: [order_id]
                description: One row an order.
                fields:
                  - {name: order_id, expression: {dialects: [{dialect: ANSI_SQL, expression: order_id}]}}
                  - {name: day, datatype: Date, expression: {dialects: [{dialect: ANSI_SQL, expression: CAST(created AS DATE)}]}}
                  - {name: net, expression: {dialects: [{dialect: ANSI_SQL, expression: orders.amount - discount}]}}
              - name: customers
                source: customers
                primary_key: [id]
                unique_keys: [[email]]
            relationships:
              - {name: buyer, from: orders, to: customers, from_columns: [customer_id], to_columns: [id]}
              - {name: payer, from: orders, to: customers, from_columns: [payer_email], to_columns: [email]}
            metrics:
              - name: revenue
                expression: {dialects: [{dialect: ANSI_SQL, expression: SUM(net)}, {dialect: SNOWFLAKE, expression: "SUM(net)::NUMBER"}]}
                description: What came in.
                ai_context: {synonyms: [sales, turnover]}
              - {name: order_count, expression: {dialects: [{dialect: DATABRICKS, expression: COUNT(*)}]}}
        """;

    public static TheoryData<string> Valid => Files("fixtures/valid", "examples/tpcds_semantic_model.yaml");

    public static TheoryData<string> Older => Files("fixtures/other_version");

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_file_is_read(string file)
    {
        ReadResult read = Read(RepositoryFolders.Shared($"cases/ossie/{file}"));
        Assert.NotNull(read.Company);
        Assert.DoesNotContain(read.Findings, finding => finding.Severity == Severity.Error && finding.Code != FindingCodes.DataMissing);
        Assert.NotEmpty(read.Company.Datasets);
        Assert.Equal(8, Valid.Count);
    }

    [Theory]
    [MemberData(nameof(Older))]
    public void A_file_of_the_older_version_is_read_with_a_warning(string file)
    {
        ReadResult read = Read(RepositoryFolders.Shared($"cases/ossie/{file}"));
        Assert.NotNull(read.Company);
        Finding older = Assert.Single(read.Findings, finding => finding.Code == FindingCodes.OssieOlder);
        Assert.Equal((Severity.Warning, 10), (older.Severity, older.Place.Column));
    }

    [Fact]
    public void An_ontology_is_no_semantic_model()
    {
        ReadResult read = Read(RepositoryFolders.Shared("cases/ossie/examples/flights.yaml"));
        Assert.Null(read.Company);
        Finding finding = Assert.Single(read.Findings);
        Assert.Equal((FindingCodes.OssieVersion, "flights.yaml:25:1"), (finding.Code, finding.Place.ToString()));
    }

    [Fact]
    public void Datasets_relationships_and_metrics_become_the_company_s()
    {
        using CompanyFolder folder = new(("shop.ossie.yaml", Shop));
        CompanyModel company = Read(Path.Combine(folder.Path, "shop.ossie.yaml")).Company!;
        Assert.Equal("shop", company.Name);
        Dataset orders = company.Datasets["orders"];
        Assert.Equal((new TableSource("shop.public.orders", null), "day", "One row an order."), (orders.Source, orders.Time, orders.Description));
        Assert.Equal(["day", "net"], orders.Fields.Keys.Order());
        Assert.Equal("(amount - discount)", orders.Fields["net"].Formula.Text);
        Assert.Equal("id", Assert.Single(orders.Joins["buyer"].TargetKey));
        Assert.Equal("email", Assert.Single(orders.Joins["payer"].TargetKey));
        Metric revenue = company.Metrics["revenue"];
        Assert.Equal(("SUM(orders.net)", "What came in."), (revenue.Formula!.Text, revenue.Descriptions["en"]));
        Assert.Equal(["sales", "turnover"], revenue.Aliases);
        Assert.Equal("COUNT(orders.*)", company.Metrics["order_count"].Formula!.Text);
    }

    [Fact]
    public void An_Ossie_file_beside_a_company_s_own_files_adds_to_them()
    {
        using CompanyFolder folder = new(("company.yaml", "format: 1\ncompany: Shop Ltd\nmetrics: {basket: revenue / order_count}\n"), ("model/shop.ossie.yaml", Shop));
        CompanyModel company = Read(folder.Path).Company!;
        Assert.Equal("Shop Ltd", company.Name);
        Assert.Equal(["basket", "order_count", "revenue"], company.Metrics.Keys.Order());
    }

    [Theory]
    [InlineData("version: \"0.2.0.dev0\"", "version: \"0.9\"", "error QD2611  shop.ossie.yaml:1:10  The version '0.9' is not known; 0.2.0.dev0 is read, and 0.1.1 as that.")]
    [InlineData("    relationships:", "    relations:", "error QD1030  shop.ossie.yaml:17:5  'relations' is no key of 'semantic_model'. Did you mean 'relationships'?")]
    [InlineData("to_columns: [id]", "to_columns: [name]", "error QD2614  shop.ossie.yaml:18:93  The relationship 'buyer' leads to name of 'customers', which is no key of it: id; email.")]
    [InlineData("to: customers, from_columns: [customer_id]", "to: customer, from_columns: [customer_id]", "error QD2010  shop.ossie.yaml:18:41  There is no dataset 'customer', which the relationship 'buyer' names. Did you mean 'customers'?")]
    [InlineData("from_columns: [customer_id]", "from_columns: [a, b]", "pairs 2 columns with 1")]
    [InlineData("expression: SUM(net)}", "expression: SUM(net) OVER ()}", "warning QD2613  shop.ossie.yaml:22:")]
    [InlineData("name: order_count", "name: revenue", "The metric 'revenue' is declared twice.")]
    [InlineData("dialect: DATABRICKS", "dialect: MDX", "The expression of the metric 'order_count' cannot be read, and it is left out. Its only text is MDX.")]
    [InlineData("SUM(net)}, {", "SUM(order.net)}, {", "There is no dataset 'order'. Did you mean 'orders'?")]
    public void What_is_wrong_is_told_at_its_place(string right, string wrong, string told)
    {
        Assert.Contains(right, Shop, StringComparison.Ordinal);
        using CompanyFolder folder = new(("shop.ossie.yaml", Shop.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(told, folder.Told(Read(Path.Combine(folder.Path, "shop.ossie.yaml")).Findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"kpis\": {\"revenue\": {\"office\": \"ceo\"}}, \"offices\": {\"ceo\": {\"holder\": \"Ann\"}}}", "")]
    [InlineData("{\"kpi\": {}}", "'kpi' is no key of a company.")]
    [InlineData("{kpis", "The extension of QUARTERDECK is no JSON")]
    [InlineData("[1]", "holds no JSON object")]
    public void Our_extension_is_unfolded_and_checked(string json, string told)
    {
        using CompanyFolder folder = new(("shop.ossie.yaml", Shop + $"\n    custom_extensions: [{{vendor_name: QUARTERDECK, data: '{json}'}}]\n"));
        ReadResult read = Read(Path.Combine(folder.Path, "shop.ossie.yaml"));
        Assert.Contains(told, folder.Told(read.Findings), StringComparison.Ordinal);
        if (told.Length == 0)
            Assert.Equal(("revenue", "Ann"), (Assert.Single(read.Company!.Kpis).Metric, Assert.Single(read.Company.Offices).Holder));
    }

    [Fact]
    public void A_company_in_Ossie_s_words()
    {
        using CompanyFolder folder = new(("company.yaml", """
            format: 1
            company: Shop Ltd
            currency: EUR
            offices: {ceo: Ann}
            datasets:
              orders:
                source: orders.parquet
                key: id
                time: day
                fields: {day: CAST(created AS DATE), status: status}
                joins: {customer: {to: customers, on: customer_id}}
              customers:
                source: {table: shop.customers}
                key: id
                fields: {order_count: COUNT(orders.*)}
            dimensions: {country: customers.country}
            metrics:
              revenue: {formula: SUM(orders.amount), unit: money, better: up, description: What came in., aliases: [sales]}
              orders: COUNT(orders.*)
              basket: revenue / orders
              french: revenue FILTER (WHERE country = 'FR' AND orders.status <> 'open')
              p90: PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY orders.amount)
              growth: revenue / PRIOR(revenue, 1 YEAR) - 1
              regulars: COUNT(customers.id) FILTER (WHERE customers.order_count > 2)
            kpis: {revenue: {office: ceo, target: {yearly: 1000}}}
            """));
        ConvertedModel made = ModelConversion.Convert(folder.Path, null, ModelFormat.Ossie);
        Approved.Matches(made.Text + "\n" + string.Concat(folder.Told(made.Findings).Split('\n').Select(line => $"# {line}\n")), extension: "yaml");
    }

    private static ReadResult Read(string path) => CompanyLoader.Read(path);

    private static TheoryData<string> Files(params string[] paths)
    {
        string folder = Path.GetFullPath(Path.Combine(RepositoryFolders.Root, "..", "shared", "cases", "ossie"));
        TheoryData<string> files = [];
        foreach (string path in paths.Select(path => Path.Combine(folder, path)))
            foreach (string file in Directory.Exists(path) ? [.. Directory.GetFiles(path).Order(StringComparer.Ordinal)] : new[] { path })
                files.Add(Path.GetRelativePath(folder, file));
        return files;
    }
}
