using System.Globalization;
using Quarterdeck.Science.Attribution;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Attribution;

/// <summary>Attribution against worked examples in print, an independent exact solution, and its laws.</summary>
public class AttributorTests
{
    private static JourneySet Journeys(params (string Path, double Conversions, double Failures)[] rows) =>
        JourneySet.Of(rows.Select(row => ((IReadOnlyList<string>)row.Path.Split('>'), row.Conversions, row.Failures, 10 * row.Conversions)));

    private static JourneySet PathData() => JourneySet.Of(File.ReadLines(RepositoryFolders.Shared("cases/marketing/attribution/channelattribution_pathdata.csv")).Skip(1).Select(line => line.Split(';'))
        .Select(cells => ((IReadOnlyList<string>)cells[0].Split(" > "), Number(cells[1]), Number(cells[3]), Number(cells[2]))));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // analyzecore.com 2016.
    [Fact]
    public void Chain_of_three_paths_is_that_of_the_worked_example()
    {
        AttributionResult result = Attributor.Attribute(Journeys(("C1>C2>C3", 1, 0), ("C1", 0, 1), ("C2>C3", 0, 1)), new AttributionOptions());
        Assert.Equal(1.0 / 3, result.Chain!.Probability, 12);
        Assert.Equal([0.5, 1, 1], result.RemovalEffects!.Select(effect => Math.Round(effect, 12)));
        Assert.Equal([0.2, 0.4, 0.4], result.Conversions[AttributionModel.Markov].Select(credit => Math.Round(credit, 12)));
        Assert.All(result.Conversions[AttributionModel.Shapley], credit => Assert.Equal(1.0 / 3, credit, 12));
    }

    // serhiipuzyrov.com 2019, and the vignette of ChannelAttribution: A, B and their self-loop.
    [Fact]
    public void Chains_of_two_channels_are_those_of_the_worked_examples()
    {
        AttributionResult result = Attributor.Attribute(Journeys(("G", 2, 1), ("M", 1, 0), ("G>M", 1, 0)), new AttributionOptions());
        Assert.Equal(0.8, result.Chain!.Probability, 12);
        Assert.Equal([0.75, 0.5], result.RemovalEffects!.Select(effect => Math.Round(effect, 12)));
        Assert.Equal([2.4, 1.6], result.Conversions[AttributionModel.Markov].Select(credit => Math.Round(credit, 12)));
        Assert.Equal([2.5, 1.5], result.Conversions[AttributionModel.Shapley].Select(credit => Math.Round(credit, 12)));
    }

    [Fact]
    public void Shapley_values_are_those_of_the_textbook_games()
    {
        Assert.Equal([0.6667, 0.1667, 0.1667], Game(3, set => (set & 1) != 0 && (set & 6) != 0 ? 1 : 0));                                                              // gloves: one left, two right
        Assert.Equal([2, 3, 4, 9], Game(4, set => (set & 8) != 0 ? 18 : (set & 4) != 0 ? 13 : (set & 2) != 0 ? 11 : (set & 1) != 0 ? 8 : 0));                            // airport 8, 11, 13, 18
        Assert.Equal([0.4167, 0.25, 0.25, 0.0833], Game(4, set => (set & 1) * 40 + (set >> 1 & 1) * 30 + (set >> 2 & 1) * 20 + (set >> 3 & 1) * 10 >= 51 ? 1 : 0));     // [51; 40, 30, 20, 10]
    }

    private static double[] Game(int players, Func<int, double> worth) => [.. ShapleyGames.Of([.. Enumerable.Range(0, 1 << players).Select(worth)]).Select(value => Math.Round(value, 4))];

