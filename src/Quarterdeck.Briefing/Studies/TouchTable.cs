using Quarterdeck.Science.Attribution;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Touches as a study reads them.</summary>
/// <param name="Touches">The touches, times in ticks of a ten-millionth of a second where <paramref name="HasClock"/>, else plain numbers.</param>
/// <param name="Conversions">Conversions that stand apart; null where the touches say which of them converted.</param>
/// <param name="Entities">How many people there are among touches and conversions.</param>
/// <param name="HasClock">True where times are days or moments, false where they are plain numbers.</param>
/// <param name="HasValue">True where it is known what conversions were worth.</param>
public sealed record TouchTable(TouchLog Touches, ConversionLog? Conversions, int Entities, bool HasClock, bool HasValue)
{
    /// <summary>What touches without a channel are called.</summary>
    public const string Unknown = "(unknown)";

    /// <summary>The first and the last day of the touches; null where times are plain numbers.</summary>
    public (DateOnly First, DateOnly Last)? Days => HasClock && Touches.Times.Length > 0
        ? (DateOnly.FromDateTime(new DateTime(Touches.Times.Min())), DateOnly.FromDateTime(new DateTime(Touches.Times.Max()))) : null;
}
