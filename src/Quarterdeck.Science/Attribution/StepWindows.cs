namespace Quarterdeck.Science.Attribution;

/// <summary>The states of a chain of some order and, for each path, the states that it goes through.</summary>
/// <remarks>A state is the window of the last k steps; a path that is shorter is one state. Worked out once for all bootstrap draws.</remarks>
/// <param name="Order">k, from 1.</param>
/// <param name="States">The windows, by channel numbers; the start is not among them.</param>
/// <param name="Paths">For each journey its states, in order.</param>
public sealed record StepWindows(int Order, IReadOnlyList<int[]> States, IReadOnlyList<int[]> Paths)
{
    /// <summary>Cuts the paths.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="order">k, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is below 1.</exception>
    public static StepWindows Of(JourneySet journeys, int order)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<int[]> states = [];
        List<int[]> paths = [];
        foreach (Journey journey in journeys.Journeys)
        {
            int length = Math.Min(order, journey.Steps.Length);
            int[] path = new int[journey.Steps.Length - length + 1];
            for (int i = 0; i < path.Length; i++)
            {
                int[] window = journey.Steps[i..(i + length)];
                string key = string.Join(',', window);
                if (!numbers.TryGetValue(key, out int state))
                {
                    numbers.Add(key, state = states.Count);
                    states.Add(window);
                }
                path[i] = state;
            }
            paths.Add(path);
        }
        return new StepWindows(order, states, paths);
    }
}
