namespace Quarterdeck.Science.Impact;

/// <summary>What was and what would have been without the action, over the periods that are measured.</summary>
/// <remarks>Effect is actual less predicted in each draw, so that the three intervals are one.</remarks>
/// <param name="Actual">What was.</param>
/// <param name="Predicted">What would have been: the mean of the draws.</param>
/// <param name="PredictedLow">Lower end of its interval.</param>
/// <param name="PredictedHigh">Upper end of its interval.</param>
public sealed record ImpactEffect(double Actual, double Predicted, double PredictedLow, double PredictedHigh)
{
    /// <summary>The effect of the action.</summary>
    public double Effect => Actual - Predicted;

    /// <summary>Lower end of its interval.</summary>
    public double EffectLow => Actual - PredictedHigh;

    /// <summary>Upper end of its interval.</summary>
    public double EffectHigh => Actual - PredictedLow;
}
