namespace Quarterdeck.Science.Budget;

/// <summary>Spends a total so that nothing brings more: exact in the total and in every bound, proven for S-shaped curves too.</summary>
/// <remarks>
/// Concave curves are filled like water until a further unit brings the same everywhere. For S-shapes concave envelopes give a bound, and the plans are cut up
/// where envelope and response differ most until bound and best plan meet. Source: Udell and Boyd 2013; Boyd and Vandenberghe 2004, section 5.5.
/// </remarks>
public static class Allocator
{
    private const int MostNodes = 20_000;
    private const double Tolerance = 1e-11;

    /// <summary>The best plan.</summary>
    /// <param name="channels">The channels, at least one.</param>
    /// <param name="total">The total, which the bounds can hold.</param>
    /// <param name="start">A plan that the result is never worse than; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bounds cannot hold the total.</exception>
    public static BudgetPlan Allocate(IReadOnlyList<BudgetChannel> channels, double total, double[]? start = null)
    {
        ArgumentNullException.ThrowIfNull(channels);
        if (!CanHold(channels, total))
            throw new ArgumentOutOfRangeException(nameof(total), total, "The bounds cannot hold the total.");
        double least = channels.Sum(channel => channel.Min);
        (double From, double To)[] whole = [.. channels.Select(channel => (channel.Min, Math.Max(channel.Min, Math.Min(channel.Max, total - (least - channel.Min)))))];
        bool isConcave = channels.Zip(whole).All(pair => pair.First.Curve.Inflection <= pair.Second.From || pair.Second.To <= pair.Second.From);
        double[] best = WaterFilling.Fill(Envelopes(channels, whole), total);
        double bound = double.PositiveInfinity;
        int nodes = 1;
        if (isConcave)
            bound = BudgetPlan.ResponseOf(channels, best);
        else
            (best, bound, nodes) = Search(channels, whole, total, start);
        PlanPolish.Improve(channels, best);
        PlanPolish.Close(channels, best, total);
        if (start is not null && BudgetPlan.ResponseOf(channels, start) > BudgetPlan.ResponseOf(channels, best))
            best = [.. start];
        double response = BudgetPlan.ResponseOf(channels, best);
        bound = Math.Max(bound, response);
        (double multiplier, double residual) = Conditions(channels, best);
        return new BudgetPlan(channels, best, multiplier, residual, new BudgetCertificate(isConcave, bound, response > 0 ? (bound - response) / response : bound - response, nodes));
    }

    /// <summary>True where the bounds can hold a total.</summary>
    public static bool CanHold(IReadOnlyList<BudgetChannel> channels, double total)
    {
        ArgumentNullException.ThrowIfNull(channels);
        double slack = 1e-12 * Math.Abs(total);
        return total >= 0 && double.IsFinite(total) && channels.Sum(static channel => channel.Min) <= total + slack && channels.Sum(static channel => channel.Max) >= total - slack;
    }

    /// <summary>A plan in given proportions, scaled to the total within the bounds: what a bound cuts off goes to the others, in their proportions.</summary>
    /// <param name="channels">The channels.</param>
    /// <param name="weights">The proportions, from 0.</param>
    /// <param name="total">The total, which the bounds can hold.</param>
    public static double[] Scaled(IReadOnlyList<BudgetChannel> channels, double[] weights, double total)
    {
        ArgumentNullException.ThrowIfNull(channels);
        ArgumentNullException.ThrowIfNull(weights);
        double most = weights.Sum() > 0 ? weights.Max() : 1;
        // A channel without a weight takes part only where the others cannot hold the total.
        double[] shares = [.. weights.Select(weight => Math.Max(weight / most, 1e-15))];
        double[] at(double level) => [.. channels.Select((channel, c) => Math.Clamp(level * shares[c], channel.Min, channel.Max))];
        double low = 0, high = Math.Max(total, 1e-300) / shares.Sum();
        while (at(high).Sum() < total && high < 1e300)
            high *= 2;
        for (int i = 0; i < 300 && (low + high) / 2 is var middle && middle > low && middle < high; i++)
            (low, high) = at(middle).Sum() > total ? (low, middle) : (middle, high);
        double[] spend = at((low + high) / 2);
        for (int c = 0; c < spend.Length; c++)
            spend[c] = weights.Sum() > 0 && weights[c] <= 0 && spend[c] < 1e-9 * total ? channels[c].Min : spend[c];
        PlanPolish.Close(channels, spend, total);
        return spend;
    }

    private static ConcaveEnvelope[] Envelopes(IReadOnlyList<BudgetChannel> channels, (double From, double To)[] parts) =>
        [.. parts.Select((part, c) => new ConcaveEnvelope(channels[c].Curve, part.From, part.To))];

