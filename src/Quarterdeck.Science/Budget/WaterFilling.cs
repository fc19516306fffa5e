namespace Quarterdeck.Science.Budget;

/// <summary>Spends a total over concave envelopes: up to where a further unit brings the same everywhere.</summary>
internal static class WaterFilling
{
    /// <summary>Fills.</summary>
    /// <param name="envelopes">The envelopes.</param>
    /// <param name="total">The total, between the sums of the least and the largest spends.</param>
    /// <returns>One spend a channel; at most one lies on a chord between its ends.</returns>
    public static double[] Fill(ConcaveEnvelope[] envelopes, double total)
    {
        int n = envelopes.Length;
        double high = 0;
        foreach (ConcaveEnvelope envelope in envelopes)
            high = Math.Max(high, envelope.Steepest());
        double low = 0;
        high = Math.Max(high * 2, double.Epsilon);
        double[] few = Spends(envelopes, high), many = Spends(envelopes, low);
        // An infinite first slope takes some spend at any price.
        for (int i = 0; i < 2000 && few.Sum() > total; i++)
            few = Spends(envelopes, high *= 4);
        for (int i = 0; i < 2200; i++)
        {
            double middle = low > 0 && high > 2 * low ? Math.Sqrt(low) * Math.Sqrt(high) : (low + high) / 2;
            if (low == 0 && high > 1e-300)
                middle = high * 1e-3;
            if (!(middle > low && middle < high))
                break;
            double[] spends = Spends(envelopes, middle);
            if (spends.Sum() > total)
                (low, many) = (middle, spends);
            else
                (high, few) = (middle, spends);
        }
        double left = total - few.Sum();
        for (int c = 0; c < n && left > 0; c++)
        {
            double more = Math.Min(left, many[c] - few[c]);
            if (more > 0)
                (few[c], left) = (few[c] + more, left - more);
        }
        // What rounding left over, in whatever has room.
        for (int c = 0; c < n && left != 0; c++)
        {
            double moved = Math.Clamp(few[c] + left, envelopes[c].From, envelopes[c].To) - few[c];
            (few[c], left) = (few[c] + moved, left - moved);
        }
        return few;
    }

    private static double[] Spends(ConcaveEnvelope[] envelopes, double price)
    {
        double[] spends = new double[envelopes.Length];
        for (int c = 0; c < spends.Length; c++)
            spends[c] = envelopes[c].SpendAt(price);
        return spends;
    }
}
