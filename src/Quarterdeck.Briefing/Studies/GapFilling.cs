namespace Quarterdeck.Briefing.Studies;

/// <summary>Fills gaps of a series that another one is held against.</summary>
internal static class GapFilling
{
    /// <summary>Gaps on the straight line between their neighbours; at the ends the nearest value.</summary>
    /// <param name="values">The values, NaN where there is none.</param>
    public static double[] Filled(double[] values)
    {
        double[] filled = [.. values];
        int before = -1;
        for (int i = 0; i <= values.Length; i++)
        {
            if (i < values.Length && !double.IsFinite(values[i]))
                continue;
            for (int gap = before + 1; gap < i; gap++)
                filled[gap] = before < 0 ? i < values.Length ? values[i] : 0 : i == values.Length ? values[before]
                    : values[before] + (values[i] - values[before]) * (gap - before) / (i - before);
            before = i;
        }
        return filled;
    }
}
