namespace Quarterdeck.Science.Impact;

/// <summary>A series, what may tell it without the action, and when the action worked.</summary>
/// <remarks>A period that neither teaches nor is measured, such as a run-in, is left out on both sides.</remarks>
public sealed record ImpactData
{
    /// <summary>What the action may have moved, one a period in the order of time, in its own unit.</summary>
    public double[] Outcome { get; }

    /// <summary>Series that the action does not move, each as long as the outcome.</summary>
    public IReadOnlyList<double[]> Controls { get; }

    /// <summary>For each period whether the model may learn from it; always false inside a window.</summary>
    public IReadOnlyList<bool> Teaches { get; }

    /// <summary>When the action worked, in the order of time; at least one.</summary>
    public IReadOnlyList<ImpactWindow> Windows { get; }

    /// <summary>Checks and keeps the data.</summary>
    /// <param name="outcome">The outcome; NaN where it is missing.</param>
    /// <param name="controls">The controls, every value finite.</param>
    /// <param name="teaches">For each period whether the model may learn from it.</param>
    /// <param name="windows">The windows, in the order of time, none over another.</param>
    /// <exception cref="ArgumentException">Lengths differ, a control is not finite, windows overlap or lie outside, or a window has no value.</exception>
    public ImpactData(double[] outcome, IReadOnlyList<double[]> controls, IReadOnlyList<bool> teaches, IReadOnlyList<ImpactWindow> windows)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(controls);
        ArgumentNullException.ThrowIfNull(teaches);
        ArgumentNullException.ThrowIfNull(windows);
        if (teaches.Count != outcome.Length || controls.Any(control => control.Length != outcome.Length || !Array.TrueForAll(control, double.IsFinite)))
            throw new ArgumentException($"Controls and flags are as long as the outcome, {outcome.Length} periods, and every control has a value in each.", nameof(controls));
        int before = -1;
        foreach (ImpactWindow window in windows)
        {
            if (window.First <= before || window.Last < window.First || window.Last >= outcome.Length)
                throw new ArgumentException($"The window {window.First} to {window.Last} overlaps the one before it, or lies outside 0 to {outcome.Length - 1}.", nameof(windows));
            if (!outcome.AsSpan(window.First, window.Last - window.First + 1).ToArray().Any(double.IsFinite))
                throw new ArgumentException($"The window {window.First} to {window.Last} holds no value.", nameof(windows));
            before = window.Last;
        }
        if (windows.Count == 0)
            throw new ArgumentException("At least one window is needed.", nameof(windows));
        Outcome = outcome;
        Controls = controls;
        Windows = windows;
        Teaches = [.. Enumerable.Range(0, outcome.Length).Select(t => teaches[t] && double.IsFinite(outcome[t]) && !windows.Any(window => window.Holds(t)))];
    }

    /// <summary>How many values the model learns from.</summary>
    public int Before => Teaches.Count(static teaches => teaches);

    /// <summary>The periods inside a window that have a value.</summary>
    public IEnumerable<int> Measured => Enumerable.Range(0, Outcome.Length).Where(t => double.IsFinite(Outcome[t]) && Windows.Any(window => window.Holds(t)));
}
