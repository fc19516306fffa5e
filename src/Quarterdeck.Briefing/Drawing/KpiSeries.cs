using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Studies;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Brings KPIs and studies to the charts.</summary>
public static class KpiSeries
{
    /// <summary>What a KPI's numbers are.</summary>
    /// <param name="kpi">The KPI on its scorecard.</param>
    /// <param name="currency">Code of the scorecard's currency.</param>
    public static ChartMeasure Measure(ScorecardKpi kpi, string currency)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return new ChartMeasure(kpi.Label, kpi.Unit, kpi.Better, currency, kpi.UnitLabel);
    }

    /// <summary>The course of a KPI with its natural limits.</summary>
    /// <param name="kpi">The KPI on its scorecard.</param>
    /// <param name="currency">Code of the scorecard's currency.</param>
    /// <param name="periods">At most so many periods, counted from the end; default 36. Limits rest on all that are known.</param>
    public static ControlSeries Of(ScorecardKpi kpi, string currency, int periods = 36)
    {
        ChartMeasure measure = Measure(kpi, currency);
        int first = Math.Max(0, kpi.Course.Count - Math.Max(1, periods));
        return new ControlSeries(new ChartSeries(measure, [.. kpi.Course.Skip(first).Select(static point => new ChartPoint(point.Period, Finite(point.Value)))]),
            kpi.Limits is null ? null : kpi.Limits with { Points = [.. kpi.Limits.Points.Skip(first)] });
    }

    /// <summary>The course of a KPI with its natural limits, the trajectory of its target, the open period and what is expected next.</summary>
    /// <param name="kpi">The KPI on its scorecard.</param>
    /// <param name="currency">Code of the scorecard's currency.</param>
    /// <param name="period">The label of the scorecard's period; where its data are not all there its point is hollow.</param>
    /// <param name="outlook">Targets and what is expected.</param>
    /// <param name="periods">At most so many periods that were measured, counted from the end; default 36.</param>
    public static ControlSeries Of(ScorecardKpi kpi, string currency, string period, KpiOutlook outlook, int periods = 36)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        ControlSeries past = Of(kpi, currency, periods);
        bool isOpen(string label) => label == period && kpi is { IsIncomplete: true, Actual.IsNumber: true };
        double? due(string label) => outlook.Targets.TryGetValue(label, out double target) ? target : null;
        Dictionary<string, double> expected = outlook.Ahead.ToDictionary(static point => point.Period, static point => point.Value);
        HashSet<string> measured = [.. past.Series.Points.Select(static point => point.Label)];
        ChartPoint[] points =
        [
            .. past.Series.Points.Select(point => point with
            {
                Actual = isOpen(point.Label) ? kpi.Actual.AsDouble() : point.Actual, IsOpen = isOpen(point.Label), Plan = due(point.Label),
                Forecast = expected.TryGetValue(point.Label, out double next) ? Finite(next) : null,
            }),
            .. outlook.Ahead.Where(point => !measured.Contains(point.Period)).Select(point => new ChartPoint(point.Period, null, Plan: due(point.Period), Forecast: Finite(point.Value))),
        ];
        return past with { Series = past.Series with { Points = points } };
    }

    /// <summary>What the numbers of a study's series are.</summary>
    public static ChartMeasure Measure(StudySeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new ChartMeasure(series.Label, series.Unit, series.Better, series.Currency);
    }

    /// <summary>A study of signals.</summary>
    /// <param name="study">The study.</param>
    /// <param name="measure">What is measured, where it is known better than the series tells; default null: as the series tells.</param>
    public static ControlSeries Of(SignalStudy study, ChartMeasure? measure = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ChartSeries series = Of(study.Series);
        return new ControlSeries(measure is null ? series : series with { Measure = measure }, study.Report);
    }

    /// <summary>A series of a study, without limits.</summary>
    /// <param name="series">The series of a study.</param>
    public static ChartSeries Of(StudySeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new ChartSeries(Measure(series), [.. series.Values.Select((value, i) => new ChartPoint(series.Labels[i], Finite(value)))]);
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
