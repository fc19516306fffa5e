using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Forecasts;

/// <summary>Fits forms of exponential smoothing by maximum likelihood, initial states included, and chooses among them by Akaike's criterion for few values.</summary>
/// <remarks>Hyndman et al. 2008, chapters 2 and 5; Hyndman, Koehler, Snyder and Grose 2002.</remarks>
public static class EtsFitter
{
    /// <summary>Longer seasons have more states than series have values to tell them; they are taken out beforehand.</summary>
    public const int LongestSeason = 24;
    private const int MostEvaluations = 400;
    private const double UndampedMargin = 3, SeasonlessMargin = 2;
    private static readonly (double Alpha, double Beta, double Gamma, double Phi, bool Early)[] _starts = [(0.3, 0.1, 0.05, 0.95, false), (0.8, 0.02, 0.02, 0.9, false), (0.3, 0.25, 0.7, 0.9, true)];

    /// <summary>Fits all forms that the values allow, the best first. Empty where there are fewer than four values, or they do not vary.</summary>
    /// <param name="values">Finite numbers in the order of time.</param>
    /// <param name="season">Periods a season; 1 for none.</param>
    public static IReadOnlyList<EtsFit> FitAll(double[] values, int season)
    {
        ArgumentNullException.ThrowIfNull(values);
        bool isSeasonal = season is > 1 and <= LongestSeason && values.Length > season + 6 && values.Length >= 2 * season;
        List<EtsFit> fits = [];
        foreach (IGrouping<(EtsTrend, EtsPart), EtsForm> shape in EtsForm.Tried(isSeasonal, SeasonalIndices.IsPositive(values)).GroupBy(static form => (form.Trend, form.Season)))
        {
            double[]? near = null;
            foreach (EtsForm form in shape)
                if (values.Length > form.Parameters(season) + 1 && Fit(values, form, season, near) is { } fit)
                {
                    fits.Add(fit);
                    near = fit.At;
                }
        }
        return [.. fits.Where(static fit => fit.Aicc is not null).OrderBy(static fit => fit.Aicc)];
    }

    /// <summary>The form to forecast with: the one with the least criterion, where a trend that does not fade has to be better by 3, and a form without season by 2.</summary>
    /// <remarks>Trends that go on for ever err most where they err, and a season that is left out errs every year; in the open M3 series the margins lower the error of the form that is chosen by one hundredth.</remarks>
    /// <param name="fits">The fits, at least one.</param>
    public static EtsFit Choose(IReadOnlyList<EtsFit> fits) =>
        fits.MinBy(static fit => fit.Aicc + (fit.Form.Trend == EtsTrend.Additive ? UndampedMargin : 0) + (fit.Form.Season == EtsPart.None ? SeasonlessMargin : 0))!;

    /// <summary>Fits one form; null where the values do not vary, or the form cannot stand on them.</summary>
    /// <param name="values">Finite numbers in the order of time; above 0 for a form that multiplies.</param>
    /// <param name="form">The form.</param>
    /// <param name="season">Periods a season; 1 for none.</param>
    public static EtsFit? Fit(double[] values, EtsForm form, int season) => Fit(values, form, season, null);

    /// <summary>Fits one form from the variables of a neighbour; both where that leads to another place.</summary>
    internal static EtsFit? Fit(double[] values, EtsForm form, int season, double[]? near)
    {
        double scale = values.Average(Math.Abs);
        if (!(scale > 0) || values.Max() - values.Min() <= 1e-12 * scale)
            return null;
        double[] scaled = [.. values.Select(value => value / scale)];
        EtsObjective objective = new(scaled, form, season);
        QuasiNewtonMinimum? best = null;
        foreach (double[] start in near is null ? Starts(scaled, form, season) : Starts(scaled, form, season).Prepend(near))
        {
            QuasiNewtonMinimum found = QuasiNewtonMinimum.Find(objective.Value, start, MostEvaluations, 1e-8);
            if (double.IsFinite(found.Value) && (best is null || found.Value < best.Value))
                best = found;
        }
        return best is null ? null : Told(objective, best, form, season, scaled.Length, scale, values);
    }

    /// <summary>The form of a fit on the first values of its series, from where that fit ended; null where they are too few.</summary>
    internal static EtsFit? Refit(double[] values, EtsFit fit)
    {
        if (values.Length < fit.Form.Parameters(fit.Season) + 2 || values.Length < 2 * fit.Season || values.Max() - values.Min() <= 1e-12 * fit.Scale)
            return null;
        EtsObjective objective = new([.. values.Select(value => value / fit.Scale)], fit.Form, fit.Season);
        QuasiNewtonMinimum found = QuasiNewtonMinimum.Find(objective.Value, fit.At, MostEvaluations / 4, 1e-6);
        return double.IsFinite(found.Value) ? Told(objective, found, fit.Form, fit.Season, values.Length, fit.Scale, values) : null;
    }

