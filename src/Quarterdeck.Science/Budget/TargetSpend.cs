namespace Quarterdeck.Science.Budget;

/// <summary>The least total that brings a response.</summary>
public static class TargetSpend
{
    private const int MostSteps = 200;

    /// <summary>Finds it.</summary>
    /// <param name="channels">The channels with their bounds.</param>
    /// <param name="response">The response a period.</param>
    /// <returns>The best plan of that total; null where no total reaches the response.</returns>
    public static BudgetPlan? Find(IReadOnlyList<BudgetChannel> channels, double response)
    {
        ArgumentNullException.ThrowIfNull(channels);
        double low = channels.Sum(static channel => channel.Min), top = channels.Sum(static channel => channel.Max);
        BudgetPlan plan = Allocator.Allocate(channels, low);
        if (plan.Response >= response)
            return plan;
        if (response >= Most(channels))
            return null;
        double high = Math.Min(top, Math.Max(2 * low, channels.Sum(static channel => channel.Curve.Saturation == Saturation.Logistic ? 1 / channel.Curve.Scale : channel.Curve.Scale)));
        double below = plan.Response - response;
        plan = Allocator.Allocate(channels, high);
        for (int i = 0; i < MostSteps && plan.Response < response && high < top; i++)
        {
            (low, below) = (high, plan.Response - response);
            plan = Allocator.Allocate(channels, high = Math.Min(top, 2 * high));
        }
        if (plan.Response < response)
            return null;
        double above = plan.Response - response;
        // Where curves are S-shaped the response has kinks: halving now and then keeps the bracket shrinking.
        for (int i = 0; i < MostSteps && high - low > 1e-14 * high && above > 0; i++)
        {
            double cut = i % 3 == 2 ? (low + high) / 2 : low + (high - low) * below / (below - above);
            if (!(cut > low && cut < high))
                cut = (low + high) / 2;
            if (!(cut > low && cut < high))
                break;
            BudgetPlan tried = Allocator.Allocate(channels, cut);
            if (tried.Response >= response)
                (high, above, plan) = (cut, tried.Response - response, tried);
            else
                (low, below) = (cut, tried.Response - response);
        }
        return plan;
    }

    /// <summary>What all channels bring at most within their bounds; without a largest spend what is approached and never reached.</summary>
    public static double Most(IReadOnlyList<BudgetChannel> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        return channels.Sum(static channel => double.IsFinite(channel.Max) ? channel.Curve.Response(channel.Max) : channel.Curve.Beta);
    }
}
