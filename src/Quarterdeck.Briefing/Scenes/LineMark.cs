namespace Quarterdeck.Briefing.Scenes;

/// <summary>A straight line.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Data">Which part of the chart it is.</param>
/// <param name="From">One end.</param>
/// <param name="To">The other.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="IsDashed">True for a dashed one.</param>
public sealed record LineMark(ThemeRole Role, DataRole Data, Point From, Point To, double Width, bool IsDashed) : Mark(Role, Data, "")
{
    /// <inheritdoc/>
    public override Box Bounds => Box.Around([From, To]);
}
