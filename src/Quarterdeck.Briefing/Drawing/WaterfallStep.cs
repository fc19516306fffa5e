namespace Quarterdeck.Briefing.Drawing;

/// <summary>One bar of a waterfall.</summary>
/// <param name="Label">What it is, for the reader.</param>
/// <param name="Change">What it adds, in the unit of the measure.</param>
/// <param name="Owner">Who answers for it; empty, the default, for nobody.</param>
public sealed record WaterfallStep(string Label, double Change, string Owner = "");
