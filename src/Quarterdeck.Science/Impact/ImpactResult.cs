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
public sealed record ImpactResult(ImpactData Data, ImpactOptions Options, ImpactSpan Total, IReadOnlyList<ImpactSpan> Windows, IReadOnlyList<ImpactPoint> Points,
    IReadOnlyList<double> Inclusion, double ObservationDeviation, double LevelDeviation, double? ControlFit)
{
    /// <summary>The correlation of the noise with itself from one period to the next that intervals were widened for; 0, the default, where noise was taken for independent.</summary>
    public double NoiseFollows { get; init; }

    /// <summary>Above this a persistence is more than chance, and intervals of independent noise are too narrow.</summary>
    public double PersistenceLimit => 2 / Math.Sqrt(Data.Before);

    /// <summary>The correlation of what the model leaves over before the action with itself some periods later: near 0 where the model fits.</summary>
    /// <param name="lag">Periods later, from 1.</param>
    public double Persistence(int lag)
    {
        double[] left = [.. Points.Select((point, t) => Data.Teaches[t] ? point.Actual - point.Predicted : double.NaN)];
        double mean = left.Where(double.IsFinite).Average(), squares = left.Where(double.IsFinite).Sum(value => (value - mean) * (value - mean)), products = 0;
        for (int t = lag; t < left.Length; t++)
            if (double.IsFinite(left[t]) && double.IsFinite(left[t - lag]))
                products += (left[t] - mean) * (left[t - lag] - mean);
        return squares > 0 ? products / squares : 0;
    }
}
