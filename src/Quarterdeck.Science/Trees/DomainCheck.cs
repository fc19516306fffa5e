using System.Runtime.CompilerServices;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Trees;

/// <summary>Shows that every denominator of a tree keeps one sign along a line, or finds the first that does not.</summary>
/// <remarks>
/// The sign at both ends comes first. Between them each denominator is enclosed by interval arithmetic in the mean value form (R. E. Moore, Methods and Applications of
/// Interval Analysis, 1979, section 3.4), which is exact for what is linear on the line; where 0 is not excluded the line is halved. A sign found to differ, or a
/// denominator that 30 digits cannot tell from 0, is refused. So is what could not be shown within <see cref="MostPieces"/> pieces.
/// </remarks>
internal sealed class DomainCheck
{
    /// <summary>For all denominators of a tree together. One that touches 0 is found after some 100 pieces; so many are only needed by what runs along 0.</summary>
    private const int MostPieces = 20_000;

    /// <summary>2^-50 of the line: beyond it a double cannot tell the two ends of a piece from its middle.</summary>
    private const int MostHalvings = 50;

    private readonly Tape _tape;
    private readonly Enclosure[] _starts;
    private readonly Enclosure[] _changes;
    private readonly Enclosure[] _values;
    private readonly Enclosure[] _slopes;
    private readonly Enclosure[] _middles;
    private readonly int[] _firsts;
    private int _pieces;

    private DomainCheck(Tape tape, ReadOnlySpan<DoubleDouble> from, ReadOnlySpan<DoubleDouble> to)
    {
        _tape = tape;
        (_starts, _changes) = (new Enclosure[from.Length], new Enclosure[from.Length]);
        for (int leaf = 0; leaf < from.Length; leaf++)
        {
            _starts[leaf] = Enclosure.About(from[leaf]);
            // What does not move is known not to move, however few of its digits are known.
            _changes[leaf] = from[leaf] == to[leaf] ? default : Enclosure.About(to[leaf]) - _starts[leaf];
        }
        (_values, _slopes, _middles) = (new Enclosure[tape.Length], new Enclosure[tape.Length], new Enclosure[tape.Length]);
        _firsts = new int[tape.Length];
        for (int place = 0; place < tape.Length; place++)
            _firsts[place] = tape.Reads(place) is [var first, ..] ? _firsts[first] : place;
    }

    /// <summary>The first denominator, from the leaves up, that is 0 somewhere on the line; null when there is none.</summary>
    /// <param name="tape">The tree.</param>
    /// <param name="from">Each leaf at the start, by its number.</param>
    /// <param name="to">Each leaf at the end.</param>
    public static Denominator? FindFault(Tape tape, ReadOnlySpan<DoubleDouble> from, ReadOnlySpan<DoubleDouble> to)
    {
        int[] dividing = [.. Enumerable.Range(0, tape.Length).Where(place => tape.Operations[place] is Operation.Quotient or Operation.Mean)];
        if (dividing.Length == 0)
            return null;
        DomainCheck check = new(tape, from, to);
        int[] atStart = check.Signs(dividing, 0, 0), atEnd = check.Signs(dividing, 1, 1), along = check.Signs(dividing, 0, 1);
        for (int i = 0; i < dividing.Length; i++)
        {
            DenominatorFault? fault =
                atStart[i] == 0 ? DenominatorFault.ZeroAtStart
                : atEnd[i] == 0 ? DenominatorFault.ZeroAtEnd
                : atStart[i] != atEnd[i] ? DenominatorFault.ChangesSign
                : along[i] != 0 ? null
                : check.Between(dividing[i], atStart[i]);
            if (fault is { } found)
                return new Denominator(tape.Nodes[dividing[i]], found, Denominator.NameOf(tape.Nodes[dividing[i]]));
        }
        return null;
    }

    private int[] Signs(int[] dividing, double low, double high)
    {
        Run(0, _tape.Length - 1, low, high);
        return [.. dividing.Select(place => DivisorOf(place, low, high).Sign)];
    }

    /// <summary>Halves the line until the sign is known everywhere.</summary>
    private DenominatorFault? Between(int place, int sign)
    {
        Stack<(double Low, double High, int Halvings)> open = new([(0, 1, 0)]);
        while (open.TryPop(out (double Low, double High, int Halvings) piece))
        {
            _pieces++;
            int found = SignOf(place, piece.Low, piece.High);
            if (found == sign)
                continue;
            double middle = (piece.Low + piece.High) / 2;
            int between = found != 0 ? found : SignOf(place, middle, middle);
            if (between == -sign)
                return DenominatorFault.ChangesSign;
            if (between == 0 || piece.Halvings == MostHalvings || _pieces >= MostPieces)
                return DenominatorFault.MayTouchZero;
            open.Push((middle, piece.High, piece.Halvings + 1));
            open.Push((piece.Low, middle, piece.Halvings + 1));
        }
        return null;
    }

