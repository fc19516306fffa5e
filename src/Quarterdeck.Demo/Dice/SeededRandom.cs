namespace Quarterdeck.Demo.Dice;

/// <summary>Seeded random numbers: xoshiro256** (Blackman and Vigna 2018) and the distributions the demo needs.</summary>
/// <remarks>
/// The same seed, stream and part give the same draws on every machine. Streams are independent, so that a further
/// draw in one table leaves all other tables as they were. Not thread-safe: one generator a thread.
/// </remarks>
public sealed class SeededRandom
{
    private ulong _a, _b, _c, _d;
    private double _spareNormal = double.NaN;

    /// <summary>Opens a stream.</summary>
    /// <param name="seed">The company's seed.</param>
    /// <param name="stream">What the draws are for, e.g. <c>orders</c>.</param>
    /// <param name="part">Which part of the company, from 0.</param>
    public SeededRandom(ulong seed, string stream, int part = 0)
    {
        ArgumentNullException.ThrowIfNull(stream);
        unchecked
        {
            ulong state = 14695981039346656037;                      // FNV-1a over the stream's name
            foreach (char letter in stream)
                state = (state ^ letter) * 1099511628211;
            state ^= seed * 0x9E3779B97F4A7C15 + (ulong)part * 0xD1B54A32D192ED03;
            _a = SplitMix(ref state);
            _b = SplitMix(ref state);
            _c = SplitMix(ref state);
            _d = SplitMix(ref state);
        }
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            ulong result = ulong.RotateLeft(_b * 5, 7) * 9, shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = ulong.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>Uniform from 0 (included) to 1 (excluded).</summary>
    public double Uniform() => (NextBits() >> 11) * (1.0 / 9007199254740992.0);

    /// <summary>Uniform from <paramref name="low"/> (included) to <paramref name="high"/> (excluded).</summary>
    public double Uniform(double low, double high) => low + (high - low) * Uniform();

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return (int)Math.BigMul(NextBits(), (ulong)count, out _);    // bias below count / 2^64
    }

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Uniform() < probability;

    /// <summary>Standard normal (Marsaglia's polar method).</summary>
    public double Normal()
    {
        if (!double.IsNaN(_spareNormal))
        {
            double kept = _spareNormal;
            _spareNormal = double.NaN;
            return kept;
        }
        while (true)
        {
            double x = 2 * Uniform() - 1, y = 2 * Uniform() - 1, s = x * x + y * y;
            if (s is >= 1 or < 1e-300)
                continue;
            double factor = Math.Sqrt(-2 * PortableMath.Log(s) / s);
            _spareNormal = y * factor;
            return x * factor;
        }
    }

    /// <summary>Exponential with the given mean.</summary>
    public double Exponential(double mean) => -mean * PortableMath.Log(1 - Uniform());

    /// <summary>Poisson with the given mean, 0 or more.</summary>
    public int Poisson(double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mean);
        if (mean > 40)                                               // a Poisson number is the sum of two of half the mean
            return Poisson(mean / 2) + Poisson(mean / 2);
        double limit = PortableMath.Exp(-mean), product = Uniform();
        int count = 0;
        for (; product > limit; count++)
            product *= Uniform();
        return count;
    }

    /// <summary>Gamma with mean shape / rate (Marsaglia and Tsang 2000).</summary>
    /// <param name="shape">Above 0.</param>
    /// <param name="rate">Above 0.</param>
    public double Gamma(double shape, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        if (shape < 1)
            return Gamma(shape + 1, rate) * PortableMath.Exp(Math.Max(-600, PortableMath.Log(1 - Uniform()) / shape));
        double d = shape - 1.0 / 3, c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = Normal(), v = 1 + c * x;
            if (v <= 0)
                continue;
            v = v * v * v;
            if (PortableMath.Log(1 - Uniform()) < 0.5 * x * x + d - d * v + d * PortableMath.Log(v))
                return d * v / rate;
        }
    }

    /// <summary>Beta from 0 to 1 with mean a / (a + b).</summary>
    public double Beta(double a, double b)
    {
        double x = Gamma(a, 1), y = Gamma(b, 1);
        return x / (x + y);
    }

    /// <summary>An index with probability in proportion to its weight.</summary>
    public int Pick(ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights)
            total += weight;
        double left = Uniform() * total;
        for (int i = 0; i < weights.Length - 1; i++)
            if ((left -= weights[i]) < 0)
                return i;
        return weights.Length - 1;
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            ulong z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
