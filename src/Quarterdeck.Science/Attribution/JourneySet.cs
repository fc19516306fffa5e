namespace Quarterdeck.Science.Attribution;

/// <summary>Journeys with their channels: each path once, in a fixed order, so that the order of rows changes no digit.</summary>
/// <param name="Channels">The channels' names, in ordinal order.</param>
/// <param name="Journeys">Each path once.</param>
public sealed record JourneySet(IReadOnlyList<string> Channels, IReadOnlyList<Journey> Journeys)
{
    /// <summary>Conversions in all.</summary>
    public double Conversions { get; } = Journeys.Sum(journey => journey.Conversions);

    /// <summary>Journeys without a conversion.</summary>
    public double Failures { get; } = Journeys.Sum(journey => journey.Failures);

    /// <summary>What the conversions were worth.</summary>
    public double Value { get; } = Journeys.Sum(journey => journey.Value);

    /// <summary>Collects rows.</summary>
    /// <param name="rows">For each the names of its steps and its counts; a path may stand several times.</param>
    public static JourneySet Of(IEnumerable<(IReadOnlyList<string> Steps, double Conversions, double Failures, double Value)> rows)
    {
        Dictionary<string, (IReadOnlyList<string> Steps, double Conversions, double Failures, double Value)> paths = new(StringComparer.Ordinal);
        // The same numbers in another order may add up to another last digit; sorting a path's rows first keeps even that.
        foreach ((IReadOnlyList<string> steps, double conversions, double failures, double value) in rows.OrderBy(row => row.Conversions).ThenBy(row => row.Failures).ThenBy(row => row.Value))
        {
            string key = string.Join('\n', steps);
            (_, double c, double f, double v) = paths.TryGetValue(key, out var known) ? known : (steps, 0, 0, 0);
            paths[key] = (steps, c + conversions, f + failures, v + value);
        }
        string[] channels = [.. paths.Values.SelectMany(path => path.Steps).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = channels.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        return new JourneySet(channels, [.. paths.OrderBy(path => path.Key, StringComparer.Ordinal)
            .Select(path => new Journey([.. path.Value.Steps.Select(step => numbers[step])], path.Value.Conversions, path.Value.Failures, path.Value.Value))]);
    }

    /// <summary>The same paths with other counts.</summary>
    internal JourneySet With(double[] conversions, double[] failures, double[] values) =>
        new(Channels, [.. Journeys.Select((journey, i) => new Journey(journey.Steps, conversions[i], failures[i], values[i]))]);
}
