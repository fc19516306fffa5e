using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Mix;

/// <summary>The logarithm of the density of a mix's parameters after the data were seen, with its slopes.</summary>
/// <remarks>
/// y = base + Σ height · response + noise. The base's coefficients and the noise's variance are integrated out exactly (a Gaussian with a conjugate variance), so
/// that only what is bent remains to be searched and drawn. Room for one evaluation at a time: each chain has its own.
/// </remarks>
internal sealed class MixPosterior
{
    private const double Degrees = 1, Floor = 1e-9, LeastSpendShare = 0.02;

    private readonly MixData _data;
    private readonly bool[]? _kept;
    private readonly double[] _outcome;
    private readonly double[][] _columns, _products;
    private readonly double[] _precision, _diagonal, _inverse, _coefficients, _rest, _solved;
    private readonly Cholesky _factor;
    private readonly (LiftTest Test, ChannelResponse Without)[] _lifts;
    private readonly ReturnPrior?[] _returns;
    private readonly double[] _levels, _widths;
    private readonly double _least, _weight;
    private readonly int _count;

    /// <summary>Makes room.</summary>
    /// <param name="data">The market.</param>
    /// <param name="layout">The parameters.</param>
    /// <param name="design">The base.</param>
    /// <param name="options">Experiments and beliefs.</param>
    /// <param name="weight">How much each row counts, above 0 up to 1: below 1 where the noise follows itself.</param>
    /// <param name="kept">Rows that are fitted; null for all.</param>
    public MixPosterior(MixData data, MixLayout layout, BaseDesign design, MixOptions options, double weight, bool[]? kept)
    {
        (_data, Layout, Design, _weight, _kept) = (data, layout, design, weight, kept);
        Scale = MixScale.Of(data);
        _levels = LevelsOf(data);
        _outcome = [.. data.Outcome.Select((value, row) => (value - _levels[row / data.Periods]) / Scale.Region[row])];
        _count = kept?.Count(static is_ => is_) ?? data.Rows;
        _columns = [.. design.Columns.Select(column => kept is null ? column : [.. column.Select((value, row) => kept[row] ? value : 0)])];
        int p = design.Count;
        _products = new double[p][];
        for (int i = 0; i < p; i++)
        {
            _products[i] = new double[i + 1];
            for (int j = 0; j <= i; j++)
                _products[i][j] = ColumnArithmetic.Dot(_columns[i], _columns[j]);
        }
        (_precision, _diagonal, _inverse, _coefficients, _solved) = ([.. design.FixedPrecision, .. new double[p - design.TrendAt]], new double[p], new double[p], new double[p], new double[p]);
        _rest = new double[data.Rows];
        _factor = new Cholesky(p);
        _least = Floor * Math.Max(ColumnArithmetic.Dot(_outcome, _outcome), 1e-300);
        Responses = [.. data.Spend.Select((spend, c) => new ChannelResponse(layout, Scaled(c, spend), data.Periods))];
        _lifts = [.. options.Lifts.Select(test => (test, new ChannelResponse(layout, Scaled(test.Channel, Without(data, test)), data.Periods)))];
        _returns = new ReturnPrior?[data.Channels.Count];
        foreach (ReturnPrior prior in options.Returns)
            _returns[prior.Channel] = prior;
        Heights = new double[data.Channels.Count];
        _widths = options.IsOneUnit ? WidthsOf(data) : [.. data.Channels.Select(static _ => 1.0)];
    }

    /// <summary>The parameters.</summary>
    public MixLayout Layout { get; }

    /// <summary>The base.</summary>
    public BaseDesign Design { get; }

    /// <summary>The units.</summary>
    public MixScale Scale { get; }

    /// <summary>After an evaluation: each channel's response.</summary>
    public ChannelResponse[] Responses { get; }

    /// <summary>After an evaluation: the height of each channel's curve, in units of a region's size.</summary>
    public double[] Heights { get; }

    /// <summary>After an evaluation: the noise's variance as it is expected, in those units.</summary>
    public double Variance { get; private set; }

