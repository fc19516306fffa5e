using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Makes controls fit for use: gaps filled in, those that tell nothing left out, and copies of the outcome refused.</summary>
internal static class ImpactControls
{
    /// <summary>A control of which more is missing is left out: what is put in its gaps would be most of it.</summary>
    private const double MostMissing = 0.2;

    /// <summary>What is left of the outcome, as a share of its variance, below which a control is a copy of it.</summary>
    private const double Copy = 1e-9;

    /// <summary>The controls that can be used.</summary>
    /// <param name="outcome">The outcome's name.</param>
    /// <param name="y">The outcome.</param>
    /// <param name="controls">The controls, each as long.</param>
    /// <param name="teaches">Which periods the model learns from.</param>
    /// <param name="findings">Receives what was left out, and an error for a copy.</param>
    public static (IReadOnlyList<string> Names, IReadOnlyList<double[]> Values) Ready(string outcome, double[] y, IReadOnlyList<(string Name, double[] Values)> controls, bool[] teaches, FindingList findings)
    {
        List<string> names = [];
        List<double[]> kept = [];
        foreach ((string name, double[] values) in controls)
        {
            int missing = values.Count(static value => !double.IsFinite(value));
            void leave(string why) => findings.Warning(FindingCodes.ImpactControl, SourceSpan.None, $"The control '{name}' {why} and was left out.", "Choose a control with values that vary in every period.");
            if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
                continue;
            if (missing > MostMissing * values.Length)
            {
                leave(string.Create(CultureInfo.InvariantCulture, $"has no value in {missing} of {values.Length} periods"));
                continue;
            }
            double[] filled = GapFilling.Filled(values);
            double[] before = [.. filled.Where((_, t) => teaches[t] && double.IsFinite(y[t]))];
            if (before.Length == 0 || Array.TrueForAll(before, value => Math.Abs(value - before[0]) <= 1e-12 * Math.Abs(before[0])))
            {
                leave("never varies before the action");
                continue;
            }
            if (IsCopy(y, filled))
            {
                findings.Error(FindingCodes.ImpactCopy, SourceSpan.None, $"The control '{name}' moves exactly with '{outcome}', before and after, so that it hides any effect.", "Take it out of the controls; a control must be something that the action cannot move.");
                continue;
            }
            if (missing > 0)
                findings.Warning(FindingCodes.ImpactControl, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"The control '{name}' has no value in {missing} periods; they were filled in between their neighbours."), "Fill them in where they are known.");
            names.Add(name);
            kept.Add(filled);
        }
        return (names, kept);
    }

    private static bool IsCopy(double[] y, double[] control)
    {
        int[] seen = [.. Enumerable.Range(0, y.Length).Where(t => double.IsFinite(y[t]))];
        double[] own = [.. seen.Select(t => y[t])];
        double mean = own.Average(), whole = own.Sum(value => (value - mean) * (value - mean));
        LeastSquares fit = LeastSquares.Fit([[.. seen.Select(static _ => 1.0)], [.. seen.Select(t => control[t])]], own);
        return fit.Rank == 2 && fit.ResidualSum <= Copy * whole;
    }
}
