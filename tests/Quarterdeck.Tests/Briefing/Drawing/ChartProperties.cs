using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Tests.Briefing.Drawing;

/// <summary>What holds of every chart, in every language and width.</summary>
public class ChartProperties
{
    public static TheoryData<string, string, double, bool> Cases => [.. from name in ChartSamples.Names from language in ReaderLanguage.All from look in ((double, bool)[])[(720, false), (420, false), (1100, false), (640, true), (960, true)] select (name, language, look.Item1, look.Item2)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_mark_lies_inside_the_scene(string name, string language, double width, bool isTerminal)
    {
        Scene scene = ChartSamples.Draw(name, new ChartLook(language, width, IsTerminal: isTerminal));
        Assert.All(scene.Marks, mark => Assert.True(
            mark.Bounds.X >= -0.01 && mark.Bounds.Y >= -0.01 && mark.Bounds.Right <= scene.Width + 0.01 && mark.Bounds.Bottom <= scene.Height + 0.01, $"{mark} leaves {scene.Width} by {scene.Height}"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_text_lies_over_another(string name, string language, double width, bool isTerminal)
    {
        TextMark[] texts = [.. ChartSamples.Draw(name, new ChartLook(language, width, IsTerminal: isTerminal)).Marks.OfType<TextMark>()];
        for (int i = 0; i < texts.Length; i++)
            for (int k = 0; k < i; k++)
                Assert.False(texts[i].Room.Overlaps(texts[k].Room), $"'{texts[i].Text}' {texts[i].Room} lies over '{texts[k].Text}' {texts[k].Room}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_negative_number_has_the_minus_of_typography_and_every_chart_says_what_it_shows(string name, string language, double width, bool isTerminal)
    {
        Scene scene = ChartSamples.Draw(name, new ChartLook(language, width, IsTerminal: isTerminal));
        Assert.DoesNotContain(scene.Marks.OfType<TextMark>(), mark => mark.Text.Length > 1 && mark.Text[0] == '-' && char.IsAsciiDigit(mark.Text[1]));
        Assert.NotEmpty(scene.Title);
        Assert.All(scene.Table.Rows, row => Assert.Equal(scene.Table.Columns.Count, row.Count));
    }
}
