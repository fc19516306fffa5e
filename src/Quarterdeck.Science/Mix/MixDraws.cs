using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Mix;

/// <summary>What each draw of one or two fits comes to.</summary>
internal sealed class MixDraws
{
    private readonly MixData _data;
    private readonly MixScale _scale;
    private readonly double[][] _heights;
    private readonly ResponseCurve[][] _curves;

    /// <summary>Works out every draw.</summary>
    /// <param name="fit">The fit, with that of the other form.</param>
    public MixDraws(MixFit fit)
    {
        _data = fit.Data;
        _scale = MixScale.Of(_data);
        int channels = _data.Channels.Count, count = fit.All.Sum(static part => part.Draws.Length), at = 0;
        (Contributions, Marginals, Carries, _heights) = (Room(channels, count), Room(channels, count), Room(channels, count), Room(channels, count));
        (Level, Parts) = (new double[_data.Rows], Room(channels, _data.Rows));
        _curves = [.. Enumerable.Range(0, channels).Select(_ => new ResponseCurve[count])];
        foreach (MixFit part in fit.All)
        {
            MixPosterior posterior = part.Posterior();
            double[] slope = new double[part.Layout.Count];
            foreach (double[] draw in part.Draws)
                Add(part.Layout, posterior, draw, slope, at++, count);
        }
    }

    /// <summary>For each channel and draw what it brought over all.</summary>
    public double[][] Contributions { get; }

    /// <summary>For each channel and draw what one further unit of spend would have brought.</summary>
    public double[][] Marginals { get; }

    /// <summary>For each channel and draw the share that carries over.</summary>
    public double[][] Carries { get; }

    /// <summary>For each row the mean of the base.</summary>
    public double[] Level { get; }

    /// <summary>For each channel and row the mean of what it brought.</summary>
    public double[][] Parts { get; }

    /// <summary>For each draw the height of a channel's curve for a period of all regions.</summary>
    public double[] Tops(int channel)
    {
        double sizes = Enumerable.Range(0, _data.Regions).Sum(region => _scale.Region[region * _data.Periods]);
        return [.. _heights[channel].Select(height => height * sizes)];
    }

    /// <summary>For each draw what a spend a period brings in the steady state, spread over regions as it was.</summary>
    public double[] Responses(int channel, double spend)
    {
        double total = _data.TotalSpend(channel);
        double[] responses = new double[_curves[channel].Length];
        for (int region = 0; region < _data.Regions; region++)
        {
            int row = region * _data.Periods;
            double own = spend * _data.Spend[channel].AsSpan(row, _data.Periods).ToArray().Sum() / total / _scale.Relative[row] / _scale.Spend[channel];
            for (int draw = 0; draw < responses.Length; draw++)
                responses[draw] += _heights[channel][draw] * _scale.Region[row] * _curves[channel][draw].Response(own);
        }
        return responses;
    }

    private void Add(MixLayout layout, MixPosterior posterior, double[] draw, double[] slope, int at, int count)
    {
        posterior.Evaluate(draw, slope);
        double[] level = posterior.Base();
        for (int row = 0; row < level.Length; row++)
            Level[row] += level[row] / count;
        for (int c = 0; c < Parts.Length; c++)
        {
            double[] part = posterior.Contribution(c);
            int first = c * layout.Width;
            for (int row = 0; row < part.Length; row++)
                Parts[c][row] += part[row] / count;
            Contributions[c][at] = part.Sum();
            Marginals[c][at] = posterior.Heights[c] * ColumnArithmetic.Dot(posterior.Responses[c].Stretch, _scale.Region) / _data.TotalSpend(c);
            Carries[c][at] = 1 / (1 + Math.Exp(-draw[first + 1]));
            _heights[c][at] = posterior.Heights[c];
            _curves[c][at] = layout.Form == Saturation.Logistic ? ResponseCurve.Logistic(1, Math.Exp(draw[first + 2])) : ResponseCurve.Hill(1, Math.Exp(draw[first + 2]), Math.Exp(draw[first + 3]));
        }
    }

    private static double[][] Room(int count, int length) => [.. Enumerable.Range(0, count).Select(_ => new double[length])];
}
