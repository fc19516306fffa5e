using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Impact;

/// <summary>What an action did: a structural time series learns from the time before and says what would have been.</summary>
/// <remarks>
/// Brodersen, Gallusser, Koehler, Remy and Scott 2015, "Inferring causal impact using Bayesian structural time-series models", equations 2.1 to 2.3 and section 2.2, with
/// the priors of the package CausalImpact: everything is measured in means and standard deviations of the time before. Each sweep draws the coefficients with the states
/// integrated out, then the states, then the variances; the same law as drawing them in turn, and it forgets faster. The model takes noise for independent from period to
/// period. Where what it leaves over before the action says otherwise, it is estimated again with noise that follows itself (an autoregression of order 1): what is
/// learnt of the level from n values counts as n (1 - ρ) / (1 + ρ) of them, what is learnt of the noise's spread as n (1 - ρ²) / (1 + ρ²), and what is drawn follows itself.
/// How closely is drawn too, around what was found, as far as n values leave it open.
/// </remarks>
public static class ImpactEstimator
{
    /// <summary>Values before the action without which nothing is estimated.</summary>
    public const int FewestBefore = 3;

    /// <summary>Weight of the level's prior guess, in observations.</summary>
    private const double LevelWeight = 32;

    /// <summary>The slope moves less than the level: with the level's guess a trend would turn so fast that intervals grow past all use.</summary>
    private const double SlopeShare = 0.1;

    /// <summary>Weight of a prior that says next to nothing.</summary>
    private const double Faint = 0.01;

    /// <summary>The noise may be this much wider than what was seen before.</summary>
    private const double NoiseLimit = 1.2;

    /// <summary>Noise that follows itself wanders further in the long run than few values show.</summary>
    private const double FollowingLimit = 3;

    /// <summary>Of many values noise is taken to follow itself where its correlation, times the root of their number, lies above this: the 99.5 % point of chance.</summary>
    private const double StrongEvidence = 2.58;

    /// <summary>Up to so many values hardly ever give such evidence, and what was found is taken as it is.</summary>
    private const int Few = 50;

    /// <summary>From so many values on strong evidence is asked for; between the two, in step with their number.</summary>
    private const int Many = 60;

    /// <summary>Noise that follows itself more closely would not be told from a level that wanders.</summary>
    private const double MostFollowing = 0.9;

    /// <summary>Estimates.</summary>
    /// <param name="data">The data.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">Fewer than <see cref="FewestBefore"/> values teach, or they do not vary.</exception>
    public static ImpactResult Estimate(ImpactData data, ImpactOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        ImpactResult plain = Estimate(data, options, 0);
        double follows = plain.Persistence(1), asked = StrongEvidence * Math.Clamp((data.Before - Few) / (double)(Many - Few), 0, 1);
        // Correlations around an estimated mean are found too small on average, by (1 + 4ρ) / n (Marriott and Pope 1954, Kendall 1954).
        return follows * Math.Sqrt(data.Before) > asked ? Estimate(data, options, Math.Min(MostFollowing, follows + (1 + 4 * follows) / data.Before)) : plain;
    }

