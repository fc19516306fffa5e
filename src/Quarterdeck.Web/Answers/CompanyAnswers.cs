using System.Globalization;
using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Charts;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Goals;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Answers;

/// <summary>What pages, the programming interface and agents ask of a company: the same makers as on the command line, each answer made once for all readers.</summary>
/// <param name="edition">The company.</param>
public sealed class CompanyAnswers(CompanyEdition edition)
{
    private static readonly Lazy<OfficeCatalogue> _catalogue = new(OfficeCatalogue.Load);

    /// <summary>The catalogue of offices.</summary>
    public static OfficeCatalogue Catalogue => _catalogue.Value;

    /// <summary>The company.</summary>
    public CompanyEdition Edition => edition;

    /// <summary>An office's scorecard.</summary>
    /// <param name="office">The office.</param>
    /// <param name="state">Period, as-of day, currency and language.</param>
    /// <param name="withForecast">True to forecast where each KPI's year ends; default false, since it takes a second or more.</param>
    public Scorecard Card(string office, PageState state, bool withForecast = false)
    {
        ArgumentNullException.ThrowIfNull(state);
        DateOnly? asOf = AsOf(state);
        return edition.Once($"card|{office}|{withForecast}|{Key(state)}", () => Make(office, state, asOf, edition.Answer, withForecast));
    }

    /// <summary>The scorecards of all offices for one period, asked with one plan: the chief executive's first.</summary>
    /// <param name="state">Period, as-of day, currency and language; without a period all are of the one that the chief executive's shows by itself.</param>
    public IReadOnlyList<Scorecard> Cards(PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        DateOnly? asOf = AsOf(state);
        return edition.Once($"cards|{Key(state)}", () =>
        {
            JointQuestions<Scorecard> joint = new(edition.Answer);
            // Without a period a scorecard first asks for all months, to see which one is complete.
            Scorecard first = joint.Note(ask => Make("ceo", state, asOf, ask), early: state.Period is null ? 1 : 0);
            PageState same = state with { Period = state.Period ?? first.Period?.Label };
            foreach (string office in OfficesWithKpis().Where(office => office != "ceo"))
                joint.Note(ask => Make(office, same, asOf, ask), early: same.Period is null ? 1 : 0);
            IReadOnlyList<Scorecard> cards = joint.Make();
            // The page of an office that is asked next has its scorecard already.
            foreach (Scorecard card in cards)
                edition.Once($"card|{card.Office}|{false}|{Key(card.Office == "ceo" ? state : same)}", () => card);
            return cards;
        });
    }

    private Scorecard Make(string office, PageState state, DateOnly? asOf, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask, bool withForecast = false) =>
        new ScorecardMaker(edition.Company, edition.Calendar, ask, edition.Layer.Rate).Make(new ScorecardRequest(office, state.Period, asOf, state.Language) { Currency = state.Currency, WithForecast = withForecast });

    /// <summary>The offices that answer for a KPI, in the order of the company's files; the chief executive's first.</summary>
    public IReadOnlyList<string> OfficesWithKpis() =>
        [.. edition.Company.Offices.Select(office => office.Id).Concat(edition.Company.Kpis.Select(kpi => kpi.Office)).Distinct(StringComparer.Ordinal)
            .Where(office => edition.Company.Kpis.Any(kpi => kpi.Office == office || kpi.SharedWith.Contains(office))).OrderBy(office => office == "ceo" ? 0 : 1)];

    /// <summary>Names of all KPIs in a language, by id.</summary>
    public IReadOnlyDictionary<string, string> Labels(string language) => edition.Once($"labels|{language}", () => edition.Company.Kpis.ToDictionary(kpi => kpi.Id,
        kpi => (edition.Company.Metrics.GetValueOrDefault(kpi.Metric) ?? edition.Company.Computed.GetValueOrDefault(kpi.Metric)) is { } metric ? KpiOwners.LabelOf(kpi, metric, language) : kpi.Id, StringComparer.Ordinal));

    /// <summary>The split of a KPI's change.</summary>
    public KpiBridge Bridge(string kpi, string? from, string? to, string? against, string? by, bool isChained, PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        DateOnly? asOf = AsOf(state);
        Name[] dimensions = [.. (by ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => new Name([.. item.Split('.').Select(part => part.ToLowerInvariant())]) { Span = new SourceSpan("by", 1, 1, item.Length) })];
        return edition.Once($"bridge|{kpi}|{from}|{to}|{against}|{by}|{isChained}|{Key(state)}", () => new KpiBridgeMaker(edition.Company, edition.Calendar, edition.Answer)
            .Make(new BridgeRequest(kpi, from, to, against, dimensions, isChained, asOf, state.Language) { Currency = state.Currency }));
    }

