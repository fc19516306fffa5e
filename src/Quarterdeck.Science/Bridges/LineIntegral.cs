using System.Runtime.CompilerServices;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Science.Bridges;

/// <summary>The integrals of a bridge along the straight line, for all leaves and nodes at once.</summary>
/// <remarks>
/// One set of points serves the whole tree, so that at each of them, and so in the sum, a node's part is the sum of its children's. Where nothing divides by what moves
/// the integrand is a polynomial and enough Gauss points are exact. Else 16 points are held against two times 16 on the halves, and the halves are halved until no leaf
/// and no node changes by more than <see cref="Tolerance"/> of the top's value, and until each node's integrated slope is its change.
/// </remarks>
internal sealed class LineIntegral
{
    /// <summary>The finer sum, which is kept, errs by far less than the difference that is tested.</summary>
    private const double Tolerance = 1.6e-14;

    /// <summary>Of the largest flow through any place: what the points themselves, exact to 30 digits, can promise where flows cancel.</summary>
    internal const double Floor = 1e-27;

    private const int Points = 16;

    /// <summary>Some thousands are the most that any tree tried has needed; what needs more is beyond the digits, and is not answered (<see cref="IsSettled"/>).</summary>
    private const int MostEvaluations = 50_000;

    /// <summary>A shorter piece has no middle that a double could hold; 2^-51 of the line.</summary>
    private const double Shortest = 4.440892098500626e-16;

    /// <summary>Of a place's largest value: what its integrated slope may miss of its change. It is there to find what was not seen at all; the digits are the sums' affair.</summary>
    private const double Unseen = 1e-10;

    /// <summary>Rounding between the points may be greater than at the ends of a piece, where it is bounded.</summary>
    private const double NoiseToSpare = 64;

    /// <summary>Of the top's value: what all pieces that could not be halved any more may leave in doubt.</summary>
    private const double MostDoubt = 1e-13;

    private readonly Sweep _sweep;
    private readonly RoundingNoise _noise;
    private readonly Tape _tape;
    private readonly DoubleDouble[] _from;
    private readonly DoubleDouble[] _changes;
    private readonly DoubleDouble[] _at;
    private readonly double[] _rises;
    private readonly double[] _peaks;

    /// <summary>What flows through each place into the top.</summary>
    public DoubleDouble[] Flows { get; private set; }

    /// <summary>The mean derivative of the top by each leaf.</summary>
    public DoubleDouble[] Gradient { get; private set; }

    /// <summary>How often the tree was evaluated.</summary>
    public int Evaluations { get; private set; }

    /// <summary>False when the digits would not stand however often the line was halved; the sums are then not to be used.</summary>
    public bool IsSettled { get; private set; } = true;

    private LineIntegral(Tape tape, Sweep sweep, DoubleDouble[] from, DoubleDouble[] changes)
    {
        (_tape, _sweep, _from, _changes, _at) = (tape, sweep, from, changes, new DoubleDouble[from.Length]);
        _noise = new RoundingNoise(tape, sweep);
        (_rises, _peaks) = (new double[tape.Length], new double[tape.Length]);
        (Flows, Gradient) = (new DoubleDouble[tape.Length], new DoubleDouble[from.Length]);
    }

    /// <summary>Integrates from 0 to 1.</summary>
    /// <param name="tape">The tree.</param>
    /// <param name="sweep">A place to work in.</param>
    /// <param name="from">Each leaf at the start.</param>
    /// <param name="changes">How far each leaf moves.</param>
    /// <param name="degree">The degree of the tree along the line; null when it is no polynomial.</param>
    /// <param name="scale">The greater of the top's absolute values at the two ends.</param>
    public static LineIntegral Of(Tape tape, Sweep sweep, DoubleDouble[] from, DoubleDouble[] changes, int? degree, double scale)
    {
        LineIntegral integral = new(tape, sweep, from, changes);
        if (degree is { } known && known <= 2 * GaussLegendreRule.MostPoints)
            (integral.Flows, integral.Gradient) = integral.Sum(GaussLegendreRule.WithPoints(Math.Max(1, (known + 1) / 2)), 0, 1);
        else
            integral.Halve(scale);
        return integral;
    }

