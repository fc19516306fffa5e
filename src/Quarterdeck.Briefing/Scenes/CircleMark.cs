namespace Quarterdeck.Briefing.Scenes;

/// <summary>A point of a line, or a ring around one.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Data">Which part of the chart it is.</param>
/// <param name="Label">What it says when a reader points at it.</param>
/// <param name="Center">Its middle.</param>
/// <param name="Radius">In pixels, above 0.</param>
/// <param name="Fill">How it is filled; an outline shows what lies below it only where <paramref name="IsRing"/> says so.</param>
/// <param name="IsRing">True for a ring that covers nothing.</param>
public sealed record CircleMark(ThemeRole Role, DataRole Data, string Label, Point Center, double Radius, Fill Fill, bool IsRing = false) : Mark(Role, Data, Label)
{
    /// <inheritdoc/>
    public override Box Bounds => new(Center.X - Radius, Center.Y - Radius, 2 * Radius, 2 * Radius);
}
