using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Catalogue;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Editing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Answers;

/// <summary>A KPI of the catalogue or of the company's own that was chosen, and what switching it on, or changing its target, would write and show.</summary>
public sealed record KpiSetup
{
    private const int Months = 12;

    /// <summary>The KPI as the catalogue has it, else as the company has.</summary>
    public required Kpi Kpi { get; init; }
    /// <summary>Its metric.</summary>
    public required Metric Metric { get; init; }
    /// <summary>True where the company has it already.</summary>
    public bool IsOn { get; init; }
    /// <summary>What it needs: each dataset with its fields, those that are missing told apart, and whether the company has the dataset.</summary>
    public required IReadOnlyList<(string Dataset, bool IsThere, IReadOnlyList<(string Field, bool IsMissing)> Fields)> Needs { get; init; }
    /// <summary>Further things that are missing, in words.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];
    /// <summary>What would have to be written for the missing data; empty where nothing is missing.</summary>
    public string Sketch { get; init; } = "";
    /// <summary>What stands in the form.</summary>
    public required KpiForm Form { get; init; }
    /// <summary>True where the company's target is written in a form that cannot be changed here; it stays unless another is given.</summary>
    public bool HasOtherTarget { get; init; }
    /// <summary>The files that would change.</summary>
    public IReadOnlyList<UpgradedFile> Files { get; init; } = [];
    /// <summary>What is wrong with the company as it would be, or noteworthy and new.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
    /// <summary>The months, the oldest first, as the company would show them; empty where it cannot.</summary>
    public IReadOnlyList<(string Month, ScorecardKpi Row)> Preview { get; init; } = [];
    /// <summary>Other KPIs that would be switched on with it.</summary>
    public IReadOnlyList<(string Id, string Label, string Office)> Others { get; init; } = [];
    /// <summary>True where it can be accepted.</summary>
    public bool CanAccept => Files.Count > 0 && !Findings.Any(static finding => finding.Severity == Severity.Error);

