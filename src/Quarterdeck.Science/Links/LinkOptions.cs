namespace Quarterdeck.Science.Links;

/// <summary>How links are searched.</summary>
public sealed record LinkOptions
{
    /// <summary>Periods a season that are taken out; null for none.</summary>
    public int? Season { get; init; }
    /// <summary>Lags 1 to this are tried; null: 6, and 3 with fewer than 80 periods.</summary>
    public int? MostLag { get; init; }
    /// <summary>The share of false finds among the finds that is put up with; default 0.10.</summary>
    public double FalseDiscovery { get; init; } = 0.10;
    /// <summary>The least effect that matters, in standard deviations of the outcome; default 0.1.</summary>
    public double Materiality { get; init; } = 0.1;
    /// <summary>Series that are known to lead: what each foretells at its likeliest lag is taken out of the outcome's news first, so that a weaker lead can show beside them. Each as long as the outcome; default none.</summary>
    public IReadOnlyList<double[]> Given { get; init; } = [];
    /// <summary>Draws of the bootstrap; default 999.</summary>
    public int Draws { get; init; } = 999;
    /// <summary>The seed of the bootstrap; default 1.</summary>
    public ulong Seed { get; init; } = 1;
}
