using System.Globalization;
using System.Text.Json;
using Quarterdeck.Science.Links;
using Quarterdeck.Tests.Science.Signals;

namespace Quarterdeck.Tests.Science.Links;

/// <summary>The tests of precedence and the adjustments for many tests, against R.</summary>
public class PrecedenceTests
{
    [Theory]
    [InlineData("levels")]
    [InlineData("differences")]
    public void Granger_tells_eggs_from_chickens(string form)
    {
        double[] chicken = Form(SignalCases.Column("chickegg.csv", 1), form), egg = Form(SignalCases.Column("chickegg.csv", 2), form);
        foreach (JsonProperty lags in SignalCases.Reference("granger_chickegg").GetProperty(form).EnumerateObject())
            foreach (bool eggFirst in (bool[])[true, false])
            {
                JsonElement expected = lags.Value.GetProperty(eggFirst ? "egg->chicken" : "chicken->egg");
                GrangerTest test = GrangerTest.Of(eggFirst ? egg : chicken, eggFirst ? chicken : egg, int.Parse(lags.Name, CultureInfo.InvariantCulture));
                Assert.Equal(expected.GetProperty("F").GetDouble(), test.Statistic, 1e-9);
                Assert.Equal(expected.GetProperty("p").GetDouble(), test.Probability, 1e-9);
                Assert.Equal(expected.GetProperty("df_denom").GetInt32(), test.Freedom);
            }
    }

    [Fact]
    public void Toda_and_Yamamoto_in_levels()
    {
        double[] chicken = SignalCases.Column("chickegg.csv", 1), egg = SignalCases.Column("chickegg.csv", 2);
        foreach (JsonProperty lags in SignalCases.Reference("granger_chickegg").GetProperty("toda_yamamoto_d1").EnumerateObject())
            foreach (bool eggFirst in (bool[])[true, false])
            {
                JsonElement expected = lags.Value.GetProperty(eggFirst ? "egg->chicken" : "chicken->egg");
                GrangerTest test = GrangerTest.TodaYamamoto(eggFirst ? egg : chicken, eggFirst ? chicken : egg, int.Parse(lags.Name, CultureInfo.InvariantCulture));
                Assert.Equal(expected.GetProperty("wald").GetDouble(), test.Statistic, 1e-8);
                Assert.Equal(expected.GetProperty("p").GetDouble(), test.Probability, 1e-9);
            }
    }

    // Benjamini and Hochberg 1995, section 3.2.
    [Fact]
    public void Fifteen_probabilities_are_adjusted_as_R_does()
    {
        JsonElement fdr = SignalCases.Reference("fdr_bh1995");
        double[] p = SignalCases.Numbers(fdr.GetProperty("p"));
        double[] bonferroni = FalseDiscovery.Bonferroni(p), hochberg = FalseDiscovery.BenjaminiHochberg(p), yekutieli = FalseDiscovery.BenjaminiYekutieli(p);
        Assert.All(SignalCases.Numbers(fdr.GetProperty("bh")).Zip(hochberg), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.All(SignalCases.Numbers(fdr.GetProperty("by")).Zip(yekutieli), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.All(SignalCases.Numbers(fdr.GetProperty("holm")).Zip(FalseDiscovery.Holm(p)), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.Equal((3, 4, 3), (bonferroni.Count(value => value <= 0.05), hochberg.Count(value => value <= 0.05), yekutieli.Count(value => value <= 0.05)));
    }

    private static double[] Form(double[] levels, string form) =>
        form == "levels" ? levels : [.. levels.Skip(1).Select((value, i) => value - levels[i])];
}
