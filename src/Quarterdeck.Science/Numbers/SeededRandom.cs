using System.Numerics;

namespace Quarterdeck.Science.Numbers;

/// <summary>Random numbers that are the same on every machine for the same seed.</summary>
/// <remarks>xoshiro256** of Blackman and Vigna (2018), started by SplitMix64; normal numbers by the polar method of Marsaglia. Not safe for several threads.</remarks>
public sealed class SeededRandom
{
    private readonly ulong[] _state = new ulong[4];
    private double _kept = double.NaN;

    /// <summary>Starts the sequence.</summary>
    /// <param name="seed">Any number.</param>
    public SeededRandom(ulong seed)
    {
        unchecked
        {
            for (int i = 0; i < 4; i++)
            {
                ulong z = seed += 0x9E3779B97F4A7C15;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                _state[i] = z ^ (z >> 31);
            }
        }
    }

    /// <summary>A number from 0, inside, to 1, outside.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 to one less than the limit.</summary>
    /// <param name="limit">At least 1.</param>
    public int Below(int limit) => (int)(Uniform() * limit);

    /// <summary>A normal number with mean 0 and standard deviation 1.</summary>
    public double Normal()
    {
        if (!double.IsNaN(_kept))
        {
            double kept = _kept;
            _kept = double.NaN;
            return kept;
        }
        while (true)
        {
            double x = 2 * Uniform() - 1, y = 2 * Uniform() - 1, square = x * x + y * y;
            if (square is >= 1 or 0)
                continue;
            double factor = Math.Sqrt(-2 * Math.Log(square) / square);
            _kept = y * factor;
            return x * factor;
        }
    }

    private ulong Next()
    {
        unchecked
        {
            ulong result = BitOperations.RotateLeft(_state[1] * 5, 7) * 9, shifted = _state[1] << 17;
            _state[2] ^= _state[0];
            _state[3] ^= _state[1];
            _state[1] ^= _state[2];
            _state[0] ^= _state[3];
            _state[2] ^= shifted;
            _state[3] = BitOperations.RotateLeft(_state[3], 45);
            return result;
        }
    }
}
