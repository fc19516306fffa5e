using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Cli.Printing;

namespace Quarterdeck.Tests.Briefing.Pages;

/// <summary>Look for: no number is made up where there is no data, every form shows the same, Markdown escapes what would break its table.</summary>
public class ScorecardFormTests
{
    private static ScorecardPage Page(string language) => ScorecardPage.Of(Scorecards.Scorecards.Sample(language));

    [Fact]
    public void Json_has_the_stable_form() => Approved.Matches(ScorecardJson.Write(Scorecards.Scorecards.Sample("en"), withSql: true), extension: "json");

    [Fact]
    public void Csv_has_all_digits() => Approved.Matches(CsvText.Write(Scorecards.Scorecards.Sample("en")), extension: "csv");

    [Fact]
    public void Markdown_is_a_table() => Approved.Matches(MarkdownText.Write(Page("en")), extension: "md");

    [Fact]
    public void The_same_note_is_said_once()
    {
        Scorecard card = Scorecards.Scorecards.Sample("en");
        ScorecardPage page = ScorecardPage.Of(card with { Kpis = [.. card.Kpis.Select(kpi => kpi with { Note = kpi.Id == "margin" ? "its own" : "the same" })] });
        Assert.Equal(["[1] the same", "[2] Gross margin: its own"], page.Notes);
        Assert.Equal(4, page.Rows.Count(row => row.Cells[0].EndsWith(" [1]", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en", 200)]
    [InlineData("en", 100)]
    [InlineData("fr", 200)]
    [InlineData("zh", 200)]
    public void A_terminal_shows_what_fits(string language, int width)
    {
        string text = ScorecardScreen.Write(Page(language), width, hasColor: false);
        Assert.All(text.Split('\n'), line => Assert.True(TextWidth.Of(line) <= width, line));
        Approved.Matches(text, $"terminal_{language}_{width}");
    }
}
