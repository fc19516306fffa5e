namespace Quarterdeck.Science.Forecasts;

/// <summary>Fills missing values in: by a straight line between neighbours, of the values without their season where one is there.</summary>
public static class SeriesGaps
{
    /// <summary>The series from its first value to its last, without holes.</summary>
    /// <param name="values">Values in the order of time; NaN where one is missing.</param>
    /// <param name="season">Periods a season; 1 for none.</param>
    /// <returns>The values, how many were filled in, and how many were missing at the end.</returns>
    public static (double[] Values, int Filled, int Trailing) Fill(ReadOnlySpan<double> values, int season)
    {
        int first = 0, last = values.Length - 1;
        while (first < values.Length && !double.IsFinite(values[first]))
            first++;
        while (last >= first && !double.IsFinite(values[last]))
            last--;
        double[] known = values[first..(last + 1)].ToArray(), filled = Lines(known);
        int missing = known.Count(static value => !double.IsFinite(value));
        if (missing > 0 && season > 1 && filled.Length >= 3 * season)
        {
            // The season of the series with straight lines in its holes is near enough to lay better ones.
            SeasonalIndices indices = SeasonalIndices.IfThere(filled, season);
            if (indices.IsThere)
            {
                double[] rest = Lines(indices.Remove(known));
                for (int i = 0; i < filled.Length; i++)
                    filled[i] = double.IsFinite(known[i]) ? known[i] : indices.Join(rest[i], i);
            }
        }
        return (filled, missing, values.Length - 1 - last);
    }

    private static double[] Lines(double[] values)
    {
        double[] filled = (double[])values.Clone();
        int before = -1;
        for (int i = 0; i < filled.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                continue;
            for (int k = before + 1; k < i && before >= 0; k++)
                filled[k] = values[before] + (values[i] - values[before]) * (k - before) / (i - before);
            before = i;
        }
        return filled;
    }
}
