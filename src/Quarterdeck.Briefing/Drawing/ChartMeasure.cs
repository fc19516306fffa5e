using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>What a chart's numbers are.</summary>
/// <param name="Name">What is measured, for the reader.</param>
/// <param name="Unit">Its unit; shares are fractions of 1.</param>
/// <param name="Better">Which way is better; it decides the colour of differences. Default: nobody said.</param>
/// <param name="Currency">Code of the currency of money; empty, the default, when nobody said.</param>
/// <param name="UnitName">What a unit of the company's own is called; empty, the default, for none.</param>
public sealed record ChartMeasure(string Name, Unit Unit, Direction Better = Direction.Unsaid, string Currency = "", string UnitName = "");
