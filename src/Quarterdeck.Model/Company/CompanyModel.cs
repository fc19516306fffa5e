using System.Collections.Frozen;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A company in its own words, checked: what every part below and above reads.</summary>
/// <remarks>Immutable and safe to share between threads. All dictionaries are keyed by lower-case names and compare without regard to case.</remarks>
public sealed record CompanyModel
{
    /// <summary>The company's name.</summary>
    public required string Name { get; init; }
    /// <summary>The folder of its YAML, absolute.</summary>
    public required string Folder { get; init; }
    /// <summary>The folder that data paths are relative to, absolute.</summary>
    public required string DataFolder { get; init; }
    /// <summary>ISO 4217 code of the reporting currency; empty when nobody said.</summary>
    public string Currency { get; init; } = "";
    /// <summary>Tables of exchange rates by name; empty where all money is in one currency.</summary>
    public FrozenDictionary<string, RateTable> Rates { get; init; } = FrozenDictionary<string, RateTable>.Empty;
    /// <summary>True when some money may be in another currency than the company's.</summary>
    public bool HasOtherCurrencies => Datasets.Values.Any(dataset => IsOther(dataset.Currency) || dataset.Fields.Values.Any(amount => IsOther(amount.Currency)));
    /// <summary>How it counts its days.</summary>
    public required CalendarSettings Calendar { get; init; }
    /// <summary>Languages of its readers; default English.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];
    /// <summary>Packs of the KPI catalogue that it takes in.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];
    /// <summary>Databases by name.</summary>
    public FrozenDictionary<string, Connection> Connections { get; init; } = FrozenDictionary<string, Connection>.Empty;
    /// <summary>When sources of connections are to be loaded that say nothing themselves: cron of five fields in the company's time zone; null where nobody said.</summary>
    public string? Schedule { get; init; }
    /// <summary>Datasets by name.</summary>
    public required FrozenDictionary<string, Dataset> Datasets { get; init; }
    /// <summary>Dimensions by name.</summary>
    public required FrozenDictionary<string, Dimension> Dimensions { get; init; }
    /// <summary>Metrics by id.</summary>
    public required FrozenDictionary<string, Metric> Metrics { get; init; }
    /// <summary>What is known of the KPIs that have no formula, by id: they are worked out from other KPIs' statuses (<c>targets_met</c>), cannot be asked as metrics and stand in no formula.</summary>
    public FrozenDictionary<string, Metric> Computed { get; init; } = FrozenDictionary<string, Metric>.Empty;
    /// <summary>KPIs in the order of writing.</summary>
    public required IReadOnlyList<Kpi> Kpis { get; init; }
    /// <summary>Names for people of the groups on scorecards, by group and language; a group without any is shown by its id.</summary>
    public FrozenDictionary<string, IReadOnlyDictionary<string, string>> Groups { get; init; } = FrozenDictionary<string, IReadOnlyDictionary<string, string>>.Empty;
    /// <summary>Names for people of units, by unit and language; a unit without any is shown by its own name.</summary>
    public FrozenDictionary<string, IReadOnlyDictionary<string, string>> Units { get; init; } = FrozenDictionary<string, IReadOnlyDictionary<string, string>>.Empty;
    /// <summary>Offices in the order of writing.</summary>
    public required IReadOnlyList<CompanyOffice> Offices { get; init; }
    /// <summary>The chart from a table of people; null where the offices are written by hand.</summary>
    public OfficesFrom? OfficesFrom { get; init; }
    /// <summary>Drivers by the metric they explain.</summary>
    public FrozenDictionary<string, Driver> Drivers { get; init; } = FrozenDictionary<string, Driver>.Empty;
    /// <summary>The studies that it declares; none unless said.</summary>
    public StudyPlans Studies { get; init; } = new();
    /// <summary>What happened, by day: flags on the charts of the KPIs that it concerns.</summary>
    public IReadOnlyList<CompanyEvent> Events { get; init; } = [];

    private bool IsOther(AmountCurrency? currency) => currency is not null && currency.Code != Currency;
}
