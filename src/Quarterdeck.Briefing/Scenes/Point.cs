namespace Quarterdeck.Briefing.Scenes;

/// <summary>A place in a scene, in pixels from the upper left corner.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
public readonly record struct Point(double X, double Y);
