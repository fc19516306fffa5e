using Quarterdeck.Science.Budget;

namespace Quarterdeck.Science.Mix;

/// <summary>What is told of a channel.</summary>
public sealed record ChannelResult
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>What was spent on it over all.</summary>
    public required double Spend { get; init; }
    /// <summary>The largest spend of a period, over all regions.</summary>
    public required double LargestSpend { get; init; }
    /// <summary>What it brought over all, in the outcome's unit.</summary>
    public required Interval Contribution { get; init; }
    /// <summary>That as a share of the outcome.</summary>
    public required Interval Share { get; init; }
    /// <summary>That for one unit of spend.</summary>
    public required Interval Return { get; init; }
    /// <summary>What one further unit would have brought, spread over the periods as the spend was.</summary>
    public required Interval MarginalReturn { get; init; }
    /// <summary>The share of the effect that carries over from one period to the next.</summary>
    public required Interval Carryover { get; init; }
    /// <summary>Parameters of its curve by name, for spends in their own unit.</summary>
    public required IReadOnlyList<(string Name, Interval Value)> Shape { get; init; }
    /// <summary>What was believed beforehand, what is told afterwards.</summary>
    public required IReadOnlyList<Movement> Movements { get; init; }
    /// <summary>What spends a period bring in the steady state.</summary>
    public required IReadOnlyList<CurvePoint> Curve { get; init; }
    /// <summary>The curve of the fitted form that is nearest to the median response; a budget is spent on it.</summary>
    public required ResponseCurve Nearest { get; init; }

    /// <summary>True where the data, and not the belief, tell what the channel brought.</summary>
    public bool IsMoved => Movements[0].IsMoved;
}
