using CsCheck;
using Quarterdeck.Briefing.Studies;

namespace Quarterdeck.Tests.Briefing.Studies;

/// <summary>Groups of few people cannot be told, not even from a total.</summary>
public class SmallGroupsTests
{
    [Fact]
    public void One_small_group_takes_the_next_smallest_with_it() => Assert.Equal([true, false, true, false], SmallGroups.Hidden([3, 90, 12, 0]));

    [Fact]
    public void Two_small_groups_hide_each_other() => Assert.Equal([true, false, true], SmallGroups.Hidden([3, 90, 2]));

    [Fact]
    public void One_small_cell_of_a_table_takes_three_with_it()
    {
        bool[,] hidden = SmallGroups.Hidden(new[,] { { 30, 40, 50 }, { 60, 3, 20 }, { 70, 80, 90 } });
        Assert.Equal(4, hidden.Cast<bool>().Count(isHidden => isHidden));
    }

    [Fact]
    public void No_line_of_a_table_has_exactly_one_hidden_cell_beside_open_ones() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Int[0, 12].Array[36]).Sample((rows, columns, drawn) =>
        {
            int[,] counts = new int[rows, columns];
            for (int i = 0; i < rows * columns; i++)
                counts[i / columns, i % columns] = drawn[i];
            bool[,] hidden = SmallGroups.Hidden(counts);
            for (int r = 0; r < rows; r++)
                Assert.False(Enumerable.Range(0, columns).Count(c => hidden[r, c]) == 1 && Enumerable.Range(0, columns).Any(c => counts[r, c] >= SmallGroups.Least && !hidden[r, c]));
            for (int c = 0; c < columns; c++)
                Assert.False(Enumerable.Range(0, rows).Count(r => hidden[r, c]) == 1 && Enumerable.Range(0, rows).Any(r => counts[r, c] >= SmallGroups.Least && !hidden[r, c]));
        });
}
