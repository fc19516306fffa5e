using System.Collections.Frozen;
using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Checking;

/// <summary>A company's folder to a checked model, or to every finding at once.</summary>
public static class CompanyReader
{
    /// <summary>Reads and checks the YAML of a folder. No data is opened; only that files are there is asked.</summary>
    /// <param name="folder">The company's folder; one of its YAML files may be given in its place.</param>
    /// <param name="dataOverride">The data folder from --data or QUARTERDECK_DATA, relative to the working folder; null: as the YAML says.</param>
    /// <param name="proposed">Texts by file name, relative to the folder, that are read in the place of what lies there; null for none.</param>
    public static ReadResult Read(string folder, string? dataOverride = null, IReadOnlyDictionary<string, string>? proposed = null)
    {
        string full = Path.GetFullPath(folder);
        if (File.Exists(full) && full.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            full = Path.GetDirectoryName(full)!;
        return Read(full, [], isOthersOnly: false, dataOverride, new FindingList(), proposed);
    }

    /// <summary>Reads and checks the YAML of a folder together with trees that were made of files in other words, such as Ossie's.</summary>
    /// <param name="full">The folder, absolute.</param>
    /// <param name="others">The trees.</param>
    /// <param name="isOthersOnly">True where the folder's own files are left aside.</param>
    /// <param name="dataOverride">The data folder that was given; null: as the files say.</param>
    /// <param name="findings">What was found while the trees were made; an error there ends the reading.</param>
    /// <param name="proposed">Texts that are read in the place of files; null for none.</param>
    internal static ReadResult Read(string full, IReadOnlyList<YamlMap> others, bool isOthersOnly, string? dataOverride, FindingList findings, IReadOnlyDictionary<string, string>? proposed = null)
    {
        if (findings.HasErrors || new DraftReader(findings).Read(full, others, isOthersOnly, proposed) is not { } draft)
            return new ReadResult(null, findings.Sorted());
        CatalogueRule.Include(draft, findings);
        NameRule.Check(draft, findings);
        CompanyModel company = Make(draft, full, dataOverride, findings);
        if (draft.Includes.Count > 0)
        {
            (company, IReadOnlyList<Finding> notes) = CatalogueFit.Fit(company);
            findings.AddRange(notes);
            CatalogueRule.Forget(draft, company);
        }
        CheckAll(new CheckScope(company, findings), draft);
        bool usable = !findings.HasErrors;
        // Files that are not there yet are said, but what was written can be looked at all the same.
        SourceRule.Check(draft, company, findings);
        return new ReadResult(usable ? company : null, findings.Sorted());
    }

    private static void CheckAll(CheckScope scope, CompanyDraft draft)
    {
        CalendarRule.Check(scope, draft);
        CurrencyRule.Check(scope, draft);
        ConnectionRule.Check(scope, draft);
        OfficeRule.Check(scope, draft);
        foreach (Dataset dataset in scope.Datasets.Values)
            foreach (Field field in dataset.Fields.Values)
                RowFormulaRule.CheckField(scope, dataset, field);
        CycleRule.CheckFields(scope.Company, scope.Findings);
        CycleRule.CheckMetrics(scope.Company, scope.Findings);
        foreach (MetricDraft metric in draft.Metrics)
            MetricRule.Check(scope, metric);
        foreach (DimensionDraft dimension in draft.Dimensions)
            DimensionRule.Check(scope, dimension);
        foreach (KpiDraft kpi in draft.Kpis)
            KpiRule.Check(scope, kpi);
        foreach (DriverDraft driver in draft.Drivers)
            DriverRule.Check(scope, driver);
        DriverRule.CheckCircles(scope, draft.Drivers);
        ExpectationRule.Check(scope);
        StudyRule.Check(scope, draft.Studies);
        foreach (EventDraft happened in draft.Events)
            EventRule.Check(scope, happened);
    }

    /// <summary>Makes the model of a draft; what cannot stand together is found.</summary>
    internal static CompanyModel Make(CompanyDraft draft, string folder, string? dataOverride, FindingList findings) => new()
    {
        Name = draft.Name?.Value ?? Path.GetFileName(folder),
        Folder = folder,
        DataFolder = !string.IsNullOrEmpty(dataOverride) ? Path.GetFullPath(dataOverride) : Path.GetFullPath(Path.Combine(folder, draft.Data?.Value ?? ".")),
        Currency = draft.Currency,
        Rates = CurrencyRule.Tables(draft),
        Calendar = draft.Calendar,
        Languages = draft.Languages.Count == 0 ? ["en"] : [.. draft.Languages],
        Includes = [.. draft.Includes.Select(pack => pack.Value)],
        Connections = draft.Connections.ToFrozenDictionary(connection => connection.Name.ToLowerInvariant(), StringComparer.OrdinalIgnoreCase),
        Schedule = draft.Schedule?.Value,
        Datasets = DatasetRule.Make(draft, findings),
        Dimensions = draft.Dimensions.Where(dimension => dimension.Field is not null).ToFrozenDictionary(
            dimension => dimension.Name.Value.ToLowerInvariant(),
            dimension => new Dimension(dimension.Name.Value.ToLowerInvariant(), dimension.Field!,
                dimension.Via.DistinctBy(via => via.Dataset.Value).ToDictionary(via => via.Dataset.Value, via => via.Join.Value, StringComparer.Ordinal), dimension.Labels, dimension.Name.Span),
            StringComparer.OrdinalIgnoreCase),
        Metrics = draft.Metrics.ToFrozenDictionary(metric => metric.Id.Value.ToLowerInvariant(), Metric, StringComparer.OrdinalIgnoreCase),
        Computed = draft.Computed.ToFrozenDictionary(one => one.Metric.Id.Value.ToLowerInvariant(), one => Metric(one.Metric), StringComparer.OrdinalIgnoreCase),
        Kpis = [.. draft.Kpis.Select(Kpi)],
        Groups = draft.Groups.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
        Units = draft.Units.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
        Offices = [.. draft.Offices.Select(office => new CompanyOffice(office.Id.Value.ToLowerInvariant(), office.Holder, office.Title, office.ReportsTo?.Value, office.Acronyms, office.Id.Span))],
        OfficesFrom = draft.OfficesFrom,
        Studies = new StudyPlans { Attribution = draft.Studies.Attribution, Mix = draft.Studies.Mix, Experience = draft.Studies.Experience, Impacts = [.. draft.Studies.Impacts] },
        Events = [.. draft.Events.Select(static one => new CompanyEvent(one.Id.Value.ToLowerInvariant(), one.Day, one.UntilDay is { } last && last > one.Day ? last : null, one.Labels,
            [.. one.Offices.Select(static office => office.Value)], [.. one.Kpis.Select(static kpi => kpi.Value)], one.Id.Span)).OrderBy(static one => one.Day).ThenBy(static one => one.Id, StringComparer.Ordinal)],
        Drivers = draft.Drivers.ToFrozenDictionary(driver => driver.Metric.Value.ToLowerInvariant(),
            driver => new Driver(driver.Metric.Value.ToLowerInvariant(), driver.Identity, driver.Influences, driver.Metric.Span), StringComparer.OrdinalIgnoreCase),
    };

    private static Metric Metric(MetricDraft metric) => new()
    {
        Id = metric.Id.Value.ToLowerInvariant(),
        Formula = metric.Formula,
        Unit = metric.Unit is { } unit && !string.IsNullOrWhiteSpace(unit.Value) ? Unit.Parse(unit.Value) : default,
        Better = metric.Better,
        Labels = metric.Labels,
        Descriptions = metric.Descriptions,
        Time = metric.Time,
        Stock = metric.StockAt is { } at ? new Stock(at, [.. metric.StockPer.Select(word => word.Value)], metric.Carry) : null,
        Active = metric.Active is { } active ? new Active(active.From.Value, active.To.Value, active.ToIsLast) : null,
        Conversion = metric.Conversion is { } conversion
            ? new Conversion(conversion.From.Value, conversion.To.Value, conversion.Entity.Value, conversion.Within?.Count, conversion.Within?.Unit ?? "day", [.. conversion.Same.Select(word => word.Value)], conversion.IsRate)
            : null,
        CustomerValue = metric.CustomerValue is { } value ? CustomerValue(value) : null,
        Empty = metric.Empty,
        Regrain = metric.Regrain,
        LateDays = metric.LateDays,
        Least = metric.Least is { } least && int.TryParse(least.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int rows) ? rows : 0,
        Pitfalls = metric.Pitfalls,
        Aliases = metric.Aliases,
        Serves = metric.Serves,
        Sources = metric.Sources,
        Pack = metric.Pack,
        Span = metric.Id.Span,
    };

    private static CustomerValue CustomerValue(CustomerValueDraft value) => new()
    {
        Purchases = value.Purchases.Value,
        Customer = value.Customer.Value,
        Amount = value.Amount,
        Where = value.Where,
        Model = value.Model,
        Horizon = value.Length ?? new Interval(12, "month"),
        Discount = value.Rate ?? 0,
        Margin = value.Share is { } share ? new NumberLiteral(share) : value.Margin is { } metric ? new Name([metric.Value]) { Span = metric.Span } : null,
        Answer = value.Answer,
        OfAll = value.OfAll,
    };

    private static Kpi Kpi(KpiDraft kpi) => new()
    {
        Id = kpi.Id.Value.ToLowerInvariant(),
        Metric = kpi.Metric?.Value ?? kpi.Id.Value.ToLowerInvariant(),
        Office = kpi.Office?.Value ?? "",
        SharedWith = [.. kpi.SharedWith.Select(word => word.Value)],
        Group = kpi.Group,
        Target = kpi.Target,
        Tolerance = kpi.Tolerance,
        Where = kpi.Where,
        Dividers = [.. kpi.Dividers.Select(static divider => new Divider(divider.Label.Value, divider.Reason))],
        Labels = kpi.Labels,
        Pack = kpi.Pack,
        IsAsInPack = kpi.IsAsInPack,
        Span = kpi.Id.Span,
    };
}
