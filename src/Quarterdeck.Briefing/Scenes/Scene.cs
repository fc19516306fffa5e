namespace Quarterdeck.Briefing.Scenes;

/// <summary>A chart before it has a form: shapes, texts and what they stand for. SVG and terminal are written from it.</summary>
/// <param name="Width">In pixels, above 0.</param>
/// <param name="Height">In pixels, above 0.</param>
/// <param name="Marks">The marks; later ones cover earlier ones.</param>
/// <param name="Title">What the chart shows, in a few words.</param>
/// <param name="Description">What it says, made from the same numbers; empty where the title tells all.</param>
/// <param name="Table">The numbers behind it.</param>
public sealed record Scene(double Width, double Height, IReadOnlyList<Mark> Marks, string Title, string Description, SceneTable Table);
