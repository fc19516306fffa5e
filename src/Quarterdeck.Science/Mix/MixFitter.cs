using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Mix;

/// <summary>Fits a mix: which form, the mode, then draws around it.</summary>
/// <remarks>The same data, options and seed give the same numbers. Source: docs/science/mix.md.</remarks>
public static class MixFitter
{
    /// <summary>From this correlation of a channel's spend with the base on, spend is said to follow demand.</summary>
    public const double Following = 0.5;

    private const int Chains = 4, WarmUp = 300, Starts = 4, Folds = 6, MostIterations = 400;
    private const double SlopeTolerance = 1e-4, Step = 1e-4, LeastCurvature = 0.25, HiddenShare = 0.3, LeastWeight = 0.2, LeastPart = 0.02;

    /// <summary>Columns of the base and parameters of the channels that a market needs; it must have more periods than that.</summary>
    /// <param name="data">The market.</param>
    /// <param name="form">The form of saturation.</param>
    /// <param name="carryover">How effects carry over.</param>
    public static int ParameterCount(MixData data, Saturation form, Carryover carryover)
    {
        ArgumentNullException.ThrowIfNull(data);
        return BaseDesign.Of(data, []).FreeCount + new MixLayout(form, carryover, 1, data.Channels.Count, data.Seasons.Count > 0).Count;
    }

    /// <summary>Fits. Where the form is not given, the one leads that predicts better what was left out, and the other has as many draws as its weight: what both could be is in the intervals.</summary>
    /// <param name="data">The market: every channel has spend above 0, the outcome is not constant, and there are more periods than parameters.</param>
    /// <param name="options">How.</param>
    public static MixFit Fit(MixData data, MixOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        BaseDesign design = BaseDesign.Of(data, []);
        (MixLayout Layout, QuasiNewton Mode, double[] Score)[] forms = [.. (options.Saturation is { } given ? [given] : Enum.GetValues<Saturation>())
            .Select(form => Searched(data, design, options, form)).OrderByDescending(static form => form.Item3.Sum())];
        if (forms.Length == 1)
            return Drawn(data, design, options, forms[0].Layout, forms[0].Mode, options.Draws);
        double weight = PredictiveWeight.OfFirst(forms[0].Score, forms[1].Score, options.Seed);
        int others = weight > 1 - LeastPart ? 0 : (int)Math.Round((1 - weight) * options.Draws);
        return Drawn(data, design, options, forms[0].Layout, forms[0].Mode, options.Draws - others) with
        {
            Other = others == 0 ? null : Drawn(data, design, options, forms[1].Layout, forms[1].Mode, others),
            Scores = forms.ToDictionary(form => form.Layout.Form, form => form.Score.Average()),
        };
    }

    private static MixFit Drawn(MixData data, BaseDesign design, MixOptions options, MixLayout layout, QuasiNewton mode, int draws)
    {
        MixPosterior first = new(data, layout, design, options, 1, null);
        first.Evaluate(mode.At, new double[layout.Count]);
        double follows = Autocorrelation(data, first), weight = follows > 2 / Math.Sqrt(data.Rows) ? Math.Max(LeastWeight, (1 - follows) / (1 + follows)) : 1;
        double[] demand = Demand(data, first);
        BaseDesign whole = Hidden(data, first, demand) is { Count: > 0 } hidden ? BaseDesign.Of(data, hidden) : design;
        MixPosterior posterior = new(data, layout, whole, options, weight, null);
        if (weight < 1 || whole != design)
            mode = QuasiNewton.Maximum(posterior.Evaluate, mode.At, SlopeTolerance, MostIterations);
        double[][] root = Root(posterior, mode.At);
        int each = (draws + Chains - 1) / Chains;
        double[][][] chains = new double[Chains][][];
        Parallel.For(0, Chains, chain =>
        {
            MixPosterior own = new(data, layout, whole, options, weight, null);
            chains[chain] = new HamiltonianSampler(own.Evaluate, mode.At, root, unchecked(options.Seed * Chains + (ulong)chain)).Draw(WarmUp, each);
        });
        return new MixFit
        {
            Data = data, Options = options, Layout = layout, Mode = mode.At, Converged = mode.Converged, Draws = [.. chains.SelectMany(static chain => chain).Take(draws)],
            ChainSpread = each < 20 ? 1 : Enumerable.Range(0, data.Channels.Count).Max(c => Spread(chains, c * layout.Width)), Scores = new Dictionary<Saturation, double>(),
            Autocorrelation = follows, FollowsDemand = demand, Weight = weight, Design = whole,
        };
    }

