namespace Quarterdeck.Science.Budget;

/// <summary>The best way to spend a total.</summary>
/// <param name="Channels">The channels.</param>
/// <param name="Spend">For each channel what is spent a period; together the total.</param>
/// <param name="Multiplier">What one further unit of the total brings.</param>
/// <param name="KktResidual">By how much the conditions of Karush, Kuhn and Tucker are missed at worst, as a share of the largest marginal response; 0 where every channel stands at a bound or all marginal responses are equal.</param>
/// <param name="Certificate">How it is known that no other plan brings more.</param>
public sealed record BudgetPlan(IReadOnlyList<BudgetChannel> Channels, double[] Spend, double Multiplier, double KktResidual, BudgetCertificate Certificate)
{
    /// <summary>What the plan brings a period.</summary>
    public double Response => ResponseOf(Channels, Spend);

    /// <summary>The sum that is spent.</summary>
    public double Total => Spend.Sum();

    /// <summary>At which bound a channel stands: -1 at the least, 1 at the most, 0 at neither. A fixed channel stands at the least.</summary>
    public int Bound(int channel) => Spend[channel] <= Channels[channel].Min ? -1 : Spend[channel] >= Channels[channel].Max ? 1 : 0;

    /// <summary>What spends bring together.</summary>
    public static double ResponseOf(IReadOnlyList<BudgetChannel> channels, double[] spend)
    {
        ArgumentNullException.ThrowIfNull(channels);
        ArgumentNullException.ThrowIfNull(spend);
        double sum = 0;
        for (int c = 0; c < channels.Count; c++)
            sum += channels[c].Curve.Response(spend[c]);
        return sum;
    }
}
