namespace Quarterdeck.Briefing.Scorecards;

/// <summary>How a KPI's last period lies in its own history.</summary>
/// <param name="Signal">Whether it is news.</param>
/// <param name="IsHigh">True where it lies above what season, trend and level foretell.</param>
/// <param name="Lower">The lower end of what is usual in this period, season and trend put back; NaN where there are no limits.</param>
/// <param name="Upper">The upper end, likewise.</param>
/// <param name="IsSeasonal">True where a season was found in the history, so that the period before is no fair comparison.</param>
/// <param name="IsProvisional">True where the limits rest on fewer than twelve periods.</param>
public sealed record KpiMovement(KpiSignal Signal, bool IsHigh, double Lower, double Upper, bool IsSeasonal, bool IsProvisional)
{
    /// <summary>The first period that the limits rest on, where they started anew after a change of level or at a divider; null where they rest on all periods looked at.</summary>
    public Model.Values.Period? Since { get; init; }

    /// <summary>Nothing can be told.</summary>
    public static KpiMovement Unknown { get; } = new(KpiSignal.NotEnoughData, false, double.NaN, double.NaN, false, false);
}
