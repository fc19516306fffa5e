using Quarterdeck.Briefing.Targets;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <content>Histories to forecast from.</content>
public sealed partial class KpiStudy
{
    /// <summary>A KPI's complete periods with the names of those that follow; null and findings where there is none.</summary>
    /// <param name="id">The KPI.</param>
    /// <param name="label">The last period; null: all complete months.</param>
    /// <param name="horizon">Periods to forecast.</param>
    public ForecastInput? Forecastable(string id, string? label, int horizon)
    {
        if (History(id, label) is not { } series)
            return null;
        Period? last = calendar.Parse(series.Labels[^1]);
        string? next(int step) => last is { } period && calendar.Move(period, step) is { } moved ? calendar.Label(moved) : null;
        return new ForecastInput(series.Name, series.Values, series.UsualSeason, [.. Enumerable.Range(1, horizon).Select(next)])
        {
            Labels = series.Labels, Label = series.Label, Unit = series.Unit, Currency = series.Currency,
            AddsUp = Find(id) is not { } kpi || !company.Metrics.TryGetValue(kpi.Metric, out Metric? metric) || Additivity.AddsUp(company, metric),
        };
    }
}
