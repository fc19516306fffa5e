using Quarterdeck.Science.Budget;

namespace Quarterdeck.Science.Mix;

/// <summary>A mix that was fitted: its mode and draws of its parameters.</summary>
public sealed record MixFit
{
    /// <summary>The market.</summary>
    public required MixData Data { get; init; }
    /// <summary>How it was studied.</summary>
    public required MixOptions Options { get; init; }
    /// <summary>The parameters.</summary>
    public required MixLayout Layout { get; init; }
    /// <summary>The likeliest parameters.</summary>
    public required double[] Mode { get; init; }
    /// <summary>True where the search for them came to rest.</summary>
    public required bool Converged { get; init; }
    /// <summary>The draws, chain after chain.</summary>
    public required double[][] Draws { get; init; }
    /// <summary>By how much the chains differ, at worst over the channels' shares: 1 where not at all (Gelman and Rubin 1992, split chains).</summary>
    public required double ChainSpread { get; init; }
    /// <summary>The same market by the other form, with as many draws as its share of the weight; null where the form was given or the other predicts much worse.</summary>
    public MixFit? Other { get; init; }
    /// <summary>How well each form told rows that were left out, as the mean logarithm of their density; empty where the form was given.</summary>
    public required IReadOnlyDictionary<Saturation, double> Scores { get; init; }
    /// <summary>How much the noise follows itself from one period to the next, from -1 to 1.</summary>
    public required double Autocorrelation { get; init; }
    /// <summary>For each channel how much its spend moves with the base, from -1 to 1.</summary>
    public required double[] FollowsDemand { get; init; }
    /// <summary>How much each row counts, above 0 up to 1.</summary>
    public required double Weight { get; init; }

    internal BaseDesign Design { get; init; } = null!;

    /// <summary>The fit and, where there is one, that of the other form.</summary>
    public IReadOnlyList<MixFit> All => Other is null ? [this] : [this, Other];

    internal MixPosterior Posterior() => new(Data, Layout, Design, Options, Weight, null);
}
