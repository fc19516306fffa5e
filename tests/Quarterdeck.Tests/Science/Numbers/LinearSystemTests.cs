using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Numbers;

public class LinearSystemTests
{
    [Fact]   // 2x + y = 5, x + 3y = 10; the first pivot is 0 in the second system
    public void Solves_by_elimination()
    {
        Assert.Equal([1, 3], LinearSystem.Solve(new double[,] { { 2, 1 }, { 1, 3 } }, [5, 10])!.Select(x => Math.Round(x, 12)));
        Assert.Equal([7, 5], LinearSystem.Solve(new double[,] { { 0, 1 }, { 1, 0 } }, [5, 7])!);
    }

    [Fact]
    public void Gives_nothing_where_there_is_no_one_solution() => Assert.Null(LinearSystem.Solve(new double[,] { { 1, 2 }, { 2, 4 } }, [1, 2]));

    [Fact]
    public void Refuses_sizes_that_do_not_fit() => Assert.Throws<ArgumentException>(() => LinearSystem.Solve(new double[,] { { 1, 2 } }, [1, 2]));
}