    private static EtsFit? Told(EtsObjective objective, QuasiNewtonMinimum best, EtsForm form, int season, int n, double scale, double[] values)
    {
        double value = objective.Value(best.At, []);
        if (!double.IsFinite(value))
            return null;
        (double alpha, double beta, double gamma, double phi) = objective.Smoothing(best.At);
        int m = form.Season == EtsPart.None ? 0 : season, k = form.Parameters(season);
        bool multiplies = form.Error == EtsPart.Multiplicative;
        // ln of the sum, and n ln of the scale that additive errors, and one-step means, were divided by.
        double likelihood = -0.5 * (n * (value + Math.Log(n))) - n * Math.Log(scale);
        double[] seasons = [.. objective.Seasons[n..]];
        double square = 0;
        for (int t = 0; t < n; t++)
        {
            double error = values[t] / scale - objective.Means[t];
            error = multiplies ? error / objective.Means[t] : error * scale;
            square += error * error;
        }
        // Level and season can trade a constant; it is fixed so that a season has the mean 0 or 1.
        bool ratios = form.Season == EtsPart.Multiplicative;
        double trade = m == 0 ? 0 : seasons.Average();
        double levels = objective.Levels[n], slopes = objective.Slopes[n];
        return new EtsFit(form, m == 0 ? 1 : m, alpha, beta, gamma, phi, likelihood, n > k + 1 ? -2 * likelihood + 2.0 * k * n / (n - k - 1) : null, square / Math.Max(1, n - k + 1),
            m == 0 ? levels * scale : ratios ? levels * trade * scale : (levels + trade) * scale, slopes * scale * (ratios ? trade : 1),
            [.. seasons.Select(s => ratios ? s / trade : (s - trade) * scale)], best.Converged)
        {
            FirstLevel = First(objective.Levels[0], objective, m, ratios, scale),
            FirstSlope = objective.Slopes[0] * scale * (ratios ? Mean(objective.Seasons[..m]) : 1),
            FirstSeasons = [.. objective.Seasons[..m].ToArray().Select(s => ratios ? s / Mean(objective.Seasons[..m]) : (s - Mean(objective.Seasons[..m])) * scale)],
            At = best.At,
            Scale = scale,
        };
    }

    private static double First(double level, EtsObjective objective, int m, bool ratios, double scale) =>
        m == 0 ? level * scale : ratios ? level * Mean(objective.Seasons[..m]) * scale : (level + Mean(objective.Seasons[..m])) * scale;

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return values.Length == 0 ? 0 : sum / values.Length;
    }

    /// <summary>Where to begin: a season by decomposition, level and slope by a line through the first values without it.</summary>
    private static IEnumerable<double[]> Starts(double[] values, EtsForm form, int season)
    {
        int m = form.Season == EtsPart.None ? 0 : season;
        // Of a series that grows, the whole tells a season too wide for its beginning; so one start has that of the first cycles.
        foreach ((double alpha, double beta, double gamma, double phi, bool early) in _starts)
        {
            SeasonalIndices indices = m == 0 ? SeasonalIndices.None : SeasonalIndices.Of(early ? values.AsSpan(0, Math.Min(values.Length, 3 * m)) : values, m, form.Season == EtsPart.Multiplicative);
            if (form.Season == EtsPart.Multiplicative)
                indices = indices with { Indices = [.. indices.Indices.Select(static index => Math.Max(index, 0.05))] };
            double[] rest = indices.Remove(values);
            int first = Math.Min(Math.Max(10, 2 * m), rest.Length);
            double slope = ThetaFit.Slope(rest.AsSpan(0, first)), mean = Mean(rest.AsSpan(0, first)), level = mean - slope * (first + 1) / 2.0;
            bool flat = form.Trend == EtsTrend.None || (form.NeedsPositive && level <= 0.05 * mean);
            List<double> at = [EtsObjective.Logit(alpha)];
            if (form.Trend != EtsTrend.None)
                at.Add(EtsObjective.Logit(beta));
            if (m > 0)
                at.Add(EtsObjective.Logit(gamma));
            if (form.Trend == EtsTrend.Damped)
                at.Add(EtsObjective.Logit(EtsObjective.PhiShare(phi)));
            at.Add(flat ? mean : level);
            if (form.Trend != EtsTrend.None)
                at.Add(flat ? 0 : slope);
            if (m > 0)
                at.AddRange(indices.Indices);
            yield return [.. at];
        }
    }
}
