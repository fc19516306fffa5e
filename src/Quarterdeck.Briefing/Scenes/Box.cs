namespace Quarterdeck.Briefing.Scenes;

/// <summary>A box in a scene, in pixels.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">From 0.</param>
/// <param name="Height">From 0.</param>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>Its right edge.</summary>
    public double Right => X + Width;

    /// <summary>Its lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>True where the two have more than an edge in common.</summary>
    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>The smallest box around points.</summary>
    /// <param name="points">At least one.</param>
    public static Box Around(IReadOnlyList<Point> points)
    {
        double left = points.Min(static point => point.X), top = points.Min(static point => point.Y);
        return new Box(left, top, points.Max(static point => point.X) - left, points.Max(static point => point.Y) - top);
    }
}
