using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Checking;

/// <summary>A metric beyond its formula: its date, unit, balance, activity, conversion.</summary>
internal static class MetricRule
{
    public static void Check(CheckScope scope, MetricDraft draft)
    {
        if (!scope.Company.Metrics.TryGetValue(draft.Id.Value, out Metric? metric))
            return;
        if (metric.Formula is not null)
            MetricFormulaRule.Check(scope, metric.Formula);
        string[] homes = metric.Formula is null ? []
            : [.. Metrics.Atoms(scope.Company, metric.Formula).Where(atom => atom.Metric is null).Select(atom => AtomHome.Find(scope.Datasets, atom.Call).Home).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (draft.Time is not null && scope.Resolve(draft.Time) is { } path)
            foreach (string home in homes)
                scope.Reaches(home, path, draft.Time.Span);
        Unit(scope, draft);
        if (draft.Least is { } least && metric.Least < 2)
            scope.Findings.Error(FindingCodes.NotNumber, least.Span, $"'least' takes a whole number from 2 on, but '{CheckScope.Short(least.Value)}' stands here.", "Write least: 5.");
        if (draft.StockAt is not null || draft.Active is not null)
            OwnRows(scope, draft, homes);
        if (draft.StockAt is not null && draft.Active is not null)
            scope.Findings.Error(FindingCodes.ExcludingKeys, draft.Id.Span, $"'{draft.Id.Value}' is both a stock and a count of what is active.", "Keep stock: or active:.");
        if (draft.Conversion is { } conversion)
            Conversion(scope, conversion);
        CustomerValueRule.Check(scope, draft, metric);
    }

    private static void Unit(CheckScope scope, MetricDraft draft)
    {
        if (draft.Unit is not { } unit || Values.Unit.KnownNames.Contains(unit.Value))
            return;
        if (unit.Value.Trim().Length == 0)
            scope.Findings.Error(FindingCodes.WrongKind, unit.Span, "The unit is empty.", $"Write one of: {string.Join(", ", Values.Unit.KnownNames)}, or a unit of your own.");
        else if (unit.Value.Trim() is "%" or "pct")
            scope.Findings.Error(FindingCodes.UnknownWord, unit.Span, $"'{unit.Value}' is no unit.", "Write percent; the number is kept as a fraction.");
        else if (NearestName.Find(unit.Value, Values.Unit.KnownNames) is { } near)
            scope.Findings.Warning(FindingCodes.UnitOfOwn, unit.Span, $"'{CheckScope.Short(unit.Value)}' is taken as a unit of your own. Did you mean '{near}'?", $"Write '{near}', or leave it if it is meant.");
    }

    private static void OwnRows(CheckScope scope, MetricDraft draft, string[] homes)
    {
        string what = draft.Active is not null ? "active" : "stock";
        if (homes.Length == 0 && draft.Formula is not null)
            scope.Findings.Error(FindingCodes.WrongPlace, draft.Id.Span, $"'{what}' tells which rows an aggregate takes, but the formula of '{draft.Id.Value}' has none of its own.", $"Put {what}: at the metrics that aggregate rows.");
        foreach (string home in homes)
            if (draft.StockAt is not null && scope.Datasets[home].Time is null && draft.Time is null)
                scope.Findings.Error(FindingCodes.NoTime, draft.Id.Span, $"A stock needs a date for each row, but '{home}' has no 'time:'.", $"Declare time: at '{home}' or at the metric.");
    }

    private static void Conversion(CheckScope scope, ConversionDraft conversion)
    {
        foreach (Word side in (Word[])[conversion.From, conversion.To])
            if (scope.Datasets.TryGetValue(side.Value, out Dataset? dataset))
            {
                if (dataset.Time is null)
                    scope.Findings.Error(FindingCodes.NoTime, side.Span, $"A conversion needs to know when rows happen, but '{side.Value}' has no 'time:'.", $"Declare time: at '{side.Value}'.");
            }
            else if (!scope.Company.Metrics.ContainsKey(side.Value))
                scope.Unknown(FindingCodes.UnknownDataset, "dataset or metric", side.Value, side.Span, scope.Datasets.Keys.Concat(scope.Company.Metrics.Keys));
        if (conversion.Within is { } within)
            scope.CheckGrain(within.Unit, conversion.Entity.Span);
    }

    /// <summary>The dataset because of which a metric has no date; null when every number under it has one.</summary>
    public static string? Timeless(CompanyModel company, Metric metric)
    {
        if (metric.CustomerValue is { } value)
            return metric.Time is null && PurchaseSide.Of(company, value) is { } side && company.Datasets[side.Dataset].Time is null ? side.Dataset : null;
        if (metric.Formula is null)
            return null;
        foreach (Atom atom in Metrics.Atoms(company, metric.Formula))
        {
            Metric owner = atom.Metric ?? metric;
            if (owner.Time is null && owner.Active is null && AtomHome.Find(company.Datasets, atom.Call).Home is { } home && company.Datasets[home].Time is null)
                return home;
        }
        return null;
    }
}
