using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Quarterdeck.Tests.Web;

/// <summary>What single offices' pages have besides a scorecard: how sure scores are, the keys of software delivery, the way from plan and forecast.</summary>
[Collection(nameof(SharedBrowser))]
public sealed class OfficeSectionTests(DemoServer server)
{
    [Theory]
    [InlineData("cxo")]
    [InlineData("cco.customer")]
    public async Task Scores_of_samples_bear_their_number_of_answers_and_a_margin_of_error(string office)
    {
        using JsonDocument asked = JsonDocument.Parse(await Page("/api/v1/query?metrics=csat,csat_answers&grain=month&from=2025-12&to=2025-12"));
        JsonElement row = asked.RootElement.GetProperty("rows")[0];
        (double share, double answers) = (row[1].GetDouble(), row[2].GetDouble());
        // The half width of the interval of a share, by the textbook.
        string margin = (196 * Math.Sqrt(share * (1 - share) / answers)).ToString("0.0", CultureInfo.InvariantCulture);
        string page = SetupCompany.Bare(await Page($"/o/{office}?period=2025-12&lang=en"));
        Assert.Matches($@"Customer satisfaction\s+{(share * 100).ToString("0.0", CultureInfo.InvariantCulture)}\s%\s+± {margin}\spp\s+{answers.ToString("N0", CultureInfo.InvariantCulture)}\s", page);
        Assert.Matches(@"Net Promoter Score\s+38\.96\s+± [0-9.]+\s+[0-9,]+\s", page);
    }

    [Theory]
    [InlineData("en", "Software delivery: the four keys (DORA)")]
    [InlineData("fr", "Livraison logicielle : les quatre clés (DORA)")]
    [InlineData("zh", "软件交付：四项关键指标（DORA）")]
    public async Task Technology_offices_show_the_four_keys_and_others_do_not(string language, string head)
    {
        foreach (string office in (string[])["cto", "cio"])
        {
            string page = await Page($"/o/{office}?period=2025-12&lang={language}");
            Assert.Contains(head, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.All((string[])["deployments", "lead_time_for_changes", "change_failure_rate", "failed_deployment_recovery_time"], key => Assert.Contains($"/k/{key}", page, StringComparison.Ordinal));
        }
        Assert.DoesNotContain(head, System.Net.WebUtility.HtmlDecode(await Page($"/o/coo?period=2025-12&lang={language}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_CFO_leads_from_the_plan_to_what_came_with_a_chart()
    {
        string page = await Page("/o/cfo?period=2025-12&lang=en");
        string section = Regex.Match(page, "<h2>Against the plan</h2>.*?</section>", RegexOptions.Singleline | RegexOptions.IgnoreCase).Value;
        Assert.Contains("against=plan", section, StringComparison.Ordinal);
        Assert.Contains("<svg", section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_headline_is_made_of_a_piece_of_formula()
    {
        foreach (string office in (string[])["ceo", "cfo", "cmo", "coo", "cxo", "cco.customer", "cco.communications", "cio", "cto"])
        {
            using JsonDocument card = JsonDocument.Parse(await Page($"/api/v1/scorecard/{office}?period=2025-12&lang=en"));
            Assert.DoesNotContain("COUNT(", card.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
        }
    }

    private async Task<string> Page(string path) => await server.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
