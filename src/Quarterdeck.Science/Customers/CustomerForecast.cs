using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Customers;

/// <summary>What a fitted model says of customers: whether they are still there, and how often they will buy.</summary>
/// <remarks>Keeps what customers with the same number of purchases and the same age share. Not safe for several threads.</remarks>
/// <param name="fit">The model and its parameters.</param>
public sealed class CustomerForecast(CustomerFit fit)
{
    private readonly Dictionary<int, DropoutPurchases> _dropouts = [];
    private readonly Dictionary<(int Repeats, double Age, double Time), double> _expected = [];

    /// <summary>The probability that a customer is still there; in BG/NBD 1 without a repeat, by construction.</summary>
    public double ProbabilityAlive(PurchaseHistory history)
    {
        double[] p = fit.Parameters;
        if (fit.Model == CustomerModel.Nbd || (fit.Model == CustomerModel.BgNbd && history.Repeats == 0))
            return 1;
        if (fit.Model == CustomerModel.ParetoNbd)
            return ParetoDropout.ProbabilityAlive(history, p[0], p[1], p[2], p[3]);
        double below = p[3] + history.Repeats - (fit.Model == CustomerModel.BgNbd ? 1 : 0);
        double odds = Math.Log(p[2]) - Math.Log(below) + (p[0] + history.Repeats) * GammaFunctions.Log1P((history.Age - history.Recency) / (p[1] + history.Recency));
        return 1 / (1 + Math.Exp(odds));
    }

    /// <summary>Expected purchases of a customer in the time to come.</summary>
    /// <param name="history">What the customer did so far.</param>
    /// <param name="time">How long, from 0, from the end of the observation.</param>
    public double ExpectedPurchases(PurchaseHistory history, double time) => ProbabilityAlive(history) * IfAlive(history, time);

    /// <summary>Expected purchases of a customer who is there for certain.</summary>
    /// <param name="history">What the customer did so far.</param>
    /// <param name="time">How long, from 0.</param>
    public double IfAlive(PurchaseHistory history, double time)
    {
        if (_expected.TryGetValue((history.Repeats, history.Age, time), out double kept))
            return kept;
        double[] p = fit.Parameters;
        double r = p[0] + history.Repeats, alpha = p[1] + history.Age;
        double value = fit.Model switch
        {
            CustomerModel.Nbd => r / alpha * time,
            CustomerModel.ParetoNbd => r / alpha * Lifetime(p[2], p[3] + history.Age, time),
            _ => Dropout(history.Repeats + (fit.Model == CustomerModel.MbgNbd ? 1 : 0)).Expected(r, alpha, time),
        };
        _expected.Add((history.Repeats, history.Age, time), value);
        return value;
    }

    /// <summary>Expected repeat purchases of a new customer within a time from the first purchase.</summary>
    /// <param name="time">How long, from 0.</param>
    public double NewCustomer(double time)
    {
        double[] p = fit.Parameters;
        double stays = fit.Model == CustomerModel.MbgNbd ? p[3] / (p[2] + p[3]) : 1;
        return stays * IfAlive(default, time);
    }

    /// <summary>The probability of so many repeat purchases of a new customer within a time, by BG/NBD.</summary>
    /// <remarks>Equation 8 of Fader, Hardie and Lee 2005; one less a sum of probabilities is added up as the rest of that sum, which subtracts nothing.</remarks>
    /// <param name="count">From 0.</param>
    /// <param name="time">Above 0.</param>
    /// <exception cref="InvalidOperationException">The model is another.</exception>
    public double Probability(int count, double time)
    {
        if (fit.Model != CustomerModel.BgNbd)
            throw new InvalidOperationException("The probability of a number of purchases is worked out for BG/NBD.");
        double[] p = fit.Parameters;
        double share = time / (p[1] + time), logNone = p[0] * Math.Log(p[1] / (p[1] + time));
        double logTerm = GammaFunctions.LogRise(p[0], count) - GammaFunctions.Log(count + 1) + logNone + count * Math.Log(share);
        double logAll = GammaFunctions.LogRise(p[2] + p[3], count);
        double stayed = Math.Exp(GammaFunctions.LogRise(p[3], count) - logAll + logTerm);
        if (count == 0)
            return stayed;
        double rest = 0, term = Math.Exp(logTerm);
        for (int j = count; term > 1e-18 * rest || j < count + 10; j++)
        {
            rest += term;
            term *= (p[0] + j) / (j + 1) * share;
        }
        return stayed + p[2] * Math.Exp(GammaFunctions.LogRise(p[3], count - 1) - logAll) * rest;
    }

    /// <summary>The expected time alive within a time: (β/(s-1)) (1 - (β/(β+t))^(s-1)), which is a logarithm at s = 1.</summary>
    private static double Lifetime(double s, double beta, double time)
    {
        double log = GammaFunctions.Log1P(time / beta), power = (s - 1) * log;
        return beta * (Math.Abs(power) < 1e-300 ? log : -GammaFunctions.ExpM1(-power) / (s - 1));
    }

    private DropoutPurchases Dropout(int stays)
    {
        if (!_dropouts.TryGetValue(stays, out DropoutPurchases? dropout))
            _dropouts.Add(stays, dropout = new DropoutPurchases(fit.Parameters[2], fit.Parameters[3] + stays));
        return dropout;
    }
}
