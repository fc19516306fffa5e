using Quarterdeck.Briefing.Scenes;

namespace Quarterdeck.Tests.Briefing.Scenes;

public class SceneTextTests
{
    private static string Write(bool isAscii, params Mark[] marks) => SceneText.Write(new Scene(80, 48, marks, "t", "", SceneTable.Empty), isAscii);

    private static RectMark Bar(double width, Fill fill, double y = 2) => new(ThemeRole.Actual, DataRole.Value, "", new Box(0, y, width, 12), fill);

    [Fact]
    public void A_bar_is_true_to_an_eighth_of_a_cell() => Assert.Equal("███▌\n", Write(false, Bar(28, Fill.Solid)));

    [Fact]
    public void Planned_and_forecast_look_different_from_measured()
    {
        Assert.Equal("███\n░░░\n▒▒▒\n", Write(false, Bar(24, Fill.Solid), Bar(24, Fill.Outline, 18), Bar(24, Fill.Hatch, 34)));
        Assert.Equal("###\n===\n///\n", Write(true, Bar(24, Fill.Solid), Bar(24, Fill.Outline, 18), Bar(24, Fill.Hatch, 34)));
    }

    [Fact]
    public void A_column_is_true_to_an_eighth_of_a_line() =>
        Assert.Equal("▄▄\n██\n██\n", Write(false, new RectMark(ThemeRole.Actual, DataRole.Value, "", new Box(0, 8, 16, 40), Fill.Solid)));

    [Fact]
    public void A_slanted_line_is_drawn_in_dots_of_braille() =>
        Assert.Equal("⠑⢄\n  ⠑⢄\n    ⠑⢄\n", Write(false, new PathMark(ThemeRole.Actual, DataRole.Value, [new Point(0, 0), new Point(47.9, 47.9)], 1)));

    [Fact]
    public void Letters_lie_over_everything_and_Chinese_ones_take_two_cells() =>
        Assert.Equal("净收入 9█\n", Write(false, Bar(72, Fill.Solid), new TextMark(ThemeRole.Ink, DataRole.Caption, "净收入 9", new Point(0, 12), TextAnchor.Start, 12, false, new Box(0, 0, 64, 16))));

    [Fact]
    public void An_empty_scene_is_an_empty_text() => Assert.Equal("", Write(false));
}
