using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Model.Checking;
using Quarterdeck.Offices.Titles;
using Quarterdeck.Web.Addresses;

namespace Quarterdeck.Web.Answers;

/// <summary>What the home page shows.</summary>
/// <param name="Card">The chief executive's scorecard.</param>
/// <param name="Page">The same as it is read.</param>
/// <param name="Changed">KPIs of all offices that moved more than they usually do.</param>
/// <param name="Offices">How each office stands.</param>
/// <param name="Stamp">Address, as-of day and definitions, for paper.</param>
public sealed record HomeView(Scorecard Card, ScorecardPage Page, IReadOnlyList<ChangedKpi> Changed, IReadOnlyList<OfficeCount> Offices, string Stamp)
{
    /// <summary>Makes the view.</summary>
    public static HomeView Of(CompanyAnswers answers, PageState state)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(state);
        // The offices are shown for the period of the chief executive, not each for its own.
        IReadOnlyList<Scorecard> all = answers.Cards(state);
        IReadOnlyList<string> offices = answers.OfficesWithKpis();
        Scorecard ceo = all[0];
        Scorecard[] cards = [.. all.Where(card => offices.Contains(card.Office))];
        Language language = CompanyAnswers.LanguageOf(state);
        return new HomeView(ceo, ScorecardPage.Of(ceo), ChangedKpi.Of(cards),
            [.. cards.Select(card => OfficeCount.Of(card, CompanyAnswers.Catalogue.NameOf(card.Office, language), CompanyAnswers.Catalogue.Find(card.Office) is { IsFull: true } known ? DutyCover.Of(known, answers.Edition.Company).Count(duty => duty.IsUncovered) : null))],
            Stamps.Of(ceo));
    }
}
