namespace Quarterdeck.Science.Impact;

/// <summary>The effect of an action.</summary>
/// <param name="Data">The data.</param>
/// <param name="Options">How it was estimated.</param>
/// <param name="Total">Over all windows.</param>
/// <param name="Windows">Over each window, in their order.</param>
/// <param name="Points">One a period.</param>
/// <param name="Inclusion">For each control the share of draws in which it is in; 0 for one that never varies.</param>
/// <param name="ObservationDeviation">Standard deviation of the noise, the mean of the draws, in the outcome's unit.</param>
/// <param name="LevelDeviation">Standard deviation of the level's moves, the mean of the draws, in the outcome's unit.</param>
/// <param name="ControlFit">The share of the variance before that the controls explain by plain regression, adjusted for their number, from 0 to 1; null without controls or with too few values.</param>
/// <param name="Persistence">The correlation of what the model leaves over before the action with itself one period later: near 0 where the model fits.</param>
public sealed record ImpactResult(ImpactData Data, ImpactOptions Options, ImpactSpan Total, IReadOnlyList<ImpactSpan> Windows, IReadOnlyList<ImpactPoint> Points,
    IReadOnlyList<double> Inclusion, double ObservationDeviation, double LevelDeviation, double? ControlFit, double Persistence)
{
    /// <summary>Above this the persistence is more than chance, and intervals are too narrow.</summary>
    public double PersistenceLimit => 2 / Math.Sqrt(Data.Before);
}