    private static ImpactResult Estimate(ImpactData data, ImpactOptions options, double follows)
    {
        bool[] teaches = [.. data.Teaches];
        Standard outcome = Standard.Of(data.Outcome, teaches);
        if (data.Before < FewestBefore || !(outcome.Deviation > 0))
            throw new ArgumentException($"The outcome needs {FewestBefore} values before the action that are not all the same.", nameof(data));
        double[] y = outcome.Apply(data.Outcome);
        int first = Array.IndexOf(teaches, true), last = Array.LastIndexOf(teaches, true), count = y.Length;
        List<double[]> columns = [];
        int[] places = new int[data.Controls.Count];
        if (data.Controls.Count > 0)
            columns.Add([.. Enumerable.Repeat(1.0, count)]);
        for (int c = 0; c < places.Length; c++)
        {
            Standard control = Standard.Of(data.Controls[c], teaches);
            places[c] = control.Deviation > 0 ? columns.Count : -1;
            if (control.Deviation > 0)
                columns.Add(control.Apply(data.Controls[c]));
        }
        StructuralStates states = new(teaches, options.HasTrend, options.Season ?? 0, y[first], options.HasTrend ? (y[last] - y[first]) / (last - first) : 0);
        Sweeps sweeps = new(options, states, columns, y, teaches, last, follows);
        double[][] predicted = [.. y.Select(_ => new double[options.Draws])];
        double[] inclusion = new double[places.Length];
        double noise = 0, level = 0;
        for (int draw = -options.BurnIn; draw < options.Draws; draw++)
        {
            sweeps.Next();
            if (draw < 0)
                continue;
            sweeps.Predict(values => predicted[values.Period][draw] = outcome.Restore(values.Value));
            for (int c = 0; c < places.Length; c++)
                inclusion[c] += places[c] >= 0 && sweeps.IsIn(places[c]) ? 1.0 / options.Draws : 0;
            noise += Math.Sqrt(sweeps.Noise) / options.Draws;
            level += Math.Sqrt(sweeps.Level) / options.Draws;
        }
        ImpactDraws draws = new(data, predicted, options.Level);
        int[] measured = [.. data.Measured];
        return new ImpactResult(data, options, draws.Over(measured), [.. data.Windows.Select(window => draws.Over([.. measured.Where(window.Holds)]))], draws.Points(),
            [.. inclusion.Select(static share => Math.Min(1, share))], noise * outcome.Deviation, level * outcome.Deviation, Explained(columns, y, teaches))
        { NoiseFollows = follows };
    }

    /// <summary>The share of the variance before that the controls explain by plain regression, adjusted for their number.</summary>
    private static double? Explained(List<double[]> columns, double[] y, bool[] teaches)
    {
        double[] seen = [.. y.Where((_, t) => teaches[t])];
        if (columns.Count < 2 || seen.Length <= columns.Count)
            return null;
        LeastSquares fit = LeastSquares.Fit([.. columns.Select(column => column.Where((_, t) => teaches[t]).ToArray())], seen);
        return Math.Max(0, 1 - fit.ResidualSum / (seen.Length - columns.Count));
    }

    /// <summary>The chain: its variances, and one sweep after the other.</summary>
    private sealed class Sweeps
    {
        private readonly SeededRandom _random;
        private readonly StructuralStates _states;
        private readonly IReadOnlyList<double[]> _columns, _whitened;
        private readonly SpikeAndSlab? _regression;
        private readonly VarianceDraw _noisePrior, _levelPrior, _slopePrior, _seasonPrior;
        private readonly double[] _y, _whiteOutcome, _rest, _signal;
        private readonly bool[] _teaches;
        private readonly int _last;
        private readonly double _moves, _count, _middle, _spread;
        private double _slope, _season, _follows, _long = 1, _worth = 1;

        public Sweeps(ImpactOptions options, StructuralStates states, IReadOnlyList<double[]> columns, double[] y, bool[] teaches, int last, double follows)
        {
            (_states, _columns, _y, _teaches, _last) = (states, columns, y, teaches, last);
            _random = new SeededRandom(options.Seed);
            _regression = columns.Count > 0 ? new SpikeAndSlab(columns, options.ExpectedSize) : null;
            _whitened = [.. columns.Select(column => new double[y.Length])];
            (_whiteOutcome, _rest, _signal) = (new double[y.Length], new double[y.Length], new double[y.Length]);
            (_moves, _count) = (last, teaches.Count(static seen => seen));
            // The standard error of a correlation of n values.
            (_middle, _spread) = (follows, Math.Sqrt((1 - follows * follows) / _count));
            double limit = follows > 0 ? FollowingLimit : NoiseLimit;
            _noisePrior = columns.Count > 0 ? new VarianceDraw(options.FitWeight, Math.Sqrt(1 - options.ExpectedFit), limit) : new VarianceDraw(Faint, 1, limit);
            _levelPrior = new VarianceDraw(LevelWeight, options.LevelDeviation, 1);
            _slopePrior = new VarianceDraw(LevelWeight, options.LevelDeviation * SlopeShare, 1);
            _seasonPrior = new VarianceDraw(Faint, 0.01, 1);
            (Noise, Level) = (_noisePrior.Guess * _noisePrior.Guess, options.LevelDeviation * options.LevelDeviation);
            _slope = options.HasTrend ? _slopePrior.Guess * _slopePrior.Guess : 0;
            _season = options.Season > 1 ? 0.0001 : 0;
        }

