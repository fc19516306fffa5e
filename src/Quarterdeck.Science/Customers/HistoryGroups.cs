namespace Quarterdeck.Science.Customers;

/// <summary>Equal histories counted once, in a fixed order, with time divided by a scale: what a likelihood adds over.</summary>
/// <param name="Histories">Each history once, by repeats, recency and age, in scaled time.</param>
/// <param name="Counts">How many customers have it.</param>
/// <param name="Scale">What times were divided by.</param>
public sealed record HistoryGroups(PurchaseHistory[] Histories, double[] Counts, double Scale)
{
    /// <summary>Scaled times end here, so that no parameter is far from 1.</summary>
    private const double LongestAge = 10;

    /// <summary>Customers in all.</summary>
    public double Customers { get; } = Counts.Sum();

    /// <summary>The most repeats of a customer.</summary>
    public int MostRepeats { get; } = Histories.Length == 0 ? 0 : Histories.Max(history => history.Repeats);

    /// <summary>What the log-likelihood in scaled time is too large by: a density has the unit of one over time for each purchase.</summary>
    public double Shift { get; } = Histories.Zip(Counts, (history, count) => history.Repeats * count).Sum() * Math.Log(Scale);

    /// <summary>Groups histories.</summary>
    public static HistoryGroups Of(IReadOnlyList<PurchaseHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        double longest = histories.Count == 0 ? 0 : histories.Max(history => history.Age);
        double scale = longest > 0 ? longest / LongestAge : 1;
        Dictionary<PurchaseHistory, int> counts = [];
        foreach (PurchaseHistory history in histories)
        {
            ref int count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, history, out _);
            count++;
        }
        PurchaseHistory[] distinct = [.. counts.Keys];
        Array.Sort(distinct, static (left, right) => left.Repeats != right.Repeats ? left.Repeats.CompareTo(right.Repeats)
            : left.Recency != right.Recency ? left.Recency.CompareTo(right.Recency) : left.Age.CompareTo(right.Age));
        return new HistoryGroups(
            [.. distinct.Select(history => new PurchaseHistory(history.Repeats, Math.Min(history.Recency / scale, history.Age / scale), history.Age / scale))],
            [.. distinct.Select(history => (double)counts[history])], scale);
    }

    /// <summary>About so many groups, evenly taken: enough to come near the top of a likelihood.</summary>
    /// <param name="most">How many groups at most.</param>
    public HistoryGroups Thinned(int most)
    {
        int step = (Histories.Length + most - 1) / most;
        return step <= 1 ? this : new HistoryGroups([.. Histories.Where((_, i) => i % step == step / 2)], [.. Counts.Where((_, i) => i % step == step / 2)], Scale);
    }
}
