using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Catalogue;

/// <summary>The KPI catalogue that ships with the program, as its packs say it and before a company includes any.</summary>
/// <remarks>Immutable. Needs are told by canonical dataset and field.</remarks>
public sealed class KpiCatalogue
{
    private readonly CatalogueNeeds _needs;

    private KpiCatalogue(CompanyDraft draft, CompanyModel model)
    {
        _needs = new CatalogueNeeds(model, null);
        Metrics = model.Metrics.Concat(model.Computed).ToDictionary(metric => metric.Key, metric => metric.Value, StringComparer.OrdinalIgnoreCase);
        Drivers = model.Drivers;
        Groups = model.Groups;
        Units = model.Units;
        string[] computed = [.. draft.Computed.Select(one => one.Kpi.Id.Value)];
        Packs =
        [
            .. draft.PackHeads.Select(head => new CataloguePack(head.Pack, head.Names, head.About,
                [.. model.Kpis.Where(kpi => kpi.Office == head.Pack && !computed.Contains(kpi.Id))],
                [.. model.Kpis.Where(kpi => kpi.Office == head.Pack && computed.Contains(kpi.Id))])),
        ];
    }

    /// <summary>The packs by office.</summary>
    public IReadOnlyList<CataloguePack> Packs { get; }

    /// <summary>All metrics by id, KPIs and what they are made of; one without formula is worked out from statuses.</summary>
    public IReadOnlyDictionary<string, Metric> Metrics { get; }

    /// <summary>Names of groups for people, by group and language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Groups { get; }

    /// <summary>Names of units for people, by unit and language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Units { get; }

    /// <summary>The identities by the metric that they explain.</summary>
    public IReadOnlyDictionary<string, Driver> Drivers { get; }

    /// <summary>Reads the catalogue.</summary>
    /// <exception cref="InvalidOperationException">A pack is faulty, which a test shows before it ships.</exception>
    public static KpiCatalogue Read()
    {
        FindingList findings = new();
        CompanyDraft draft = new DraftReader(findings).ReadPacks();
        if (findings.HasErrors)
            throw new InvalidOperationException(string.Join('\n', findings.Sorted().Select(finding => $"{finding.Place} {finding.Code} {finding.Message}")));
        draft.Kpis.AddRange(draft.Computed.Select(one => one.Kpi));
        return new KpiCatalogue(draft, CompanyReader.Make(draft, "", null, findings));
    }

    /// <summary>The canonical fields, as <c>dataset.field</c>, that a metric needs, itself or through others.</summary>
    public IReadOnlyCollection<string> NeedsOf(Metric metric) => _needs.Of(metric);
}
