using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Web;

/// <summary>What the page of the data says of files that were imported: control totals, rows set aside, columns that changed.</summary>
public sealed class DataControlTests
{
    private static readonly string _yaml = SetupCompany.Yaml.Replace("kpis:", """
          balance: {source: clean/balance.parquet, key: [account]}
          campaigns: {source: clean/ads.parquet, key: [campaign]}
        kpis:
        """, StringComparison.Ordinal);

    private const string Ads = "Campaign,Impressions,Clicks,Cost,Email\n=Spring,1000,41,10.50,ann@shop.example\nSummer,2000,thirty,12.00,bob@shop.example\nAutumn,900,12,7.25,\nTotal: Campaigns,3900,53,17.75,\n";

    [Theory]
    [InlineData("en", "debit = credit: 1,000.50 = 1,000.50", "debit: 1,000.50 stated, 1,000.50 in the rows", "1: total row", "differs")]
    [InlineData("fr", "débit = crédit : 1 000,50 = 1 000,50", "debit : 1 000,50 déclaré, 1 000,50 dans les lignes", "1 : ligne de total", "diffère")]
    [InlineData("pl", "Wn = Ma: 1 000,50 = 1 000,50", "debit: podano 1 000,50, w wierszach 1 000,50", "1: wiersz sumy", "niezgodne")]
    [InlineData("vi", "nợ = có: 1.000,50 = 1.000,50", "debit: nêu 1.000,50, trong các dòng 1.000,50", "1: dòng tổng cộng", "lệch")]
    [InlineData("zh", "借方 = 贷方：1,000.50 = 1,000.50", "debit：声明 1,000.50，各行之和 1,000.50", "1：合计行", "不一致")]
    public async Task A_trial_balance_shows_that_debit_is_credit_and_what_its_total_row_said(string language, string check, string stated, string dropped, string differs)
    {
        await using SetupCompany company = await SetupCompany.Serve(yaml: _yaml, prepare: Prepare);
        string page = Spaced(SetupCompany.Bare(await company.Page($"/data?lang={language}")));
        Assert.Contains(check, page, StringComparison.Ordinal);
        Assert.Contains(stated, page, StringComparison.Ordinal);
        Assert.Contains(dropped, page, StringComparison.Ordinal);
        // Of the campaigns two rows were read, so that the file's total of impressions is more than theirs.
        Assert.Contains("▼ " + differs, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_set_aside_are_shown_with_line_and_reason_and_can_be_taken_away_without_what_tells_of_persons()
    {
        await using SetupCompany company = await SetupCompany.Serve(yaml: _yaml, prepare: Prepare);
        Match link = Regex.Match(await company.Page("/data?lang=en"), "href=\"(/data/quarantine[^\"]*)\">1</a>");
        Assert.True(link.Success);
        string page = await company.Page(WebUtility.HtmlDecode(link.Groups[1].Value));
        Assert.Contains("1 of 1 rows", SetupCompany.Bare(page), StringComparison.Ordinal);
        Assert.Contains("thirty", page, StringComparison.Ordinal);
        Assert.Contains("tell of persons", page, StringComparison.Ordinal);
        Assert.DoesNotContain("bob@", page, StringComparison.Ordinal);
        string csv = await company.Page("/data/quarantine.csv?dataset=campaigns");
        Assert.StartsWith("line,reason,Campaign,Impressions,Clicks,Cost\n3,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("bob@", csv, StringComparison.Ordinal);
        Assert.Equal(2, csv.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task A_dataset_without_rows_set_aside_names_the_one_that_has_some()
    {
        await using SetupCompany company = await SetupCompany.Serve(yaml: _yaml, prepare: Prepare);
        Assert.Contains("campaigns", SetupCompany.Bare(await company.Page("/data/quarantine?dataset=balance&lang=en", HttpStatusCode.BadRequest)), StringComparison.Ordinal);
        Assert.Contains("clean/ads.parquet", SetupCompany.Bare(await company.Page("/data/quarantine?dataset=campaigns&table=../../etc/passwd&lang=en", HttpStatusCode.BadRequest)), StringComparison.Ordinal);
        await company.Page("/data/quarantine.csv", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_document_has_totals_rows_and_columns_with_all_digits()
    {
        await using SetupCompany company = await SetupCompany.Serve(yaml: _yaml, prepare: folder =>
        {
            Prepare(folder);
            Import(folder, "balance.csv", "Konto,Account Type,Debit,Credit,Team\nSales,Revenue,,1000.50,a\nBank,Asset,1000.50,,b\nTotal,,1000.50,1000.50,\n");
        });
        using JsonDocument document = JsonDocument.Parse(await company.Page("/api/v1/data?lang=en"));
        Dictionary<string, JsonElement> sets = document.RootElement.GetProperty("datasets").EnumerateArray().ToDictionary(set => set.GetProperty("name").GetString()!);
        Assert.Equal("revenue", Assert.Single(sets["order_lines"].GetProperty("kpis").EnumerateArray(), kpi => kpi.GetString() == "revenue").GetString());
        Assert.Equal(JsonValueKind.Null, sets["order_lines"].GetProperty("load").ValueKind);
        Assert.Empty(sets["order_lines"].GetProperty("imports").EnumerateArray());
        JsonElement balance = Assert.Single(sets["balance"].GetProperty("imports").EnumerateArray());
        Assert.Equal((2, 1, 0), (balance.GetProperty("rows_read").GetInt32(), balance.GetProperty("rows_dropped")[0].GetProperty("rows").GetInt32(), balance.GetProperty("rows_quarantined").GetInt32()));
        Assert.Equal(["debit", "credit"], balance.GetProperty("control_totals").EnumerateArray().Select(total => total.GetProperty("column").GetString()));
        Assert.All(balance.GetProperty("control_totals").EnumerateArray(), total => Assert.Equal((1000.50m, 1000.50m, true), (total.GetProperty("stated").GetDecimal(), total.GetProperty("found").GetDecimal(), total.GetProperty("agrees").GetBoolean())));
        JsonElement check = Assert.Single(balance.GetProperty("checks").EnumerateArray());
        Assert.Equal(("debit_equals_credit", true, "1000.5"), (check.GetProperty("name").GetString(), check.GetProperty("holds").GetBoolean(), check.GetProperty("totals").GetProperty("debit").GetString()));
        Assert.Equal(("Account", "Konto"), (balance.GetProperty("columns").GetProperty("renamed")[0].GetProperty("from").GetString(), balance.GetProperty("columns").GetProperty("renamed")[0].GetProperty("to").GetString()));
        Assert.Equal("Team", balance.GetProperty("columns").GetProperty("added")[0].GetString());
        Assert.Contains("renamed: Account → Konto", SetupCompany.Bare(await company.Page("/data?lang=en")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_import_the_page_says_how_to_have_control_totals()
    {
        await using SetupCompany company = await SetupCompany.Serve();
        string page = SetupCompany.Bare(await company.Page("/data?lang=en"));
        Assert.Contains("quarterdeck import FILE --out DIR", page, StringComparison.Ordinal);
        Assert.Contains("If lines.csv is late, ", page, StringComparison.Ordinal);
    }

    private static void Prepare(string folder)
    {
        Import(folder, "balance.csv", "Account,Account Type,Debit,Credit\nSales,Revenue,,1000.50\nBank,Asset,1000.50,\nTotal,,1000.50,1000.50\n");
        Import(folder, "ads.csv", Ads);
    }

    private static void Import(string folder, string name, string text)
    {
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "exports")).FullName, name);
        File.WriteAllText(file, text);
        FindingList findings = new();
        Assert.NotNull(Assert.Single(FileImports.Run([file], new ImportOptions(ProfileCatalogue.With([], findings)) { OutputFolder = Path.Combine(folder, "clean") }, findings)).RecordFile);
    }

    /// <summary>The narrow spaces of numbers as plain ones.</summary>
    private static string Spaced(string text) => Regex.Replace(text, "\\s+", " ");
}
