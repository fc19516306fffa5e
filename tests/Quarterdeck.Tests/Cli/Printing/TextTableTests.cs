using Quarterdeck.Briefing.Pages;
using Quarterdeck.Cli.Printing;

namespace Quarterdeck.Tests.Cli.Printing;

public class TextTableTests
{
    private static readonly PageColumn[] _columns = [new("KPI", false, 0), new("Actual", true, 0), new("Prior", true, 2), new("Note", false, 1)];
    private static readonly string[][] _rows = [["Revenue of all channels together", "1", "22", "x"], ["收入", "333", "4", "y"]];

    private static string Lines(int width)
    {
        TextTable table = new(_columns, _rows, width);
        return string.Join('\n', _rows.Select(row => table.Row(row, (_, text) => text)).Prepend(table.Head()));
    }

    [Fact]
    public void Columns_are_aligned_by_what_one_sees_not_by_characters() => Assert.Equal(
        """
        KPI                               Actual  Prior  Note
        Revenue of all channels together       1     22  x
        收入                                 333      4  y
        """, Lines(100), ignoreLineEndingDifferences: true);

    [Fact]
    public void Without_room_the_highest_rank_goes_first_and_then_the_label_is_cut()
    {
        Assert.DoesNotContain("Prior", Lines(48), StringComparison.Ordinal);
        Assert.Contains("Note", Lines(48), StringComparison.Ordinal);
        Assert.Contains("Revenue of all ch…", Lines(26), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_first_column_is_not_made_longer_where_there_is_no_room()
    {
        TextTable table = new([new("period", false, 0), new("internet_sales", true, 0)], [["2013", "16,351,550.34"]], 20);
        Assert.Equal("period  internet_sales", table.Head());
    }

    [Fact]
    public void Long_notes_go_over_several_lines() =>
        Assert.Equal("one two\n  three\n  four", ScorecardScreen.Wrapped("one two three four", 8, indent: 2), ignoreLineEndingDifferences: true);
}