    private static (double[] Best, double Bound, int Nodes) Search(IReadOnlyList<BudgetChannel> channels, (double From, double To)[] whole, double total, double[]? start)
    {
        double[]? best = start is null ? null : [.. start];
        double reached = best is null ? double.NegativeInfinity : BudgetPlan.ResponseOf(channels, best);
        PriorityQueue<((double From, double To)[] Parts, double[] Spend, double Bound), double> open = new();
        int nodes = 0;
        void look((double From, double To)[] parts)
        {
            if (parts.Sum(static part => part.From) > total || parts.Sum(static part => part.To) < total * (1 - 1e-15))
                return;
            nodes++;
            ConcaveEnvelope[] envelopes = Envelopes(channels, parts);
            double[] spend = WaterFilling.Fill(envelopes, total);
            double bound = 0;
            for (int c = 0; c < spend.Length; c++)
                bound += envelopes[c].At(spend[c]);
            foreach (double[]? plan in (double[]?[])[spend, Snapped(channels, whole, spend, total)])
                if (plan is not null && BudgetPlan.ResponseOf(channels, plan) is var response && response > reached)
                    (best, reached) = ([.. plan], response);
            if (bound > reached * (1 + Tolerance))
                open.Enqueue((parts, spend, bound), -bound);
        }
        look(whole);
        while (open.Count > 0 && nodes < MostNodes)
        {
            ((double From, double To)[] parts, double[] spend, double bound) = open.Dequeue();
            if (bound <= reached * (1 + Tolerance))
                return (best!, Math.Max(reached, bound), nodes);
            ConcaveEnvelope[] envelopes = Envelopes(channels, parts);
            int widest = Enumerable.Range(0, spend.Length).MaxBy(c => envelopes[c].At(spend[c]) - channels[c].Curve.Response(spend[c]));
            (double from, double to) = parts[widest];
            double cut = spend[widest] > from && spend[widest] < to ? spend[widest] : (from + to) / 2;
            look([.. parts.Select((part, c) => c == widest ? (from, cut) : part)]);
            look([.. parts.Select((part, c) => c == widest ? (cut, to) : part)]);
        }
        return (best!, open.Count > 0 ? Math.Max(reached, open.Peek().Bound) : reached, nodes);
    }

    /// <summary>The best plan near another in which each S-shaped channel is either at its least or beyond its bend.</summary>
    private static double[]? Snapped(IReadOnlyList<BudgetChannel> channels, (double From, double To)[] whole, double[] spend, double total)
    {
        (double From, double To)[] parts = [.. whole.Select((part, c) => channels[c].Curve.Inflection is var bend && bend > part.From
            ? spend[c] < bend ? (part.From, part.From) : (Math.Min(bend, part.To), part.To) : part)];
        return parts.Sum(static part => part.From) > total || parts.Sum(static part => part.To) < total ? null : WaterFilling.Fill(Envelopes(channels, parts), total);
    }

    /// <summary>The price of a unit, and by how much a channel misses it: within its bounds exactly, at its least when it is worth more, at its most when it is worth less.</summary>
    private static (double Multiplier, double Residual) Conditions(IReadOnlyList<BudgetChannel> channels, double[] spend)
    {
        double[] marginals = [.. channels.Select((channel, c) => channel.Curve.Marginal(spend[c]))];
        int[] open = [.. Enumerable.Range(0, spend.Length).Where(c => channels[c].Max > channels[c].Min)];
        int[] free = [.. open.Where(c => spend[c] > channels[c].Min && spend[c] < channels[c].Max)];
        double floor = open.Where(c => spend[c] <= channels[c].Min).Select(c => marginals[c]).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        double[] full = [.. open.Where(c => spend[c] >= channels[c].Max).Select(c => marginals[c])];
        double multiplier = free.Length > 0 ? (free.Max(c => marginals[c]) + free.Min(c => marginals[c])) / 2
            : full.Length > 0 ? (floor + Math.Max(floor, full.Min())) / 2 : floor;
        double worst = 0, scale = 0;
        foreach (int c in open)
        {
            scale = Math.Max(scale, double.IsFinite(marginals[c]) ? marginals[c] : 0);
            double miss = free.Contains(c) ? Math.Abs(marginals[c] - multiplier) : spend[c] <= channels[c].Min ? Math.Max(0, marginals[c] - multiplier) : Math.Max(0, multiplier - marginals[c]);
            worst = Math.Max(worst, double.IsFinite(miss) ? miss : 0);
        }
        return (multiplier, scale > 0 ? worst / scale : 0);
    }
}
