using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Reads a cell's number as a decimal, in which tolerances and targets are written.</summary>
public static class CellNumbers
{
    /// <summary>Decimals reach to 7.9e28. Differences and percentages of numbers up to this one still do; no figure of a company is beyond it.</summary>
    private const double Largest = 1e24;

    /// <summary>A share beyond this tells nothing but that its base is next to nothing.</summary>
    private const double LargestShare = 1e12;

    /// <summary>The number; null when the cell has none, or one beyond 1e24.</summary>
    public static decimal? Number(Cell cell) => cell.Kind switch
    {
        CellKind.Exact when Math.Abs(cell.AsDouble()) < Largest => cell.AsDecimal(),
        CellKind.Real when Math.Abs(cell.AsDouble()) < Largest => (decimal)cell.AsDouble(),
        _ => null,
    };

    /// <summary>A difference as a share of the size of what it is measured by; null by zero, and where the share is beyond 1e12.</summary>
    public static decimal? Share(decimal difference, decimal by) =>
        by == 0 || Math.Abs((double)difference / (double)by) > LargestShare ? null : difference / Math.Abs(by);

    /// <summary>A cell of a number that may be missing.</summary>
    public static Cell Of(decimal? number) => number is { } value ? Cell.Of(value) : Cell.Missing;
}
