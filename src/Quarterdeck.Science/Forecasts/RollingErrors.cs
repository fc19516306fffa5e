namespace Quarterdeck.Science.Forecasts;

/// <summary>How wide a model's intervals should have been: its form is fitted to the first values alone, again and again, and held against what came.</summary>
/// <remarks>
/// A model is told by the very values it was chosen on, so its own intervals are too narrow. The mean size of rolling errors of one to eighteen steps, each divided by the
/// deviation the model gave it, says by how much. Errors of neighbouring origins and steps go together, so few series tell this alone: their mean is drawn towards the
/// factor of many series (1.3, from the open M3 monthly set) as if that were sixty errors. Conformal in spirit: Shafer and Vovk 2008, with absolute errors in the place of ranks.
/// </remarks>
public static class RollingErrors
{
    /// <summary>The factor of many series, which stands where a series tells nothing.</summary>
    public const double Pooled = 1.3;
    private const double PooledErrors = 60;
    private const int Origins = 8, Longest = 18;
    /// <summary>The mean size of a normal number.</summary>
    private const double MeanSize = 0.7978845608028654;

    /// <summary>By what the model's deviations are to be multiplied.</summary>
    /// <param name="model">The model of all values.</param>
    /// <param name="values">The values.</param>
    /// <param name="season">Periods a season; 1 for none.</param>
    public static double Factor(ForecastModel model, double[] values, int season)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(values);
        int n = values.Length, step = Math.Clamp(n / 16, 1, 3), least = Math.Max(n / 2, Math.Max(2 * season + 6, 8));
        double sum = 0, tiny = 1e-9 * values.Average(Math.Abs);
        int count = 0;
        for (int origin = n - step; origin >= least && origin >= n - Origins * step; origin -= step)
        {
            if (model.Refit(values[..origin]) is not { } earlier)
                continue;
            int horizon = Math.Min(Longest, n - origin);
            double[] means = earlier.Means(horizon), deviations = earlier.Deviations(horizon);
            for (int h = 0; h < horizon; h++)
            {
                double size = Math.Abs(values[origin + h] - means[h]) / Math.Max(deviations[h], tiny);
                if (!double.IsFinite(size))
                    continue;
                // One error a hundred times too wide tells of a break in the series and not of its usual course.
                sum += Math.Min(size, 10);
                count++;
            }
        }
        return (PooledErrors * Pooled * MeanSize + sum) / (PooledErrors + count) / MeanSize;
    }

    /// <summary>Errors of one step: the model's form is fitted to the values before each of the last ones.</summary>
    /// <param name="model">The model of all values.</param>
    /// <param name="values">The values.</param>
    /// <param name="count">How many of the last values; fewer where the model does not stand on what is before them.</param>
    /// <returns>The errors, the oldest first; NaN where there is none.</returns>
    public static double[] OneStep(ForecastModel model, double[] values, int count)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(values);
        double[] errors = new double[count];
        for (int i = 0; i < count; i++)
        {
            int origin = values.Length - count + i;
            errors[i] = origin > 1 && model.Refit(values[..origin]) is { } earlier ? values[origin] - earlier.Means(1)[0] : double.NaN;
        }
        return errors;
    }
}
