namespace Quarterdeck.Briefing.Scenes;

/// <summary>A line of text.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Data">Which part of the chart it is.</param>
/// <param name="Text">The text, already worded; no marks of a language of pages.</param>
/// <param name="Place">The foot of its letters, at the end that <paramref name="Anchor"/> says.</param>
/// <param name="Anchor">Which end lies there.</param>
/// <param name="Size">The height of its letters in pixels.</param>
/// <param name="IsBold">True for bold letters.</param>
/// <param name="Room">The room that was measured for it, so that no other text is put there.</param>
public sealed record TextMark(ThemeRole Role, DataRole Data, string Text, Point Place, TextAnchor Anchor, double Size, bool IsBold, Box Room) : Mark(Role, Data, "")
{
    /// <summary>True for a text on a shape, which needs no halo against lines. Default false.</summary>
    public bool IsInside { get; init; }

    /// <inheritdoc/>
    public override Box Bounds => Room;
}
