using Quarterdeck.Science.Goals;

namespace Quarterdeck.Briefing.Drivers;

/// <summary>How likely several targets are met together.</summary>
/// <param name="Result">The simulation; null where it cannot be told.</param>
/// <param name="Targets">How many targets were asked for.</param>
/// <param name="Quarters">Quarters whose movements were correlated; 0 without a result.</param>
/// <param name="Reason">Why it cannot be told, in the reader's language; null with a result.</param>
public sealed record TargetsChance(JointChance? Result, int Targets, int Quarters, string? Reason);