    /// <summary>Evaluates.</summary>
    /// <param name="at">The parameters.</param>
    /// <param name="slope">Receives the slopes.</param>
    /// <returns>The logarithm of the density without constants; NaN where it cannot be had.</returns>
    public double Evaluate(double[] at, double[] slope)
    {
        Array.Clear(slope);
        if (!Array.TrueForAll(at, static value => Math.Abs(value) < 60))
            return double.NaN;
        Respond(at, withSlopes: true);
        if (!Project(at))
            return double.NaN;
        double log = 0, fall = _weight * (_count + Degrees), misfit = Misfit() + _least;
        log -= 0.5 * fall * Math.Log(misfit) + 0.5 * _weight * _factor.LogDeterminant();
        Variance = misfit / (_count + Degrees);
        for (int c = 0; c < Heights.Length; c++)
        {
            double sum = SizedSum(Responses[c].Values);
            int first = c * Layout.Width;
            double level = ColumnArithmetic.Dot(_rest, Responses[c].Values);
            slope[first] += fall / misfit * Heights[c] * level * Layout.Share(at[first]).LogSlope;
            for (int k = 1; k < Layout.Width; k++)
                slope[first + k] += fall / misfit * Heights[c] * (ColumnArithmetic.Dot(_rest, Responses[c].Slopes[k]) - level * SizedSum(Responses[c].Slopes[k]) / sum);
        }
        log += Moves(slope, fall / misfit) + Beliefs(at, slope) + Experiments(at, slope);
        return log;
    }

    /// <summary>The base as it is expected at the last evaluation, row by row, in the outcome's unit.</summary>
    public double[] Base()
    {
        double[] values = new double[_data.Rows];
        for (int i = 0; i < _coefficients.Length; i++)
            ColumnArithmetic.Add(_coefficients[i], Design.Columns[i], values);
        for (int row = 0; row < values.Length; row++)
            values[row] = values[row] * Scale.Region[row] + _levels[row / _data.Periods];
        return values;
    }

    /// <summary>What a channel brought, row by row, at the last evaluation, in the outcome's unit.</summary>
    public double[] Contribution(int channel) => [.. Responses[channel].Values.Select((value, row) => value * Heights[channel] * Scale.Region[row])];

    /// <summary>Brings responses and heights up to the parameters, without the rest of an evaluation.</summary>
    public void Respond(double[] at, bool withSlopes)
    {
        for (int c = 0; c < Heights.Length; c++)
            Respond(at, c, withSlopes);
    }

    /// <summary>Brings the response and height of one channel up to the parameters.</summary>
    public void Respond(double[] at, int channel, bool withSlopes)
    {
        Responses[channel].Update(at, channel, withSlopes);
        Heights[channel] = Layout.Share(at[channel * Layout.Width]).Share * Scale.Outcome / SizedSum(Responses[channel].Values);
    }

    /// <summary>Where a belief about the return stands in place of the one about the share: its middle and spread as a logarithm of the share.</summary>
    public (double Middle, double Spread)? ReturnBelief(int channel) => _returns[channel] is not { } prior ? null
        : (0.5 * (Math.Log(prior.Low) + Math.Log(prior.High)) + Math.Log(_data.TotalSpend(channel) / Scale.Outcome), (Math.Log(prior.High) - Math.Log(prior.Low)) / (2 * 1.6448536269514722));

    /// <summary>The logarithm of the density of rows that were left out, each by itself, at the last evaluation.</summary>
    /// <param name="scores">Receives it for those rows.</param>
    public void LeftOutScore(double[] scores)
    {
        double[] column = new double[_columns.Length];
        for (int row = 0; row < _data.Rows; row++)
        {
            if (_kept is null || _kept[row])
                continue;
            double miss = _outcome[row];
            for (int c = 0; c < Heights.Length; c++)
                miss -= Heights[c] * Responses[c].Values[row];
            for (int i = 0; i < column.Length; i++)
                miss -= _coefficients[i] * (column[i] = Design.Columns[i][row]);
            _factor.Forward(column);
            double variance = Variance * (1 + ColumnArithmetic.Dot(column, column));
            scores[row] = -0.5 * Math.Log(variance) - 0.5 * miss * miss / variance;
        }
    }

