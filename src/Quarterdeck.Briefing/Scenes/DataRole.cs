namespace Quarterdeck.Briefing.Scenes;

/// <summary>What part of a chart a mark is; tests, the script of the browser and the terminal tell marks apart by it.</summary>
public enum DataRole
{
    /// <summary>Lines and shapes that carry no number.</summary>
    Frame,
    /// <summary>Heads, names and figures in letters.</summary>
    Caption,
    /// <summary>The value that the chart is about.</summary>
    Value,
    /// <summary>What a value is compared with.</summary>
    Reference,
    /// <summary>A difference.</summary>
    Variance,
    /// <summary>The centre line.</summary>
    Center,
    /// <summary>A limit, or the edge of an interval.</summary>
    Limit,
    /// <summary>A target or its trajectory.</summary>
    Target,
    /// <summary>A ring around a signal.</summary>
    Signal,
    /// <summary>A line at which limits were recomputed.</summary>
    Divider,
    /// <summary>A flag of an event.</summary>
    Event,
    /// <summary>The line that joins two bars of a waterfall.</summary>
    Joint,
}
