namespace Quarterdeck.Science.Attribution;

/// <summary>The chain of the journeys and what is lost when a channel is taken out of it.</summary>
/// <remarks>
/// Journeys start, go from state to state and end in a conversion or in none. The probability of a conversion solves x = Q x + c; without a channel, every state that
/// contains it ends in no conversion. Nothing is simulated: the equations are solved by Gauss and Seidel's sweeps from below, which for a chain that is absorbed from everywhere rise to the
/// solution, until the last digit stands still. Source: Anderl et al. 2016; Kemeny and Snell 1960.
/// </remarks>
public sealed class RemovalChain
{
    private const int MostSweeps = 200_000;
    private readonly StepWindows _windows;
    private readonly int[] _first;
    private readonly int[] _to;
    private readonly double[] _chance;
    private readonly double[] _ends, _worth;

    /// <summary>Counts the steps of the journeys.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="windows">Their states.</param>
    public RemovalChain(JourneySet journeys, StepWindows windows)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        ArgumentNullException.ThrowIfNull(windows);
        _windows = windows;
        int start = windows.States.Count;
        double[] all = new double[start + 1];
        _ends = new double[start + 1];
        _worth = new double[start + 1];
        double[] fails = new double[start + 1];
        Dictionary<(int From, int To), double> steps = [];
        for (int j = 0; j < windows.Paths.Count; j++)
        {
            Journey journey = journeys.Journeys[j];
            double count = journey.Conversions + journey.Failures;
            if (count == 0)
                continue;
            int from = start;
            foreach (int to in windows.Paths[j])
            {
                ref double known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(steps, (from, to), out _);
                known += count;
                all[from] += count;
                from = to;
            }
            all[from] += count;
            _ends[from] += journey.Conversions;
            fails[from] += journey.Failures;
            _worth[from] += journey.Value;
        }
        KeyValuePair<(int From, int To), double>[] sorted = [.. steps.OrderBy(step => step.Key.From).ThenBy(step => step.Key.To)];
        _first = new int[start + 2];
        foreach (KeyValuePair<(int From, int To), double> step in sorted)
            _first[step.Key.From + 1]++;
        for (int i = 0; i <= start; i++)
            _first[i + 1] += _first[i];
        _to = [.. sorted.Select(step => step.Key.To)];
        _chance = [.. sorted.Select(step => step.Value / all[step.Key.From])];
        Fails = new double[start + 1];
        for (int i = 0; i <= start; i++)
            if (all[i] > 0)
                (_ends[i], _worth[i], Fails[i]) = (_ends[i] / all[i], _worth[i] / all[i], fails[i] / all[i]);
        Probability = Reached(_ends, -1);
        Worth = Reached(_worth, -1);
    }

    /// <summary>The probability that a journey converts.</summary>
    public double Probability { get; }

    /// <summary>The expected value of a journey.</summary>
    public double Worth { get; }

    /// <summary>For each state, and last for the start, the probability that the journey ends there without a conversion.</summary>
    public double[] Fails { get; }

    /// <summary>States with the start.</summary>
    public int StateCount => _windows.States.Count + 1;

    /// <summary>The share of the conversions that is lost without each channel.</summary>
    public double[] RemovalEffects(int channels) => Effects(_ends, Probability, channels);

    /// <summary>The share of the value that is lost without each channel.</summary>
    public double[] ValueRemovalEffects(int channels) => Effects(_worth, Worth, channels);

    /// <summary>The steps from state to state with their probabilities; the start is the number after the last state.</summary>
    public IEnumerable<(int From, int To, double Probability)> Steps()
    {
        for (int from = 0; from < _first.Length - 1; from++)
            for (int i = _first[from]; i < _first[from + 1]; i++)
                yield return (from, _to[i], _chance[i]);
    }

    /// <summary>For each state, and last for the start, the probability that the journey converts there.</summary>
    public IReadOnlyList<double> Converts => _ends;

    /// <summary>Shares a total in proportion to effects; zeros where nothing has an effect.</summary>
    public static double[] Credit(double[] effects, double total)
    {
        double sum = effects.Sum();
        return [.. effects.Select(effect => sum > 0 ? total * (effect / sum) : 0)];
    }

    private double[] Effects(double[] ends, double whole, int channels) =>
        [.. Enumerable.Range(0, channels).Select(channel => whole > 0 ? 1 - Reached(ends, channel) / whole : 0)];

    private double Reached(double[] ends, int removed)
    {
        int start = _windows.States.Count;
        bool[] isGone = new bool[start + 1];
        if (removed >= 0)
            for (int i = 0; i < start; i++)
                isGone[i] = Array.IndexOf(_windows.States[i], removed) >= 0;
        double[] x = new double[start + 1];
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            double most = 0, change = 0;
            // The start comes last: nothing leads back to it.
            for (int i = 0; i <= start; i++)
            {
                if (isGone[i])
                    continue;
                double sum = ends[i], own = 0;
                for (int k = _first[i]; k < _first[i + 1]; k++)
                    if (_to[k] == i)
                        own = _chance[k];
                    else
                        sum += _chance[k] * x[_to[k]];
                double next = sum / (1 - own);
                change = Math.Max(change, Math.Abs(next - x[i]));
                most = Math.Max(most, next);
                x[i] = next;
            }
            if (change <= 2e-16 * most)
                break;
        }
        return x[start];
    }
}
