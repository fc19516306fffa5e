namespace Quarterdeck.Briefing.Scenes;

/// <summary>How a closed mark is filled; the notation says measured, planned and forecast by it, so that it survives black and white.</summary>
public enum Fill
{
    /// <summary>Full: what was measured.</summary>
    Solid,
    /// <summary>An empty outline: what was planned.</summary>
    Outline,
    /// <summary>Slanted lines with an outline: what is forecast.</summary>
    Hatch,
}
