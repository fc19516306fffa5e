using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Customers;

/// <summary>Fits a model of customers by maximum likelihood.</summary>
/// <remarks>
/// In the logarithms of the parameters, with time scaled and equal histories counted once. Several starts climb on an even thinning of the groups; each different top found there is
/// climbed to its end on all of them, and the highest wins. No prior and no penalty. Standard errors are those of the Hessian, by the delta method.
/// </remarks>
public static class CustomerFitter
{
    /// <summary>No logarithm of a scaled parameter goes beyond this: 0.8 millionth to 1.2 million.</summary>
    private const double Bound = 14;
    private const int Thinning = 600;

    /// <summary>Fits.</summary>
    /// <param name="model">The model.</param>
    /// <param name="histories">The customers; at least one.</param>
    /// <exception cref="ArgumentException">There is no customer.</exception>
    public static CustomerFit Fit(CustomerModel model, IReadOnlyList<PurchaseHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        if (histories.Count == 0)
            throw new ArgumentException("A fit needs at least one customer.", nameof(histories));
        HistoryGroups groups = HistoryGroups.Of(histories);
        SurfacePoint surface(double[] logs) => InLogs(model, groups, logs);
        NewtonMaximum best = Climb(model, groups, surface);
        double[] scaled = [.. best.At.Select(Math.Exp)];
        Identification told = Identification.Of(surface, best, Bound);
        string[] names = [.. CustomerFit.Names(model)];
        double[] parameters = Rescaled(model, scaled, groups.Scale);
        double[]? errors = told.IsIdentified && best.Converged && told.Deviations is { } deviations ? [.. parameters.Zip(deviations, static (value, deviation) => value * deviation)] : null;
        return new CustomerFit(model, parameters, errors, best.Point.Value - groups.Shift, best.Point.Steepness, Fitted: true, best.Iterations, best.Converged,
            told.IsIdentified && best.Converged, [.. told.Weak.Select(i => names[i])]);
    }

    /// <summary>The log-likelihood of a model in scaled time, by the parameters themselves.</summary>
    internal static SurfacePoint At(CustomerModel model, HistoryGroups groups, double[] parameters) => model switch
    {
        CustomerModel.ParetoNbd => ParetoDropout.At(groups, parameters),
        CustomerModel.Nbd => PoissonGamma.At(groups, parameters),
        _ => GeometricDropout.At(groups, parameters, model == CustomerModel.MbgNbd),
    };

    /// <summary>Parameters in a time that is so many times finer: those that are times grow with it.</summary>
    internal static double[] Rescaled(CustomerModel model, double[] parameters, double scale)
    {
        double[] other = [.. parameters];
        other[1] *= scale;
        if (model == CustomerModel.ParetoNbd)
            other[3] *= scale;
        return other;
    }

    private static SurfacePoint InLogs(CustomerModel model, HistoryGroups groups, double[] logs)
    {
        double[] parameters = [.. logs.Select(Math.Exp)];
        return At(model, groups, parameters).InLogarithms(parameters);
    }

    private static NewtonMaximum Climb(CustomerModel model, HistoryGroups groups, Func<double[], SurfacePoint> surface)
    {
        HistoryGroups thin = groups.Thinned(Thinning);
        List<NewtonMaximum> tops = [];
        foreach (double[] start in Starts(model, groups))
        {
            NewtonMaximum top = NewtonMaximum.Find(logs => InLogs(model, thin, logs), start, Bound, 1e-6);
            if (double.IsFinite(top.Point.Value) && !tops.Exists(other => Math.Abs(other.Point.Value - top.Point.Value) < 1e-4 * (1 + Math.Abs(top.Point.Value)) && Distance(other.At, top.At) < 0.5))
                tops.Add(top);
        }
        return tops.OrderByDescending(top => top.Point.Value).Take(3).Select(top => NewtonMaximum.Find(surface, top.At, Bound)).MaxBy(top => top.Point.Value)!;
    }

    private static double Distance(double[] left, double[] right) => left.Zip(right, static (a, b) => Math.Abs(a - b)).Max();

    /// <summary>Starts: rates that give the mean number of purchases, wide and narrow, with early, usual and rare dropout.</summary>
    private static IEnumerable<double[]> Starts(CustomerModel model, HistoryGroups groups)
    {
        double age = 0, repeats = 0;
        for (int i = 0; i < groups.Histories.Length; i++)
        {
            age += groups.Counts[i] * groups.Histories[i].Age;
            repeats += groups.Counts[i] * groups.Histories[i].Repeats;
        }
        double mean = Math.Max(1e-3, age / groups.Customers), rate = Math.Max(1e-4, repeats / Math.Max(1e-9, age));
        foreach ((double shape, double first, double second) in ((double, double, double)[])[(0.3, 0.8, 2.4), (1, 0.3, 5), (5, 1.5, 1.5)])
        {
            double[] start = [shape, shape / (1.6 * rate)];
            double[] parameters = model switch
            {
                CustomerModel.Nbd => start,
                CustomerModel.ParetoNbd => [.. start, first, first * second * mean],
                _ => [.. start, first, second],
            };
            yield return [.. parameters.Select(static value => Math.Log(value))];
        }
    }
}
