using Quarterdeck.Intake.Importing;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Intake.Importing;

/// <summary>One test a trap of the samples: each changes a sample so that a reader who overlooks the trap gives another number.</summary>
public sealed class TrapTests : IDisposable
{
    private readonly Imports _imports = new();

    public void Dispose() => _imports.Dispose();

    private ImportedFile Import(string sample, params (string Old, string New)[] changes) => _imports.ImportText(Imports.Sample(sample, changes));

    [Fact]
    public void Shopify_orders_are_counted_and_not_line_items()
    {
        ImportedFile report = Import("ui/shopify_orders_export.csv");
        Assert.Equal((4L, 3m), (report.RowsRead, report.Total("orders")));
    }

    [Fact]
    public void Shopify_times_keep_their_offset_so_that_the_month_is_that_of_the_companys_zone()
    {
        ImportedFile report = Import("ui/shopify_orders_export.csv");
        // 2026-09-30 23:29 at -04:00 is 1 October in UTC, and in Paris.
        Assert.Equal(new DateOnly(2026, 10, 1), report.First);
    }

    [Fact]
    public void Shopify_voided_orders_are_no_revenue() =>
        Assert.Equal(345.90m, Import("ui/shopify_orders_export.csv", ("#1003,c@example.com,voided", "#1003,c@example.com,paid")).Total("paid_or_partially_refunded_Total"));

    [Fact]
    public void Stripe_failed_rows_do_not_count() =>
        Assert.Equal(434m, Import("ui/stripe_payments_export.csv", ("Live,Failed", "Live,Paid")).Total("gross_eur_excl_failed"));

    [Fact]
    public void Stripe_amounts_are_those_of_the_converted_currency_and_named_by_it()
    {
        ImportedFile report = Import("ui/stripe_payments_export.csv", (",eur,Live", ",gbp,Live"));
        Assert.Equal(384m, report.Total("gross_gbp_excl_failed"));
        Assert.False(report.Has("gross_eur_excl_failed"));
    }

