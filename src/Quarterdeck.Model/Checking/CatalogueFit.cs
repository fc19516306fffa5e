using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Checking;

/// <summary>Switches on what a company can feed of the packs that it includes, and says what the rest lacks.</summary>
/// <remarks>Asked twice: when the YAML is read, by what is declared; and again when the columns of the sources are known.</remarks>
public static partial class CatalogueFit
{
    /// <summary>What a note of <see cref="Fit"/> says: the KPI that is off, and what it lacks; null for any other finding.</summary>
    public static (string Kpi, IReadOnlyList<string> Needs)? Lacking(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Code == FindingCodes.PackNeeds && Off().Match(finding.Message) is { Success: true } off ? (off.Groups[1].Value, off.Groups[2].Value.Split(", ")) : null;
    }

    /// <summary>The company without the metrics, KPIs, dimensions, fields and identities of packs whose needs are not met.</summary>
    /// <param name="company">The company with its packs.</param>
    /// <param name="columns">The columns of a dataset's source, or null for one that cannot be read; without it only what is declared is judged.</param>
    /// <returns>The company, and a note for every KPI that is off.</returns>
    public static (CompanyModel Company, IReadOnlyList<Finding> Notes) Fit(CompanyModel company, Func<string, IReadOnlyList<(string Column, string Type)>?>? columns = null)
    {
        CatalogueNeeds needs = new(company, columns);
        Dictionary<string, IReadOnlyCollection<string>> off = company.Metrics.Values.Select(metric => (metric.Id, Needs: needs.Of(metric)))
            .Where(one => one.Needs.Count > 0).ToDictionary(one => one.Id, one => one.Needs, StringComparer.Ordinal);
        bool HasFormula(string metric) => company.Metrics.ContainsKey(metric) && !off.ContainsKey(metric);
        // What is counted from statuses needs at least one.
        bool isJudged = company.Kpis.Any(kpi => kpi.Target is not null && HasFormula(kpi.Metric));
        bool IsOn(string metric) => HasFormula(metric) || (isJudged && company.Computed.ContainsKey(metric));
        FindingList notes = new();
        foreach (Kpi kpi in company.Kpis.Where(kpi => !isJudged && company.Computed.ContainsKey(kpi.Metric)))
            notes.Note(FindingCodes.PackNeeds, kpi.Span, $"The catalogue's KPI '{kpi.Id}' is off; needs: a KPI with a target.", "Give a KPI a target: under kpis:, or leave it off.");
        foreach (Kpi kpi in company.Kpis.Where(kpi => kpi.Pack is not null && off.ContainsKey(kpi.Metric)))
            notes.Note(FindingCodes.PackNeeds, kpi.Span, $"The catalogue's KPI '{kpi.Id}' is off; needs: {string.Join(", ", off[kpi.Metric])}.",
                "Map what it needs under datasets:, as docs/catalogue/datasets.md says, or leave it off.");
        return (company with
        {
            Datasets = company.Datasets.ToFrozenDictionary(one => one.Key, one => one.Value with
            {
                Fields = one.Value.Fields.Where(field => CataloguePacks.Of(field.Value.Span) is null || needs.Of(one.Value, field.Value).Count == 0)
                    .ToFrozenDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase),
            }, StringComparer.OrdinalIgnoreCase),
            Dimensions = company.Dimensions.Where(one => CataloguePacks.Of(one.Value.Span) is null || needs.Of(one.Value.Field).Count == 0)
                .ToFrozenDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase),
            Metrics = company.Metrics.Where(one => !off.ContainsKey(one.Key)).ToFrozenDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase),
            Kpis = [.. company.Kpis.Where(kpi => kpi.Pack is null || IsOn(kpi.Metric))],
            Drivers = company.Drivers.Where(one => CataloguePacks.Of(one.Value.Span) is null || (IsOn(one.Key) && one.Value.Identity!.SelfAndDescendants().OfType<Name>().All(name => IsOn(name.Parts[0]))))
                .ToFrozenDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase),
        }, notes.Sorted());
    }

    [GeneratedRegex("KPI '([^']+)' is off; needs: (.+)\\.$")]
    private static partial Regex Off();
}
