using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Tables;

namespace Quarterdeck.Intake.Totals;

/// <summary>One aggregate while rows go by.</summary>
/// <remarks>Sums are exact. Distinct values are told apart by 128 bits of a hash, medians keep their numbers; both grow with the file, by 16 bytes a value.</remarks>
/// <param name="function">SUM, COUNT, AVG, MIN, MAX or MEDIAN.</param>
/// <param name="argument">What is aggregated; null to count rows.</param>
/// <param name="filter">Rows that count; null for all.</param>
/// <param name="isDistinct">True to count different values.</param>
internal sealed class Accumulator(string function, RowFormula? argument, RowFormula? filter, bool isDistinct)
{
    private readonly HashSet<UInt128>? _distinct = isDistinct ? [] : null;
    private readonly List<decimal>? _all = function == "MEDIAN" ? [] : null;
    private decimal _sum;
    private long _count;
    private bool _overflowed;
    private CellValue _edge;

    /// <summary>Takes all rows of a batch.</summary>
    public void Add(RowBatch batch)
    {
        if (argument is null && filter is null)
            _count += batch.Rows;
        else
            for (int row = 0; row < batch.Rows; row++)
                Add(batch, row);
    }

    /// <summary>Takes a row.</summary>
    public void Add(RowBatch batch, int row)
    {
        if (filter is not null && filter(batch, row).Truth is not true)
            return;
        if (argument is null)
        {
            _count++;
            return;
        }
        CellValue value = argument(batch, row);
        if (value.IsUnknown)
            return;
        _count++;
        if (_distinct is not null)
            _distinct.Add(ValueHash.Of(value));
        else if (function is "MIN" or "MAX")
            _edge = _edge.IsUnknown || RowFormulaCompiler.Compare(value, _edge) is { } order && (function == "MIN" ? order < 0 : order > 0) ? value : _edge;
        else if (function != "COUNT" && value.Number is { } number)
        {
            _all?.Add(number);
            try
            {
                _sum += number;
            }
            catch (OverflowException)
            {
                _overflowed = true;
            }
        }
    }

    /// <summary>The result so far. A sum of nothing is 0; every other aggregate of nothing is unknown, but a count.</summary>
    public CellValue Result() => function switch
    {
        "COUNT" => CellValue.Of((decimal)(_distinct?.Count ?? _count)),
        "SUM" => _overflowed ? CellValue.Unknown : CellValue.Of(_sum),
        "AVG" => _count == 0 || _overflowed ? CellValue.Unknown : CellValue.Of(_sum / _count),
        "MEDIAN" => Median(),
        _ => _edge,
    };

    private CellValue Median()
    {
        if (_all!.Count == 0)
            return CellValue.Unknown;
        _all.Sort();
        int middle = _all.Count / 2;
        return CellValue.Of(_all.Count % 2 == 1 ? _all[middle] : (_all[middle - 1] + _all[middle]) / 2);
    }
}
