using System.Text.Json;
using System.Text.RegularExpressions;

namespace Quarterdeck.Tests.Web;

/// <summary>What the page of a KPI says besides its charts: what happened, and how a modelled number was made.</summary>
[Collection(nameof(SharedBrowser))]
public sealed class KpiPageTests(DemoServer server)
{
    [Theory]
    [InlineData("en", "The web shop was down for 30 hours", "the whole company")]
    [InlineData("fr", "Boutique en ligne arrêtée 30 heures", "toute l’entreprise")]
    [InlineData("pl", "Sklep internetowy nie działał przez 30 godzin", "całej firmy")]
    [InlineData("vi", "Cửa hàng trực tuyến ngừng 30 giờ", "toàn công ty")]
    [InlineData("zh", "网店停运 30 小时", "全公司")]
    public async Task Events_of_the_company_stand_on_the_axis_of_every_KPI_and_in_a_list(string language, string what, string whom)
    {
        string page = await Page($"/k/revenue?lang={language}");
        // Launch and outage of all, and what the offices did on whose scorecards revenue stands: prices of apparel, points that expired.
        Assert.Equal(["1", "2", "3", "4"], Listed(page).Select(row => row.Sign));
        Assert.Contains(("4", "2025-10-11 – 2025-10-12", what, whom), Listed(page));
        // The table behind the chart has them at their period.
        Assert.Contains(what, Regex.Match(page, "<svg.*?</details>", RegexOptions.Singleline).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_of_an_office_or_a_KPI_stand_on_its_own_charts_alone()
    {
        Assert.Contains(Listed(await Page("/k/sessions?lang=en")), row => row.Text == "The visit counter was off");
        Assert.DoesNotContain(Listed(await Page("/k/revenue?lang=en")), row => row.Text == "The visit counter was off");
        Assert.Contains(Listed(await Page("/k/on_time_delivery?lang=en")), row => row is { Text: "The zip and buckle supplier stopped", Concerns: "COO" });
        Assert.DoesNotContain(Listed(await Page("/k/cash?lang=en")), row => row.Text == "The zip and buckle supplier stopped");
    }

    [Theory]
    [InlineData("en", "Fitted on customers", "16,888", "bg-nbd")]
    [InlineData("vi", "Khớp trên số khách hàng", "16.888", "bg-nbd")]
    public async Task The_receipt_of_a_customer_value_tells_its_model_as_the_document_does(string language, string head, string customers, string model)
    {
        string page = SetupCompany.Bare(await Page($"/k/cltv_expected/receipt?lang={language}&period=2025-12"));
        using JsonDocument document = JsonDocument.Parse(await Page("/api/v1/kpi/cltv_expected?period=2025-12"));
        JsonElement fit = Assert.Single(document.RootElement.GetProperty("kpis")[0].GetProperty("receipt").GetProperty("models").EnumerateArray());
        Assert.Equal((16888, model), (fit.GetProperty("customers").GetInt32(), fit.GetProperty("model").GetString()));
        Assert.Contains(head, page, StringComparison.Ordinal);
        Assert.Contains(customers, page, StringComparison.Ordinal);
        Assert.Contains(model, page, StringComparison.Ordinal);
        Assert.Contains("alpha = ", page, StringComparison.Ordinal);
    }

    private async Task<string> Page(string path) => await server.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static List<(string Sign, string Days, string Text, string Concerns)> Listed(string page) =>
        [.. Regex.Matches(System.Net.WebUtility.HtmlDecode(page), "<td class=\"n\">([^<]*)</td><td><time>([^<]*)</time></td><th scope=\"row\">([^<]*)</th><td>([^<]*)</td>").Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value))];
}
