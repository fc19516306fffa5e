using Quarterdeck.Intake.Importing;
using Quarterdeck.Tests.Intake.Importing;

namespace Quarterdeck.Tests.Intake.Profiles;

/// <summary>Profiles of which no sample lies beside the repository: each knows its header in a language or two, and adds up what it should.</summary>
public sealed class FurtherProfilesTests : IDisposable
{
    private readonly Imports _imports = new();

    [Theory]
    [InlineData("mailchimp_campaigns", "unsubscribe_rate", 0.02, "Title,Subject,List,Send Date,Total Recipients,Successful Deliveries,Unique Opens,Open Rate,Unsubscribes\nOct news,Hi,All,\"Oct 31, 2026 09:00 am\",110,100,40,40.00%,2\n")]
    [InlineData("brevo_campaigns", "sent", 1200, "Nom de la campagne;Objet;Date d'envoi;Destinataires;Délivrés;Ouvreurs uniques;Désinscriptions\nOctobre;Bonjour;31/10/2026 09:00;1 200;1 190;400;3\n")]
    [InlineData("hubspot_email_campaigns", "delivered", 950, "Email name,Subject,Send date,Sent,Delivered,Opened,Open rate,Unsubscribed\nOct,Hi,2026-10-31,1000,950,300,31.58%,4\n")]
    [InlineData("linkedin_ads", "spend", 1234.50, "Campaign Performance Report\nReport Start: 10/1/26\nReport End: 10/31/26\nDate Generated: 11/1/26\n\nStart Date (in UTC)\tAccount Name\tCurrency\tCampaign Name\tTotal Spent\tImpressions\tClicks\n10/31/2026\tAcme\tEUR\tBrand\t1234.50\t10000\t50\n")]
    [InlineData("media_monitoring", "negative", 1, "Datum;Titel;Quelle;Reichweite;Tonalität;Autor\n31.10.2026;Gut;Zeitung;10.000;positiv;A. B.\n01.11.2026;Schlecht;Blog;500;negativ;C. D.\n")]
    [InlineData("brand_tracker", "waves", 2, "Wave,Brand,Metric,Value,Base\n2026-Q3,Acme,Awareness,45%,1000\n2026-Q4,Acme,Awareness,47%,1000\n")]
    [InlineData("google_ads_connector", "cost", 2.5, "campaign.id,segments.date,metrics.cost_micros,metrics.clicks\n1,2026-10-01,2500000,3\n")]
    [InlineData("quickbooks_profit_and_loss", "rows", 2, "Acme\nProfit and Loss\n\"October 2026\"\n\n,Total\nIncome,\nSales,\"1,000.00\"\nTotal Income,\"$1,000.00\"\nNet Income,\"$1,000.00\"\n\n\"Friday, Nov 06, 2026 - Accrual Basis\"\n")]
    [InlineData("xero_trial_balance_old", "debit", 30, "Account,Debit,Credit,YTD Debit,YTD Credit\nBank,10.00,,30.00,\nSales,,10.00,,30.00\nTotal,10.00,10.00,30.00,30.00\n")]
    [InlineData("google_ads_campaigns", "cost", 1234.5, "Kampagnenbericht\n1. Oktober 2026 - 31. Oktober 2026\nKampagne;Kampagnenstatus;Klicks;Impr.;Kosten\nMarke;Aktiviert;1.041;12.040;1.234,50\nInsgesamt: Konto;--;1.041;12.040;1.234,50\n")]
    [InlineData("salesforce_opportunities", "won", 250000, "\"Name der Opportunity\";\"Phase\";\"Betrag\";\"Schlusstermin\"\n\"A\";\"Geschlossen/Gewonnen\";\"250.000,00\";\"09.10.2026\"\n")]
    public void A_header_is_known_and_its_totals_are_right(string profile, string total, double expected, string text)
    {
        ImportedFile report = _imports.ImportText(text);
        Assert.Equal((profile, 0L), (report.Profile?.Id, report.RowsQuarantined));
        Assert.Equal((decimal)expected, report.Total(total));
        Assert.All(report.ControlTotals, control => Assert.True(control.Agrees));
    }

    [Fact]
    public void The_nth_day_of_GA4_is_counted_from_the_start_date()
    {
        string table = _imports.Import(RepositoryFolders.Shared("cases/exports/ui/ga4_reports_snapshot.csv"), isWritten: true).Tables[0];
        using DuckDB.NET.Data.DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDB.NET.Data.DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT string_agg(CAST(day AS VARCHAR), ' ') FROM '{table}'";
        Assert.Equal("2026-10-01 2026-10-02 2026-10-03", command.ExecuteScalar());
    }

    public void Dispose() => _imports.Dispose();
}
