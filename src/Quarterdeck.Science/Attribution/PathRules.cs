namespace Quarterdeck.Science.Attribution;

/// <summary>Rules that share each path's credit by the places of its steps alone.</summary>
public static class PathRules
{
    /// <summary>All to the first step.</summary>
    public static double[] First(JourneySet journeys, bool byValue) => Shared(journeys, byValue, static (_, weights) => weights[0] = 1);

    /// <summary>All to the last step.</summary>
    public static double[] Last(JourneySet journeys, bool byValue) => Shared(journeys, byValue, static (count, weights) => weights[count - 1] = 1);

    /// <summary>The same to each step; a channel that comes twice has two steps.</summary>
    public static double[] Linear(JourneySet journeys, bool byValue) => Shared(journeys, byValue, static (count, weights) => weights.AsSpan(0, count).Fill(1));

    /// <summary>Shares for the first step, for all in the middle together, and for the last; of two steps the middle's share goes to both as theirs do.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="byValue">True to share values, false for conversions.</param>
    /// <param name="first">From 0.</param>
    /// <param name="middle">From 0.</param>
    /// <param name="last">From 0; first and last are not both 0.</param>
    public static double[] Position(JourneySet journeys, bool byValue, double first, double middle, double last) => Shared(journeys, byValue, (count, weights) =>
    {
        if (count == 1)
            weights[0] = 1;
        else
        {
            for (int i = 1; i < count - 1; i++)
                weights[i] = middle / (count - 2);
            weights[0] = first;
            weights[count - 1] = last;
        }
    });

    /// <summary>A step counts half as much as one that lies half a life later.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="byValue">True to share values, false for conversions.</param>
    /// <param name="halfLife">In steps, above 0.</param>
    public static double[] TimeDecay(JourneySet journeys, bool byValue, double halfLife) => Shared(journeys, byValue, (count, weights) =>
    {
        for (int i = 0; i < count; i++)
            weights[i] = Math.Pow(2, -(count - 1 - i) / halfLife);
    });

    private static double[] Shared(JourneySet journeys, bool byValue, Action<int, double[]> weigh)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        double[] credit = new double[journeys.Channels.Count];
        double[] weights = new double[journeys.Journeys.Select(journey => journey.Steps.Length).DefaultIfEmpty(0).Max()];
        foreach (Journey journey in journeys.Journeys)
        {
            double worth = byValue ? journey.Value : journey.Conversions;
            if (worth == 0)
                continue;
            int count = journey.Steps.Length;
            Array.Clear(weights);
            weigh(count, weights);
            double sum = 0;
            for (int i = 0; i < count; i++)
                sum += weights[i];
            for (int i = 0; i < count; i++)
                credit[journey.Steps[i]] += worth * (weights[i] / sum);
        }
        return credit;
    }
}
