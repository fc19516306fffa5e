using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Quarterdeck.Briefing.Wording;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Quarterdeck.Tests.Web;

/// <summary>Pages on paper, printed by a real browser and read back from the PDF: nothing that stands on a page is lost at its edge.</summary>
[Collection(nameof(SharedBrowser))]
public sealed class PrintTests(DemoServer server, Browser browser)
{
    private static readonly (string Path, string Office)[] _scorecards = [("/", "ceo"), ("/o/cmo", "cmo"), ("/o/cco.customer", "cco.customer")];

    public static TheoryData<string, string, string> ScorecardsInLanguages => [.. _scorecards.SelectMany(page => ReaderLanguage.All.Select(language => (page.Path, page.Office, language)))];

    public static TheoryData<string> Languages => [.. ReaderLanguage.All];

    [Theory]
    [MemberData(nameof(ScorecardsInLanguages))]
    public async Task A_printed_page_holds_the_name_of_every_KPI_of_its_scorecard(string path, string office, string language)
    {
        string text = Folded(await Print($"{path}?lang={language}"));
        using JsonDocument card = JsonDocument.Parse(await server.Client.GetStringAsync(new Uri($"/api/v1/scorecard/{office}?lang={language}", UriKind.Relative), TestContext.Current.CancellationToken));
        string[] labels = [.. card.RootElement.GetProperty("kpis").EnumerateArray().Select(kpi => kpi.GetProperty("label").GetString()!)];
        Assert.True(labels.Length > 10);
        Assert.DoesNotContain(labels, label => !text.Contains(Folded(label), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_printed_KPI_holds_what_it_feeds_and_a_printed_bridge_its_sum(string language)
    {
        string kpi = Folded(await Print($"/k/leads?lang={language}")), bridge = Folded(await Print($"/bridge?kpi=revenue&lang={language}"));
        using JsonDocument card = JsonDocument.Parse(await server.Client.GetStringAsync(new Uri($"/api/v1/scorecard/ceo?lang={language}", UriKind.Relative), TestContext.Current.CancellationToken));
        string revenue = card.RootElement.GetProperty("kpis").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "revenue").GetProperty("label").GetString()!;
        Assert.Contains(Folded(revenue), kpi, StringComparison.Ordinal);
        Assert.Contains(Folded(revenue), bridge, StringComparison.Ordinal);
        Assert.Contains(Folded(BridgeWords.For(language).Sum.Split('{')[0]), bridge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_for_the_screen_is_not_printed()
    {
        string text = await Print("/?lang=en");
        Assert.DoesNotContain("Catalogue", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tiếng", text, StringComparison.Ordinal);
    }

    /// <summary>The text of a page's PDF, page by page in the order of its letters.</summary>
    private async Task<string> Print(string path)
    {
        IPage page = await browser.Open(server.Address + path);
        byte[] bytes = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
        await page.Context.CloseAsync();
        using PdfDocument pdf = PdfDocument.Open(bytes);
        return string.Concat(pdf.GetPages().SelectMany(sheet => sheet.Letters.Where(letter => Within(letter, sheet)).Select(letter => letter.Value)));
    }

    /// <summary>A letter beyond the edge of its sheet stands in the file and on no paper.</summary>
    private static bool Within(Letter letter, Page sheet) => letter.Location.X >= 0 && letter.Location.X <= sheet.Width && letter.Location.Y >= 0 && letter.Location.Y <= sheet.Height;

    /// <summary>Letters without the blanks and hyphens where a line was broken, in their composed form.</summary>
    private static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '\u00AD' or '\u2010' or '\u2011')));
}
