namespace Quarterdeck.Science.Causes;

/// <summary>Finds the segments, over all combinations of dimensions, that explain a change.</summary>
/// <remarks>
/// A cause moves all rows of its segment by one share of themselves. Segments are taken one by one, each time the one that tells the rows not yet explained best: what it gains
/// in log-likelihood (with a ceiling a row, so that a few wild rows prove nothing) less the price of naming it. A segment of which most rows are not hit loses; one that
/// is named too finely gains less than the coarser one. Source: the ripple effect and the search over cuboids of RiskLoc (Kalander 2022), with a description length in the place of its thresholds.
/// </remarks>
public static class CauseFinder
{
    /// <summary>The least part of the sum of all rows' movements, without their signs, that is named.</summary>
    private const double LeastShare = 0.001;

    /// <summary>Searches.</summary>
    /// <param name="leaves">The rows; those of the same values should have been added up.</param>
    /// <param name="most">At most so many causes; at least 1.</param>
    /// <returns>The causes; none where the whole is not defined.</returns>
    public static CauseReport Find(CauseLeaves leaves, int most = 10)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        RatioSplit split = new(leaves);
        if (!split.IsDefined)
            return new CauseReport(double.NaN, [], double.NaN);
        LeafDeviations deviations = new(leaves);
        Cuboid[] cuboids = Cuboid.All(leaves);
        int[] open = [.. Enumerable.Range(0, leaves.Count).Where(row => deviations.IsKnown[row])];
        double gross = Enumerable.Range(0, leaves.Count).Sum(row => Math.Abs(split.PartOf(row))), left = split.Change;
        bool[] explained = new bool[leaves.Count];
        List<Cause> causes = [];
        for (int looked = 0; causes.Count < most && looked < 2 * most + 10; looked++)
        {
            (Cuboid Cuboid, int Element, double Gain)? best = null;
            foreach (Cuboid cuboid in cuboids)
                if (cuboid.Best(deviations, open) is { } found && (best is null || found.Gain > best.Value.Gain))
                    best = (cuboid, found.Element, found.Gain);
            if (best is not { } cause)
                break;
            Cause named = Named(leaves, split, cause.Cuboid, cause.Element, cause.Gain, explained);
            open = [.. open.Where(row => !explained[row])];
            // With a million rows shifts are sure that move nothing: no one asks for them.
            if (Math.Abs(named.Contribution) < LeastShare * gross)
                continue;
            causes.Add(named);
            left -= named.Contribution;
        }
        return new CauseReport(split.Change, [.. causes.OrderByDescending(cause => Math.Abs(cause.Contribution))], left);
    }

    private static Cause Named(CauseLeaves leaves, RatioSplit split, Cuboid cuboid, int element, double gain, bool[] explained)
    {
        double actual = 0, expected = 0, now = 0, then = 0, part = 0;
        int[] codes = [];
        for (int row = 0; row < leaves.Count; row++)
        {
            if (cuboid.ElementOf(row) != element)
                continue;
            codes = leaves.Codes[row];
            actual += leaves.Actual[row];
            expected += leaves.Expected[row];
            now += leaves.ActualDenominator?[row] ?? 0;
            then += leaves.ExpectedDenominator?[row] ?? 0;
            part += explained[row] ? 0 : split.PartOf(row);
            explained[row] = true;
        }
        int[] named = [.. codes.Select((code, dimension) => cuboid.Dimensions.Contains(dimension) ? code : -1)];
        return leaves.IsRatio ? new Cause(named, actual / now, expected / then, part, gain) : new Cause(named, actual, expected, part, gain);
    }
}
