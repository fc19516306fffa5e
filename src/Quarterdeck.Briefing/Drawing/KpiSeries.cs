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
    public static ControlSeries Of(ScorecardKpi kpi, string currency) =>
        new(new ChartSeries(Measure(kpi, currency), [.. kpi.Course.Select(static point => new ChartPoint(point.Period, Finite(point.Value)))]), kpi.Limits);

    /// <summary>A study of signals.</summary>
    /// <param name="study">The study.</param>
    /// <param name="measure">What its numbers are.</param>
    public static ControlSeries Of(SignalStudy study, ChartMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new ControlSeries(new ChartSeries(measure, [.. study.Series.Values.Select((value, i) => new ChartPoint(study.Series.Labels[i], Finite(value)))]), study.Report);
    }

    /// <summary>A series of a study, without limits.</summary>
    /// <param name="series">The series of a study.</param>
    /// <param name="measure">What its numbers are.</param>
    public static ChartSeries Of(StudySeries series, ChartMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new ChartSeries(measure, [.. series.Values.Select((value, i) => new ChartPoint(series.Labels[i], Finite(value)))]);
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
