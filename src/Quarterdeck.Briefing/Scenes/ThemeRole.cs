namespace Quarterdeck.Briefing.Scenes;

/// <summary>What a mark stands for, from which a theme makes its colour; a scene knows no colours.</summary>
public enum ThemeRole
{
    /// <summary>Text and figures.</summary>
    Ink,
    /// <summary>Text of less weight: periods, names of lines.</summary>
    Muted,
    /// <summary>Actual values.</summary>
    Actual,
    /// <summary>Values of the prior year or the prior period.</summary>
    PriorYear,
    /// <summary>Planned values and targets.</summary>
    Plan,
    /// <summary>Forecasts.</summary>
    Forecast,
    /// <summary>A difference for the better.</summary>
    Good,
    /// <summary>A difference for the worse.</summary>
    Bad,
    /// <summary>A difference of which nobody said whether it is good.</summary>
    Neutral,
    /// <summary>What marks a signal, an event or the value that is spoken of.</summary>
    Signal,
    /// <summary>Axes, joints and frames.</summary>
    Axis,
    /// <summary>The natural limits and the centre.</summary>
    Limit,
    /// <summary>A band or a shaded cell behind other marks.</summary>
    Band,
}
