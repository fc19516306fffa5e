using System.Numerics;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Attribution;

/// <summary>Shapley values of two games that journeys define among channels.</summary>
/// <remarks>Shapley 1953. In both a coalition is credited with the journeys whose channels all lie in it.</remarks>
public static class ShapleyGames
{
    /// <summary>Up to this many channels the rate game is worked out over every coalition.</summary>
    public const int MostExact = 20;

    /// <summary>The subset game: a coalition is worth the conversions of the journeys within it. Each journey's conversions are then shared evenly among its different channels, exactly, for any number of channels.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="byValue">True for values instead of conversions.</param>
    public static double[] Subset(JourneySet journeys, bool byValue)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        double[] credit = new double[journeys.Channels.Count];
        foreach (Journey journey in journeys.Journeys)
        {
            double worth = byValue ? journey.Value : journey.Conversions;
            int[] members = [.. journey.Steps.Distinct()];
            foreach (int channel in members)
                credit[channel] += worth / members.Length;
        }
        return credit;
    }

    /// <summary>The rate game: a coalition is worth the conversions of the journeys within it for each of these journeys. Values may be negative; they add up to the rate of all.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="byValue">True for values instead of conversions.</param>
    /// <param name="orders">Orders of arrival that are drawn with more than <see cref="MostExact"/> channels.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <returns>The values, and their standard errors where orders were drawn; null where the values are exact.</returns>
    public static (double[] Values, double[]? StandardErrors) Rate(JourneySet journeys, bool byValue, int orders, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        return journeys.Channels.Count <= MostExact ? (Exact(journeys, byValue), null) : Drawn(journeys, byValue, orders, seed);
    }

    /// <summary>Shapley values of any game of a few players.</summary>
    /// <param name="worth">For each coalition, as the bits of its number, what it is worth; the empty one is worth 0.</param>
    public static double[] Of(ReadOnlySpan<double> worth)
    {
        int players = BitOperations.Log2((uint)worth.Length);
        double[] values = new double[players], share = new double[players];
        // s! (n-s-1)! / n! is one over n times the number of coalitions of size s among the others.
        double choose = 1;
        for (int s = 0; s < players; s++)
        {
            share[s] = 1 / (players * choose);
            choose = choose * (players - 1 - s) / (s + 1);
        }
        for (int coalition = 0; coalition < worth.Length; coalition++)
        {
            int size = BitOperations.PopCount((uint)coalition);
            for (int player = 0; player < players; player++)
                if ((coalition >> player & 1) == 0)
                    values[player] += share[size] * (worth[coalition | 1 << player] - worth[coalition]);
        }
        return values;
    }

    private static double[] Exact(JourneySet journeys, bool byValue)
    {
        int size = 1 << journeys.Channels.Count;
        double[] worth = new double[size], count = new double[size];
        foreach (Journey journey in journeys.Journeys)
        {
            int members = journey.Steps.Aggregate(0, static (set, channel) => set | 1 << channel);
            worth[members] += byValue ? journey.Value : journey.Conversions;
            count[members] += journey.Conversions + journey.Failures;
        }
        for (int bit = 1; bit < size; bit <<= 1)
            for (int set = 0; set < size; set++)
                if ((set & bit) != 0)
                {
                    worth[set] += worth[set ^ bit];
                    count[set] += count[set ^ bit];
                }
        for (int set = 0; set < size; set++)
            worth[set] = count[set] > 0 ? worth[set] / count[set] : 0;
        return Of(worth);
    }

    private static (double[] Values, double[]? StandardErrors) Drawn(JourneySet journeys, bool byValue, int orders, ulong seed)
    {
        int channels = journeys.Channels.Count;
        SeededRandom random = new(seed);
        int[] order = [.. Enumerable.Range(0, channels)];
        int[] place = new int[channels];
        double[] sum = new double[channels], square = new double[channels], worth = new double[channels], count = new double[channels];
        int[][] members = [.. journeys.Journeys.Select(journey => journey.Steps.Distinct().ToArray())];
        for (int draw = 0; draw < orders; draw++)
        {
            for (int i = channels - 1; i > 0; i--)
            {
                int other = random.Below(i + 1);
                (order[i], order[other]) = (order[other], order[i]);
            }
            for (int i = 0; i < channels; i++)
                place[order[i]] = i;
            Array.Clear(worth);
            Array.Clear(count);
            for (int j = 0; j < members.Length; j++)
            {
                int last = 0;
                foreach (int channel in members[j])
                    last = Math.Max(last, place[channel]);
                worth[last] += byValue ? journeys.Journeys[j].Value : journeys.Journeys[j].Conversions;
                count[last] += journeys.Journeys[j].Conversions + journeys.Journeys[j].Failures;
            }
            double before = 0, wins = 0, all = 0;
            for (int i = 0; i < channels; i++)
            {
                wins += worth[i];
                all += count[i];
                double now = all > 0 ? wins / all : 0, gain = now - before;
                sum[order[i]] += gain;
                square[order[i]] += gain * gain;
                before = now;
            }
        }
        return ([.. sum.Select(total => total / orders)],
            [.. sum.Zip(square, (total, squares) => Math.Sqrt(Math.Max(0, squares / orders - total / orders * (total / orders)) / orders))]);
    }
}