    /// <summary>Takes out of the outcome what channels and base tell.</summary>
    private bool Project(double[] at)
    {
        for (int i = Design.TrendAt; i < _precision.Length; i++)
            _precision[i] = Math.Exp(-2 * at[Layout.TrendAt + (i >= Design.SeasonAt ? 1 : 0)]) / (Design.Weights[i] * Design.Weights[i]);
        if (!_factor.Factor(_products, _precision))
            return false;
        _outcome.CopyTo(_rest, 0);
        for (int c = 0; c < Heights.Length; c++)
            ColumnArithmetic.Add(-Heights[c], Responses[c].Values, _rest);
        for (int row = 0; _kept is not null && row < _rest.Length; row++)
            if (!_kept[row])
                _rest[row] = 0;
        for (int i = 0; i < _columns.Length; i++)
            _coefficients[i] = ColumnArithmetic.Dot(_columns[i], _rest);
        _factor.Forward(_coefficients);
        _coefficients.CopyTo(_solved, 0);
        _factor.Backward(_coefficients);
        return true;
    }

    /// <summary>What is left of the squares; afterwards the rest is what neither channels nor base tell.</summary>
    private double Misfit()
    {
        double misfit = Math.Max(0, ColumnArithmetic.Dot(_rest, _rest) - ColumnArithmetic.Dot(_solved, _solved));
        for (int i = 0; i < _columns.Length; i++)
            ColumnArithmetic.Add(-_coefficients[i], _columns[i], _rest);
        return misfit;
    }

    /// <summary>The part of how much trend and season move.</summary>
    private double Moves(double[] slope, double perSquare)
    {
        double log = 0;
        _factor.InverseDiagonal(Design.TrendAt, _inverse);
        for (int i = Design.TrendAt; i < _precision.Length; i++)
        {
            log += 0.5 * _weight * Math.Log(_precision[i]);
            slope[Layout.TrendAt + (i >= Design.SeasonAt ? 1 : 0)] += _weight * (_inverse[i] * _precision[i] - 1) + perSquare * _coefficients[i] * _coefficients[i] * _precision[i];
        }
        return log;
    }

    /// <summary>How wide the belief about a channel's share of the outcome is, as a multiple of the usual one.</summary>
    public double ShareWidth(int channel) => _widths[channel];

    /// <summary>Widths whose squares are as the spends, and whose mean square is 1: all channels together are believed to bring what they are believed to bring elsewhere.</summary>
    private static double[] WidthsOf(MixData data)
    {
        double[] spends = [.. data.Spend.Select(static spend => spend.Sum())];
        double all = spends.Sum();
        return [.. spends.Select(spend => Math.Sqrt(spends.Length * Math.Max(LeastSpendShare, spend / all)))];
    }

    private double Beliefs(double[] at, double[] slope)
    {
        double log = 0;
        for (int i = 0; i < at.Length; i++)
        {
            (double part, double bend) = i < Layout.TrendAt && i % Layout.Width == 0 ? Layout.ShareBelief(at[i], ReturnBelief(i / Layout.Width), ShareWidth(i / Layout.Width)) : Layout.Prior(i, at[i]);
            log += part;
            slope[i] += bend;
        }
        return log;
    }

    private double Experiments(double[] at, double[] slope)
    {
        double log = 0;
        foreach ((LiftTest test, ChannelResponse without) in _lifts)
        {
            int c = test.Channel, first = c * Layout.Width;
            without.Update(at, c, withSlopes: true);
            double sum = SizedSum(Responses[c].Values), lost = sum - SizedSum(without.Values), total = Layout.Share(at[first]).Share * Scale.Outcome;
            double effect = total * lost / sum, miss = (test.Effect - effect) / test.StandardError;
            log -= 0.5 * miss * miss;
            slope[first] += miss / test.StandardError * effect * Layout.Share(at[first]).LogSlope;
            for (int k = 1; k < Layout.Width; k++)
            {
                double whole = SizedSum(Responses[c].Slopes[k]);
                slope[first + k] += miss / test.StandardError * total * ((whole - SizedSum(without.Slopes[k])) * sum - lost * whole) / (sum * sum);
            }
        }
        return log;
    }

    private double SizedSum(double[] values) => ColumnArithmetic.Dot(values, Scale.Region);

    private double[] Scaled(int channel, double[] spend) => [.. spend.Select((value, row) => value / Scale.Relative[row] / Scale.Spend[channel])];

    private static double[] LevelsOf(MixData data) => [.. Enumerable.Range(0, data.Regions).Select(region => data.Outcome.Skip(region * data.Periods).Take(data.Periods).Average())];

    private static double[] Without(MixData data, LiftTest test) =>
        [.. data.Spend[test.Channel].Select((value, row) => row % data.Periods >= test.From && row % data.Periods <= test.To ? 0 : value)];
}