    [Theory]
    [InlineData("usd", "32932.32")]
    [InlineData("jpy", "3293232")]
    [InlineData("kwd", "3293.232")]
    public void Connector_charges_are_in_the_minor_units_of_their_currency(string currency, string expected)
    {
        ImportedFile report = _imports.ImportText($"id,amount,amount_refunded,currency,captured,status,created\nch_1,3293232,0,{currency},TRUE,succeeded,2021-02-18 14:07:57\n");
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), report.Total($"gross_{currency}_excl_failed"));
    }

    [Fact]
    public void HubSpot_months_are_named_by_the_data()
    {
        ImportedFile report = Import("ui/hubspot_deals_export.csv", ("2026-10-12", "2027-02-12"), ("2026-10-30", "2027-02-28"));
        Assert.Equal(60000m, report.Total("won_feb_2027"));
        Assert.Equal(1m, report.Total("win_rate_closed_feb"));
        Assert.Equal(0m, report.Total("win_rate_closed_oct"));
    }

    [Fact]   // The open deal is expected in December: nothing could be won then yet, so there is no won amount of 0.
    public void HubSpot_months_in_which_no_deal_was_closed_have_no_won_amount()
    {
        ImportedFile report = Import("ui/hubspot_deals_export.csv");
        Assert.False(report.Has("won_dec_2026"));
        Assert.False(report.Has("win_rate_closed_dec"));
        ImportedFile lost = Import("ui/hubspot_deals_export.csv", ("Closed Won", "Closed Lost"));
        Assert.Equal(0m, lost.Total("won_oct_2026"));
    }

    [Fact]
    public void HubSpot_blank_amounts_are_unknown_and_stages_may_be_internal_names()
    {
        ImportedFile report = Import("ui/hubspot_deals_export.csv", ("Closed Won", "closedwon"));
        Assert.Equal((60000m, 1m, 0m), (report.Total("won_oct_2026"), report.Total("open_deals_without_amount"), report.Total("open_pipeline_amount")));
    }

    [Fact]
    public void HubSpot_columns_in_another_order_with_more_of_them_and_semicolons_still_fit()
    {
        ImportedFile report = _imports.ImportText("Montant;Nom de la transaction;Région;Phase de la transaction;Date de création;Date de fermeture\n\"24 000,50\";A;Sud;Fermé gagné;01/07/2026;12/10/2026\n18\u202f000;B;Nord;Fermé perdu;02/08/2026;31/10/2026\n");
        Assert.Equal("hubspot_deals", report.Profile?.Id);
        Assert.Equal(24000.50m, report.Total("won_oct_2026"));
    }

    [Fact]
    public void Salesforce_footers_are_no_data_and_the_stated_count_is_compared()
    {
        ImportedFile report = Import("ui/salesforce_opportunity_report.csv");
        Assert.Equal(3, report.RowsDropped.Sum(dropped => dropped.Rows));
        Assert.True(Assert.Single(report.ControlTotals).Agrees);
        _ = Import("ui/salesforce_opportunity_report.csv", ("(3 records)", "(4 records)"));
        Assert.Contains(FindingCodes.ControlTotalDiffers, _imports.Codes);
    }

    [Theory]
    [InlineData("10/09/2026", "11/30/2026", 10)]
    [InlineData("09/10/2026", "30/11/2026", 10)]
    public void Salesforce_dates_follow_the_users_locale(string close, string telling, int month)
    {
        using Imports imports = new();
        ImportedFile report = imports.ImportText($"\"Opportunity Name\",\"Stage\",\"Amount\",\"Close Date\",\"Created Date\"\n\"A\",\"Closed Won\",\"1,000.00\",\"{telling}\",\"{close}\"\n");
        Assert.Equal(month, report.First?.Month);
    }

    [Fact]
    public void Google_Ads_total_rows_do_not_double_the_sum_and_are_compared()
    {
        ImportedFile report = Import("ui/google_ads_campaign_report.csv");
        Assert.Equal((99.94m, 1L), (report.Total("cost"), report.RowsDropped.Single().Rows));
        Assert.NotEmpty(report.ControlTotals);
        _ = Import("ui/google_ads_campaign_report.csv", ("1.09,99.94", "1.09,99.95"));
        Assert.Contains(FindingCodes.ControlTotalDiffers, _imports.Codes);
    }

    [Fact]
    public void Google_Ads_comes_in_UTF_16_with_tabs_too()
    {
        string text = Imports.Sample("ui/google_ads_campaign_report.csv", ("\"1,204\"", "1204"), ("\"1,180\"", "1180"), ("\"15,000\"", "15000"), ("\"17,384\"", "17384"));
        string[] lines = text.Split('\n');
        text = lines[0] + "\n" + lines[1] + "\n" + string.Join('\n', lines[2..]).Replace(',', '\t');
        ImportedFile report = _imports.Import(_imports.Write("ads.csv", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(text)]));
        Assert.Equal((99.94m, 17384m), (report.Total("cost"), report.Total("impressions")));
    }

    [Fact]
    public void Google_Ads_tables_have_micros() =>
        Assert.Equal(1.234567m, _imports.ImportText("campaign_id,date,cost_micros,clicks,impressions\n7,2026-10-01,1234567,3,40\n").Total("cost"));

    [Fact]
    public void Meta_rows_of_several_days_are_told()
    {
        ImportedFile report = Import("ui/meta_ads_manager_export_en.csv", ("2026-10-01,2026-10-01", "2026-10-01,2026-10-31"));
        Assert.Contains(FindingCodes.RowsArePeriods, _imports.Codes);
        Assert.Equal(265m, report.Total("spend"));
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("VND")]
    public void Meta_currency_stands_in_the_header(string currency) =>
        Assert.Equal(265m, Import("ui/meta_ads_manager_export_en.csv", ("(EUR)", $"({currency})")).Total("spend"));

    [Fact]
    public void Meta_in_French_groups_by_both_kinds_of_space()
    {
        ImportedFile report = Import("ui/meta_ads_manager_export_fr.csv", ("02/10/2026", "31/10/2026"));
        Assert.Equal(2236.56m, report.Total("spend"));
        Assert.Equal(new DateOnly(2026, 10, 31), report.Last);
    }

    [Fact]
    public void GA4_snapshots_hold_two_tables_and_users_are_not_added_up()
    {
        ImportedFile report = Import("ui/ga4_reports_snapshot.csv");
        Assert.Equal((2m, 330m), (report.Total("sections"), report.Total("sessions")));
        Assert.False(report.Profile!.Columns.First(column => column.Id == "active_users").IsAdditive);
        Assert.DoesNotContain(report.Totals, total => total.Value.Number == 320);
    }

    [Fact]
    public void GA4_rates_are_recomputed_and_conversions_are_key_events()
    {
        ImportedFile report = Import("ui/ga4_traffic_acquisition.csv", ("Key events", "Conversions"), ("Default channel group", "Default Channel Group"));
        Assert.Equal(63m, report.Total("key_events"));
        Assert.Equal(1670m / 2800m, report.Total("engagement_rate_total"));
    }

    [Fact]
    public void Zendesk_satisfaction_is_good_against_good_and_bad() =>
        Assert.Equal(1m, Import("ui/zendesk_tickets_export.csv", (",Bad,", ",Offered,")).Total("csat"));

    [Fact]
    public void Jira_rows_wider_than_the_header_are_set_right_by_the_columns_behind()
    {
        ImportedFile report = Import("ui/jira_issues_export.csv", (",payment,backend,Sprint 3,5,7200", ",payment,backend,urgent,Sprint 3,5,7200"));
        Assert.Equal((2L, 0L, 5m), (report.RowsRead, report.RowsQuarantined, report.Total("cycle_days_done")));
        Assert.Contains(FindingCodes.RowsRealigned, _imports.Codes);
    }

    [Fact]
    public void The_score_of_a_survey_is_found_by_its_values_under_any_question()
    {
        ImportedFile report = Import("ui/typeform_nps_export.csv", ("How likely are you to recommend us to a friend?", "Wie zufrieden sind Sie?"));
        Assert.Equal((4m, 25m), (report.Total("responses_scored"), report.Total("nps")));
        Assert.Contains(FindingCodes.SmallSample, _imports.Codes);
    }

    [Fact]
    public void Employees_months_are_those_of_the_last_year_in_which_somebody_came_or_left()
    {
        ImportedFile report = Import("ui/hris_employees.csv", ("2026-10-10", "2026-11-10"), ("2026-10-15", "2026-11-15"));
        Assert.Equal((3m, 3m, 2.5m, 1m), (report.Total("headcount_start_nov"), report.Total("headcount_end_nov"), report.Total("fte_end_nov"), report.Total("voluntary_leavers_nov")));
        Assert.False(report.Has("headcount_start_jan"));
        Assert.DoesNotContain("Ana", string.Join(' ', report.Totals.Select(total => total.Name)), StringComparison.Ordinal);
    }

    [Fact]
    public void Xero_debit_and_credit_must_agree()
    {
        _ = Import("ledger/xero_trial_balance.csv", ("\"25,410.00\"", "\"25,411.00\""));
        Assert.Contains(FindingCodes.CheckFails, _imports.Codes);
        Assert.Contains(FindingCodes.ControlTotalDiffers, _imports.Codes);
    }

    [Fact]
    public void QuickBooks_total_with_a_dollar_sign_is_compared_and_the_footer_dropped()
    {
        ImportedFile report = Import("ledger/quickbooks_online_trial_balance.csv");
        Assert.Equal((8L, 149135.25m), (report.RowsRead, report.Total("debit")));
        Assert.All(report.ControlTotals, total => Assert.True(total.Agrees));
    }

    [Fact]
    public void Sap_minus_signs_stand_behind() =>
        Assert.Equal(-10201.50m, Import("ledger/sap_gl_balances_de.csv", ("10.200,00-", "10.201,50-")).Total("revenue"));

    [Theory]
    [InlineData("ledger/books.journal", "assets:bank", "assets:bank  -299.00 EUR")]
    [InlineData("ledger/books.beancount", "  Assets:Bank\n", "  Assets:Bank  -299.00 EUR\n")]
    public void Ledgers_infer_a_missing_amount_and_tell_what_does_not_balance(string sample, string old, string @new)
    {
        Assert.True(Import(sample).Totals.First(total => total.Name == "balanced").Value.Truth);
        Assert.False(Import(sample, (old, @new)).Totals.First(total => total.Name == "balanced").Value.Truth);
    }

    [Fact]
    public void Ledgers_weigh_postings_at_their_price()
    {
        ImportedFile report = _imports.ImportText("2026/11/01=2026/11/03 ! (42) Consulting | x  ; note\n    assets:bank:checking       €1,500.00\n    income:consulting\n\n2026-11-06 shares\n    assets:stock   10 AAPL @ 20.00 EUR\n    assets:bank\n");
        Assert.True(report.Totals.First(total => total.Name == "balanced").Value.Truth);
        Assert.Equal((-1500m, 1300m), (report.Total("income_consulting"), report.Total("assets_bank")));
    }

    [Fact]
    public void Sec_facts_of_one_period_count_once_and_the_latest_filed_counts()
    {
        ImportedFile report = Import("sec/companyfacts_sample.json", ("\"accn\": \"0000320193-24-000123\",\n       \"fy\": 2024,\n       \"fp\": \"FY\",\n       \"form\": \"10-K\",\n       \"filed\": \"2024-11-01\"\n      },\n      {\n       \"start\": \"2023-10-01\"", "\"accn\": \"x\", \"fy\": 2024, \"fp\": \"FY\", \"form\": \"10-K\", \"filed\": \"2024-11-01\"}, {\"start\": \"2023-10-01\""));
        Assert.Equal(1, report.RowsDropped.Single().Rows);
        Assert.Equal(364357000000m, report.Total("FY2026Q3_ytd"));
        Assert.Equal(383285000000m, report.Total("FY2023"));
    }
}
