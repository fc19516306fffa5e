using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Quarterdeck.Intake.Refreshing;

/// <summary>How long to wait before a server is tried again: twice as long each time, with a share drawn from a seed, so that many sources do not come back in step.</summary>
/// <param name="seed">The same seed gives the same pauses.</param>
internal sealed class RetryPause(string seed)
{
    /// <summary>A source is tried so often.</summary>
    public const int Attempts = 5;

    private static readonly TimeSpan _first = TimeSpan.FromSeconds(1), _longest = TimeSpan.FromSeconds(30);

    /// <summary>The pause behind an attempt.</summary>
    /// <param name="attempt">From 1.</param>
    /// <returns>From half to the whole of 1, 2, 4, 8 ... seconds, never above 30.</returns>
    public TimeSpan After(int attempt)
    {
        double whole = Math.Min(_longest.TotalSeconds, _first.TotalSeconds * Math.Pow(2, attempt - 1));
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed} {attempt}")));
        double share = BinaryPrimitives.ReadUInt32LittleEndian(hash) / (double)uint.MaxValue;
        return TimeSpan.FromSeconds(whole * (0.5 + (0.5 * share)));
    }
}
