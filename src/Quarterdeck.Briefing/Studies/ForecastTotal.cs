namespace Quarterdeck.Briefing.Studies;

/// <summary>How forecasts of segments and of their total are made to add up.</summary>
public enum ForecastTotal
{
    /// <summary>The total is the sum of the segments' forecasts.</summary>
    BottomUp,
    /// <summary>Total and segments, forecast apart, give way to each other by the covariances of their errors.</summary>
    LeastTrace,
}
