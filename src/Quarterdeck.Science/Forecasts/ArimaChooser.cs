namespace Quarterdeck.Science.Forecasts;

/// <summary>Chooses the orders of a seasonal ARIMA model: differences by tests, the rest step by step by Akaike's criterion for few values.</summary>
/// <remarks>
/// Hyndman and Khandakar 2008, section 3.2: four models to begin with, then neighbours of the best one until none is better. Seasonal differences where the season's strength
/// is above 0.64 (Wang, Smith and Hyndman 2006), others while the test of Kwiatkowski, Phillips, Schmidt and Shin rejects at 5 %. Models with a root within 1.01 of the circle are refused.
/// </remarks>
public static class ArimaChooser
{
    private const int MostNear = 5, MostSeasonal = 2, MostTried = 94;
    private const double LeastRoot = 1.01, KpssAt5 = 0.463;

    /// <summary>The model chosen; null where no model stands on the values.</summary>
    /// <param name="values">Finite numbers in the order of time.</param>
    /// <param name="season">Periods a season; 1 for none.</param>
    public static ArimaFit? Choose(double[] values, int season)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length < 2 * season + 3)
            season = 1;
        int seasonal = season > 1 && SeasonalIndices.IsStrong(values, season) ? 1 : 0;
        double[] rest = ArimaFitter.Differenced(values, new ArimaOrder(0, 0, 0, 0, seasonal, 0, season, false));
        int differences = 0;
        while (differences < 2 && rest.Length > 8 && rest.Max() - rest.Min() > 0 && Kpss(rest) > KpssAt5)
        {
            rest = ArimaFitter.Differenced(rest, new ArimaOrder(0, 1, 0, 0, 0, 0, 1, false));
            differences++;
        }
        return Walk(values, season, differences, seasonal);
    }

    private static ArimaFit? Walk(double[] values, int season, int d, int sd)
    {
        bool constant = d + sd <= 1;
        Dictionary<ArimaOrder, ArimaFit?> tried = [];
        ArimaFit? best = null;
        bool try1(int p, int q, int sp, int sq, bool withConstant)
        {
            if (p < 0 || q < 0 || sp < 0 || sq < 0 || p > MostNear || q > MostNear || sp > MostSeasonal || sq > MostSeasonal || (season == 1 && sp + sq > 0) || (withConstant && !constant))
                return false;
            // A long season's second term reaches back so far that little is left to tell it.
            if (season > EtsFitter.LongestSeason && sp + sq > 1)
                return false;
            ArimaOrder order = new(p, d, q, sp, sd, sq, season, withConstant);
            if (tried.Count >= MostTried || tried.ContainsKey(order))
                return false;
            ArimaFit? fit = ArimaFitter.Fit(values, order, best is null ? null : Near(best, order), 60);
            tried[order] = fit;
            if (fit?.Aicc is not { } criterion || !IsSafe(fit) || (best is not null && criterion >= best.Aicc))
                return false;
            best = fit;
            return true;
        }
        try1(2, 2, 1, 1, constant);
        if (season == 1)
            try1(2, 2, 0, 0, constant);
        try1(0, 0, 0, 0, constant);
        try1(1, 0, season > 1 ? 1 : 0, 0, constant);
        try1(0, 1, 0, season > 1 ? 1 : 0, constant);
        if (constant)
            try1(0, 0, 0, 0, false);
        for (bool better = best is not null; better;)
        {
            better = false;
            ArimaOrder at = best!.Order;
            foreach ((int p, int q, int sp, int sq) in _moves)
                if (try1(at.P + p, at.Q + q, at.SeasonalP + sp, at.SeasonalQ + sq, at.HasConstant))
                {
                    better = true;
                    break;
                }
            better = better || try1(at.P, at.Q, at.SeasonalP, at.SeasonalQ, !at.HasConstant);
        }
        return best is null ? null : ArimaFitter.Fit(values, best.Order, best.At, 400, isAgain: true) ?? best;
    }

    private static readonly (int P, int Q, int SeasonalP, int SeasonalQ)[] _moves =
    [
        (0, 0, -1, 0), (0, 0, 0, -1), (0, 0, 1, 0), (0, 0, 0, 1), (0, 0, -1, -1), (0, 0, -1, 1), (0, 0, 1, -1), (0, 0, 1, 1),
        (-1, 0, 0, 0), (0, -1, 0, 0), (1, 0, 0, 0), (0, 1, 0, 0), (-1, -1, 0, 0), (-1, 1, 0, 0), (1, -1, 0, 0), (1, 1, 0, 0),
    ];

    /// <summary>The variables of a neighbour, with terms of nothing where it has none.</summary>
    private static double[] Near(ArimaFit fit, ArimaOrder order)
    {
        ArimaOrder from = fit.Order;
        double[] at = new double[order.Coefficients];
        int source = 0, place = 0;
        foreach ((int had, int has) in ((int, int)[])[(from.P, order.P), (from.SeasonalP, order.SeasonalP), (from.Q, order.Q), (from.SeasonalQ, order.SeasonalQ)])
        {
            // Not too near to the circle, where slopes vanish.
            for (int i = 0; i < Math.Min(had, has); i++)
                at[place + i] = Math.Clamp(fit.At[source + i], -1.5, 1.5);
            (source, place) = (source + had, place + has);
        }
        return at;
    }

    private static bool IsSafe(ArimaFit fit)
    {
        double apart = Math.Pow(LeastRoot, fit.Order.Season);
        return ArmaPolynomial.RootsBeyond(fit.Ar, LeastRoot) && ArmaPolynomial.RootsBeyond(fit.SeasonalAr, apart)
            && ArmaPolynomial.RootsBeyond([.. fit.Ma.Select(static value => -value)], LeastRoot) && ArmaPolynomial.RootsBeyond([.. fit.SeasonalMa.Select(static value => -value)], apart);
    }

    /// <summary>The statistic of Kwiatkowski, Phillips, Schmidt and Shin for a level, with 3√n/13 lags.</summary>
    private static double Kpss(double[] values)
    {
        int n = values.Length, lags = (int)(3 * Math.Sqrt(n) / 13);
        double mean = values.Average(), sum = 0, squares = 0, variance = 0;
        double[] around = [.. values.Select(value => value - mean)];
        foreach (double value in around)
        {
            sum += value;
            squares += sum * sum;
            variance += value * value / n;
        }
        for (int lag = 1; lag <= lags; lag++)
        {
            double product = 0;
            for (int i = lag; i < n; i++)
                product += around[i] * around[i - lag] / n;
            variance += 2 * (1 - lag / (lags + 1.0)) * product;
        }
        return variance > 0 ? squares / ((double)n * n) / variance : 0;
    }
}
