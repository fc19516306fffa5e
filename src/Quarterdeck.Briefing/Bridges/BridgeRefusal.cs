namespace Quarterdeck.Briefing.Bridges;

/// <summary>Why a change could not be split, and the two bridges that do exist.</summary>
/// <param name="Denominator">Which denominator; empty where the reason is another.</param>
/// <param name="Reason">What is wrong, in the reader's language.</param>
/// <param name="Numerator">Drivers of the numerator; empty where there are none.</param>
/// <param name="Divisor">Drivers of the denominator.</param>
public sealed record BridgeRefusal(string Denominator, string Reason, IReadOnlyList<BridgeLine> Numerator, IReadOnlyList<BridgeLine> Divisor);
