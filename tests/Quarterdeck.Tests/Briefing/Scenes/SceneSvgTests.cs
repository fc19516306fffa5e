using System.Xml.Linq;
using Quarterdeck.Briefing.Scenes;

namespace Quarterdeck.Tests.Briefing.Scenes;

public class SceneSvgTests
{
    private static readonly Scene _scene = new(100, 50,
        [
            new RectMark(ThemeRole.Actual, DataRole.Value, "Jan: 3", new Box(0, 10, 20, 30), Fill.Solid),
            new RectMark(ThemeRole.Actual, DataRole.Value, "Feb: 4", new Box(25, 0, 20, 40), Fill.Solid),
            new RectMark(ThemeRole.Plan, DataRole.Reference, "", new Box(50, 0, 20, 40), Fill.Outline),
            new RectMark(ThemeRole.Forecast, DataRole.Value, "Mar <5> & \"6\"", new Box(75, 5, 20, 35), Fill.Hatch),
            new TextMark(ThemeRole.Ink, DataRole.Caption, "R&D <5 'a'\u0001", new Point(10, 49), TextAnchor.Middle, 11, true, new Box(0, 40, 60, 10)),
        ],
        "Orders <b>", "Three months & a forecast", SceneTable.Empty);

    [Fact]
    public void A_scene_is_written_with_roles_and_without_colours() =>
        Approved.Matches(SceneSvg.Write(_scene, new SvgOptions("a")).Replace("><", ">\n<", StringComparison.Ordinal), extension: "svg");

    [Fact]
    public void Where_points_can_be_walked_each_mark_with_a_label_holds_it()
    {
        XElement svg = XElement.Parse(SceneSvg.Write(_scene, new SvgOptions("a", HasPoints: true)));
        Assert.Equal(["Jan: 3", "Feb: 4", "Mar <5> & \"6\""], svg.Descendants().Select(mark => (string?)mark.Attribute("data-label")).OfType<string>());
        Assert.All(svg.Descendants().Where(mark => mark.Attribute("data-label") is not null), mark => Assert.Equal("-1", (string?)mark.Attribute("tabindex")));
        Assert.Equal(("group", "0"), ((string?)svg.Attribute("role"), (string?)svg.Attribute("tabindex")));
    }

    [Fact]
    public void A_file_of_its_own_is_XML_with_the_sheet_in_it_and_asks_nobody_for_anything()
    {
        string text = SceneSvg.File(_scene);
        XElement svg = XElement.Parse(text);
        Assert.Equal("http://www.w3.org/2000/svg", svg.Name.NamespaceName);
        Assert.Equal("at ad", (string?)XElement.Parse(SceneSvg.Write(_scene, new SvgOptions("a"))).Attribute("aria-labelledby"));
        Assert.Equal(1, text.Split("http").Length - 1);
        Assert.Equal(SceneSheet.Css, svg.Elements().Single(part => part.Name.LocalName == "style").Value);
    }

    [Fact]
    public void The_same_scene_gives_the_same_bytes_and_ids_bear_the_prefix_of_the_chart()
    {
        Assert.Equal(SceneSvg.Write(_scene, new SvgOptions("a")), SceneSvg.Write(_scene with { Title = _scene.Title }, new SvgOptions("a")));
        Assert.All(XElement.Parse(SceneSvg.Write(_scene, new SvgOptions("k7-"))).Descendants().Select(mark => (string?)mark.Attribute("id")).OfType<string>(), id => Assert.StartsWith("k7-", id, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sheet_has_a_colour_for_every_role_on_paper_in_the_dark_without_colours_and_forced() =>
        Approved.Matches(SceneSheet.Css, extension: "css");

    [Theory]
    [InlineData(-0.004, "0")]
    [InlineData(12.345, "12.3")]
    [InlineData(12.0, "12")]
    public void Places_are_written_to_a_tenth_of_a_pixel(double x, string written) =>
        Assert.Contains($" x=\"{written}\"", SceneSvg.Write(_scene with { Marks = [new RectMark(ThemeRole.Band, DataRole.Frame, "", new Box(x, 1, 2, 3), Fill.Solid)] }, new SvgOptions("a")), StringComparison.Ordinal);
}
