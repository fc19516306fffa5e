using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <summary>Everything that was written, merged over the files, with places; nothing is checked against anything else yet.</summary>
internal sealed class CompanyDraft
{
    public Word? Name { get; set; }
    public string Currency { get; set; } = "";
    public SourceSpan CurrencyPlace { get; set; }
    public List<RateDraft> Rates { get; } = [];
    public CalendarSettings Calendar { get; set; } = new();
    public Word? TimeZone { get; set; }
    public List<string> Languages { get; } = [];
    public Word? Data { get; set; }
    public List<Word> Includes { get; } = [];
    public Word? Schedule { get; set; }
    public List<Connection> Connections { get; } = [];
    public List<OfficeDraft> Offices { get; } = [];
    public OfficesFrom? OfficesFrom { get; set; }
    public List<DatasetDraft> Datasets { get; } = [];
    public List<DimensionDraft> Dimensions { get; } = [];
    public List<MetricDraft> Metrics { get; } = [];
    public List<KpiDraft> Kpis { get; } = [];
    public List<DriverDraft> Drivers { get; } = [];
    public StudyDrafts Studies { get; } = new();
    public List<EventDraft> Events { get; } = [];
    /// <summary>Names for people of groups.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);
    /// <summary>Names for people of units.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Units { get; } = new(StringComparer.OrdinalIgnoreCase);
    /// <summary>Of each pack its office's names and what is to be known of it.</summary>
    public List<(string Pack, IReadOnlyDictionary<string, string> Names, string About)> PackHeads { get; } = [];
    /// <summary>Fields that packs add to canonical datasets.</summary>
    public List<(string Dataset, FieldDraft Field)> PackFields { get; } = [];
    /// <summary>KPIs of packs that have no formula, and what is known of them.</summary>
    public List<(KpiDraft Kpi, MetricDraft Metric)> Computed { get; } = [];
}
