using System.Text.Json;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Tests.Science.Signals;

/// <summary>Changes of level, against exact values and where people mark them.</summary>
public class ChangePointTests
{
    // R strucchange 1.5.
    [Fact]
    public void The_Nile_changed_after_1898()
    {
        double[] nile = SignalCases.Column("nile.csv", 1);
        SignalReport report = SignalFinder.Find(nile, new SignalOptions { WithChangePoints = true });
        LevelChange change = Assert.Single(report.Changes);
        Assert.Equal(28, change.Index);
        Assert.Equal(1097.75, change.Before, 1e-9);
        Assert.Equal(849.9722, change.After, 1e-4);
        Assert.Equal(2835157, ChangePoints.ResidualSum(nile, []), 1.0);
        Assert.Equal(1597457, ChangePoints.ResidualSum(nile, [28]), 1.0);
    }

    [Theory]
    [InlineData("nile")]
    [InlineData("well_log")]
    [InlineData("quality_control_1")]
    [InlineData("quality_control_2")]
    [InlineData("jfk_passengers")]
    public void The_cut_is_the_exact_one(string series)
    {
        JsonElement exact = JsonDocument.Parse(File.ReadAllText(RepositoryFolders.Shared("cases/signals/changepoints/optimal_partitioning.json"))).RootElement.GetProperty("series").GetProperty(series);
        double[] values = SignalCases.Column($"changepoints/{series}.csv", 2);
        foreach ((string penalty, string cuts) in ((string, string)[])[("penalty_2s2logn", "changepoints"), ("penalty_3s2logn", "changepoints_3")])
            Assert.Equal(exact.GetProperty(cuts).EnumerateArray().Select(static cut => cut.GetInt32()), ChangePoints.Find(values, exact.GetProperty(penalty).GetDouble(), 2));
    }

    // People mark 144 and 97; with no change that is not there but two.
    [Theory]
    [InlineData("quality_control_1", 144)]
    [InlineData("quality_control_2", 97)]
    public void Quality_control_is_cut_where_people_cut_it(string series, int where)
    {
        IReadOnlyList<LevelChange> changes = SignalFinder.Find(SignalCases.Column($"changepoints/{series}.csv", 2), new SignalOptions { WithChangePoints = true }).Changes;
        Assert.Contains(changes, change => Math.Abs(change.Index - where) <= 3);
        Assert.InRange(changes.Count, 1, 3);
    }

    // Plain exact segmentation marks 57 changes in this series, people 0 to 2.
    [Fact]
    public void A_growing_seasonal_series_has_few_changes() =>
        Assert.InRange(SignalFinder.Find(SignalCases.Column("changepoints/jfk_passengers.csv", 2), new SignalOptions { Season = 12, SeasonIfThere = true, WithChangePoints = true }).Changes.Count, 0, 6);

    // Look for: pruning must not lose the best cut, so every cut is tried here.
    [Fact]
    public void No_other_cut_is_better()
    {
        SeededRandom random = new(3);
        for (int draw = 0; draw < 300; draw++)
        {
            double[] values = [.. Enumerable.Range(0, 12).Select(i => Math.Round(random.Normal() + (i > 3 + draw % 5 ? draw % 4 : 0), 2))];
            double penalty = 0.5 + random.Uniform() * 4;
            int shortest = 1 + draw % 3;
            IReadOnlyList<int> found = ChangePoints.Find(values, penalty, shortest);
            double best = Enumerable.Range(0, 1 << 11).Select(mask => Enumerable.Range(1, 11).Where(at => (mask >> (at - 1) & 1) == 1).ToList())
                .Where(cuts => cuts.Prepend(0).Zip(cuts.Append(12)).All(stretch => stretch.Second - stretch.First >= shortest))
                .Min(cuts => ChangePoints.ResidualSum(values, cuts) + penalty * cuts.Count);
            Assert.Equal(best, ChangePoints.ResidualSum(values, found) + penalty * found.Count, 1e-9);
        }
    }

    [Theory]
    [InlineData(0.0, 3)]
    [InlineData(0.6, 14)]
    public void Noise_is_seldom_cut(double follows, int mostInAHundred)
    {
        SeededRandom random = new(5);
        int cut = Enumerable.Range(0, 500).Count(_ => SignalFinder.Find(Noise.Draw(random, 104, follows), new SignalOptions { WithChangePoints = true }).Changes.Count > 0);
        Assert.InRange(cut / 5.0, 0, mostInAHundred);
    }
}
