using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Targets;

/// <summary>Target values given for single periods.</summary>
/// <param name="points">Each period and its value.</param>
/// <param name="addsUp">True when the metric's values add up over time, so that a quarter's target is the sum of its months'.</param>
public sealed class PointsTrajectory(IReadOnlyList<(Period Period, decimal Value)> points, bool addsUp)
{
    /// <summary>The target of a period; null where the points do not say.</summary>
    /// <remarks>
    /// A point for the very period holds. Else, where values add up, the sum of points that tile it without gap; where they do not (a rate, a
    /// balance), the last point inside it, or the point of a longer period around it.
    /// </remarks>
    public decimal? ValueFor(Period period)
    {
        foreach ((Period own, decimal value) in points)
            if (own.Start == period.Start && own.Next == period.Next)
                return value;
        List<(Period Period, decimal Value)> inside =
            [.. points.Where(point => point.Period.Start >= period.Start && point.Period.Next <= period.Next).OrderBy(point => point.Period.Start)];
        if (addsUp)
            return Tiles(inside, period) ? inside.Sum(point => point.Value) : null;
        if (inside.Count > 0)
            return inside[^1].Value;
        foreach ((Period around, decimal value) in points.OrderBy(point => point.Period.Next - point.Period.Start))
            if (around.Start <= period.Start && around.Next >= period.Next)
                return value;
        return null;
    }

    private static bool Tiles(List<(Period Period, decimal Value)> inside, Period period)
    {
        DateTime reached = period.Start;
        foreach ((Period part, _) in inside)
        {
            if (part.Start != reached)
                return false;
            reached = part.Next;
        }
        return reached == period.Next;
    }
}
