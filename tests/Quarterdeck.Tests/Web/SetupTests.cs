using System.Net;
using System.Text.RegularExpressions;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Tests.Web;

/// <summary>Setting up without writing YAML: looked at by address, written by forms, and only by those that may.</summary>
public sealed class SetupTests
{
    private static readonly string[] _paths = ["/setup/kpi", "/setup/kpi?q=panier&office=cmo", "/setup/kpi?kpi=revenue", "/setup/kpi?kpi=average_order_value", "/setup/kpi?kpi=revenue&go=1&target=growth&value=5%25", "/setup/files", "/setup/files?file=people.csv", "/data/loads", "/data", "/settings", "/catalogue"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_page_answers_in_every_language_with_and_without_the_right_to_change(bool edits)
    {
        await using SetupCompany company = await SetupCompany.Serve(options => options with { Edits = edits });
        foreach (string path in _paths)
            foreach (string language in ReaderLanguage.All)
            {
                string html = await company.Page($"{path}{(path.Contains('?', StringComparison.Ordinal) ? "&" : "?")}lang={language}");
                Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
                Assert.DoesNotMatch(@"\{\d\}", Regex.Replace(html, "<code>.*?</code>|<pre.*?</pre>", "", RegexOptions.Singleline));
                Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
                Assert.Equal(edits, html.Contains("method=\"post\"", StringComparison.Ordinal) || (edits && !path.Contains("go=1", StringComparison.Ordinal) && !path.Contains("file=", StringComparison.Ordinal)));
            }
    }

    [Fact]
    public async Task The_catalogue_says_what_is_on_what_could_be_and_what_is_lacking()
    {
        await using SetupCompany company = await SetupCompany.Serve();
        string row(string html, string kpi) => Regex.Match(SetupCompany.Bare(Regex.Match(html, $"<tr[^>]*kpi={kpi}(?:&amp;[^\"]*)?\".*?</tr>", RegexOptions.Singleline).Value), @"\S.*", RegexOptions.Singleline).Value;
        string all = await company.Page("/setup/kpi?lang=en");
        Assert.Contains("in this company", row(all, "revenue"), StringComparison.Ordinal);
        Assert.Contains("lacks customers.created_date", row(all, "new_customers"), StringComparison.Ordinal);
        // Found by a French name, shown in Vietnamese.
        string found = await company.Page("/setup/kpi?q=panier%20moyen&lang=vi");
        Assert.Contains("Giá trị đơn trung bình", found, StringComparison.Ordinal);
        Assert.DoesNotContain("kpi=revenue", found, StringComparison.Ordinal);
        await company.Page("/setup/kpi?office=cmoo", HttpStatusCode.BadRequest);
        Assert.Contains("average_order_value", await company.Page("/setup/kpi?kpi=average_order_valu", HttpStatusCode.NotFound), StringComparison.Ordinal);
        await company.Page("/setup/kpi?kpi=revenue&go=1&target=hourly&value=1", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_changed_target_is_seen_for_twelve_months_written_and_served()
    {
        await using SetupCompany company = await SetupCompany.Serve();
        string html = await company.Page("/setup/kpi?kpi=revenue&go=1&target=monthly&value=150&shape=linear&at_risk=1%25&behind=&lang=en");
        string bare = SetupCompany.Bare(html);
        // December 2025 is the 24th row: 100.50 + 23.
        Assert.Matches(@"2025-12\s+123\.50\s+150\.00\s+\S?\s*behind", bare);
        Assert.Matches(@"2025-01\s+112\.50\s+150\.00", bare);
        Assert.Equal(12, Regex.Count(html, @"<th scope=""row"">2025-\d\d</th>"));
        Assert.Contains("removed:", bare, StringComparison.Ordinal);
        Assert.Equal(SetupCompany.Yaml, company.Text("company.yaml"));
        (HttpStatusCode status, string? location, string answer) = await company.Accept(html);
        Assert.True(status == HttpStatusCode.SeeOther, SetupCompany.Bare(answer));
        Assert.Equal("/k/revenue?lang=en", location);
        Assert.Equal(SetupCompany.Yaml.Replace("revenue: {target: {monthly: 100}}", "revenue: {target: {monthly: 150}, tolerance: {at_risk: 1%}}", StringComparison.Ordinal), company.Text("company.yaml"));
        Assert.Contains("<dd>150.00</dd>", await company.Page(location!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_KPI_of_a_pack_that_is_not_included_comes_with_its_pack()
    {
        await using SetupCompany company = await SetupCompany.Serve(yaml: SetupCompany.Yaml.Replace("net_amount: amount", "net_amount: amount, quantity: units, order_id: order", StringComparison.Ordinal));
        string html = await company.Page("/setup/kpi?kpi=realised_price&lang=en");
        Assert.Contains("include: [ceo, cmo]", html, StringComparison.Ordinal);
        Assert.Matches(@"2025-12\s+61\.75", SetupCompany.Bare(html));
        (HttpStatusCode status, string? location, _) = await company.Accept(html);
        Assert.Equal((HttpStatusCode.SeeOther, "/k/realised_price?lang=en"), (status, location));
        await company.Page(location!);
    }

    [Fact]
    public async Task What_is_lacking_is_shown_with_what_to_write_and_cannot_be_accepted()
    {
        await using SetupCompany company = await SetupCompany.Serve();
        string html = await company.Page("/setup/kpi?kpi=new_customers&lang=en");
        Assert.Contains("customers:\n    source: customers.csv\n    key: [customer_id]\n    time: created_date", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("QD6505", html, StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12 apples")]
    [InlineData("1}, office: cfo, x: {")]
    public async Task What_does_not_check_stands_on_the_page_and_cannot_be_accepted(string value)
    {
        await using SetupCompany company = await SetupCompany.Serve();
        string html = await company.Page($"/setup/kpi?kpi=revenue&go=1&target=monthly&value={Uri.EscapeDataString(value)}&lang=en");
        Assert.Contains("This cannot be accepted", html, StringComparison.Ordinal);
        Assert.Contains("company.yaml:15", html, StringComparison.Ordinal);
        Assert.DoesNotContain("method=\"post\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_it_was_looked_at_is_not_written()
    {
        await using SetupCompany company = await SetupCompany.Serve();
        string html = await company.Page("/setup/kpi?kpi=revenue&go=1&target=monthly&value=130&lang=en");
        string changed = SetupCompany.Yaml.Replace("# agreed with Ada", "# agreed with Ada in May", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(company.Folder, "company.yaml"), changed);
        (HttpStatusCode status, _, string again) = await company.Accept(html);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Nothing was written", again, StringComparison.Ordinal);
        Assert.Equal(changed, company.Text("company.yaml"));
        // The page that answers holds the proposal as it is now, which can be accepted.
        Assert.Equal(HttpStatusCode.SeeOther, (await company.Accept(again)).Status);
        Assert.Equal(changed.Replace("monthly: 100", "monthly: 130", StringComparison.Ordinal), company.Text("company.yaml"));
    }

    [Fact]
    public async Task A_form_is_let_in_only_from_a_page_of_this_server_and_only_where_it_may_change_something()
    {
        await using SetupCompany company = await SetupCompany.Serve();
        string html = await company.Page("/setup/kpi?kpi=revenue&go=1&target=monthly&value=130&lang=en");
        Dictionary<string, string> Without(Dictionary<string, string> fields) => new(fields.Where(field => field.Key != "token"));
        Assert.Equal(HttpStatusCode.Forbidden, (await company.Accept(html, Without)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await company.Accept(html, fields => new(fields) { ["token"] = new string('0', 64) })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await company.Accept(html, origin: "https://elsewhere.example")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await company.Accept(html, origin: "null")).Status);
        // A name of somebody else's that was made to lead here.
        Assert.Equal(HttpStatusCode.Forbidden, (await company.Accept(html, origin: "http://rebound.example", host: "rebound.example")).Status);
        // The token of another form.
        (HttpStatusCode other, _, _) = await company.Accept(html.Replace("action=\"/setup/kpi", "action=\"/setup/files", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, other);
        Assert.Equal(HttpStatusCode.Forbidden, (await company.Send("/data/loads", new() { ["source"] = "" }, company.Address)).Status);
        Assert.Equal(SetupCompany.Yaml, company.Text("company.yaml"));
    }

    [Fact]
    public async Task Without_the_right_to_change_a_form_is_refused_with_the_reason()
    {
        await using SetupCompany company = await SetupCompany.Serve(static options => options);
        Assert.Contains("without --edit", await company.Page("/setup/kpi?kpi=revenue&go=1&target=monthly&value=130&lang=en"), StringComparison.Ordinal);
        foreach (string path in new[] { "/setup/kpi?lang=en", "/setup/files?lang=en", "/data/loads?lang=en" })
        {
            (HttpStatusCode status, _, string html) = await company.Send(path, new() { ["kpi"] = "revenue" }, company.Address);
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.Contains("without --edit", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_not_read()
    {
        await using SetupCompany company = await SetupCompany.Serve();
        (HttpStatusCode status, _, _) = await company.Send("/setup/kpi?lang=en", Enumerable.Range(0, 3000).ToDictionary(at => $"m.{at}", _ => new string('x', 20)), company.Address);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task A_file_is_mapped_by_a_form_and_switches_on_what_it_feeds()
    {
        await using SetupCompany company = await SetupCompany.Serve(yaml: SetupCompany.Yaml.Replace("[ceo]", "[ceo, cmo]", StringComparison.Ordinal));
        Assert.Contains("people.csv", await company.Page("/setup/files?lang=en"), StringComparison.Ordinal);
        string seen = await company.Page("/setup/files?file=people.csv&lang=en");
        Assert.Contains("No profile: a plain table", seen, StringComparison.Ordinal);
        Assert.Contains("value=\"customer_id\"", seen, StringComparison.Ordinal);
        string html = await company.Page("/setup/files?file=people.csv&go=1&dataset=customers&key=customer_id&time=created_date&m.0=customer_id&m.1=created_date&m.2=&lang=en");
        Assert.Contains("New customers", html, StringComparison.Ordinal);
        (HttpStatusCode status, string? location, string answer) = await company.Accept(html);
        Assert.True(status == HttpStatusCode.SeeOther, SetupCompany.Bare(answer));
        Assert.Contains("customers was written", await company.Page(location!), StringComparison.Ordinal);
        string yaml = company.Text("company.yaml");
        Assert.Contains("  customers:\n    source: people.csv\n    key: [customer_id]\n    time: created_date\n    fields: {customer_id: customer_no, created_date: CAST(since AS DATE)}\nkpis:", yaml, StringComparison.Ordinal);
        Assert.Contains("<dd>1</dd>", await company.Page("/k/new_customers?period=2025-12&lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_land_is_cleaned_by_a_profile_that_is_written_too()
    {
        await using SetupCompany company = await SetupCompany.Serve();
        File.WriteAllText(Path.Combine(company.Folder, "kosten.csv"), "Datum;Betrag\n31.12.2025;1.234,50\n30.12.2025;10,25\nSumme;1.244,75\n");
        string html = await company.Page("/setup/files?file=kosten.csv&lang=en");
        Assert.Contains("profiles/kosten.yaml", html, StringComparison.Ordinal);
        (HttpStatusCode status, string? location, string answer) = await company.Accept(html);
        Assert.True(status == HttpStatusCode.SeeOther, SetupCompany.Bare(answer));
        Assert.True(File.Exists(Path.Combine(company.Folder, "clean", "kosten.parquet")));
        Assert.Contains("\nprofile: kosten\n", company.Text("profiles/kosten.yaml"), StringComparison.Ordinal);
        Assert.Contains("source: clean/kosten.parquet", company.Text("company.yaml"), StringComparison.Ordinal);
        // The company reads on, its own profile among its files; and the export is known to be taken in.
        Assert.Contains("read by kosten", await company.Page(location!), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"broken\"", await company.Page("/data?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_export_is_taken_in_as_init_does_with_metrics_and_KPIs()
    {
        await using SetupCompany company = await SetupCompany.Serve();
        File.Copy(RepositoryFolders.Shared("cases/exports/ui/google_ads_campaign_report.csv"), Path.Combine(company.Folder, "ads.csv"));
        (HttpStatusCode status, _, string answer) = await company.Accept(await company.Page("/setup/files?file=ads.csv&lang=en"));
        Assert.True(status == HttpStatusCode.SeeOther, SetupCompany.Bare(answer));
        // 41 + 39 + 12 clicks; the row of the total is left out.
        Assert.Contains("<dd>92</dd>", await company.Page("/k/ad_clicks?period=2026-10&lang=en"), StringComparison.Ordinal);
        string yaml = company.Text("company.yaml");
        Assert.StartsWith(SetupCompany.Yaml[..SetupCompany.Yaml.IndexOf("include", StringComparison.Ordinal)], yaml, StringComparison.Ordinal);
        Assert.All(SetupCompany.Yaml.Split('\n').Where(line => !line.StartsWith("include", StringComparison.Ordinal)), line => Assert.Contains(line, yaml.Split('\n')));
        Assert.Single(yaml.Split('\n'), "metrics:");
        Assert.Contains("    source: clean/ads.parquet", yaml.Split('\n'));
    }

    [Fact]
    public async Task What_the_company_has_under_a_name_is_not_mixed_with_what_a_file_brings()
    {
        await using SetupCompany company = await SetupCompany.Serve();
        File.Copy(RepositoryFolders.Shared("cases/exports/ledger/xero_trial_balance.csv"), Path.Combine(company.Folder, "books.csv"));
        (HttpStatusCode status, _, string answer) = await company.Accept(await company.Page("/setup/files?file=books.csv&lang=en"));
        Assert.True(status == HttpStatusCode.SeeOther, SetupCompany.Bare(answer));
        string yaml = company.Text("company.yaml");
        Assert.Contains("xero_revenue", yaml, StringComparison.Ordinal);
        Assert.Contains("  revenue: {target: {monthly: 100}}   # agreed with Ada", yaml.Split('\n'));
    }

    [Fact]
    public async Task A_KPI_of_the_companys_own_is_given_a_target_too()
    {
        await using SetupCompany company = await SetupCompany.Serve(yaml: SetupCompany.Yaml.Replace("kpis:\n", "metrics:\n  lines: {formula: COUNT(order_lines.line), unit: count, better: up}\nkpis:\n  lines: {office: ceo}\n", StringComparison.Ordinal));
        Assert.Contains("kpi=lines", await company.Page("/setup/kpi?q=lines&lang=en"), StringComparison.Ordinal);
        (HttpStatusCode status, string? location, _) = await company.Accept(await company.Page("/setup/kpi?kpi=lines&go=1&target=monthly&value=2&lang=en"));
        Assert.Equal((HttpStatusCode.SeeOther, "/k/lines?lang=en"), (status, location));
        Assert.Contains("  lines: {office: ceo, target: {monthly: 2}}", company.Text("company.yaml").Split('\n'));
    }

    [Theory]
    [InlineData("../company.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("company.yaml")]
    [InlineData("lines.csv")]
    public async Task No_other_file_than_an_unread_one_is_opened(string file)
    {
        await using SetupCompany company = await SetupCompany.Serve();
        Assert.DoesNotContain("root:", await company.Page($"/setup/files?file={Uri.EscapeDataString(file)}&lang=en", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_that_cannot_stand_is_told_and_cannot_be_accepted()
    {
        await using SetupCompany company = await SetupCompany.Serve();
        foreach ((string form, string code) in new[]
        {
            ("dataset=order_lines&key=customer_no", "QD6506"), ("dataset=people&m.0=a&m.1=a", "QD6509"), ("dataset=people&key=nothing", "QD"), ("dataset=people&time=since&from=soon", "QD"), ("dataset=&key=customer_no", "QD"), ("dataset=people&m.0=not%20a%20name%27;%20DROP", "QD"),
        })
        {
            string html = await company.Page($"/setup/files?file=people.csv&go=1&{form}&lang=en");
            Assert.Contains(code, html, StringComparison.Ordinal);
            Assert.True(!html.Contains("method=\"post\"", StringComparison.Ordinal), form + SetupCompany.Bare(html));
        }
    }
}
