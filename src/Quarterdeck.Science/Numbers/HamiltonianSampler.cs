namespace Quarterdeck.Science.Numbers;

/// <summary>Draws from a density by its slopes: Hamiltonian Monte Carlo in coordinates that a Gaussian approximation has made round.</summary>
/// <remarks>
/// While warming up the step is adapted so that four fifths of the moves are taken, and each round coordinate is stretched to the spread that was met; the number of
/// steps a move is drawn, so that no period is met again and again.
/// The same seed gives the same draws. Source: Neal 2011; Hoffman and Gelman 2014 for the adaption.
/// </remarks>
public sealed class HamiltonianSampler
{
    private const double Wanted = 0.8;
    private const int FewestSteps = 4, MostSteps = 12;

    private readonly Func<double[], double[], double> _density;
    private readonly double[] _centre;
    private readonly double[][] _root;
    private readonly double[] _stretch;
    private readonly SeededRandom _random;
    private readonly double[] _place, _placeSlope;

    /// <summary>Makes a chain.</summary>
    /// <param name="density">Gives the logarithm of the density and fills in its slopes.</param>
    /// <param name="centre">The middle of the approximation.</param>
    /// <param name="root">Columns that take round coordinates to places about the middle: root · root' is its covariance; root[i][k] is row i, column k.</param>
    /// <param name="seed">The seed of the chain.</param>
    public HamiltonianSampler(Func<double[], double[], double> density, double[] centre, double[][] root, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(centre);
        (_density, _centre, _root, _random) = (density, centre, root, new SeededRandom(seed));
        (_place, _placeSlope, _stretch) = (new double[centre.Length], new double[centre.Length], new double[centre.Length]);
        Array.Fill(_stretch, 1);
    }

    /// <summary>The share of moves that were taken after warming up.</summary>
    public double Taken { get; private set; }

    /// <summary>Draws.</summary>
    /// <param name="warmUp">Draws that are thrown away.</param>
    /// <param name="count">Draws that are kept.</param>
    public double[][] Draw(int warmUp, int count)
    {
        int n = _centre.Length;
        double[] at = new double[n], slope = new double[n], next = new double[n], nextSlope = new double[n], push = new double[n];
        double value = double.NaN;
        for (double spread = 1; spread > 1e-3 && !double.IsFinite(value); spread /= 2)
        {
            for (int i = 0; i < n; i++)
                at[i] = spread * _random.Normal();
            value = At(at, slope);
        }
        int learnFrom = warmUp / 4, learnTo = warmUp * 3 / 4, m = 0;
        double[] sums = new double[n], squares = new double[n];
        double logStep = Math.Log(0.3), shrink = logStep + Math.Log(3), average = 0, missed = 0, taken = 0;
        double[][] draws = new double[count][];
        for (int draw = -warmUp; draw < count; draw++)
        {
            double step = Math.Exp(draw < 0 ? logStep : average), energy = -value;
            step *= 0.9 + 0.2 * _random.Uniform();
            for (int i = 0; i < n; i++)
            {
                push[i] = _random.Normal();
                energy += 0.5 * push[i] * push[i];
            }
            at.CopyTo(next, 0);
            slope.CopyTo(nextSlope, 0);
            double reached = value;
            int steps = FewestSteps + _random.Below(MostSteps - FewestSteps + 1);
            for (int s = 0; s < steps && double.IsFinite(reached); s++)
            {
                for (int i = 0; i < n; i++)
                    next[i] += step * (push[i] += 0.5 * step * nextSlope[i]);
                reached = At(next, nextSlope);
                for (int i = 0; i < n; i++)
                    push[i] += 0.5 * step * nextSlope[i];
            }
            double other = -reached;
            for (int i = 0; i < n; i++)
                other += 0.5 * push[i] * push[i];
            double chance = double.IsFinite(other) ? Math.Min(1, Math.Exp(energy - other)) : 0;
            if (_random.Uniform() < chance)
            {
                (at, next, slope, nextSlope, value) = (next, at, nextSlope, slope, reached);
                taken += draw >= 0 ? 1.0 / count : 0;
            }
            if (draw < 0)
            {
                m++;
                missed += (Wanted - chance - missed) / (m + 10);
                logStep = Math.Clamp(shrink - Math.Sqrt(m) / 0.05 * missed, -12, 1);
                double weight = Math.Pow(m, -0.75);
                average = weight * logStep + (1 - weight) * average;
                int turn = draw + warmUp;
                for (int i = 0; i < n && turn >= learnFrom && turn < learnTo; i++)
                    (sums[i], squares[i]) = (sums[i] + at[i], squares[i] + at[i] * at[i]);
                if (turn + 1 == learnTo && learnTo - learnFrom >= 20)
                {
                    Stretch(sums, squares, learnTo - learnFrom, at, slope);
                    (m, missed, average, logStep) = (0, 0, 0, Math.Log(0.3));
                }
            }
            else
                draws[draw] = Placed(at);
        }
        Taken = taken;
        return draws;
    }

    /// <summary>Stretches each coordinate to its spread, held back towards none since few draws tell it.</summary>
    private void Stretch(double[] sums, double[] squares, int count, double[] at, double[] slope)
    {
        for (int i = 0; i < _stretch.Length; i++)
        {
            double mean = sums[i] / count, variance = (squares[i] / count - mean * mean) * count / (count + 10.0) + 10.0 / (count + 10.0);
            _stretch[i] = Math.Clamp(Math.Sqrt(Math.Max(0, variance)), 0.2, 5);
            at[i] /= _stretch[i];
            slope[i] *= _stretch[i];
        }
    }

    private double[] Placed(double[] at)
    {
        double[] place = [.. _centre];
        for (int i = 0; i < place.Length; i++)
            for (int k = 0; k < at.Length; k++)
                place[i] += _root[i][k] * _stretch[k] * at[k];
        return place;
    }

    private double At(double[] at, double[] slope)
    {
        int n = at.Length;
        for (int i = 0; i < n; i++)
        {
            double sum = _centre[i];
            double[] row = _root[i];
            for (int k = 0; k < n; k++)
                sum += row[k] * _stretch[k] * at[k];
            _place[i] = sum;
        }
        double value = _density(_place, _placeSlope);
        Array.Clear(slope);
        for (int i = 0; i < n; i++)
            for (int k = 0; k < n; k++)
                slope[k] += _root[i][k] * _stretch[k] * _placeSlope[i];
        return value;
    }
}
