using MathNet.Numerics.LinearAlgebra;
using Quarterdeck.Science.Impact;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Science.Impact;

/// <summary>Filter and draw of states against the same law written out as one big normal distribution.</summary>
public class StructuralStatesTests
{
    private const double Observation = 0.3, Level = 0.05, Slope = 0.01, Season = 0.02, Start = 0.4, Drift = 0.1;

    private static readonly bool[] _seen = [true, true, false, true, true, true, true, true, false, false];
    private static readonly double[] _series = [0.5, 1.2, double.NaN, -0.3, 0.9, 1.5, 0.4, 0.2, double.NaN, double.NaN];

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 4)]
    [InlineData(true, 4)]
    public void Drawn_states_have_the_mean_and_the_spread_of_the_law(bool hasSlope, int season)
    {
        (Vector<double> mean, Matrix<double> covariance) = Prior(hasSlope, season);
        int[] seen = [.. Enumerable.Range(0, _seen.Length).Where(t => _seen[t])];
        Matrix<double> across = Matrix<double>.Build.Dense(_seen.Length, seen.Length, (t, s) => covariance[t, seen[s]]);
        Matrix<double> own = Matrix<double>.Build.Dense(seen.Length, seen.Length, (s, t) => covariance[seen[s], seen[t]] + (s == t ? Observation : 0));
        Vector<double> miss = Vector<double>.Build.Dense(seen.Length, s => _series[seen[s]] - mean[seen[s]]);
        Vector<double> expected = mean + across * own.Solve(miss);
        Matrix<double> spread = covariance - across * own.Solve(across.Transpose());

        StructuralStates states = new(_seen, hasSlope, season, Start, Drift);
        states.Factor(Observation, Level, hasSlope ? Slope : 0, season > 1 ? Season : 0);
        SeededRandom random = new(5);
        const int Draws = 40_000;
        double[] signal = new double[_seen.Length], sum = new double[_seen.Length], squares = new double[_seen.Length];
        for (int draw = 0; draw < Draws; draw++)
        {
            states.Draw(_series, Observation, random, 7, signal);
            for (int t = 0; t < signal.Length; t++)
            {
                sum[t] += signal[t] / Draws;
                squares[t] += (signal[t] - expected[t]) * (signal[t] - expected[t]) / Draws;
            }
        }
        for (int t = 0; t < signal.Length; t++)
        {
            Assert.InRange(sum[t] - expected[t], -5 * Math.Sqrt(spread[t, t] / Draws), 5 * Math.Sqrt(spread[t, t] / Draws));
            Assert.InRange(squares[t] / spread[t, t], 0.96, 1.04);
        }

        // The product of the errors' laws is the law of the seen values, so that the squares of the whitened errors add up to its exponent.
        double[] errors = new double[_seen.Length];
        states.Whiten(_series, fromStart: true, errors);
        Assert.Equal(miss * own.Solve(miss), errors.Sum(error => error * error), 9);
    }

    /// <summary>Mean and covariance of level plus season in each period, from what each first state and each move adds to it.</summary>
    private static (Vector<double>, Matrix<double>) Prior(bool hasSlope, int season)
    {
        int at = hasSlope ? 2 : 1, size = at + Math.Max(0, season - 1), count = _seen.Length;
        Matrix<double> step = Matrix<double>.Build.Dense(size, size);
        step[0, 0] = 1;
        if (hasSlope)
            step[0, 1] = step[1, 1] = 1;
        for (int i = at; i < size; i++)
        {
            step[at, i] = -1;
            if (i > at)
                step[i, i - 1] = 1;
        }
        Vector<double> seen = Vector<double>.Build.Dense(size, i => i == 0 || (i == at && season > 1) ? 1 : 0), mean = Vector<double>.Build.Dense(count);
        Vector<double> start = Vector<double>.Build.Dense(size, i => i == 0 ? Start : i == 1 && hasSlope ? Drift : 0);
        Matrix<double> spread = Matrix<double>.Build.DenseIdentity(size), noise = Matrix<double>.Build.DenseDiagonal(size, size, i => i == 0 ? Level : i == 1 && hasSlope ? Slope : i == at && season > 1 ? Season : 0);
        Matrix<double> covariance = Matrix<double>.Build.Dense(count, count);
        for (int t = 0; t < count; t++)
        {
            mean[t] = seen * start;
            Matrix<double> onward = spread;
            for (int later = t; later < count; later++)
            {
                covariance[t, later] = covariance[later, t] = seen * (onward * seen);
                onward = step * onward;
            }
            start = step * start;
            spread = step * spread * step.Transpose() + noise;
        }
        return (mean, covariance);
    }
}
