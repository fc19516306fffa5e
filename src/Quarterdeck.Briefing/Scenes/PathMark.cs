namespace Quarterdeck.Briefing.Scenes;

/// <summary>A line through points, or the area inside them.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Data">Which part of the chart it is.</param>
/// <param name="Points">At least two.</param>
/// <param name="Width">Its width in pixels; of an area 0.</param>
/// <param name="IsDashed">True for a dashed line.</param>
/// <param name="IsArea">True for the area inside the points.</param>
public sealed record PathMark(ThemeRole Role, DataRole Data, IReadOnlyList<Point> Points, double Width, bool IsDashed = false, bool IsArea = false) : Mark(Role, Data, "")
{
    /// <summary>Of an area: how strong it is, above 0 to 1, the default.</summary>
    public double Strength { get; init; } = 1;

    /// <inheritdoc/>
    public override Box Bounds => Box.Around(Points);
}