    /// <summary>Looks at a choice; null where neither the catalogue nor the company has such a KPI.</summary>
    /// <param name="id">The KPI.</param>
    /// <param name="form">What stands in the form; null for what the company says now.</param>
    /// <param name="edition">The company.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="state">The reader.</param>
    public static KpiSetup? Of(string id, KpiForm? form, CompanyEdition edition, ServeOptions options, PageState state)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(state);
        KpiCatalogue catalogue = CatalogueState.Catalogue;
        CompanyModel company = edition.Company;
        Kpi? own = company.Kpis.FirstOrDefault(kpi => string.Equals(kpi.Id, id, StringComparison.OrdinalIgnoreCase));
        if ((catalogue.Packs.SelectMany(static pack => pack.Kpis.Concat(pack.Computed)).FirstOrDefault(kpi => string.Equals(kpi.Id, id, StringComparison.OrdinalIgnoreCase)) ?? own) is not { } chosen)
            return null;
        KpiForm now = own is null ? KpiForm.Empty : KpiForm.Of(own), asked = form ?? now;
        IReadOnlyList<string> missing = own is null ? CatalogueState.Of(edition, options).Lacking.GetValueOrDefault(chosen.Id, []) : [];
        // What the company wrote itself is shown, and not what the catalogue has under that name.
        Metric metric = (own is null ? null : company.Metrics.GetValueOrDefault(own.Metric)) ?? catalogue.Metrics[chosen.Metric];
        KpiSetup setup = new()
        {
            Kpi = chosen, Metric = metric, IsOn = own is not null, Form = asked, HasOtherTarget = own?.Target is not null && now.Target.Length == 0,
            Needs = own is { Pack: null } ? [] : NeedsOf(catalogue, catalogue.Metrics[chosen.Metric], company, missing), Lacking = [.. missing.Where(static need => !IsField(need))], Sketch = SketchOf(missing, company),
        };
        bool isIncluded = company.Includes.Contains(chosen.Office) || chosen.SharedWith.Any(company.Includes.Contains);
        return setup.Proposed(asked.Against(chosen.Id, own is not null || isIncluded ? [] : [chosen.Office], now), missing, edition, options, state);
    }

    private KpiSetup Proposed(KpiSettings settings, IReadOnlyList<string> missing, CompanyEdition edition, ServeOptions options, PageState state)
    {
        FindingList findings = new();
        IReadOnlyList<UpgradedFile> files = KpiProposal.Write(edition.Company.Folder, settings, findings);
        if (missing.Count > 0)
            findings.Error(FindingCodes.SetupLacking, SourceSpan.None, $"'{Kpi.Id}' would stay off; the company lacks: {string.Join(", ", missing)}.", "Map what it needs under datasets:, as below; then come back.");
        else if (files.Count == 0 && !findings.HasErrors)
            findings.Note(FindingCodes.SetupNothing, SourceSpan.None, $"The company's files say this of '{Kpi.Id}' already.", "Nothing; or set a target or a tolerance.");
        if (findings.HasErrors)
            return this with { Findings = findings.Sorted() };
        Candidate candidate = Candidate.Of(edition, options, files);
        findings.AddRange(candidate.Findings);
        if (candidate.Layer is not { } layer)
            return this with { Files = files, Findings = findings.Sorted() };
        using (layer)
        {
            if (layer.Company.Kpis.FirstOrDefault(kpi => kpi.Id == Kpi.Id) is not { } kpi)
            {
                findings.Error(FindingCodes.SetupLacking, SourceSpan.None, $"'{Kpi.Id}' would stay off with these files.", "Look at what it needs, above.");
                return this with { Files = files, Findings = findings.Sorted() };
            }
            return this with
            {
                Files = files,
                Preview = Seen(kpi, layer, state.AsOf, state.Language, findings),
                Findings = findings.Sorted(),
                Others = [.. layer.Company.Kpis.Where(other => other.Id != kpi.Id && edition.Company.Kpis.All(known => known.Id != other.Id)).Select(other => (other.Id, LabelOf(layer.Company, other, state.Language), other.Office))],
            };
        }
    }

    /// <summary>The twelve months that end with the last complete one: the very scorecard of each, of this KPI alone.</summary>
    private static List<(string, ScorecardKpi)> Seen(Kpi kpi, MetricLayer layer, string? asOf, string language, FindingList findings)
    {
        CompanyModel company = layer.Company;
        // What is counted over the statuses of others needs them all; any other number needs itself.
        CompanyModel alone = company.Metrics.ContainsKey(kpi.Metric) ? company with { Kpis = [kpi] } : company;
        ScorecardMaker maker = new(alone, layer.Calendar, questions => layer.Answer(questions), layer.Rate);
        DateOnly? day = asOf is null ? null : layer.Calendar.Parse(asOf)?.LastDay;
        Scorecard Card(string? period) => maker.Make(new ScorecardRequest(kpi.Office, period, day, language) { WithHeadline = false });
        Scorecard last = Card(null);
        findings.AddRange(last.Findings.Where(static finding => finding.Severity != Severity.Note));
        if (last.Period is not { } shown)
            return [];
        List<(string, ScorecardKpi)> months = [];
        for (int back = Months - 1; back >= 0; back--)
        {
            // A calendar ends in the year 1.
            if (layer.Calendar.Move(shown.Period, -back) is not { } month)
                continue;
            string label = layer.Calendar.Label(month);
            if ((back == 0 ? last : Card(label)).Kpis.FirstOrDefault(row => row.Id == kpi.Id) is { } row)
                months.Add((label, row));
        }
        return months;
    }

    private static string LabelOf(CompanyModel company, Kpi kpi, string language) =>
        (company.Metrics.GetValueOrDefault(kpi.Metric) ?? company.Computed.GetValueOrDefault(kpi.Metric))?.Label(language) ?? kpi.Id;

    private static IReadOnlyList<(string, bool, IReadOnlyList<(string, bool)>)> NeedsOf(KpiCatalogue catalogue, Metric metric, CompanyModel company, IReadOnlyList<string> missing) =>
    [
        .. catalogue.NeedsOf(metric).Where(IsField).GroupBy(static need => need.Split('.')[0])
            .Select(set => (set.Key, company.Datasets.ContainsKey(set.Key), (IReadOnlyList<(string, bool)>)[.. set.Select(need => (need[(set.Key.Length + 1)..], missing.Contains(need)))])),
    ];

    private static string SketchOf(IReadOnlyList<string> missing, CompanyModel company) => string.Join('\n', missing
        .Select(static need => need.StartsWith("time: of ", StringComparison.Ordinal) ? (need["time: of ".Length..], "") : IsField(need) ? (need.Split('.')[0], need.Split('.')[1]) : ("", ""))
        .Where(static need => need.Item1.Length > 0).GroupBy(static need => need.Item1)
        .Select(set => DatasetProposal.Sketch(set.Key, [.. set.Select(static need => need.Item2).Where(static field => field.Length > 0)], company.Datasets.ContainsKey(set.Key), set.Any(static need => need.Item2.Length == 0))));

    /// <summary>True for a need that names a field of a dataset, such as <c>orders.net_amount</c>; others are sentences.</summary>
    private static bool IsField(string need) => need.Split('.') is { Length: 2 } parts && parts.All(static part => part.Length > 0 && part.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'));
}