    [Fact]
    public void PathData_is_shared_as_the_exact_solution_does()
    {
        JourneySet journeys = PathData();
        string[][] lines = [.. File.ReadLines(RepositoryFolders.Shared("cases/marketing/reference/pathdata_exact_attribution.csv")).Skip(1).Select(line => line.Split(','))];
        Assert.Equal(lines.Select(line => line[0]), journeys.Channels);
        AttributionResult[] orders = [.. Enumerable.Range(1, 3).Select(order => Attributor.Attribute(journeys, new AttributionOptions { Order = order, WithValue = true }))];
        double[] rate = Attributor.Attribute(journeys, new AttributionOptions { RateGame = true, Models = [AttributionModel.Shapley] }).RateValues!;
        Assert.Equal([13, 121, 934], orders.Select(result => result.Chain!.StateCount));
        Assert.All(orders, result => Assert.Equal(0.2238451355968638, result.Chain!.Probability, 12));
        for (int c = 0; c < lines.Length; c++)
        {
            double[] expected = [.. lines[c].Skip(1).Select(Number)];
            IReadOnlyDictionary<AttributionModel, double[]> credit = orders[0].Conversions;
            double[] actual =
            [
                credit[AttributionModel.First][c], credit[AttributionModel.Last][c], credit[AttributionModel.Linear][c], credit[AttributionModel.Position][c], credit[AttributionModel.TimeDecay][c],
                orders[0].RemovalEffects![c], credit[AttributionModel.Markov][c], orders[1].RemovalEffects![c], orders[1].Conversions[AttributionModel.Markov][c],
                orders[2].RemovalEffects![c], orders[2].Conversions[AttributionModel.Markov][c], credit[AttributionModel.Shapley][c], rate[c],
            ];
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 8));
        }
    }

    [Fact]
    public void Value_is_shared_as_ChannelAttribution_does_but_for_its_simulation()
    {
        AttributionResult result = Attributor.Attribute(PathData(), new AttributionOptions { WithValue = true });
        double[] markov = result.Values![AttributionModel.Markov], linear = result.Values[AttributionModel.Linear];
        int alpha = result.Journeys.Channels.ToList().IndexOf("alpha"), iota = result.Journeys.Channels.ToList().IndexOf("iota");
        Assert.InRange(markov[alpha] / 18888.62, 0.99, 1.01);
        Assert.InRange(markov[iota] / 14970.84, 0.99, 1.01);
        Assert.Equal(24524.7095688335, linear[alpha], 6);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Every_model_adds_up_to_the_conversions_whatever_the_order_of_rows(int order)
    {
        SeededRandom random = new(7);
        (string, double, double)[] rows = [.. Enumerable.Range(0, 300).Select(_ =>
            (string.Join('>', Enumerable.Range(0, 1 + random.Below(6)).Select(_ => "abcde"[random.Below(5)])), (double)random.Below(5), (double)random.Below(9)))];
        foreach (bool game in (bool[])[false, true])
        {
            AttributionOptions options = new() { Order = order, WithValue = true, RateGame = game };
            AttributionResult result = Attributor.Attribute(Journeys(rows), options), other = Attributor.Attribute(Journeys([.. rows.Reverse()]), options);
            foreach (AttributionModel model in options.Models)
            {
                Assert.Equal(result.Journeys.Conversions, result.Conversions[model].Sum(), 9);
                Assert.Equal(result.Journeys.Value, result.Values![model].Sum(), 8);
                Assert.Equal(result.Conversions[model], other.Conversions[model]);
            }
        }
    }

    [Fact]
    public void Bootstrap_is_repeatable_and_holds_the_estimate()
    {
        AttributionOptions options = new() { Draws = 200, Seed = 9 };
        JourneySet journeys = Journeys(("a", 30, 200), ("b", 40, 150), ("a>b", 60, 100), ("b>c>a", 20, 90), ("c", 5, 300));
        AttributionResult result = Attributor.Attribute(journeys, options), again = Attributor.Attribute(journeys, options);
        foreach (AttributionModel model in options.Models)
            for (int c = 0; c < 3; c++)
            {
                Assert.Equal(result.Intervals![model][c], again.Intervals![model][c]);
                Assert.InRange(result.Conversions[model][c], result.Intervals[model][c].Low, result.Intervals[model][c].High);
            }
        Assert.All(result.RemovalErrors!, error => Assert.InRange(error, 0.001, 0.2));
    }

    // The chain is known: a to b with .3, a converts with .1; b to a with .2, b converts with .3; starts a .6, b .4.
    [Fact]
    public void Removal_effects_of_a_known_chain_lie_within_three_bootstrap_errors()
    {
        SeededRandom random = new(21);
        List<(string, double, double)> rows = [];
        for (int i = 0; i < 20_000; i++)
        {
            string at = random.Uniform() < 0.6 ? "a" : "b", path = at;
            while (true)
            {
                double u = random.Uniform(), move = at == "a" ? 0.3 : 0.2, wins = at == "a" ? 0.1 : 0.3;
                if (u < move)
                {
                    at = at == "a" ? "b" : "a";
                    path += ">" + at;
                    continue;
                }
                rows.Add((path, u < move + wins ? 1 : 0, u < move + wins ? 0 : 1));
                break;
            }
        }
        double xa = (0.1 + 0.3 * 0.3) / (1 - 0.3 * 0.2), xb = 0.3 + 0.2 * xa, whole = 0.6 * xa + 0.4 * xb;
        double[] truth = [1 - 0.4 * 0.3 / whole, 1 - 0.6 * 0.1 / whole];
        AttributionResult result = Attributor.Attribute(Journeys([.. rows]), new AttributionOptions { Models = [AttributionModel.Markov], Draws = 200 });
        for (int c = 0; c < 2; c++)
            Assert.InRange(Math.Abs(result.RemovalEffects![c] - truth[c]) / result.RemovalErrors![c], 0, 3);
    }

    [Fact]
    public void Many_channels_play_the_rate_game_by_drawn_orders_with_errors()
    {
        (string, double, double)[] rows = [.. Enumerable.Range(0, 24).Select(i => (i % 2 == 0 ? $"c{i:00}" : $"c{i:00}>c{i - 1:00}", (double)(1 + i % 5), (double)(10 + i)))];
        AttributionResult result = Attributor.Attribute(Journeys(rows), new AttributionOptions { RateGame = true, Models = [AttributionModel.Shapley] });
        Assert.Equal(result.Journeys.Conversions / (result.Journeys.Conversions + result.Journeys.Failures), result.RateValues!.Sum(), 9);
        Assert.All(result.RateErrors!, error => Assert.InRange(error, 0, 0.01));
    }
}
