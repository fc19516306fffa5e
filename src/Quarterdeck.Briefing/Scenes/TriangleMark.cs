namespace Quarterdeck.Briefing.Scenes;

/// <summary>A triangle: an outlier that is longer than the chart, or the flag of an event.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Data">Which part of the chart it is.</param>
/// <param name="Label">What it says when a reader points at it.</param>
/// <param name="A">One corner.</param>
/// <param name="B">The next.</param>
/// <param name="C">The last.</param>
/// <param name="Fill">How it is filled.</param>
public sealed record TriangleMark(ThemeRole Role, DataRole Data, string Label, Point A, Point B, Point C, Fill Fill) : Mark(Role, Data, Label)
{
    /// <inheritdoc/>
    public override Box Bounds => Box.Around([A, B, C]);
}