        /// <summary>Variance of the noise, in the outcome's standard deviations.</summary>
        public double Noise { get; private set; }

        /// <summary>Variance of the level's moves.</summary>
        public double Level { get; private set; }

        public bool IsIn(int column) => _regression!.IsIn[column];

        public void Next()
        {
            if (_middle > 0)
            {
                _follows = Math.Clamp(_middle + _spread * _random.Normal(), 0, MostFollowing);
                // Over many periods, noise that follows itself is as wide as independent noise of so many times its variance; and of its variance n values tell as much as fewer.
                (_long, _worth) = ((1 + _follows) / (1 - _follows), (1 - _follows * _follows) / (1 + _follows * _follows));
            }
            _states.Factor(_long * Noise, Level, _slope, _season);
            _y.CopyTo(_rest, 0);
            if (_regression is not null)
            {
                _states.Whiten(_y, fromStart: true, _whiteOutcome);
                for (int c = 0; c < _columns.Count; c++)
                    _states.Whiten(_columns[c], fromStart: false, _whitened[c]);
                _regression.Draw(_whitened, _whiteOutcome, _long * Noise, _random);
                for (int t = 0; t < _rest.Length; t++)
                    _rest[t] -= Explained(t);
            }
            _states.Draw(_rest, _long * Noise, _random, _last, _signal);
            double squares = 0;
            for (int t = 0; t < _rest.Length; t++)
                if (_teaches[t])
                    squares += (_rest[t] - _signal[t]) * (_rest[t] - _signal[t]);
            Noise = _noisePrior.Draw(_random, _worth * _count + (_regression?.Size ?? 0), _worth * squares + (_regression?.Penalty() ?? 0) / _long);
            Level = _levelPrior.Draw(_random, _moves, _states.Squares[0]);
            if (_slope > 0)
                _slope = _slopePrior.Draw(_random, _moves, _states.Squares[1]);
            if (_season > 0)
                _season = _seasonPrior.Draw(_random, _moves, _states.Squares[2]);
        }

        public void Predict(Action<(int Period, double Value)> take)
        {
            double deviation = Math.Sqrt(Noise), own = deviation * Math.Sqrt(1 - _follows * _follows), noise = _follows > 0 ? deviation * _random.Normal() : 0;
            for (int t = 0; t < _signal.Length; t++)
            {
                noise = _follows * noise + own * _random.Normal();
                take((t, _signal[t] + (_regression is null ? 0 : Explained(t)) + noise));
            }
        }

        private double Explained(int t)
        {
            double sum = 0;
            for (int c = 0; c < _columns.Count; c++)
                sum += _regression!.Coefficients[c] * _columns[c][t];
            return sum;
        }
    }

    /// <summary>Mean and standard deviation of the time before.</summary>
    private readonly record struct Standard(double Mean, double Deviation)
    {
        public static Standard Of(double[] values, bool[] teaches)
        {
            double[] seen = [.. values.Where((_, t) => teaches[t])];
            if (seen.Length < 2)
                return default;
            double mean = seen.Average(), squares = seen.Sum(value => (value - mean) * (value - mean));
            double deviation = Math.Sqrt(squares / (seen.Length - 1));
            // What rounding alone makes of equal values is no variation.
            return new Standard(mean, deviation > 1e-12 * Math.Abs(mean) ? deviation : 0);
        }

        public double[] Apply(double[] values)
        {
            double mean = Mean, deviation = Deviation;
            return [.. values.Select(value => (value - mean) / deviation)];
        }

        public double Restore(double value) => Mean + Deviation * value;
    }
}