    /// <summary>The likeliest parameters of one form, from several starts.</summary>
    /// <param name="data">The market.</param>
    /// <param name="options">How; its form must be given.</param>
    /// <param name="starts">Starts, from 1 to 4.</param>
    /// <returns>The parameters and whether the search came to rest.</returns>
    public static (double[] At, bool Converged) Mode(MixData data, MixOptions options, int starts)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        BaseDesign design = BaseDesign.Of(data, []);
        QuasiNewton mode = Highest(new MixPosterior(data, LayoutOf(data, design, options, options.Saturation ?? Saturation.Logistic), design, options, 1, null), starts);
        return (mode.At, mode.Converged);
    }

    private static MixLayout LayoutOf(MixData data, BaseDesign design, MixOptions options, Saturation form) =>
        new(form, options.Carryover, Math.Min(options.CarryoverMax, data.Periods), data.Channels.Count, design.HasSeason);

    private static (MixLayout, QuasiNewton, double[]) Searched(MixData data, BaseDesign design, MixOptions options, Saturation form)
    {
        MixLayout layout = LayoutOf(data, design, options, form);
        QuasiNewton mode = Highest(new MixPosterior(data, layout, design, options, 1, null), Starts);
        if (options.Saturation is not null)
            return (layout, mode, []);
        // Rows are left out in stretches, since neighbours tell each other.
        int length = Math.Max(2, (data.Periods + Folds * 4 - 1) / (Folds * 4));
        double[] score = new double[data.Rows], slope = new double[layout.Count];
        for (int fold = 0; fold < Folds; fold++)
        {
            int left = fold;
            bool[] kept = [.. Enumerable.Range(0, data.Rows).Select(row => row % data.Periods / length % Folds != left)];
            MixPosterior part = new(data, layout, design, options, 1, kept);
            QuasiNewton found = QuasiNewton.Maximum(part.Evaluate, mode.At, 10 * SlopeTolerance, MostIterations);
            part.Evaluate(found.At, slope);
            part.LeftOutScore(score);
        }
        return (layout, mode, score);
    }

    private static QuasiNewton Highest(MixPosterior posterior, int starts)
    {
        QuasiNewton? best = null;
        for (int turn = 0; turn < starts; turn++)
            if (QuasiNewton.Maximum(posterior.Evaluate, posterior.Layout.Start(turn), SlopeTolerance, MostIterations) is var found && (best is null || found.Value > best.Value))
                best = found;
        return best!;
    }

    /// <summary>How much what neither channels nor base tell follows itself.</summary>
    private static double Autocorrelation(MixData data, MixPosterior posterior)
    {
        double[] rest = Rest(data, posterior);
        double both = 0, own = 0;
        for (int row = 0; row < rest.Length; row++)
        {
            own += rest[row] * rest[row];
            both += row % data.Periods > 0 ? rest[row] * rest[row - 1] : 0;
        }
        return own > 0 ? both / own : 0;
    }

    private static double[] Rest(MixData data, MixPosterior posterior)
    {
        double[] rest = [.. data.Outcome.Zip(posterior.Base(), static (outcome, value) => outcome - value)];
        for (int c = 0; c < data.Channels.Count; c++)
        {
            double[] part = posterior.Contribution(c);
            for (int row = 0; row < rest.Length; row++)
                rest[row] -= part[row];
        }
        return [.. rest.Select((value, row) => value / posterior.Scale.Region[row])];
    }

    private static double[] Demand(MixData data, MixPosterior posterior)
    {
        double[] level = Movement(data, posterior);
        double[]? moved = BaseDesign.Standard(level);
        return [.. data.Spend.Select(spend => moved is not null && BaseDesign.Standard(WithinRegions(data, spend, posterior.Scale)) is { } standard ? ColumnArithmetic.Dot(moved, standard) / moved.Length : 0)];
    }

    private static double[] Movement(MixData data, MixPosterior posterior)
    {
        double[] level = [.. posterior.Base().Select((value, row) => value / posterior.Scale.Region[row])];
        return Centred(data, level);
    }

    private static double[] WithinRegions(MixData data, double[] spend, MixScale scale) => Centred(data, [.. spend.Select((value, row) => value / scale.Relative[row])]);

    private static double[] Centred(MixData data, double[] values)
    {
        double[] means = [.. Enumerable.Range(0, data.Regions).Select(region => values.AsSpan(region * data.Periods, data.Periods).ToArray().Average())];
        return [.. values.Select((value, row) => value - means[row / data.Periods])];
    }

    /// <summary>Columns for demand that nobody wrote down, where a channel's spend moves with the base: so that its share of the outcome is not taken for surer than it is.</summary>
    private static List<(double[] Column, double Variance)> Hidden(MixData data, MixPosterior posterior, double[] demand)
    {
        double[] level = Movement(data, posterior);
        double moves = ColumnArithmetic.Dot(level, level) / level.Length / Math.Max(posterior.Variance, 1e-300);
        return [.. demand.Select((correlation, c) => (Correlation: correlation, Channel: c)).Where(pair => Math.Abs(pair.Correlation) > Following)
            .Select(pair => (WithinRegions(data, data.Spend[pair.Channel], posterior.Scale), Math.Max(1e-6, HiddenShare * HiddenShare * pair.Correlation * pair.Correlation * moves)))];
    }

    /// <summary>The root of the covariance that the curvature at the mode tells.</summary>
    private static double[][] Root(MixPosterior posterior, double[] mode)
    {
        int n = mode.Length;
        double[,] curvature = new double[n, n];
        double[] up = new double[n], down = new double[n], at = [.. mode];
        for (int i = 0; i < n; i++)
        {
            at[i] = mode[i] + Step;
            posterior.Evaluate(at, up);
            at[i] = mode[i] - Step;
            posterior.Evaluate(at, down);
            at[i] = mode[i];
            for (int k = 0; k < n; k++)
            {
                curvature[i, k] += (down[k] - up[k]) / (4 * Step);
                curvature[k, i] += (down[k] - up[k]) / (4 * Step);
            }
        }
        for (int i = 0; i < n; i++)
            for (int k = 0; k < n; k++)
                curvature[i, k] = double.IsFinite(curvature[i, k]) ? curvature[i, k] : i == k ? 1 : 0;
        SymmetricMatrix parts = SymmetricMatrix.Of(curvature);
        double[][] root = new double[n][];
        for (int i = 0; i < n; i++)
            root[i] = [.. Enumerable.Range(0, n).Select(k => parts.Vectors[k][i] / Math.Sqrt(Math.Max(LeastCurvature, parts.Values[k])))];
        return root;
    }

    private static double Spread(double[][][] chains, int place)
    {
        double[][] halves = [.. chains.SelectMany(chain => (double[][])[[.. chain.Take(chain.Length / 2).Select(draw => draw[place])], [.. chain.Skip(chain.Length - chain.Length / 2).Select(draw => draw[place])]])];
        int n = halves[0].Length;
        double[] means = [.. halves.Select(static half => half.Average())];
        double whole = means.Average(), between = means.Sum(mean => (mean - whole) * (mean - whole)) / (means.Length - 1);
        double within = halves.Select((half, h) => half.Sum(value => (value - means[h]) * (value - means[h])) / (n - 1)).Average();
        return within > 0 ? Math.Sqrt((n - 1.0) / n + between / within) : 1;
    }
}
