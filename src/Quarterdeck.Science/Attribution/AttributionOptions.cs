namespace Quarterdeck.Science.Attribution;

/// <summary>How conversions are shared.</summary>
public sealed record AttributionOptions
{
    /// <summary>The models, each once. Default: all.</summary>
    public IReadOnlyList<AttributionModel> Models { get; init; } = Enum.GetValues<AttributionModel>();
    /// <summary>The order of the chain, from 1. Default 1.</summary>
    public int Order { get; init; } = 1;
    /// <summary>Shares of the first step, of the middle and of the last. Default 0.4, 0.2, 0.4.</summary>
    public (double First, double Middle, double Last) Position { get; init; } = (0.4, 0.2, 0.4);
    /// <summary>In how many steps a step's weight halves, above 0. Default 1.</summary>
    public double HalfLife { get; init; } = 1;
    /// <summary>True for Shapley's rate game, false for the subset game. Default false.</summary>
    public bool RateGame { get; init; }
    /// <summary>True to share values too. Default false.</summary>
    public bool WithValue { get; init; }
    /// <summary>Draws of the bootstrap; 0 for none. Default 0.</summary>
    public int Draws { get; init; }
    /// <summary>Seed of every draw. Default 1.</summary>
    public ulong Seed { get; init; } = 1;
}
