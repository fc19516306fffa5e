using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Briefing.Pages;

/// <summary>A line of block characters that shows how a value went.</summary>
public static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>One block a value, from the lowest to the highest of the row; a gap where there is none. Empty with fewer than two values.</summary>
    /// <remarks>
    /// The lowest block is the row's lowest value and not zero: it shows the movement, not the size. A row that does not move is drawn in the middle.
    /// </remarks>
    public static string Draw(IReadOnlyList<Cell> values)
    {
        List<decimal?> numbers = [.. values.Select(CellNumbers.Number)];
        if (numbers.Count(number => number is not null) < 2)
            return "";
        decimal low = numbers.Min()!.Value, high = numbers.Max()!.Value;
        return string.Concat(numbers.Select(number => number is not { } value ? ' '
            : high == low ? Blocks[3]
            : Blocks[(int)Math.Min(7, (value - low) / (high - low) * 8)]));
    }
}
