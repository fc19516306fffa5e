using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>What <c>quarterdeck query</c> prints of comparisons, values to date and totals, in each form; and what it says of wrong words.</summary>
public sealed class QueryCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quarterdeck-query-");

    public QueryCommandTests()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "orders.csv"), """
            order_id,ordered,city,amount
            1,2024-01-03,Gent,100
            2,2024-02-14,Lille,50
            3,2025-01-02,Gent,150
            4,2025-01-12,Lille,30
            5,2025-02-08,Lille,20
            6,2025-02-09,,5

            """);
        File.WriteAllText(Path.Combine(_folder.FullName, "company.yaml"), """
            format: 1
            company: Shop
            datasets:
              orders: {source: orders.csv, key: [order_id], time: ordered, covers: {from: 2024-01-01, to: 2025-02-28}}
            dimensions: {city: orders.city}
            metrics:
              revenue: {formula: SUM(orders.amount), unit: money, better: up}
              lille_share: {formula: "revenue FILTER (WHERE orders.city = 'Lille') / revenue", unit: percent}
            """);
    }

    private QuarterdeckProcess.Result Run(params string[] arguments) => QuarterdeckProcess.RunIn(_folder.FullName, ["query", ".", .. arguments]);

    private string Printed(params string[] arguments)
    {
        QuarterdeckProcess.Result result = Run(arguments);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output.Replace('\u00a0', ' ').Replace('\u202f', ' ');
    }

    [Fact]
    public void A_table_has_its_totals_below_a_rule_and_signs_before_changes() => Assert.Equal("""
        period   city     revenue  lille_share
        ──────────────────────────────────────
        2025-01  Gent      150.00       0.00 %
        2025-02  no data     5.00       0.00 %
        ──────────────────────────────────────
        2025-01  total     180.00      16.67 %
        2025-02  total      25.00      80.00 %
        total              205.00      24.39 %

        as of 2025-02-09

        """, Printed("--metrics", "revenue,lille_share", "--grain", "month", "--from", "2025-01", "--to", "2025-02", "--by", "city", "--where", "orders.city IS NULL OR orders.amount > 10",
        "--order", "lille_share,revenue:desc", "--empty", "skip", "--limit", "2", "--totals"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Markdown_has_them_in_bold_and_in_the_reader_s_language() => Assert.Equal("""
        | period | revenue | revenue@prior_year | revenue@prior_year.change | revenue@prior_year.change_pct | lille_share | lille_share@prior_year | lille_share@prior_year.change |
        |---|---:|---:|---:|---:|---:|---:|---:|
        | 2025-01 | 180,00 | 100,00 | +80,00 | +80,00 % | 16,67 % | 0,00 % | +16,67 p.p. |
        | 2025-02 | 25,00 | 50,00 | -25,00 | -50,00 % | 80,00 % | 100,00 % | -20,00 p.p. |
        | **razem** | 205,00 | 150,00 | +55,00 | +36,67 % | 24,39 % | 33,33 % | -8,94 p.p. |

        """, Printed("--metrics", "revenue,lille_share", "--grain", "month", "--from", "2025-01", "--to", "2025-02", "--compare", "prior_year", "--totals", "--format", "md", "--lang", "pl"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Csv_tells_totals_by_a_last_column() => Assert.Equal("""
        period,city,revenue,totals_by
        2025-01-01,Gent,150,
        2025-01-01,Lille,30,
        2025-01-01,,180,period
        ,,180,all

        """, Printed("--metrics", "revenue", "--grain", "month", "--from", "2025-01", "--to", "2025-01", "--by", "city", "--empty", "skip", "--totals", "--format", "csv"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Json_keeps_its_form_and_has_totals_only_where_they_are_asked_for()
    {
        using JsonDocument plain = JsonDocument.Parse(Printed("--metrics", "revenue", "--grain", "month", "--format", "json"));
        Assert.Equal(["columns", "rows", "as_of", "incomplete", "receipts", "findings"], plain.RootElement.EnumerateObject().Select(key => key.Name));
        using JsonDocument document = JsonDocument.Parse(Printed("--metrics", "revenue", "--by", "city", "--totals", "--format", "json"));
        Assert.Equal(["columns", "rows", "totals", "totals_by", "as_of", "incomplete", "receipts", "findings"], document.RootElement.EnumerateObject().Select(key => key.Name));
        Assert.Equal("[null,355]", Flat(document.RootElement.GetProperty("totals")[0]));
        Assert.Equal("[[]]", Flat(document.RootElement.GetProperty("totals_by")));
    }

    [Fact]
    public void A_column_has_the_name_it_is_given() =>
        Assert.StartsWith("double,of_lille\n710", Printed("--metrics", "Double = 2 * revenue, of_lille=revenue FILTER (WHERE orders.city='Lille')", "--order", "double", "--format", "csv"), StringComparison.Ordinal);

    [Theory]
    [InlineData("QD3602", "--metrics", "revenue", "--grain", "month", "--compare", "prior_yaer")]
    [InlineData("QD3602", "--metrics", "revenue", "--to-date", "yaer")]
    [InlineData("QD3602", "--metrics", "revenue", "--order", "revenue:down")]
    [InlineData("QD3042", "--metrics", "revenue = 2 * lille_share")]
    [InlineData("QD3042", "--metrics", "a = revenue, a = lille_share")]
    [InlineData("QD1101", "--metrics", "a =")]
    [InlineData("QD3035", "--metrics", "revenue", "--order", "revenue@prior_year")]
    [InlineData("QD3034", "--metrics", "revenue", "--limit", "many")]
    [InlineData("QD3034", "--metrics", "revenue", "--limit", "0")]
    [InlineData("QD3039", "--metrics", "revenue", "--compare", "prior_period")]
    [InlineData("QD3043", "--by", "city", "--totals")]
    public void Wrong_words_are_told_with_what_to_do(string code, params string[] words)
    {
        QuarterdeckProcess.Result result = Run(words);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(code + "  error", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n        Do: ", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 error.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_that_say_nothing_of_a_list_of_values_are_told_and_the_values_listed()
    {
        QuarterdeckProcess.Result result = Run("--by", "city", "--grain", "month", "--format", "csv");
        Assert.Equal((0, "city\nGent\nLille\n\n"), (result.ExitCode, result.Output));
        Assert.StartsWith("QD3043  warning", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_of_a_comparison_gives_its_number_again()
    {
        using JsonDocument document = JsonDocument.Parse(Printed("--metrics", "revenue", "--grain", "month", "--from", "2025-01", "--to", "2025-02", "--compare", "prior_year", "--format", "json"));
        string command = document.RootElement.GetProperty("receipts")[3].GetProperty("command").GetString()!;
        string[] again = Docs.SamplePage.Words(command)[3..];
        using JsonDocument second = JsonDocument.Parse(Printed([.. again, "--format", "json"]));
        Assert.Equal(document.RootElement.GetProperty("rows").EnumerateArray().Select(row => Flat(row[4])), second.RootElement.GetProperty("rows").EnumerateArray().Select(row => Flat(row[1])));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Flat(JsonElement element) => string.Concat(element.GetRawText().Where(letter => !char.IsWhiteSpace(letter)));
}
