using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Reads a cell's number as a decimal, in which tolerances and targets are written.</summary>
public static class CellNumbers
{
    /// <summary>Decimals reach to 7.9e28; a double beyond it cannot be compared with a target that was written.</summary>
    private const double LargestExact = 7.9e28;

    /// <summary>The number; null when the cell has none, or one beyond 7.9e28.</summary>
    public static decimal? Number(Cell cell) => cell.Kind switch
    {
        CellKind.Exact => cell.AsDecimal(),
        CellKind.Real when Math.Abs(cell.AsDouble()) < LargestExact => (decimal)cell.AsDouble(),
        _ => null,
    };

    /// <summary>A cell of a number that may be missing.</summary>
    public static Cell Of(decimal? number) => number is { } value ? Cell.Of(value) : Cell.Missing;
}
