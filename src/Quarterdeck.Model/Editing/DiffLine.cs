namespace Quarterdeck.Model.Editing;

/// <summary>A line of a comparison of two texts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Its line in the later text, of a removed one in the earlier; from 1. Of a gap the next line that is shown.</param>
/// <param name="Text">Its text, without its end; empty for a gap.</param>
public readonly record struct DiffLine(DiffKind Kind, int Line, string Text);
