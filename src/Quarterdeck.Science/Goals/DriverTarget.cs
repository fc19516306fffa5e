namespace Quarterdeck.Science.Goals;

/// <summary>What a goal asks of one driver.</summary>
/// <param name="Name">The driver.</param>
/// <param name="Current">Where it stands, in its own unit.</param>
/// <param name="Target">Where it is to go.</param>
/// <param name="Moves">How far that is, in reaches, with sign.</param>
/// <param name="IsAtBound">True when a bound of its own holds it.</param>
public sealed record DriverTarget(string Name, double Current, double Target, double Moves, bool IsAtBound)
{
    /// <summary>Beyond so many of its usual movements a driver is asked for what it hardly ever did.</summary>
    public const double MostUsualMoves = 2;

    /// <summary>True when it is asked to move more than <see cref="MostUsualMoves"/> reaches.</summary>
    public bool IsStretched => Math.Abs(Moves) > MostUsualMoves;
}
