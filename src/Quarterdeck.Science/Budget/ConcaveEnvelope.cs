namespace Quarterdeck.Science.Budget;

/// <summary>The least concave curve above a response between two spends: a chord where the response bends upwards, then the response itself.</summary>
/// <remarks>Source: Udell and Boyd 2013, Maximizing a sum of sigmoids, for envelopes of S-shapes and the search over them.</remarks>
internal readonly struct ConcaveEnvelope
{
    private readonly ResponseCurve _curve;

    /// <summary>Makes the envelope.</summary>
    public ConcaveEnvelope(ResponseCurve curve, double from, double to)
    {
        (_curve, From, To, Touch) = (curve, from, to, from);
        double bend = curve.Inflection;
        if (bend <= from || to <= from)
            return;
        // The chord from the start touches the response beyond its bend, or ends at the end of the stretch.
        double start = curve.Response(from);
        double over(double z) => curve.Response(z) - start - curve.Marginal(z) * (z - from);
        if (to <= bend || over(to) <= 0)
            Touch = to;
        else
        {
            double low = bend, high = to;
            while (high - low > 1e-15 * high && (low + high) / 2 is var middle && middle > low && middle < high)
                (low, high) = over(middle) > 0 ? (low, middle) : (middle, high);
            Touch = high;
        }
        ChordSlope = (curve.Response(Touch) - start) / (Touch - from);
    }

    /// <summary>The least spend.</summary>
    public double From { get; }

    /// <summary>The largest spend.</summary>
    public double To { get; }

    /// <summary>Where the chord ends; the least spend where there is none.</summary>
    public double Touch { get; }

    /// <summary>The chord's slope; 0 where there is none.</summary>
    public double ChordSlope { get; }

    /// <summary>True where a chord lies over the response.</summary>
    public bool HasChord => Touch > From;

    /// <summary>The envelope's height.</summary>
    public double At(double spend) => spend < Touch ? _curve.Response(From) + ChordSlope * (spend - From) : _curve.Response(spend);

    /// <summary>The spend at which a further unit no longer brings the price.</summary>
    public double SpendAt(double price) =>
        HasChord && price >= ChordSlope ? From : Touch >= To ? To : _curve.SpendAt(price, Touch, To);

    /// <summary>The steepest finite slope to look for prices at.</summary>
    public double Steepest()
    {
        double slope = HasChord ? ChordSlope : _curve.Marginal(From);
        return double.IsFinite(slope) ? slope : _curve.Marginal(Math.Max(From, 1e-12 * Math.Min(To, _curve.Scale)));
    }
}
