using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Briefing.Studies;

/// <summary>One series and its forecast.</summary>
/// <param name="Input">The series.</param>
/// <param name="Season">Periods a season that was looked for; 1 for none.</param>
/// <param name="Forecast">The forecast.</param>
public sealed record ForecastRow(ForecastInput Input, int Season, SeriesForecast Forecast)
{
    /// <summary>The sum of the horizon and the ends of its 95 % interval.</summary>
    public (double Sum, double Low, double High) Total(int horizon)
    {
        (double mean, double deviation) = Forecast.Sum(horizon);
        double half = SeriesForecast.HalfWidth(0.95) * deviation;
        return (mean, Math.Max(Forecast.Floor, mean - half), Math.Max(Forecast.Floor, mean + half));
    }
}
