namespace Quarterdeck.Briefing.Scenes;

/// <summary>How a scene is written as SVG.</summary>
/// <param name="Prefix">Stands before every id, so that several charts share a page; letters, digits and hyphens.</param>
/// <param name="HasPoints">True where a script walks the points: each mark with a label can hold the focus and has the label as <c>data-label</c>. Default false.</param>
/// <param name="IsStandalone">True for a file of its own: name space and style are in it. Default false: the page has <see cref="SceneSheet"/>.</param>
public sealed record SvgOptions(string Prefix, bool HasPoints = false, bool IsStandalone = false);
