using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>A measure over periods with its natural limits.</summary>
/// <param name="Series">The values; forecasts may follow the periods of the report.</param>
/// <param name="Report">The limits and signals, one point a period from the first on; null where there are none.</param>
public sealed record ControlSeries(ChartSeries Series, SignalReport? Report)
{
    /// <summary>At which periods limits were computed anew, and why.</summary>
    public IReadOnlyList<ChartFlag> Dividers { get; init; } = [];

    /// <summary>What happened, to be seen on the axis.</summary>
    public IReadOnlyList<ChartFlag> Events { get; init; } = [];
}
