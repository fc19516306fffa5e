namespace Quarterdeck.Briefing.Drawing;

/// <summary>Something that stands at a period: an event, a decision, a divider.</summary>
/// <param name="Index">The period, from 0.</param>
/// <param name="Text">What it is, for the reader.</param>
public sealed record ChartFlag(int Index, string Text);
