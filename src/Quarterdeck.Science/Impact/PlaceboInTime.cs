namespace Quarterdeck.Science.Impact;

/// <summary>The same estimate for an action that never was: at the end of the time before. What it finds there it would find anywhere.</summary>
/// <param name="Window">The periods that are taken for the action.</param>
/// <param name="Span">The effect that was found in them.</param>
public sealed record PlaceboInTime(ImpactWindow Window, ImpactSpan Span)
{
    /// <summary>Values that must be left to learn from.</summary>
    private const int FewestLeft = 6;

    /// <summary>At most this share of the time before is taken.</summary>
    private const double MostTaken = 1.0 / 3;

    /// <summary>True where no effect was found, as it should be.</summary>
    public bool Passed => !Span.Tells;

    /// <summary>Tries; null where too little is left to learn from, or it does not vary.</summary>
    /// <remarks>The window is as long as the first real one, and at most a third of the time before it.</remarks>
    /// <param name="data">The data.</param>
    /// <param name="options">How the real effect is estimated.</param>
    public static PlaceboInTime? Try(ImpactData data, ImpactOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        int[] before = [.. Enumerable.Range(0, data.Windows[0].First).Where(t => data.Teaches[t])];
        int length = Math.Min(data.Measured.Count(data.Windows[0].Holds), (int)(before.Length * MostTaken));
        if (length < 1 || before.Length - length < FewestLeft)
            return null;
        ImpactWindow window = new(before[^length], before[^1]);
        double[] left = [.. before[..^length].Select(t => data.Outcome[t])];
        if (Array.TrueForAll(left, value => value == left[0]))
            return null;
        int count = window.Last + 1;
        ImpactData earlier = new(data.Outcome[..count], [.. data.Controls.Select(control => control[..count])], [.. Enumerable.Range(0, count).Select(t => t < window.First && data.Teaches[t])], [window]);
        return new PlaceboInTime(window, ImpactEstimator.Estimate(earlier, options).Total);
    }
}
