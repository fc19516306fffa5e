using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Catalogue;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Editing;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Answers;

/// <summary>What a company could feed of the whole KPI catalogue, if it included every pack.</summary>
/// <param name="Lacking">What each KPI lacks that it could not feed, by KPI.</param>
/// <param name="Fault">Why that could not be found out; null where it could.</param>
public sealed record CatalogueState(IReadOnlyDictionary<string, IReadOnlyList<string>> Lacking, Finding? Fault)
{
    private static readonly Lazy<KpiCatalogue> _catalogue = new(KpiCatalogue.Read);

    /// <summary>The catalogue.</summary>
    public static KpiCatalogue Catalogue => _catalogue.Value;

    /// <summary>The state of an edition; found out once for all its readers.</summary>
    public static CatalogueState Of(CompanyEdition edition, ServeOptions options)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(options);
        return edition.Once("setup|catalogue", () => Find(edition, options));
    }

    private static CatalogueState Find(CompanyEdition edition, ServeOptions options)
    {
        FindingList findings = new();
        IReadOnlyList<UpgradedFile> files = KpiProposal.Write(edition.Company.Folder, new KpiSettings("") { Packs = [.. Catalogue.Packs.Select(static pack => pack.Office)] }, findings);
        ReadResult read = CompanyLoader.Read(edition.Company.Folder, options.Data, files.ToDictionary(static file => file.File, static file => file.After, StringComparer.Ordinal));
        Finding? fault = findings.Sorted().Concat(read.Findings).FirstOrDefault(static finding => finding.Severity == Severity.Error && finding.Code != FindingCodes.DataMissing);
        if (read.Company is not { } company)
            return new CatalogueState(new Dictionary<string, IReadOnlyList<string>>(), fault);
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions { CompanyPath = options.Folder });
        Dictionary<string, IReadOnlyList<string>> lacking = [];
        foreach (Finding note in read.Findings.Concat(layer.Notes))
            if (CatalogueFit.Lacking(note) is var (kpi, needs))
                lacking[kpi] = needs;
        return new CatalogueState(lacking, null);
    }
}
