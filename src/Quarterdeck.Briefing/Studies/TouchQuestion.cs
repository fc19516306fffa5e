namespace Quarterdeck.Briefing.Studies;

/// <summary>How touches are to become journeys.</summary>
/// <param name="LookBack">Touches longer before the conversion do not count; null: all do.</param>
/// <param name="Session">Touches of one channel that follow each other within this are one step; null: each is one.</param>
/// <param name="Direct">The channel of which touches do not count where the journey met any other; null for none.</param>
public sealed record TouchQuestion(TimeSpan? LookBack, TimeSpan? Session, string? Direct);
