namespace Quarterdeck.Science.Attribution;

/// <summary>Journeys made from touches, and what became of each touch.</summary>
/// <param name="Journeys">The journeys.</param>
/// <param name="Converted">Journeys that end in a conversion.</param>
/// <param name="Open">Journeys without one: what follows on a person's last conversion, or all touches of a person without any.</param>
/// <param name="Steps">Steps of all journeys together.</param>
/// <param name="Merged">Touches that are the same step as the touch before them.</param>
/// <param name="Older">Touches that lie further back from the conversion than counts.</param>
/// <param name="Direct">Touches of the direct channel in journeys that met another one.</param>
/// <param name="Repeated">Rows that are alike throughout an earlier one.</param>
/// <param name="Untouched">Conversions that no touch of an open journey comes before; they are in no journey.</param>
/// <param name="UntouchedValue">What these were worth.</param>
public sealed record TouchJourneys(JourneySet Journeys, int Converted, int Open, int Steps, int Merged, int Older, int Direct, int Repeated, double Untouched, double UntouchedValue)
{
    /// <summary>Makes journeys.</summary>
    /// <remarks>
    /// Touches of one person are read by time; at one moment those that do not convert come first, then by the channel's name. A conversion ends the journey,
    /// and the touch on which it is noted is its last step; a conversion from a log of its own comes after the touches of its moment. The order of rows changes no digit.
    /// </remarks>
    /// <param name="touches">The touches.</param>
    /// <param name="conversions">Conversions that stand apart; null where the touches say which of them converted.</param>
    /// <param name="rules">How.</param>
    public static TouchJourneys Of(TouchLog touches, ConversionLog? conversions, TouchRules rules)
    {
        ArgumentNullException.ThrowIfNull(touches);
        ArgumentNullException.ThrowIfNull(rules);
        int[] order = Ordered(touches);
        TouchWalk walk = new(touches.Channels, rules);
        int[] ends = conversions is null ? [] : Ordered(conversions);
        int repeated = 0, end = 0;
        for (int i = 0; i < order.Length; i++)
        {
            int touch = order[i];
            if (i > 0 && AreAlike(touches, order[i - 1], touch))
            {
                repeated++;
                continue;
            }
            if (conversions is not null)
                for (; end < ends.Length && IsBefore(conversions, ends[end], touches.Entities[touch], touches.Times[touch]); end++)
                    walk.Convert(conversions.Entities[ends[end]], conversions.Times[ends[end]], conversions.Counts[ends[end]], conversions.Values[ends[end]]);
            walk.Touch(touches.Entities[touch], touches.Times[touch], touches.Touched[touch]);
            if (touches.Conversions[touch] > 0)
                walk.Convert(touches.Entities[touch], touches.Times[touch], touches.Conversions[touch], touches.Values[touch]);
        }
        for (; conversions is not null && end < ends.Length; end++)
            walk.Convert(conversions.Entities[ends[end]], conversions.Times[ends[end]], conversions.Counts[ends[end]], conversions.Values[ends[end]]);
        return walk.End(repeated);
    }

    private static int[] Ordered(TouchLog touches)
    {
        int[] ranks = new int[touches.Channels.Count];
        foreach ((int place, int channel) in Enumerable.Range(0, ranks.Length).OrderBy(channel => touches.Channels[channel], StringComparer.Ordinal).Index())
            ranks[channel] = place;
        int[] order = [.. Enumerable.Range(0, touches.Entities.Length)];
        Array.Sort(order, (left, right) =>
        {
            int by = touches.Entities[left].CompareTo(touches.Entities[right]);
            by = by != 0 ? by : touches.Times[left].CompareTo(touches.Times[right]);
            by = by != 0 ? by : (touches.Conversions[left] > 0).CompareTo(touches.Conversions[right] > 0);
            by = by != 0 ? by : ranks[touches.Touched[left]].CompareTo(ranks[touches.Touched[right]]);
            by = by != 0 ? by : touches.Conversions[left].CompareTo(touches.Conversions[right]);
            return by != 0 ? by : touches.Values[left].CompareTo(touches.Values[right]);
        });
        return order;
    }

    private static int[] Ordered(ConversionLog conversions)
    {
        int[] order = [.. Enumerable.Range(0, conversions.Entities.Length).Where(row => conversions.Counts[row] > 0)];
        Array.Sort(order, (left, right) =>
        {
            int by = conversions.Entities[left].CompareTo(conversions.Entities[right]);
            by = by != 0 ? by : conversions.Times[left].CompareTo(conversions.Times[right]);
            by = by != 0 ? by : conversions.Counts[left].CompareTo(conversions.Counts[right]);
            return by != 0 ? by : conversions.Values[left].CompareTo(conversions.Values[right]);
        });
        return order;
    }

    private static bool IsBefore(ConversionLog conversions, int row, int entity, long time) =>
        conversions.Entities[row] < entity || (conversions.Entities[row] == entity && conversions.Times[row] < time);

    private static bool AreAlike(TouchLog touches, int left, int right) =>
        touches.Entities[left] == touches.Entities[right] && touches.Times[left] == touches.Times[right] && touches.Touched[left] == touches.Touched[right]
        && touches.Conversions[left] == touches.Conversions[right] && touches.Values[left] == touches.Values[right];
}