    private int SignOf(int place, double low, double high)
    {
        Run(_firsts[place], place, low, high);
        return DivisorOf(place, low, high).Sign;
    }

    private Enclosure DivisorOf(int place, double low, double high)
    {
        ReadOnlySpan<int> reads = _tape.Reads(place);
        return _tape.Operations[place] == Operation.Quotient ? _values[reads[1]] : Weights(reads, low, high).Value;
    }

    /// <summary>Encloses value and slope of each place over a piece of the line; the places before the last are all that it rests on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(int first, int last, double low, double high)
    {
        for (int place = first; place <= last; place++)
        {
            ReadOnlySpan<int> reads = _tape.Reads(place);
            (Enclosure value, Enclosure slope, Enclosure middle) = _tape.Operations[place] switch
            {
                Operation.Leaf => Line(_tape.LeafOf[place], low, high),
                Operation.Constant => (Enclosure.About(_tape.Constants[place]), default, Enclosure.About(_tape.Constants[place])),
                Operation.Sum => Total(reads),
                Operation.Difference => (_values[reads[0]] - _values[reads[1]], _slopes[reads[0]] - _slopes[reads[1]], _middles[reads[0]] - _middles[reads[1]]),
                Operation.Negation => (-_values[reads[0]], -_slopes[reads[0]], -_middles[reads[0]]),
                Operation.Product => Multiply(reads),
                Operation.Quotient => Divide((_values[reads[0]], _slopes[reads[0]], _middles[reads[0]]), (_values[reads[1]], _slopes[reads[1]], _middles[reads[1]])),
                _ => Average(reads, low, high),
            };
            (_values[place], _slopes[place], _middles[place]) = (Sharper(value, slope, middle, low, high), slope, middle);
        }
    }

    /// <summary>The value cannot be farther from that in the middle than the steepest slope times half the way.</summary>
    private static Enclosure Sharper(Enclosure value, Enclosure slope, Enclosure middle, double low, double high) =>
        low == high ? middle : value.Within(middle + slope * Enclosure.Between((low - high) / 2, (high - low) / 2));

    private (Enclosure Value, Enclosure Slope, Enclosure Middle) Line(int leaf, double low, double high)
    {
        Enclosure At(double t) => _starts[leaf] + _changes[leaf] * Enclosure.About(t);
        Enclosure first = At(low), last = At(high);
        return (Enclosure.Between(DoubleDouble.Min(first.Low, last.Low), DoubleDouble.Max(first.High, last.High)), _changes[leaf], At((low + high) / 2));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Enclosure Value, Enclosure Slope, Enclosure Middle) Total(ReadOnlySpan<int> reads)
    {
        (Enclosure value, Enclosure slope, Enclosure middle) = (_values[reads[0]], _slopes[reads[0]], _middles[reads[0]]);
        foreach (int read in reads[1..])
            (value, slope, middle) = (value + _values[read], slope + _slopes[read], middle + _middles[read]);
        return (value, slope, middle);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Enclosure Value, Enclosure Slope, Enclosure Middle) Multiply(ReadOnlySpan<int> reads)
    {
        (Enclosure value, Enclosure slope, Enclosure middle) = (_values[reads[0]], _slopes[reads[0]], _middles[reads[0]]);
        foreach (int read in reads[1..])
            (value, slope, middle) = (value * _values[read], slope * _values[read] + value * _slopes[read], middle * _middles[read]);
        return (value, slope, middle);
    }

    private static (Enclosure Value, Enclosure Slope, Enclosure Middle) Divide(
        (Enclosure Value, Enclosure Slope, Enclosure Middle) top, (Enclosure Value, Enclosure Slope, Enclosure Middle) bottom)
    {
        Enclosure value = top.Value / bottom.Value;
        return (value, (top.Slope - value * bottom.Slope) / bottom.Value, top.Middle / bottom.Middle);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Enclosure Value, Enclosure Slope, Enclosure Middle) Weights(ReadOnlySpan<int> reads, double low, double high)
    {
        (Enclosure value, Enclosure slope, Enclosure middle) = (_values[reads[0]], _slopes[reads[0]], _middles[reads[0]]);
        for (int i = 2; i < reads.Length; i += 2)
            (value, slope, middle) = (value + _values[reads[i]], slope + _slopes[reads[i]], middle + _middles[reads[i]]);
        return (Sharper(value, slope, middle, low, high), slope, middle);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Enclosure Value, Enclosure Slope, Enclosure Middle) Average(ReadOnlySpan<int> reads, double low, double high)
    {
        Enclosure value = default, slope = default, middle = default;
        for (int i = 0; i < reads.Length; i += 2)
        {
            (int weight, int rate) = (reads[i], reads[i + 1]);
            value += _values[weight] * _values[rate];
            slope += _slopes[weight] * _values[rate] + _values[weight] * _slopes[rate];
            middle += _middles[weight] * _middles[rate];
        }
        return Divide((value, slope, middle), Weights(reads, low, high));
    }
}
