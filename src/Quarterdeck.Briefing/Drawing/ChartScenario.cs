namespace Quarterdeck.Briefing.Drawing;

/// <summary>What kind of number a bar stands for; the notation draws each in its own way.</summary>
public enum ChartScenario
{
    /// <summary>AC: measured, full and dark.</summary>
    Actual,
    /// <summary>PY: measured earlier, full and light.</summary>
    PriorYear,
    /// <summary>PP: measured in an earlier period that is not the year before, drawn as that is.</summary>
    PriorPeriod,
    /// <summary>PL: planned, an outline.</summary>
    Plan,
    /// <summary>FC: expected, hatched.</summary>
    Forecast,
}
