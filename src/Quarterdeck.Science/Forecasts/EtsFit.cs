using System.Globalization;

namespace Quarterdeck.Science.Forecasts;

/// <summary>A fitted form of exponential smoothing.</summary>
/// <param name="Form">The form.</param>
/// <param name="Season">Periods a season; 1 without one.</param>
/// <param name="Alpha">How fast the level learns, in (0, 1).</param>
/// <param name="Beta">How fast the slope learns, up to alpha; 0 without a trend.</param>
/// <param name="Gamma">How fast the season learns, up to 1 - alpha; 0 without a season.</param>
/// <param name="Phi">What is left of the slope after a period, in (0.8, 0.98); 1 without damping.</param>
/// <param name="Likelihood">-(n/2) ln(sum of squared errors) - sum of ln|r|, without constants, as R's <c>ets</c> counts it.</param>
/// <param name="Criterion">Akaike's criterion for few values; null where there are too few values for it.</param>
/// <param name="Variance">The variance of the errors, relative ones where they multiply; freed of the bias by the number of smoothing parameters and states.</param>
/// <param name="Level">The last level.</param>
/// <param name="Slope">The last slope.</param>
/// <param name="Seasons">The last season, the oldest phase first; empty without one.</param>
/// <param name="Converged">True where the search ended by itself.</param>
public sealed record EtsFit(
    EtsForm Form, int Season, double Alpha, double Beta, double Gamma, double Phi, double Likelihood, double? Criterion, double Variance,
    double Level, double Slope, double[] Seasons, bool Converged) : ForecastModel
{
    /// <summary>The initial level.</summary>
    public double FirstLevel { get; init; }
    /// <summary>The initial slope; 0 without a trend.</summary>
    public double FirstSlope { get; init; }
    /// <summary>The initial season, in the order of the first values; empty without one.</summary>
    public double[] FirstSeasons { get; init; } = [];
    /// <summary>The variables at which the search ended, from which that of a part of the values may start.</summary>
    internal double[] At { get; init; } = [];
    /// <summary>What the values were divided by for the search.</summary>
    internal double Scale { get; init; } = 1;

    /// <inheritdoc/>
    public override string Method => Form.Name;

    /// <inheritdoc/>
    public override double? LogLikelihood => Likelihood;

    /// <inheritdoc/>
    public override double? Aicc => Criterion;

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, double>> Parameters
    {
        get
        {
            List<KeyValuePair<string, double>> named = [new("alpha", Alpha)];
            if (Form.Trend != EtsTrend.None)
                named.Add(new("beta", Beta));
            if (Form.Season != EtsPart.None)
                named.Add(new("gamma", Gamma));
            if (Form.Trend == EtsTrend.Damped)
                named.Add(new("phi", Phi));
            named.Add(new("l", FirstLevel));
            if (Form.Trend != EtsTrend.None)
                named.Add(new("b", FirstSlope));
            // R counts seasons backwards from the first value: s0 is the one just before it.
            for (int i = 0; i < FirstSeasons.Length; i++)
                named.Add(new("s" + i.ToString(CultureInfo.InvariantCulture), FirstSeasons[FirstSeasons.Length - 1 - i]));
            named.Add(new("sigma2", Variance));
            return named;
        }
    }

    /// <inheritdoc/>
    public override ForecastModel? Refit(double[] values) => EtsFitter.Refit(values, this);

    /// <inheritdoc/>
    public override double[] Means(int horizon)
    {
        double[] means = new double[horizon];
        for (int h = 1; h <= horizon; h++)
            means[h - 1] = Join(Core(h), h);
        return means;
    }

    /// <inheritdoc/>
    /// <remarks>Exact for additive forms; of a multiplicative season the share that the level learns is taken.</remarks>
    public override double[] Weights(int horizon)
    {
        double[] weights = new double[horizon];
        double damped = 0;
        for (int h = 0; h < horizon; h++)
        {
            weights[h] = h == 0 ? 1 : Alpha + Beta * damped + (Form.Season == EtsPart.Additive && h % Season == 0 ? Gamma : 0);
            damped += Math.Pow(Phi, h + 1);
        }
        return weights;
    }

    /// <inheritdoc/>
    /// <remarks>Hyndman et al. 2008, table 6.1 for additive errors, equations 6.8 and following for multiplicative ones, where those with a multiplicative season are approximations.</remarks>
    public override double[] Deviations(int horizon)
    {
        double[] means = Means(horizon), weights = Weights(horizon), deviations = new double[horizon];
        if (Form.Error == EtsPart.Additive)
        {
            double sum = 0;
            for (int h = 0; h < horizon; h++)
            {
                sum += weights[h] * weights[h];
                deviations[h] = Math.Sqrt(Variance * sum);
            }
            return deviations;
        }
        double[] theta = new double[horizon];
        for (int h = 0; h < horizon; h++)
        {
            bool multiplies = Form.Season == EtsPart.Multiplicative;
            double mean = multiplies ? Core(h + 1) : means[h];
            theta[h] = mean * mean;
            for (int j = 1; j <= h; j++)
                theta[h] += Variance * weights[j] * weights[j] * theta[h - j];
            double relative = theta[h] * (1 + Variance) * (multiplies ? Math.Pow(1 + Gamma * Gamma * Variance, h / Season) : 1) - mean * mean;
            deviations[h] = Math.Sqrt(Math.Max(0, relative)) * (multiplies ? Math.Abs(Seasons[h % Season]) : 1);
        }
        return deviations;
    }

    /// <summary>Level and slope h periods on, without the season.</summary>
    private double Core(int h)
    {
        double damped = Form.Trend switch { EtsTrend.None => 0, EtsTrend.Additive => h, _ => Phi * (1 - Math.Pow(Phi, h)) / (1 - Phi) };
        return Level + damped * Slope;
    }

    private double Join(double core, int h) => Form.Season switch
    {
        EtsPart.Additive => core + Seasons[(h - 1) % Season],
        EtsPart.Multiplicative => core * Seasons[(h - 1) % Season],
        _ => core,
    };
}
