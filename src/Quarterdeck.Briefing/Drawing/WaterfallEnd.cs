namespace Quarterdeck.Briefing.Drawing;

/// <summary>The first or the last bar of a waterfall.</summary>
/// <param name="Label">Its period, for the reader.</param>
/// <param name="Value">Its value.</param>
/// <param name="Scenario">How it is drawn.</param>
public sealed record WaterfallEnd(string Label, double Value, ChartScenario Scenario);
