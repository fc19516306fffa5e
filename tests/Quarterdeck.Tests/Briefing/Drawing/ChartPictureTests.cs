using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Scenes;

namespace Quarterdeck.Tests.Briefing.Drawing;

/// <summary>Each chart as SVG and as text, held against the approved ones, which were looked at in a browser.</summary>
public class ChartPictureTests
{
    public static TheoryData<string> Names => [.. ChartSamples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_the_approved_picture(string name) =>
        Approved.Matches(SceneSvg.Write(ChartSamples.Draw(name, new ChartLook("en")), new SvgOptions("c", HasPoints: true)).Replace("><", ">\n<", StringComparison.Ordinal), $"Pictures/{name}", "svg");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_the_approved_text_in_a_terminal(string name) =>
        Approved.Matches(SceneText.Write(ChartSamples.Draw(name, ChartLook.Terminal("en", 90))), $"Pictures/{name}");
}
