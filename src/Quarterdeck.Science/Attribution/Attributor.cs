using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Attribution;

/// <summary>Shares conversions and values among channels by every model that is asked for.</summary>
/// <remarks>
/// Attribution says on which paths conversions lie. It does not say what would have happened without a channel: no model here is a measure of incrementality.
/// Each model's credits add up to the conversions. The same journeys give the same digits in whatever order they come.
/// </remarks>
public static class Attributor
{
    /// <summary>Orders of arrival that the rate game draws with more than twenty channels.</summary>
    private const int DrawnOrders = 20_000;
    private const double Outside = 0.025;

    /// <summary>Shares.</summary>
    /// <param name="journeys">Journeys with conversions above 0.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">There is no conversion to share.</exception>
    public static AttributionResult Attribute(JourneySet journeys, AttributionOptions options)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        ArgumentNullException.ThrowIfNull(options);
        if (!(journeys.Conversions > 0))
            throw new ArgumentException("There is no conversion to share.", nameof(journeys));
        bool hasChain = options.Models.Contains(AttributionModel.Markov), hasRate = options.RateGame && options.Models.Contains(AttributionModel.Shapley);
        StepWindows? windows = hasChain ? StepWindows.Of(journeys, options.Order) : null;
        RemovalChain? chain = windows is null ? null : new RemovalChain(journeys, windows);
        (double[] Values, double[]? Errors)? rate = hasRate ? ShapleyGames.Rate(journeys, false, DrawnOrders, options.Seed) : null;
        double[]? effects = chain?.RemovalEffects(journeys.Channels.Count);
        Dictionary<AttributionModel, double[]> conversions = options.Models.ToDictionary(model => model, model => Credit(journeys, options, model, byValue: false, chain, effects, rate?.Values));
        Dictionary<AttributionModel, double[]>? values = options.WithValue
            ? options.Models.ToDictionary(model => model, model => Credit(journeys, options, model, byValue: true, chain, null, null)) : null;
        (Dictionary<AttributionModel, (double Low, double High)[]> Intervals, double[]? Errors)? drawn = options.Draws > 0 ? Bootstrap(journeys, options, windows) : null;
        return new AttributionResult(journeys, options, conversions, values, effects, rate?.Values, rate?.Errors, drawn?.Intervals, drawn?.Errors, chain, windows);
    }

    private static double[] Credit(JourneySet journeys, AttributionOptions options, AttributionModel model, bool byValue, RemovalChain? chain, double[]? effects, double[]? rate)
    {
        double total = byValue ? journeys.Value : journeys.Conversions;
        int channels = journeys.Channels.Count;
        return model switch
        {
            AttributionModel.First => PathRules.First(journeys, byValue),
            AttributionModel.Last => PathRules.Last(journeys, byValue),
            AttributionModel.Linear => PathRules.Linear(journeys, byValue),
            AttributionModel.Position => PathRules.Position(journeys, byValue, options.Position.First, options.Position.Middle, options.Position.Last),
            AttributionModel.TimeDecay => PathRules.TimeDecay(journeys, byValue, options.HalfLife),
            AttributionModel.Markov => RemovalChain.Credit(byValue ? chain!.ValueRemovalEffects(channels) : effects ?? chain!.RemovalEffects(channels), total),
            _ when options.RateGame => RemovalChain.Credit(byValue || rate is null ? ShapleyGames.Rate(journeys, byValue, DrawnOrders, options.Seed).Values : rate, total),
            _ => ShapleyGames.Subset(journeys, byValue),
        };
    }

    /// <summary>Draws as many journeys as there are, with replacement, and shares their conversions again; brought to the total of the journeys, so that an interval is about the split.</summary>
    private static (Dictionary<AttributionModel, (double Low, double High)[]> Intervals, double[]? Errors) Bootstrap(JourneySet journeys, AttributionOptions options, StepWindows? windows)
    {
        int channels = journeys.Channels.Count, paths = journeys.Journeys.Count;
        AliasTable table = new([.. journeys.Journeys.Select(journey => journey.Conversions), .. journeys.Journeys.Select(journey => journey.Failures)]);
        int count = (int)Math.Clamp(Math.Round(journeys.Conversions + journeys.Failures), 1, int.MaxValue);
        SeededRandom random = new(options.Seed);
        Dictionary<AttributionModel, double[,]> credits = options.Models.ToDictionary(model => model, _ => new double[channels, options.Draws]);
        double[,] removals = new double[channels, options.Draws];
        double[] none = new double[paths];
        for (int draw = 0; draw < options.Draws; draw++)
        {
            double[] wins = new double[paths], fails = new double[paths];
            for (int i = 0; i < count; i++)
            {
                int cell = table.Draw(random);
                if (cell < paths)
                    wins[cell]++;
                else
                    fails[cell - paths]++;
            }
            JourneySet other = journeys.With(wins, fails, none);
            RemovalChain? chain = windows is null ? null : new RemovalChain(other, windows);
            double[]? effects = chain?.RemovalEffects(channels);
            double scale = other.Conversions > 0 ? journeys.Conversions / other.Conversions : 0;
            foreach (AttributionModel model in options.Models)
            {
                double[] credit = Credit(other, options, model, byValue: false, chain, effects, null);
                for (int c = 0; c < channels; c++)
                    credits[model][c, draw] = credit[c] * scale;
            }
            for (int c = 0; effects is not null && c < channels; c++)
                removals[c, draw] = effects[c];
        }
        return (credits.ToDictionary(pair => pair.Key, pair => Enumerable.Range(0, channels).Select(c => Middle(pair.Value, c)).ToArray()),
            windows is null ? null : [.. Enumerable.Range(0, channels).Select(c => Deviation(removals, c))]);
    }

    private static (double Low, double High) Middle(double[,] draws, int channel)
    {
        double[] sorted = [.. Enumerable.Range(0, draws.GetLength(1)).Select(draw => draws[channel, draw])];
        Array.Sort(sorted);
        return (At(sorted, Outside), At(sorted, 1 - Outside));
    }

    private static double At(double[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    private static double Deviation(double[,] draws, int channel)
    {
        int n = draws.GetLength(1);
        double mean = Enumerable.Range(0, n).Average(draw => draws[channel, draw]);
        return Math.Sqrt(Enumerable.Range(0, n).Sum(draw => (draws[channel, draw] - mean) * (draws[channel, draw] - mean)) / Math.Max(1, n - 1));
    }
}
