using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Answers;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Tests.Web;

/// <summary>The scorecards of all offices, as the home page asks them.</summary>
public sealed class OfficeCardTests(DemoServer server)
{
    [Theory]
    [InlineData("en", null, null)]
    [InlineData("fr", "2025-Q2", null)]
    [InlineData("vi", "2025-11", "2025-11-17")]
    public void Scorecards_asked_together_are_those_asked_alone(string language, string? period, string? asOf)
    {
        PageState state = new(language, period, asOf, null, null, true);
        using CompanyHost together = Loaded(), alone = Loaded();
        using CompanyEdition one = together.Take(), other = alone.Take();
        IReadOnlyList<Scorecard> cards = new CompanyAnswers(one).Cards(state);
        Assert.Equal("ceo", cards[0].Office);
        Assert.True(cards.Count > 5);
        CompanyAnswers answers = new(other);
        foreach (Scorecard card in cards)
        {
            PageState own = card.Office == "ceo" ? state : state with { Period = period ?? cards[0].Period!.Label };
            Assert.Equal(ScorecardJson.Write(answers.Card(card.Office, own), withSql: false), ScorecardJson.Write(card, withSql: false));
            // And the page of that office finds it made.
            Assert.Same(card, new CompanyAnswers(one).Card(card.Office, own));
        }
    }

    private CompanyHost Loaded()
    {
        CompanyHost host = new(new ServeOptions(server.Folder) { KeepsAnswers = false });
        Assert.Empty(host.Load());
        return host;
    }
}