    private void Halve(double scale)
    {
        GaussLegendreRule rule = GaussLegendreRule.WithPoints(Points);
        (DoubleDouble[] Flows, DoubleDouble[] Gradient) whole = Sum(rule, 0, 1);
        Stack<(double Low, double High, Values AtLow, Values AtHigh, DoubleDouble[] Flows, DoubleDouble[] Gradient)> open =
            new([(0, 1, ValuesAt(0), ValuesAt(1), whole.Flows, whole.Gradient)]);
        double doubt = 0, floor = Floor * whole.Flows.Max(flow => Math.Abs((double)flow));
        while (open.TryPop(out (double Low, double High, Values AtLow, Values AtHigh, DoubleDouble[] Flows, DoubleDouble[] Gradient) piece))
        {
            double middle = (piece.Low + piece.High) / 2;
            bool isShortest = piece.High - piece.Low < Shortest || Evaluations > MostEvaluations;
            Values atMiddle = ValuesAt(middle);
            (DoubleDouble[] Flows, DoubleDouble[] Gradient) left = Sum(rule, piece.Low, middle);
            bool isSeen = Sees(piece.AtLow, atMiddle, middle - piece.Low);
            (DoubleDouble[] Flows, DoubleDouble[] Gradient) right = Sum(rule, middle, piece.High);
            isSeen &= Sees(atMiddle, piece.AtHigh, piece.High - middle);
            double excess = Math.Max(Excess(piece.Flows, left.Flows, right.Flows, null, Math.Max(Tolerance * scale, floor)),
                Excess(piece.Gradient, left.Gradient, right.Gradient, _changes, Math.Max(Tolerance * scale, floor)));
            if (isShortest || (isSeen && excess == 0))
            {
                Add(Flows, left.Flows, right.Flows);
                Add(Gradient, left.Gradient, right.Gradient);
                doubt += excess;
                IsSettled &= isSeen && doubt <= Math.Max(MostDoubt * scale, floor);
                if (!IsSettled)
                    return;
                continue;
            }
            open.Push((middle, piece.High, atMiddle, piece.AtHigh, right.Flows, right.Gradient));
            open.Push((piece.Low, middle, piece.AtLow, atMiddle, left.Flows, left.Gradient));
        }
    }

    /// <summary>Each place at an end of a piece, with what rounding may have done to its value and its slope.</summary>
    private sealed record Values(double[] Value, double[] Noise, double[] SlopeNoise);

    private Values ValuesAt(double t)
    {
        for (int leaf = 0; leaf < _from.Length; leaf++)
            _at[leaf] = _from[leaf] + _changes[leaf] * t;
        _sweep.Forward(_at, _changes);
        _noise.Find();
        Evaluations++;
        return new Values([.. _sweep.Values.Select(value => (double)value)], [.. _noise.OfValues], [.. _noise.OfSlopes]);
    }

    /// <summary>True when the points of the last sum saw every place go from its one value to the other: a spike that falls between the points fails here, however well the sums agree.</summary>
    private bool Sees(Values low, Values high, double length)
    {
        for (int place = 0; place < low.Value.Length; place++)
        {
            double missed = Math.Abs(_rises[place] - (high.Value[place] - low.Value[place]));
            if (missed <= Unseen * Math.Max(_peaks[place], Math.Max(Math.Abs(low.Value[place]), Math.Abs(high.Value[place]))))
                continue;
            double noise = low.Noise[place] + high.Noise[place] + length * (low.SlopeNoise[place] + high.SlopeNoise[place]);
            if (missed > NoiseToSpare * noise)
                return false;
        }
        return true;
    }

    /// <summary>How far the two halves differ from the whole where that is more than is allowed; 0 where they agree.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Excess(DoubleDouble[] coarse, DoubleDouble[] left, DoubleDouble[] right, DoubleDouble[]? factors, double allowed)
    {
        double most = 0, apart = 0;
        for (int i = 0; i < coarse.Length; i++)
        {
            DoubleDouble fine = left[i] + right[i], factor = factors is null ? DoubleDouble.One : factors[i];
            most = Math.Max(most, Math.Abs((double)(fine * factor)));
            apart = Math.Max(apart, Math.Abs((double)((fine - coarse[i]) * factor)));
        }
        // What is not a number agrees with nothing, and halving would not make it one: the caller looks for it in the sum.
        return double.IsNaN(apart) || double.IsInfinity(apart) || apart <= Math.Max(allowed, Floor * most) ? 0 : apart;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(DoubleDouble[] sum, DoubleDouble[] left, DoubleDouble[] right)
    {
        for (int i = 0; i < sum.Length; i++)
            sum[i] += left[i] + right[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (DoubleDouble[] Flows, DoubleDouble[] Gradient) Sum(GaussLegendreRule rule, double low, double high)
    {
        DoubleDouble[] flows = new DoubleDouble[_tape.Length], gradient = new DoubleDouble[_from.Length];
        Array.Clear(_rises);
        Array.Clear(_peaks);
        for (int point = 0; point < rule.Points.Count; point++)
        {
            DoubleDouble t = (DoubleDouble)low + rule.Points[point] * (high - low), weight = rule.Weights[point] * (high - low);
            for (int leaf = 0; leaf < _from.Length; leaf++)
                _at[leaf] = _from[leaf] + t * _changes[leaf];
            _sweep.Forward(_at, _changes);
            _sweep.Backward();
            for (int place = 0; place < _tape.Length; place++)
            {
                DoubleDouble pull = weight * _sweep.Adjoints[place];
                flows[place] += pull * _sweep.Slopes[place];
                _rises[place] += weight.High * _sweep.Slopes[place].High;
                _peaks[place] = Math.Max(_peaks[place], Math.Abs(_sweep.Values[place].High));
                if (_tape.LeafOf[place] >= 0)
                    gradient[_tape.LeafOf[place]] += pull;
            }
            Evaluations++;
        }
        return (flows, gradient);
    }
}
