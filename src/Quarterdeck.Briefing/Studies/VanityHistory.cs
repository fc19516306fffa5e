using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Links;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What the histories of an office's KPIs tell: their values, how they stand against a year before, and which lead the chief executive's first KPI.</summary>
internal sealed class VanityHistory
{
    private readonly Dictionary<string, double[]> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Link> _links = new(StringComparer.Ordinal);
    private int? _season;

    /// <summary>The last period; empty where there is no history.</summary>
    public string Last { get; private set; } = "";

    /// <summary>The KPI that leads were looked for; empty where none were.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>How many periods there are.</summary>
    public int Periods { get; private set; }

    /// <summary>Lags 1 to this were tried.</summary>
    public int Lags { get; private set; }

    /// <summary>The least effect that matters, in standard deviations.</summary>
    public double Materiality { get; private set; }

    /// <summary>KPIs of the office that lead, the surest first.</summary>
    public IReadOnlyList<string> Leaders => [.. _links.Where(link => link.Value.Verdict == LinkVerdict.Leads).OrderBy(link => link.Value.Adjusted).Select(link => link.Key)];

    /// <summary>What was found of a KPI as a lead; null where it was not tested.</summary>
    public Link? LinkOf(string kpi) => _links.GetValueOrDefault(kpi);

    /// <summary>A KPI's values, period by period; empty where there are none.</summary>
    public IReadOnlyList<double> ValuesOf(string kpi) => _values.GetValueOrDefault(kpi, []);

    /// <summary>1 where a KPI rose against the year before by more than its noise, -1 where it fell, 0 where that cannot be told.</summary>
    public int YearChangeOf(string kpi) => _season is { } season && _values.TryGetValue(kpi, out double[]? values) ? YearChange.SignOf(values, season) : 0;

    /// <summary>An effect as it is read, with two digits behind the point.</summary>
    public static string Written(double effect, string language) => double.IsFinite(effect) ? effect.ToString("0.00", ReaderLanguage.Numbers(language)) : "-";

    /// <summary>Asks all histories at once and looks for leads among the KPIs without a path.</summary>
    public static VanityHistory Of(
        CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask, KpiPaths paths, IReadOnlyList<(Kpi Kpi, Metric Metric)> own,
        string? last, DateOnly? asOf, string language, FindingList findings)
    {
        VanityHistory history = new();
        string[] wanted = [.. own.Select(pair => pair.Kpi.Id).Concat(own.SelectMany(pair => paths.Parents(pair.Kpi)).Select(parent => parent.Id)).Distinct(StringComparer.Ordinal)];
        // What cannot be asked is told by the scorecards; here it is only a KPI without a history.
        FindingList quiet = new();
        if ((paths.First?.Id ?? wanted.FirstOrDefault()) is not { } axis || new KpiStudy(company, calendar, ask, asOf, quiet).Histories(axis, last, wanted) is not (var outcome, var series))
        {
            findings.Note(FindingCodes.VanityUntested, SourceSpan.None, "There is no history to look at, so only the formulas were.", "See with 'query' which periods have data.");
            return history;
        }
        (history._season, history.Last, history.Periods) = (outcome.UsualSeason, outcome.Labels[^1], outcome.Values.Length);
        foreach (StudySeries one in series.Prepend(outcome))
            history._values[one.Name] = one.Values;
        if (paths.First is not null)
            history.LookForLeads(outcome, [.. series.Where(one => own.Any(pair => pair.Kpi.Id == one.Name && !paths.HasPath(pair.Kpi)))], language, findings);
        string[] untold = [.. own.Select(pair => pair.Kpi.Id).Where(id => !history._values.ContainsKey(id))];
        if (untold.Length > 0)
            findings.Note(FindingCodes.VanityUntested, SourceSpan.None, $"No history in these periods: {string.Join(", ", untold)}. Of them only the formulas were looked at.", "See with 'query' where their values lie.");
        return history;
    }

    private void LookForLeads(StudySeries outcome, StudySeries[] candidates, string language, FindingList findings)
    {
        if (candidates.Length == 0 || LinkStudy.Make(outcome, candidates, null, new LinkOptions(), language, new FindingList()) is not { } study)
            return;
        (Outcome, Lags, Materiality) = (study.Outcome, study.Lags, study.Options.Materiality);
        foreach ((string name, Link link) in study.Candidates.Zip(study.Links))
            _links[name] = link;
        findings.Note(FindingCodes.StudyCaution, SourceSpan.None, StudyWords.For(language).Precedence, "See docs/science/vanity.md for what is looked at.", language);
        if (study.Links.Count(link => link.Verdict == LinkVerdict.NotEnoughData) is > 0 and var unknown)
            findings.Note(FindingCodes.VanityShort, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"Of {unknown} of {study.Links.Count} KPIs without a path, {study.Periods} periods cannot tell whether they lead '{study.Outcome}': that is no flag."), "More periods, or a finer grain with --period 2013-W05, tell more.");
    }
}
