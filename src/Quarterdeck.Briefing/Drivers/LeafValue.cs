using Quarterdeck.Metrics.Answers;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Briefing.Drivers;

/// <summary>A driver's value in one period.</summary>
/// <param name="Number">The number, to 32 digits; null where there is none.</param>
/// <param name="IsUndefined">True where it is not defined, as a rate over nothing is; false where there is no data.</param>
public readonly record struct LeafValue(DoubleDouble? Number, bool IsUndefined)
{
    /// <summary>The value of a cell.</summary>
    public static LeafValue Of(Cell cell) => cell.Kind switch
    {
        CellKind.Exact => new((DoubleDouble)cell.AsDecimal(), false),
        CellKind.Real => new(cell.AsDouble(), false),
        _ => new(null, cell.Kind == CellKind.Undefined),
    };
}
