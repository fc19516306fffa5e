using Quarterdeck.Science.Links;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Links;

/// <summary>What is called a lead on drawn KPIs: 60 draws here, 200 in bench/.</summary>
public class LinkFinderTests
{
    [Theory]
    [InlineData(36, 12, 0.12, 0.1, 0.80)]
    [InlineData(104, 52, 0.12, 1.8, 0.60)]
    [InlineData(156, 52, 0.12, 3.5, 0.50)]
    public void False_finds_are_few_and_true_ones_are_found(int length, int season, double mostFalse, double leastTrue, double leastUnknown)
    {
        SeededRandom random = new(2026);
        const int Draws = 60;
        double falseShare = 0, found = 0, unknown = 0, vanity = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            KpiRecipe kpis = KpiRecipe.Draw(random, length, season);
            IReadOnlyList<Link> links = LinkFinder.Find(kpis.Revenue, kpis.Candidates, new LinkOptions { Season = season, Draws = 1 });
            int right = links.Take(8).Count(link => link.Verdict == LinkVerdict.Leads), wrong = links.Skip(8).Count(link => link.Verdict == LinkVerdict.Leads);
            falseShare += wrong == 0 ? 0 : (double)wrong / (right + wrong) / Draws;
            found += (double)right / Draws;
            unknown += links.Count(link => link.Verdict == LinkVerdict.NotEnoughData) / (34.0 * Draws);
            vanity += links.Take(8).Count(link => link.Verdict == LinkVerdict.NoMaterialLead) / (8.0 * Draws);
        }
        Assert.InRange(falseShare, 0, mostFalse);
        Assert.InRange(found, leastTrue, 8);
        Assert.InRange(unknown, leastUnknown, 1);
        Assert.InRange(vanity, 0, 0.05);
    }

    [Fact]
    public void A_strong_lead_has_its_lag_its_sign_and_a_gain_out_of_sample()
    {
        SeededRandom random = new(6);
        double[] lead = [.. Enumerable.Range(0, 120).Select(_ => random.Normal())];
        double[] outcome = [.. lead.Select((_, i) => 0.3 * random.Normal() - (i >= 2 ? lead[i - 2] : 0))];
        Link link = Assert.Single(LinkFinder.Find(outcome, [lead], new LinkOptions()));
        Assert.Equal((LinkVerdict.Leads, 2), (link.Verdict, link.Lag));
        Assert.InRange(link.Effect, -1.05, -0.85);
        Assert.True(link.EffectLow < link.Effect && link.Effect < link.EffectHigh && link.EffectHigh < 0);
        Assert.InRange(link.Gain!.Value, 0.7, 1);
        Link back = Assert.Single(LinkFinder.Find(lead, [outcome], new LinkOptions()));
        Assert.Equal((LinkVerdict.Follows, -2), (back.Verdict, back.Lag));
    }

    [Fact]
    public void What_is_ruled_out_in_a_long_series_is_no_material_lead()
    {
        SeededRandom random = new(7);
        double[] outcome = [.. Enumerable.Range(0, 2000).Select(_ => random.Normal())], other = [.. Enumerable.Range(0, 2000).Select(_ => random.Normal())];
        Assert.Equal(LinkVerdict.NoMaterialLead, Assert.Single(LinkFinder.Find(outcome, [other], new LinkOptions { Materiality = 0.15 })).Verdict);
    }

    [Fact]
    public void What_never_varies_and_what_is_short_is_not_judged()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => Math.Sin(i * i))];
        Assert.Equal(LinkVerdict.NotEnoughData, LinkFinder.Find(values, [new double[40]], new LinkOptions())[0].Verdict);
        Assert.Equal(LinkVerdict.NotEnoughData, LinkFinder.Find(values.AsSpan(0, 10), [values[..10]], new LinkOptions())[0].Verdict);
    }

    // Look for: the same seed gives the same ends, to the last digit.
    [Fact]
    public void The_interval_is_repeatable()
    {
        KpiRecipe kpis = KpiRecipe.Draw(new SeededRandom(1), 104, 52);
        Assert.Equal(LinkFinder.Find(kpis.Revenue, kpis.Candidates, new LinkOptions { Season = 52 }), LinkFinder.Find(kpis.Revenue, kpis.Candidates, new LinkOptions { Season = 52 }));
    }
}
