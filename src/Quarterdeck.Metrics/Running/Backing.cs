namespace Quarterdeck.Metrics.Running;

/// <summary>What lies behind a value that may have to be kept back.</summary>
/// <remarks>The default value is that of a value which nothing guards.</remarks>
/// <param name="IsKept">True when it is kept back.</param>
/// <param name="Rows">The rows behind it; of several guarded values the fewest.</param>
/// <param name="Least">Fewer rows than this are too few; 0 where nothing guards it.</param>
internal readonly record struct Backing(bool IsKept, double Rows, int Least)
{
    /// <summary>The same with a further guarded value.</summary>
    public Backing With(bool isKept, double rows, int least) => new(IsKept || isKept, Least == 0 ? rows : Math.Min(Rows, rows), Math.Max(Least, least));
}
