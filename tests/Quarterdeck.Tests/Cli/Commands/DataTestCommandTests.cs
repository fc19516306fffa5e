using System.Text.Json;
using Quarterdeck.Tests.Model;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Data tests as a user meets them: on the command line, over files, in two languages, and once more from what is kept.</summary>
public sealed class DataTestCommandTests
{
    private const string Yaml = """
        format: 1
        company: Corner shop
        offices: {ceo: Ann}
        datasets:
          orders: {source: orders.csv, key: id, time: day, covers: {from: 2024-01-01, to: 2024-02-29}, expect: {not_null: customer, freshness: 2 days}}
          visits: {source: visits.csv, time: day}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money, better: up}
          visits: {formula: COUNT(visits.*), unit: count, better: up}
        kpis: {revenue: ceo, visits: ceo}

        """;

    private static CompanyFolder Shop(string severity = "") => new(
        ("company.yaml", Yaml.Replace("freshness: 2 days", "freshness: 2 days" + severity, StringComparison.Ordinal)),
        ("orders.csv", "id,day,customer,amount\n1,2024-01-05,7,10\n2,2024-02-20,,20\n"), ("visits.csv", "day\n2024-01-01\n2024-02-29\n"));

    private static string[] Codes(JsonElement root, string severity) =>
        [.. root.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("severity").GetString() == severity).Select(finding => finding.GetProperty("code").GetString()!)];

    [Fact]
    public void Check_tells_what_fails_on_a_day_and_stays_at_exit_code_0()
    {
        using CompanyFolder shop = Shop();
        QuarterdeckProcess.Result result = QuarterdeckProcess.RunIn(shop.Path, "check", ".", "--as-of", "2024-02-29", "--format", "json");
        using JsonDocument document = JsonDocument.Parse(result.Output);
        Assert.Equal(0, result.ExitCode);
        Assert.True(document.RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal(["QD6102", "QD6105"], Codes(document.RootElement, "warning"));
        JsonElement finding = document.RootElement.GetProperty("findings").EnumerateArray().First(finding => finding.GetProperty("code").GetString() == "QD6102");
        Assert.Equal(("company.yaml", 5), (finding.GetProperty("file").GetString(), finding.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void A_query_names_the_numbers_that_rest_on_it_and_says_the_same_from_what_is_kept()
    {
        using CompanyFolder shop = Shop();
        string[] words = ["query", ".", "--metrics", "revenue,visits", "--grain", "month", "--format", "json"];
        QuarterdeckProcess.Result first = QuarterdeckProcess.RunIn(shop.Path, words), again = QuarterdeckProcess.RunIn(shop.Path, words);
        Assert.Equal(first, again);
        using JsonDocument document = JsonDocument.Parse(first.Output);
        JsonElement failed = Assert.Single(document.RootElement.GetProperty("failed_tests").EnumerateArray());
        Assert.Equal(("revenue", "orders", "QD6102"), (failed.GetProperty("metric").GetString(), failed.GetProperty("dataset").GetString(), failed.GetProperty("code").GetString()));
        Assert.Equal(["QD6102"], Codes(document.RootElement, "warning"));

        // The row is mended: other data, another fingerprint, no finding.
        File.WriteAllText(Path.Combine(shop.Path, "orders.csv"), "id,day,customer,amount\n1,2024-01-05,7,10\n2,2024-02-20,8,20\n");
        using JsonDocument mended = JsonDocument.Parse(QuarterdeckProcess.RunIn(shop.Path, words).Output);
        Assert.False(mended.RootElement.TryGetProperty("failed_tests", out _));
        Assert.Empty(Codes(mended.RootElement, "warning"));
    }

    [Fact]
    public void A_table_says_it_below_in_the_readers_language()
    {
        using CompanyFolder shop = Shop();
        QuarterdeckProcess.Result result = QuarterdeckProcess.RunIn(shop.Path, "query", ".", "--metrics", "revenue,visits", "--lang", "fr");
        Assert.Contains("revenue : un test de données de orders échoue, voir les constats", result.Output, StringComparison.Ordinal);
        Assert.Contains("QD6102  avertissement  company.yaml:5:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scorecard_notes_it_at_the_KPIs_that_rest_on_it()
    {
        using CompanyFolder shop = Shop();
        using JsonDocument document = JsonDocument.Parse(QuarterdeckProcess.RunIn(shop.Path, "scorecard", ".", "--period", "2024-02", "--lang", "pl", "--format", "json").Output);
        JsonElement[] kpis = [.. document.RootElement.GetProperty("kpis").EnumerateArray()];
        Assert.Contains("test danych zbioru orders nie przechodzi", kpis[0].GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("test danych", kpis[1].GetProperty("note").GetString() ?? "", StringComparison.Ordinal);
        Assert.Equal(20, kpis[0].GetProperty("actual").GetDecimal());
    }

    [Fact]
    public void An_error_by_choice_refuses_the_KPI_and_not_the_others()
    {
        using CompanyFolder shop = Shop(", severity: error");
        QuarterdeckProcess.Result result = QuarterdeckProcess.RunIn(shop.Path, "scorecard", ".", "--period", "2024-02", "--format", "json");
        using JsonDocument document = JsonDocument.Parse(result.Output);
        JsonElement[] kpis = [.. document.RootElement.GetProperty("kpis").EnumerateArray()];
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(("no_data", JsonValueKind.Null), (kpis[0].GetProperty("status").GetString(), kpis[0].GetProperty("actual").ValueKind));
        Assert.Equal(1, kpis[1].GetProperty("actual").GetDecimal());
        Assert.Equal(1, QuarterdeckProcess.RunIn(shop.Path, "check", ".").ExitCode);
    }
}
