using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Model.Checking;
using Quarterdeck.Offices.Titles;
using Quarterdeck.Web.Addresses;

namespace Quarterdeck.Web.Answers;

/// <summary>What the home page shows.</summary>
/// <param name="Card">The chief executive's scorecard.</param>
/// <param name="Page">The same as it is read.</param>
/// <param name="Changed">KPIs of all offices that moved more than they usually do, the first of them.</param>
/// <param name="ChangedMore">How many more did.</param>
/// <param name="Offices">How each office stands.</param>
/// <param name="Stamp">Address, as-of day and definitions, for paper.</param>
public sealed record HomeView(Scorecard Card, ScorecardPage Page, IReadOnlyList<ChangedKpi> Changed, int ChangedMore, IReadOnlyList<OfficeCount> Offices, string Stamp)
{
    /// <summary>Makes the view.</summary>
    /// <param name="answers">The company's answers.</param>
    /// <param name="state">What the reader looks at.</param>
    /// <param name="withForecast">True to show where each KPI's year ends.</param>
    public static HomeView Of(CompanyAnswers answers, PageState state, bool withForecast)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(state);
        // The offices are shown for the period of the chief executive, not each for its own.
        IReadOnlyList<Scorecard> all = answers.Cards(state);
        IReadOnlyList<string> offices = answers.OfficesWithKpis();
        Scorecard ceo = withForecast ? answers.Card("ceo", state, withForecast) : all[0];
        PageState same = state with { Period = state.Period ?? ceo.Period?.Label };
        Scorecard[] cards = [.. all.Where(card => offices.Contains(card.Office))];
        Language language = CompanyAnswers.LanguageOf(state);
        (IReadOnlyList<ChangedKpi> changed, int more) = ChangedKpi.Of(cards, answers, same);
        return new HomeView(ceo, ScorecardPage.Of(ceo), changed, more,
            [.. cards.Select(card => OfficeCount.Of(card, CompanyAnswers.Catalogue.NameOf(card.Office, language), CompanyAnswers.Catalogue.Find(card.Office) is { IsFull: true } known ? DutyCover.Of(known, answers.Edition.Company).Count(duty => duty.IsUncovered) : null))],
            Stamps.Of(ceo, state.Language));
    }
}
