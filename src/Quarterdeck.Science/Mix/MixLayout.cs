using Quarterdeck.Science.Budget;

namespace Quarterdeck.Science.Mix;

/// <summary>Where each parameter stands in the vector that is fitted, and what is believed of it beforehand.</summary>
/// <remarks>
/// A channel has its share of the outcome (bent softly at 0, straight above), the logit of its carry-over, the logarithm of its scale, for Hill's form the logarithm
/// of its power, and for delayed carry-over the logit of the peak's place. After the channels stand the logarithms of how much trend and season move, in units of the noise.
/// Fitting the share and not the height of the curve takes the ridge between height and scale away; a share that is straight keeps the ridge between two channels straight.
/// Of a channel that is always on, the data tell how its response bends at the usual spend; how high it stands there follows from the belief about the power, and one
/// in flat curves makes totals too high (docs/science/mix.md has the figures).
/// </remarks>
/// <param name="Form">The form of saturation.</param>
/// <param name="Carryover">How effects carry over.</param>
/// <param name="Lags">Periods over which spend works, from 1.</param>
/// <param name="Channels">The number of channels.</param>
/// <param name="HasSeason">True where the season has a part.</param>
public sealed record MixLayout(Saturation Form, Carryover Carryover, int Lags, int Channels, bool HasSeason)
{
    private const double CarryA = 1.6, CarryB = 2.4;
    private const double LambdaMiddle = 2.5, LambdaSpread = 0.65, HalfMiddle = 0.6, HalfSpread = 0.7, PowerMiddle = 1.8, PowerSpread = 0.45;
    private const double MostShare = 0.4, Softness = 0.125, TrendScale = 2, SeasonScale = 4;

    /// <summary>Parameters of a channel.</summary>
    public int Width => 3 + (Form == Saturation.Hill ? 1 : 0) + (Carryover == Carryover.Delayed ? 1 : 0);

    /// <summary>All parameters.</summary>
    public int Count => Channels * Width + (HasSeason ? 2 : 1);

    /// <summary>The place of the trend's parameter; the season's follows.</summary>
    public int TrendAt => Channels * Width;

    /// <summary>The place, within a channel, of the peak.</summary>
    public int PeakAt => Width - 1;

    /// <summary>The latest peak of delayed carry-over, in periods.</summary>
    public double LatestPeak => Math.Min(8, Math.Max(0.5, (Lags - 1) / 2.0));

    /// <summary>The spread of the half-normal belief about a channel's share of the outcome.</summary>
    public double ShareSpread => MostShare / Math.Sqrt(Channels);

    /// <summary>A channel's share of the outcome, always above 0.</summary>
    /// <param name="value">The fitted parameter.</param>
    /// <returns>The share, and the slope of its logarithm in the parameter.</returns>
    public (double Share, double LogSlope) Share(double value)
    {
        double bend = ShareSpread * Softness, share = value > 0 ? value + Math.Log(1 + Math.Exp(-value)) : Numbers.GammaFunctions.Log1P(Math.Exp(value));
        return (bend * share, 1 / ((1 + Math.Exp(-value)) * share));
    }

    /// <summary>The logarithm of the belief about a parameter, without constants, and its slope.</summary>
    /// <param name="place">The parameter's place; one of a channel's share is believed half-normal here.</param>
    /// <param name="value">Its value.</param>
    public (double Log, double Slope) Prior(int place, double value)
    {
        if (place >= TrendAt)
            return HalfNormal(value, place == TrendAt ? TrendScale : SeasonScale);
        int k = place % Width;
        return k switch
        {
            0 => ShareBelief(value, null),
            1 => Beta(value, CarryA, CarryB),
            2 when Form == Saturation.Logistic => Normal(value, Math.Log(LambdaMiddle), LambdaSpread),
            2 => Normal(value, Math.Log(HalfMiddle), HalfSpread),
            3 when Form == Saturation.Hill => Normal(value, Math.Log(PowerMiddle), PowerSpread),
            _ => Beta(value, 1, 1.5),
        };
    }

    /// <summary>Where the search begins.</summary>
    /// <param name="turn">Which beginning, from 0.</param>
    public double[] Start(int turn)
    {
        double[] start = new double[Count];
        double carry = turn switch { 1 => 0.75, 2 => 0.1, _ => 0.35 }, wide = turn switch { 1 => 1.6, 2 => 0.5, 3 => 3, _ => 1 };
        for (int c = 0; c < Channels; c++)
        {
            start[c * Width] = 0.3 / (Channels + 2) / (ShareSpread * Softness);
            start[c * Width + 1] = Math.Log(carry / (1 - carry));
            start[c * Width + 2] = Form == Saturation.Logistic ? Math.Log(LambdaMiddle * wide) : Math.Log(HalfMiddle / wide);
            if (Form == Saturation.Hill)
                start[c * Width + 3] = Math.Log(PowerMiddle);
            if (Carryover == Carryover.Delayed)
                start[c * Width + PeakAt] = -1;
        }
        start[TrendAt] = Math.Log(0.5);
        if (HasSeason)
            start[TrendAt + 1] = 0;
        return start;
    }

    internal static (double Log, double Slope) Normal(double value, double middle, double spread) =>
        (-0.5 * (value - middle) * (value - middle) / (spread * spread), (middle - value) / (spread * spread));

    /// <summary>The belief about a share, half-normal, or log-normal where one about the return is given, and its slope.</summary>
    /// <param name="value">The fitted parameter.</param>
    /// <param name="given">Middle and spread of the share's logarithm; null for the half-normal belief.</param>
    /// <param name="width">The spread of the half-normal belief as a multiple of <see cref="ShareSpread"/>.</param>
    internal (double Log, double Slope) ShareBelief(double value, (double Middle, double Spread)? given, double width = 1)
    {
        (double share, double rate) = Share(value);
        double left = 1 / (1 + Math.Exp(value));
        // The slope of share' in the parameter, as a logarithm, is what is left of 1.
        double log = Math.Log(share * rate), slope = left;
        if (given is { } belief)
        {
            double miss = (Math.Log(share) - belief.Middle) / belief.Spread;
            return (log - Math.Log(share) - miss * miss / 2, slope - rate * (1 + miss / belief.Spread));
        }
        double size = share / (ShareSpread * width);
        return (log - size * size / 2, slope - size * size * rate);
    }

    private static (double, double) HalfNormal(double value, double spread)
    {
        double square = Math.Exp(2 * value) / (spread * spread);
        return (value - square / 2, 1 - square);
    }

    // A Beta density on the logit's scale.
    private static (double, double) Beta(double value, double a, double b)
    {
        double share = 1 / (1 + Math.Exp(-value));
        return (-a * Math.Log(1 + Math.Exp(-value)) - b * Math.Log(1 + Math.Exp(value)), a * (1 - share) - b * share);
    }
}
