using System.Globalization;
using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary><c>quarterdeck init</c> as a user runs it: a folder, two commands, right numbers.</summary>
public sealed class InitCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-init-test-").FullName;

    private QuarterdeckProcess.Result Run(params string[] arguments) => QuarterdeckProcess.RunIn(_folder, arguments);

    private void Bring(params string[] files)
    {
        foreach (string file in files)
            File.Copy(RepositoryFolders.Shared(file), Path.Combine(_folder, Path.GetFileName(file)));
    }

    private void Founded()
    {
        QuarterdeckProcess.Result result = Run("init", ".");
        Assert.True(result.ExitCode == 0, result.Error);
        QuarterdeckProcess.Result check = Run("check", ".");
        Assert.True(check.ExitCode == 0, check.Error);
        // A month in which no deal was opened is news of the data, not a fault of what was written.
        Assert.DoesNotContain(check.Error.Split('\n'), static line => line.Contains("  warning  ", StringComparison.Ordinal) && !line.StartsWith("QD2503", StringComparison.Ordinal));
    }

    private decimal? Value(string metric, params string[] more)
    {
        QuarterdeckProcess.Result result = Run(["query", ".", "--metrics", metric, "--format", "csv", .. more]);
        Assert.True(result.ExitCode == 0, result.Error);
        string cell = result.Output.TrimEnd('\n').Split('\n')[^1].Split(',')[^1];
        return cell.Length == 0 ? null : decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private Dictionary<string, decimal?> Card()
    {
        QuarterdeckProcess.Result result = Run("scorecard", ".", "--format", "json");
        Assert.True(result.ExitCode == 0, result.Error);
        using JsonDocument document = JsonDocument.Parse(result.Output);
        return document.RootElement.GetProperty("kpis").EnumerateArray().ToDictionary(
            static kpi => kpi.GetProperty("id").GetString()!, static kpi => kpi.GetProperty("actual") is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : (decimal?)null);
    }

    [Fact]   // expected.json: the four files of a small company
    public void Traffic_deals_ads_and_a_trial_balance_become_one_company()
    {
        Bring("cases/exports/ui/ga4_traffic_acquisition.csv", "cases/exports/ui/hubspot_deals_export.csv", "cases/exports/ui/google_ads_campaign_report.csv", "cases/exports/ledger/xero_trial_balance.csv");
        Founded();
        Dictionary<string, decimal?> card = Card();
        Assert.Equal((64230.7m, 99.94m, 2800m, 60000m, 2m), (card["revenue"], card["marketing_spend"], card["sessions"], card["won_amount"], card["won_deals"]));
        Assert.Equal(2.0 / 3, (double)card["win_rate"]!.Value, 1e-9);
        Assert.Equal(3.6021612967780667, (double)card["return_on_ad_spend"]!.Value, 1e-9);
        Assert.Equal((92m, 17384m, 3m, 360m, 74m), (Value("ad_clicks"), Value("ad_impressions"), Value("ad_conversions"), Value("ad_conversion_value"), Value("won_cycle_days")));
        Assert.Equal((1670m, 63m, 6600.5m), (Value("engaged_sessions"), Value("key_events"), Value("web_revenue")));
        Assert.Contains("company: \"Example Ltd\"\ncurrency: EUR", File.ReadAllText(Path.Combine(_folder, "company.yaml")), StringComparison.Ordinal);
        Assert.DoesNotContain("runway_months", card.Keys);
    }

    [Fact]
    public void A_shop_export_alone_is_a_company()
    {
        Bring("cases/exports/ui/shopify_orders_export.csv");
        Founded();
        Assert.Equal((255.9m, 305.9m, 3m, 50m), (Value("revenue"), Value("gross_sales"), Value("orders"), Value("refunded")));
        Assert.Equal((255.9m, 3m), (Card()["revenue"], Card()["orders"]));
    }

    [Fact]
    public void People_and_tickets_give_headcount_turnover_and_care()
    {
        Bring("cases/exports/ui/hris_employees.csv", "cases/exports/ui/zendesk_tickets_export.csv");
        Founded();
        Dictionary<string, decimal?> card = Card();
        Assert.Equal((3m, 1m, 0.5m, 490m, 1m), (card["headcount"], card["leavers"], card["csat"], card["median_first_reply_min"], card["backlog"]));
        Assert.Equal(1.0 / 3, (double)card["turnover"]!.Value, 1e-9);
        Assert.Equal((25m, 0.5m, 2m), (Value("median_first_reply_business_min"), Value("reopen_rate_solved"), Value("csat_n")));
        Assert.Equal(2.5m, Value("full_time_equivalents", "--grain", "month", "--from", "2026-10", "--to", "2026-10"));
    }

    [Fact]   // expected_values.open.csv of each set
    public void Plain_tables_of_a_trading_company_become_one()
    {
        Bring([.. Directory.GetFiles(RepositoryFolders.Shared("data/northwind"), "*.csv").Where(static file => char.IsUpper(Path.GetFileName(file)[0])).Select(static file => "data/northwind/" + Path.GetFileName(file))]);
        Founded();
        Assert.Equal((830m, 37m, 21m), (Value("orders"), Value("late_orders"), Value("undone_orders")));
        Assert.Equal(1265793.0395m, Value("revenue"));
    }

    [Fact]
    public void Invoice_lines_alone_become_a_shop()
    {
        Bring("data/online_retail/online_retail.parquet");
        Founded();
        Assert.Equal(9747747.934m, Value("revenue"));
        Assert.Equal(885m, Value("new_customers", "--grain", "month", "--from", "2010-12", "--to", "2010-12"));
    }

    [Fact]
    public void Days_of_sessions_are_sessions()
    {
        Bring("data/ga_sessions/ga_sessions.csv");
        Founded();
        Assert.Equal(10154114m, Value("sessions"));
        Assert.Equal(189115m, Card()["sessions"]);
    }

    [Fact]
    public void Weeks_of_spend_are_channels_and_their_sum()
    {
        Bring("data/robyn_mmm/dt_simulated_weekly.csv");
        Founded();
        Assert.Equal((379005696.67m, 14529098.51m), (Math.Round(Value("revenue")!.Value, 2), Math.Round(Value("marketing_spend")!.Value, 2)));
        Assert.Equal(0.34909652, (double)Value("search_spend / search_clicks")!.Value, 1e-8);
    }

    [Fact]
    public void Projects_are_counted_and_their_variance_is_a_mean()
    {
        Bring("data/federal_it_projects/raw-projects.csv.gz");
        Founded();
        Assert.Equal(2472m, Value("projects"));
        Assert.Equal(-32.9438, (double)Value("mean_schedule_variance_in_days")!.Value, 1e-4);
    }

    [Fact]
    public void A_folder_with_yaml_and_one_without_tables_are_refused_and_a_dry_run_writes_nothing()
    {
        File.WriteAllText(Path.Combine(_folder, "days.csv"), "date,visits\n2026-01-01,3\n2026-01-02,4\n");
        Assert.Equal(0, Run("init", ".", "--dry-run").ExitCode);
        Assert.Equal(["days.csv"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
        QuarterdeckProcess.Result json = Run("init", ".", "--format", "json", "--name", "Kiosk", "--currency", "PLN");
        using (JsonDocument document = JsonDocument.Parse(json.Output))
            Assert.Equal(("Kiosk", "PLN"), (document.RootElement.GetProperty("company").GetString(), document.RootElement.GetProperty("currency").GetString()));
        QuarterdeckProcess.Result again = Run("init", ".");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("QD6301", again.Error, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
        Assert.Contains("QD6302", Run("init", "empty").Error, StringComparison.Ordinal);
        Assert.Contains("QD6012", Run("init", "empty", "--from", "nothing").Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
