namespace Quarterdeck.Briefing.Scenes;

/// <summary>One shape or text of a scene. Lengths are in pixels, from the upper left corner, y downwards.</summary>
/// <param name="Role">What it stands for, from which its colour comes.</param>
/// <param name="Data">Which part of the chart it is.</param>
/// <param name="Label">What it says when a reader points at it, already worded; empty for nothing.</param>
public abstract record Mark(ThemeRole Role, DataRole Data, string Label)
{
    /// <summary>The smallest box around it.</summary>
    public abstract Box Bounds { get; }
}