    /// <summary>The trajectory of a KPI's target and what is expected of it next.</summary>
    /// <param name="row">The KPI on its scorecard.</param>
    /// <param name="card">The scorecard, which has a period.</param>
    /// <param name="state">What the reader looks at.</param>
    public KpiOutlook Outlook(ScorecardKpi row, Scorecard card, PageState state)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(state);
        DateOnly? asOf = AsOf(state);
        return edition.Once($"outlook|{row.Id}|{card.Period!.Label}|{Key(state)}", () => new KpiOutlookMaker(edition.Company, edition.Calendar, edition.Answer, edition.Layer.Rate)
            .Make(row, card.Period.Period, new ScorecardRequest(card.Office, card.Period.Label, asOf, state.Language) { Currency = state.Currency }));
    }

    /// <summary>The dimensions that cut a KPI into a readable number of segments.</summary>
    public IReadOnlyList<string> Cuts(string kpi, string label, PageState state) =>
        edition.Once($"cuts|{kpi}|{label}|{Key(state)}", () => Study(state, new FindingList()).Cuts(kpi, label));

    /// <summary>A KPI by segment over the periods that end with one; null where it cannot be asked so.</summary>
    public KpiSegments? Panels(string kpi, string label, string dimension, int periods, PageState state) =>
        edition.Once($"panels|{kpi}|{label}|{dimension}|{periods}|{Key(state)}", () => Study(state, new FindingList()).Panels(kpi, label, dimension, periods) ?? new KpiSegments(dimension, [], [], [])) is { Segments.Count: > 0 } panels ? panels : null;

    /// <summary>The vanity check of an office.</summary>
    public VanityStudy Vanity(string office, PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        DateOnly? asOf = AsOf(state);
        return edition.Once($"vanity|{office}|{Key(state)}", () => new VanityMaker(edition.Company, edition.Calendar, edition.Answer).Make(office, state.Period, asOf, state.Language));
    }

    /// <summary>The name of a dimension for the reader.</summary>
    public static string DimensionName(Model.Company.CompanyModel company, string dimension, string language)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(dimension);
        return company.Dimensions.TryGetValue(dimension, out Model.Company.Dimension? known) && (known.Labels.TryGetValue(language, out string? label) || known.Labels.TryGetValue("en", out label)) ? label : dimension.Replace('_', ' ');
    }

    private KpiStudy Study(PageState state, FindingList findings) => new(edition.Company, edition.Calendar, questions => edition.Answer([.. questions.Select(question => question with { Currency = state.Currency })]), AsOf(state), findings);

    /// <summary>What a KPI would be with other drivers.</summary>
    public KpiBridge WhatIf(string kpi, IReadOnlyList<string> sets, PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        DateOnly? asOf = AsOf(state);
        return edition.Once($"whatif|{kpi}|{string.Join('&', sets)}|{Key(state)}", () => new WhatIfMaker(edition.Company, edition.Calendar, edition.Answer)
            .Make(new GoalRequest(kpi, state.Period, asOf, state.Language) { Sets = sets }));
    }

    /// <summary>Who reports to whom.</summary>
    public CompanyChart Chart(PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        DateOnly? asOf = AsOf(state);
        return edition.Once($"chart|{state.Language}|{asOf}", () => new ChartMaker(edition.Company, Catalogue, question => edition.Answer([question])[0]).Make(state.Language, asOf));
    }

    /// <summary>What the data say: rows and days of each dataset, and everything that does not fit the model.</summary>
    /// <remarks>Asked of a layer of its own, so that readers of other pages need not wait for the checks.</remarks>
    public DataReport DataReport() => edition.Once("data", () =>
    {
        using MetricLayer layer = MetricLayer.Open(edition.Company, edition.Layer.Options with { Threads = 1 });
        return layer.CheckData();
    });

    /// <summary>The day after which rows are hidden; null hides nothing.</summary>
    public DateOnly? AsOf(PageState state) => new StateReader(edition.Company, edition.Calendar).AsOf(state);

    /// <summary>The reader's language as the catalogue of offices knows it.</summary>
    public static Language LanguageOf(PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return LanguageCode.TryParse(state.Language, out Language language) ? language : Language.English;
    }

    /// <summary>Everything of a state that an answer depends on.</summary>
    public static string Key(PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return string.Create(CultureInfo.InvariantCulture, $"{state.Period}|{state.AsOf}|{state.Currency}|{state.Language}");
    }
}
