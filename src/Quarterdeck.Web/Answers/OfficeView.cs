using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Checking;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;
using Quarterdeck.Web.Addresses;

namespace Quarterdeck.Web.Answers;

/// <summary>What the page of an office shows.</summary>
/// <param name="Card">Its scorecard.</param>
/// <param name="Page">The same as it is read.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Mandate">What it is there for, in one sentence of the catalogue; empty where the catalogue has none.</param>
/// <param name="Duties">For what it answers, and what shows it.</param>
/// <param name="Orphans">Its KPIs that serve no duty which the catalogue knows.</param>
/// <param name="Feeds">What it brings to the chief executive's KPIs against the year before.</param>
/// <param name="Disconnected">Its KPIs that no formula connects with a KPI of the chief executive.</param>
/// <param name="Others">The offices it can be compared with.</param>
/// <param name="Labels">Names of the company's KPIs.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Vanity">Which of its KPIs may flatter more than they tell.</param>
/// <param name="Plans">Its KPIs that are held against a plan or forecast by its drivers.</param>
/// <param name="Stamp">Address, as-of day and definitions, for paper.</param>
public sealed record OfficeView(
    Scorecard Card, ScorecardPage Page, string Name, string Mandate, IReadOnlyList<DutyCover> Duties, IReadOnlyList<string> Orphans, IReadOnlyList<OfficeFeed> Feeds,
    IReadOnlyList<string> Disconnected, IReadOnlyList<(string Id, string Name)> Others, IReadOnlyDictionary<string, string> Labels, Language Language, VanityStudy Vanity, IReadOnlyList<PlanBridge> Plans, string Stamp)
{
    /// <summary>Its scores that rest on answers, with their number and margin of error.</summary>
    public IReadOnlyList<SampleScore> Samples { get; init; } = [];

    /// <summary>The four keys of software delivery, for the offices that run technology.</summary>
    public IReadOnlyList<DeliveryKey> Keys { get; init; } = [];

    /// <summary>Makes the view.</summary>
    /// <param name="office">The office.</param>
    /// <param name="answers">The company's answers.</param>
    /// <param name="state">What the reader looks at.</param>
    /// <param name="withForecast">True to show where each KPI's year ends.</param>
    public static OfficeView Of(string office, CompanyAnswers answers, PageState state, bool withForecast)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(state);
        Language language = CompanyAnswers.LanguageOf(state);
        OfficeCatalogue catalogue = CompanyAnswers.Catalogue;
        Scorecard card = answers.Card(office, state, withForecast);
        Office? known = catalogue.Find(office);
        IReadOnlyList<DutyCover> duties = known is null ? [] : DutyCover.Of(known, answers.Edition.Company);
        return new OfficeView(card, ScorecardPage.Of(card), catalogue.NameOf(office, language), known?.Axes.Count > 0 ? known.Axes[0].Text[language] : "", duties,
            [.. DutyCover.WithoutDuty(answers.Edition.Company, catalogue).Where(kpi => kpi.Office == office).Select(kpi => kpi.Id)], Fed(office, answers, state with { Period = state.Period ?? card.Period?.Label }),
            DisconnectedKpis.Of(answers.Edition.Company).FirstOrDefault(one => one.Office == office).Kpis ?? [],
            [.. catalogue.Offices.Where(other => other.IsFull && other.Id != office).Select(other => (other.Id, other.Canonical[language]))],
            answers.Labels(state.Language), language, answers.Vanity(office, state), PlanBridge.Of(office, card, answers, state), Stamps.Of(card, state.Language))
        {
            Samples = office is "ceo" ? [] : SampleScore.Of(card, answers, state), Keys = DeliveryKey.Of(office, card.Period?.Label, answers, state),
        };
    }

    /// <summary>The name of a KPI.</summary>
    public string Label(string kpi) => Labels.GetValueOrDefault(kpi, kpi);

    private static List<OfficeFeed> Fed(string office, CompanyAnswers answers, PageState state)
    {
        List<OfficeFeed> feeds = [];
        if (office == "ceo")
            return feeds;
        foreach (Model.Company.Kpi kpi in answers.Edition.Company.Kpis.Where(kpi => kpi.Office == "ceo" && answers.Edition.Company.Drivers.GetValueOrDefault(kpi.Metric)?.Identity is not null))
        {
            KpiBridge bridge = answers.Bridge(kpi.Id, null, state.Period, null, null, false, state);
            if (bridge.Change is not { } change || bridge.Offices.FirstOrDefault(one => one.Office == office) is not { Office: not null } own)
                continue;
            BridgeNumbers numbers = new(bridge.Language, bridge.Unit, [change, own.Contribution]);
            feeds.Add(new OfficeFeed(kpi.Id, bridge.Label, numbers.Said(own.Contribution, bridge.Currency), numbers.Said(change, bridge.Currency)));
        }
        return feeds;
    }
}
