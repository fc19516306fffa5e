namespace Quarterdeck.Science.Forecasts;

/// <summary>How far forecasts lay from what came.</summary>
/// <remarks>The measures of the M4 competition: Makridakis, Spiliotis and Assimakopoulos 2020, section 2.3.</remarks>
public static class Accuracy
{
    /// <summary>The symmetric mean absolute percentage error, 0 to 200; a pair of zeros counts 0.</summary>
    /// <param name="actual">What came.</param>
    /// <param name="forecast">What was forecast, as many.</param>
    public static double Smape(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast)
    {
        double sum = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            double size = Math.Abs(actual[i]) + Math.Abs(forecast[i]);
            sum += size > 0 ? 200 * Math.Abs(actual[i] - forecast[i]) / size : 0;
        }
        return sum / actual.Length;
    }

    /// <summary>The mean absolute difference of values a season apart, by which errors are scaled; null where it is 0 or no two values lie so far apart.</summary>
    /// <param name="history">The values before the forecast.</param>
    /// <param name="season">Periods a season; 1 for the step from one value to the next.</param>
    public static double? Scale(ReadOnlySpan<double> history, int season)
    {
        double sum = 0;
        for (int i = season; i < history.Length; i++)
            sum += Math.Abs(history[i] - history[i - season]);
        return sum > 0 ? sum / (history.Length - season) : null;
    }

    /// <summary>The mean absolute error, scaled; null where there is no scale.</summary>
    /// <param name="actual">What came.</param>
    /// <param name="forecast">What was forecast, as many.</param>
    /// <param name="history">The values before.</param>
    /// <param name="season">Periods a season.</param>
    public static double? Mase(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast, ReadOnlySpan<double> history, int season)
    {
        double sum = 0;
        for (int i = 0; i < actual.Length; i++)
            sum += Math.Abs(actual[i] - forecast[i]);
        return sum / actual.Length / Scale(history, season);
    }

    /// <summary>The mean scaled interval score of a central interval: its width, and for each value outside 2/alpha times the distance; null where there is no scale.</summary>
    /// <param name="actual">What came.</param>
    /// <param name="lower">Lower ends, as many.</param>
    /// <param name="upper">Upper ends, as many.</param>
    /// <param name="alpha">One less the level, such as 0.05.</param>
    /// <param name="history">The values before.</param>
    /// <param name="season">Periods a season.</param>
    public static double? Msis(ReadOnlySpan<double> actual, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, double alpha, ReadOnlySpan<double> history, int season)
    {
        double sum = 0;
        for (int i = 0; i < actual.Length; i++)
            sum += upper[i] - lower[i] + 2 / alpha * (Math.Max(0, lower[i] - actual[i]) + Math.Max(0, actual[i] - upper[i]));
        return sum / actual.Length / Scale(history, season);
    }
}
