namespace Quarterdeck.Briefing.Scenes;

/// <summary>A bar, a column, a cell.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Data">Which part of the chart it is.</param>
/// <param name="Label">What it says when a reader points at it.</param>
/// <param name="Area">Where it lies; an outline is drawn inside it.</param>
/// <param name="Fill">How it is filled.</param>
public sealed record RectMark(ThemeRole Role, DataRole Data, string Label, Box Area, Fill Fill) : Mark(Role, Data, Label)
{
    /// <summary>Of a shaded cell: how strong it is, above 0 to 1, the default.</summary>
    public double Strength { get; init; } = 1;

    /// <inheritdoc/>
    public override Box Bounds => Area;
}
