using System.Globalization;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Links;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Checks the KPIs of an office for what flatters more than it tells. Method and limits: docs/science/vanity.md.</summary>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="ask">Answers questions together, in their order: the metrics layer.</param>
public sealed class VanityMaker(CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask)
{
    /// <summary>Fewer values than this may have risen by chance alone.</summary>
    private const int FewestValues = 12;

    private readonly KpiShape _shape = new(company);

    /// <summary>Checks; what is wrong with the request is among the findings.</summary>
    /// <param name="office">The office.</param>
    /// <param name="period">The last period that is looked at; null: all complete months.</param>
    /// <param name="asOf">Rows after this day are hidden.</param>
    /// <param name="language">The reader's language.</param>
    public VanityStudy Make(string office, string? period, DateOnly? asOf, string language)
    {
        FindingList findings = new();
        List<(Kpi Kpi, Metric Metric)> scorecard = OfficeKpis.Of(company, office, findings);
        string? last = Months(period, findings);
        if (findings.HasErrors)
            return new VanityStudy(company.Name, office, language, "", "", 0, [], "", findings.Sorted());
        // What is counted over the others has no formula of its own to be checked.
        List<(Kpi Kpi, Metric Metric)> own = [.. scorecard.Where(pair => company.Metrics.ContainsKey(pair.Kpi.Metric) && string.Equals(pair.Kpi.Office, office, StringComparison.OrdinalIgnoreCase))];
        KpiPaths paths = new(company, _shape);
        if (!paths.HasChief)
            findings.Note(FindingCodes.VanityNoChief, SourceSpan.None, "No KPI is the chief executive's or shared with that office, so nothing is said of paths and leads.", "Give the company's results 'office: ceo' or 'shared_with: [ceo]'.");
        findings.Note(FindingCodes.VanityNoLogbook, SourceSpan.None, "There is no logbook yet, so it is not known which KPIs were ever part of a decision.", "Ask of each KPI which decision it would change.");

        VanityHistory history = VanityHistory.Of(company, calendar, ask, paths, own, last, asOf, language, findings);
        VanityPairs pairs = new(company, _shape, paths, scorecard);
        VanityWords words = VanityWords.For(language);
        VanityRow[] rows = [.. own.Select(pair => Row(pair.Kpi, pair.Metric, paths, pairs, history, words, language))];
        return new VanityStudy(company.Name, own.Count > 0 ? own[0].Kpi.Office : office, language, history.Last, history.Outcome, history.Periods, rows, Message(rows, own.Count > 0 ? own[0].Kpi.Office : office, words), findings.Sorted())
        {
            Labels = rows.SelectMany(row => row.Flags).SelectMany(flag => flag.PairWith).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => LabelOf(id, language), StringComparer.Ordinal),
        };
    }

    private VanityRow Row(Kpi kpi, Metric metric, KpiPaths paths, VanityPairs pairs, VanityHistory history, VanityWords words, string language)
    {
        List<VanityWarning> flags = [];
        void Add(VanityReason flag, string reason, IReadOnlyList<string> pairWith, bool isOwn = false) => flags.Add(new VanityWarning(flag, reason, pairWith, isOwn));
        string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
        Link? link = history.LinkOf(kpi.Id);
        bool hasPath = !paths.HasChief || paths.HasPath(kpi) || link?.Verdict == LinkVerdict.Leads;
        if (!hasPath)
        {
            // A belief stands for a path until the data say otherwise; it is no proof.
            if (paths.Belief(kpi) is not { } moved)
                Add(VanityReason.NoPath, KpiPaths.IsChiefs(kpi) ? words.Alone : words.NoPath, pairs.WithPath(kpi, metric));
            else if (link?.Verdict == LinkVerdict.Follows)
                Add(VanityReason.NoPath, Fill(words.BeliefFollows, KpiOwners.LabelOf(company, moved, language), history.Periods, LabelOf(history.Outcome, language), -link.Lag!.Value), pairs.WithPath(kpi, metric), isOwn: true);
        }
        else if (metric.Better != Direction.Down && paths.OnlyDivides(kpi) is { } divided)
            Add(VanityReason.NoPath, Fill(words.BelowTheLine, LabelOf(divided.Id, language)), pairs.WithPath(kpi, metric), isOwn: true);
        bool isTotal = _shape.IsRunningTotal(metric), onlyGrows = isTotal || OnlyGrew(history.ValuesOf(kpi.Id));
        if (onlyGrows)
            Add(VanityReason.OnlyGrows, isTotal ? words.RunningTotal : Fill(words.NeverFell, history.ValuesOf(kpi.Id).Count(double.IsFinite)), pairs.Ratios(metric), isOwn: true);
        // Of what should be small, or at its target, nobody is flattered by the size.
        if (_shape.IsVolume(metric) && metric.Better is Direction.Up or Direction.Unsaid)
        {
            if (!pairs.HasRatio(metric))
                Add(VanityReason.NoDenominator, words.NoDenominator, pairs.Ratios(metric));
            if (!pairs.HasQuality(metric))
                Add(VanityReason.NoQualityPair, words.NoQualityPair, pairs.Qualities(metric));
        }
        if (kpi.Target is null)
            Add(VanityReason.NoTarget, words.NoTarget, []);
        if (company.OfficesFrom is null && company.Offices.FirstOrDefault(office => string.Equals(office.Id, kpi.Office, StringComparison.OrdinalIgnoreCase))?.Holder is null)
            Add(VanityReason.NoOwner, words.NoOwner, []);
        if (paths.Parents(kpi).FirstOrDefault(parent => IsUpWhileDown(kpi, metric, parent, history)) is { } fallen)
            Add(VanityReason.UpWhileParentDown, Fill(words.UpWhileParentDown, LabelOf(fallen.Id, language)), [fallen.Id], isOwn: true);
        if (!hasPath && link?.Verdict == LinkVerdict.NoMaterialLead)
            Add(VanityReason.NoMaterialLead, Fill(words.NoMaterialLead, LabelOf(history.Outcome, language), history.Periods, history.Lags, VanityHistory.Written(history.Materiality, language),
                VanityHistory.Written(link.Effect, language), VanityHistory.Written(link.EffectLow, language), VanityHistory.Written(link.EffectHigh, language)), history.Leaders, isOwn: true);
        // The word is printed for nothing else: everything else may matter, and nobody has looked.
        bool isVanity = flags.Any(flag => flag.Flag == VanityReason.NoMaterialLead) || (onlyGrows && !hasPath && flags.Any(flag => flag.Flag == VanityReason.NoPath));
        return new VanityRow(kpi.Id, LabelOf(kpi.Id, language), flags, isVanity ? VanityVerdict.Vanity : flags.Count > 0 ? VanityVerdict.Check : VanityVerdict.Clear);
    }

    private bool IsUpWhileDown(Kpi kpi, Metric metric, Kpi parent, VanityHistory history)
    {
        int Better(Metric one, string id) => history.YearChangeOf(id) * (one.Better == Direction.Down ? -1 : 1);
        return parent.Id != kpi.Id && metric.Better != Direction.Target && Better(metric, kpi.Id) > 0 && Better(company.Metrics[parent.Metric], parent.Id) < 0;
    }

    /// <summary>True for values that never fell and mostly rose.</summary>
    private static bool OnlyGrew(IReadOnlyList<double> all)
    {
        double[] values = [.. all.Where(double.IsFinite)];
        return values.Length >= FewestValues && values.Zip(values.Skip(1)).All(pair => pair.Second >= pair.First) && 2 * values.Zip(values.Skip(1)).Count(pair => pair.Second > pair.First) >= values.Length - 1;
    }

    /// <summary>A year or quarter is looked at month by month; null where nobody named a period, or what was named is none.</summary>
    private string? Months(string? label, FindingList findings)
    {
        if (label is null)
            return null;
        if (calendar.Parse(label) is not { } period)
        {
            findings.Error(FindingCodes.PeriodAsked, new SourceSpan("--period", 1, 1, label.Length), $"'{label}' is no period of this company's calendar.", "Write 2013, 2013-Q2, 2013-06, 2013-W05, FY2013 or FY2013-Q1.");
            return null;
        }
        return period.Grain.Kind is GrainKind.Year or GrainKind.Quarter or GrainKind.FiscalYear or GrainKind.FiscalQuarter && calendar.Containing(Grain.Month, period.Next.AddTicks(-1)) is { } month ? calendar.Label(month) : label;
    }

    private string LabelOf(string id, string language)
    {
        if (company.Kpis.FirstOrDefault(kpi => kpi.Id == id) is { } own && (own.Labels.TryGetValue(language, out string? label) || own.Labels.TryGetValue("en", out label)))
            return label;
        string metric = company.Kpis.FirstOrDefault(kpi => kpi.Id == id)?.Metric ?? id;
        return company.Metrics.TryGetValue(metric, out Metric? found) ? KpiOwners.LabelOf(company, found, language) : id;
    }

    private static string Message(VanityRow[] rows, string office, VanityWords words)
    {
        string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
        string[] vanity = [.. rows.Where(row => row.Verdict == VanityVerdict.Vanity).Select(row => row.Label)];
        string first = Fill(words.Summary, rows.Count(row => row.Verdict != VanityVerdict.Clear), rows.Length, office.ToUpperInvariant());
        return vanity.Length == 0 ? first : first + words.Gap + Fill(words.VanityList, string.Join(words.Comma, vanity));
    }
}
