namespace Quarterdeck.Science.Budget;

/// <summary>What a channel brings in the steady state, for what is spent on it a period: it grows with the spend and levels off.</summary>
/// <remarks>Responses are in the outcome's unit, spends in the unit of spend. Source: Jin, Wang, Sun, Chan and Koehler 2017 for the forms.</remarks>
public sealed record ResponseCurve
{
    private ResponseCurve(Saturation saturation, double beta, double scale, double power) => (Saturation, Beta, Scale, Power) = (saturation, beta, scale, power);

    /// <summary>The form.</summary>
    public Saturation Saturation { get; }

    /// <summary>The response that is never quite reached, from 0.</summary>
    public double Beta { get; }

    /// <summary>λ of the logistic form, the spend of half the response (h) of Hill's; above 0.</summary>
    public double Scale { get; }

    /// <summary>The power s of Hill's form, above 0; 1 for the logistic form, where it has no part.</summary>
    public double Power { get; }

    /// <summary>Up to this spend each further unit brings more than the one before; 0 for a concave curve.</summary>
    public double Inflection => Saturation == Saturation.Hill && Power > 1 ? Scale * Math.Pow((Power - 1) / (Power + 1), 1 / Power) : 0;

    /// <summary>β (1 - e^(-λx)) / (1 + e^(-λx)).</summary>
    /// <param name="beta">From 0.</param>
    /// <param name="lambda">Above 0, for one unit of spend.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static ResponseCurve Logistic(double beta, double lambda) => new(Saturation.Logistic, Beta0(beta), Above0(lambda, nameof(lambda)), 1);

    /// <summary>β x^s / (x^s + h^s).</summary>
    /// <param name="beta">From 0.</param>
    /// <param name="half">The spend of half the response, above 0.</param>
    /// <param name="slope">The power s, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static ResponseCurve Hill(double beta, double half, double slope) => new(Saturation.Hill, Beta0(beta), Above0(half, nameof(half)), Above0(slope, nameof(slope)));

    /// <summary>The response.</summary>
    /// <param name="spend">From 0.</param>
    public double Response(double spend)
    {
        if (spend <= 0)
            return 0;
        return Saturation == Saturation.Logistic ? Beta * Math.Tanh(Scale * spend / 2) : Beta / (1 + Math.Pow(spend / Scale, -Power));
    }

    /// <summary>What one further unit of spend brings; infinite at 0 for Hill's form with a power below 1.</summary>
    /// <param name="spend">From 0.</param>
    public double Marginal(double spend)
    {
        if (Saturation == Saturation.Logistic)
        {
            double cosh = Math.Cosh(Math.Min(Scale * spend / 2, 400));
            return Beta * Scale / 2 / (cosh * cosh);
        }
        if (spend <= 0)
            return Power > 1 || Beta == 0 ? 0 : Power < 1 ? double.PositiveInfinity : Beta / Scale;
        double low = Math.Exp(-Math.Abs(Power * Math.Log(spend / Scale)));      // the smaller of u and 1/u, u = (x/h)^s
        return Beta * Power * low / (spend * (1 + low) * (1 + low));
    }

    /// <summary>How the marginal response changes with a further unit of spend.</summary>
    /// <param name="spend">Above 0.</param>
    public double Curvature(double spend)
    {
        if (Saturation == Saturation.Logistic)
            return -Marginal(spend) * Scale * Math.Tanh(Scale * spend / 2);
        double share = 1 / (1 + Math.Pow(spend / Scale, -Power));
        return Marginal(spend) / spend * (Power - 1 - 2 * Power * share);
    }

    /// <summary>The spend at which a further unit brings a given amount, within a stretch over which the curve is concave.</summary>
    /// <param name="marginal">The marginal response, from 0.</param>
    /// <param name="from">The least spend, not below the inflection.</param>
    /// <param name="to">The largest spend.</param>
    /// <returns>The spend; an end of the stretch where the marginal response lies beyond it.</returns>
    public double SpendAt(double marginal, double from, double to)
    {
        if (!(Marginal(from) > marginal))
            return from;
        if (Marginal(to) >= marginal)
            return to;
        if (Saturation == Saturation.Logistic)
            return Math.Clamp(2 / Scale * Math.Acosh(Math.Sqrt(Beta * Scale / (2 * marginal))), from, to);
        double low = from, high = to, at = low > 0 ? Math.Sqrt(low * high) : high / 2;
        for (int i = 0; i < 200; i++)
        {
            double over = Marginal(at) - marginal;
            if (over > 0)
                low = at;
            else
                high = at;
            double next = at - over / Curvature(at);
            if (!(next > low && next < high))
                next = low > 0 && high > 4 * low ? Math.Sqrt(low * high) : (low + high) / 2;
            if (Math.Abs(next - at) <= 1e-16 * at || high <= low)
                break;
            at = next;
        }
        return at;
    }

    private static double Beta0(double beta) => beta >= 0 && double.IsFinite(beta) ? beta : throw new ArgumentOutOfRangeException(nameof(beta), beta, "The largest response is a number from 0.");

    private static double Above0(double value, string name) => value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, "It is a number above 0.");
}
