namespace Quarterdeck.Briefing.Drawing;

/// <summary>How a chart is drawn, whatever it shows.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Width">In pixels; charts need some 280 to be read. Default 720.</param>
/// <param name="Height">In pixels; 0, the default, lets the chart choose.</param>
/// <param name="HasHead">False where the page around says what is shown. Default true: the measure with its unit, then periods and scenarios.</param>
/// <param name="IsTerminal">True for a terminal: letters stand in cells of 8 by 16 pixels. Default false.</param>
public sealed record ChartLook(string Language, double Width = 720, double Height = 0, bool HasHead = true, bool IsTerminal = false)
{
    /// <summary>The look for a terminal of so many columns.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="columns">From 40; fewer are read as 40.</param>
    public static ChartLook Terminal(string language, int columns) =>
        new(language, Math.Max(40, columns) * TextMeasure.CellWidth, IsTerminal: true);
}
