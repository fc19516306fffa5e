using Microsoft.AspNetCore.Builder;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Tests.Web;

/// <summary>A company whose files change while it is served.</summary>
public sealed class ReloadTests : IAsyncLifetime
{
    private const string Yaml = """
        format: 1
        company: Bakery
        currency: EUR
        offices: {ceo: {holder: Ada}}
        datasets:
          sales: {source: sales.csv, key: [id], time: day, fields: {day: CAST(date AS DATE)}}
          visits: {source: visits.csv, key: [id], time: day, fields: {day: CAST(date AS DATE)}}
        metrics:
          revenue: {formula: SUM(sales.amount), unit: money, better: up}
          visitors: {formula: COUNT(visits.id), unit: count, better: up}
        kpis:
          revenue: {office: ceo, target: {monthly: 100}}
          visitors: {office: ceo}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-reload-").FullName;
    private CompanyHost? _host;
    private WebApplication? _app;
    private HttpClient _client = new();

    public async ValueTask InitializeAsync()
    {
        Write("company.yaml", Yaml);
        Write("sales.csv", "id,date,amount\n1,2025-01-05,60\n2,2025-01-20,50\n3,2025-02-03,70\n4,2025-02-28,20\n");
        Write("visits.csv", "id,date\n1,2025-01-05\n2,2025-02-20\n3,2025-02-28\n");
        (_host, _app) = await DemoServer.Start(_folder);
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _host?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_changed_target_and_changed_rows_are_seen_and_a_broken_file_keeps_the_last_good_version()
    {
        Assert.Contains("90.00", await Page("/?lang=en&period=2025-02"), StringComparison.Ordinal);
        Write("company.yaml", Yaml.Replace("monthly: 100", "monthly: 80", StringComparison.Ordinal));
        await Until("/k/revenue?lang=en&period=2025-02", "<dd>80.00</dd>");
        Write("sales.csv", "id,date,amount\n1,2025-01-05,60\n2,2025-01-20,50\n3,2025-02-03,70\n4,2025-02-28,25\n");
        await Until("/k/revenue?lang=en&period=2025-02", "<dd>95.00</dd>");
        Write("company.yaml", Yaml.Replace("SUM(sales.amount)", "SUM(sales.amnt) +", StringComparison.Ordinal));
        string broken = await Until("/k/revenue?lang=en&period=2025-02", "the last good version");
        Assert.Contains("<dd>95.00</dd>", broken, StringComparison.Ordinal);
        Assert.Contains("company.yaml:9", broken, StringComparison.Ordinal);
        Write("company.yaml", Yaml);
        Assert.DoesNotContain("the last good version", await Until("/k/revenue?lang=en&period=2025-02", "<dd>100.00</dd>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_looked_at_is_made_before_the_changed_company_is_shown()
    {
        await Page("/k/revenue?lang=en&period=2025-02");
        int made = 0;
        Action<CompanyEdition> rehearse = _host!.BeforeShown!;
        _host.BeforeShown = edition =>
        {
            rehearse(edition);
            made = edition.Kept;
        };
        Write("company.yaml", Yaml.Replace("monthly: 100", "monthly: 80", StringComparison.Ordinal));
        await Until("/k/revenue?lang=en&period=2025-02", "<dd>80.00</dd>");
        Assert.True(made > 0);
    }

    [Fact]
    public async Task A_data_file_that_is_gone_takes_its_own_numbers_with_it_and_no_others()
    {
        File.Delete(Path.Combine(_folder, "visits.csv"));
        string page = await Until("/?lang=en&period=2025-02", "cannot compute");
        Assert.Contains("90.00", page, StringComparison.Ordinal);
        Assert.Contains("visits.csv", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_says_that_it_is_well() => Assert.StartsWith("ok", await Page("/health"), StringComparison.Ordinal);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private async Task<string> Page(string path)
    {
        using HttpResponseMessage answer = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The page once it holds a text; the test fails where that does not come.</summary>
    private async Task<string> Until(string path, string text)
    {
        string page = "";
        for (int i = 0; i < 600; i++)
        {
            page = await Page(path);
            if (page.Contains(text, StringComparison.Ordinal))
                return page;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"'{text}' never came. The page says: {System.Text.RegularExpressions.Regex.Replace(page, "<[^>]*>", " ")[..Math.Min(2000, page.Length / 3)]}");
        return page;
    }
}
