namespace Quarterdeck.Metrics.Asking;

/// <summary>How windows and shifts meet the periods of a question.</summary>
public enum TimeRule
{
    /// <summary>Whole periods are shifted and windows are runs of whole units: ours, and the default.</summary>
    WholePeriods,
    /// <summary>
    /// As dbt's MetricFlow answers: each day looks up its own shifted day (31 March and 29 March both meet 28 February), windows roll by the day,
    /// and a coarser period adds up the days' values or, for a window, takes the first, last or mean of the days that have any.
    /// </summary>
    JoinedByDay,
}
