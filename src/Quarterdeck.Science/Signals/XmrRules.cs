namespace Quarterdeck.Science.Signals;

/// <summary>The rules that tell a signal from noise on a chart of single values.</summary>
/// <remarks>Rule 1 alone is strong. A point on a limit is not outside; on the centre line it breaks a run; exactly half-way is not nearer the limit. Source: Western Electric 1956; Wheeler 2000.</remarks>
public static class XmrRules
{
    /// <summary>Rule 1: the values outside their limits.</summary>
    /// <param name="values">The values, in the order of time.</param>
    /// <param name="limits">The limits.</param>
    public static bool[] Outside(ReadOnlySpan<double> values, XmrLimits limits)
    {
        bool[] signals = new bool[values.Length];
        double slack = Slack(limits);
        for (int i = 0; i < values.Length; i++)
            signals[i] = values[i] > limits.Upper + slack || values[i] < limits.Lower - slack;
        return signals;
    }

    /// <summary>The steps from the value before that are longer than their limit.</summary>
    /// <param name="values">The values, in the order of time.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="startsAnew">True for a value before which a period is missing; null: nowhere.</param>
    public static bool[] LongSteps(ReadOnlySpan<double> values, XmrLimits limits, IReadOnlyList<bool>? startsAnew = null)
    {
        bool[] signals = new bool[values.Length];
        for (int i = 1; i < values.Length; i++)
            signals[i] = startsAnew?[i] != true && Math.Abs(values[i] - values[i - 1]) > limits.MovingRangeLimit + Slack(limits);
        return signals;
    }

    /// <summary>Rule 2: three of four neighbours nearer the same limit than the centre line; the last of the four bears the signal, and lies there itself.</summary>
    /// <param name="values">The values, in the order of time.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="startsAnew">True for a value before which a period is missing: the count begins again. Null: nowhere.</param>
    public static bool[] ThreeOfFour(ReadOnlySpan<double> values, XmrLimits limits, IReadOnlyList<bool>? startsAnew = null)
    {
        bool[] signals = new bool[values.Length];
        int first = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (startsAnew?[i] == true)
                first = i;
            int side = FarSide(values[i], limits), same = 0;
            for (int k = Math.Max(first, i - 3); k <= i; k++)
                same += side != 0 && FarSide(values[k], limits) == side ? 1 : 0;
            signals[i] = same >= 3;
        }
        return signals;
    }

    /// <summary>Rule 3: eight neighbours on one side of the centre line; the eighth and those after it bear the signal.</summary>
    /// <param name="values">The values, in the order of time.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="startsAnew">True for a value before which a period is missing: the run begins again. Null: nowhere.</param>
    public static bool[] RunOfEight(ReadOnlySpan<double> values, XmrLimits limits, IReadOnlyList<bool>? startsAnew = null)
    {
        bool[] signals = new bool[values.Length];
        int run = 0, side = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double distance = values[i] - limits.Center;
            int own = Math.Abs(distance) <= Slack(limits) ? 0 : Math.Sign(distance);
            run = own == 0 ? 0 : own == side && startsAnew?[i] != true ? run + 1 : 1;
            side = own;
            signals[i] = run >= 8;
        }
        return signals;
    }

    private static int FarSide(double value, XmrLimits limits)
    {
        double half = (limits.Upper - limits.Center) / 2, distance = value - limits.Center, slack = Slack(limits);
        return half <= 0 ? 0 : distance > half + slack ? 1 : distance < -half - slack ? -1 : 0;
    }

    /// <summary>Sums of decimals err in their last digits; what errs so is no signal.</summary>
    private static double Slack(XmrLimits limits) => 1e-12 * Math.Max(Math.Abs(limits.Center), Math.Abs(limits.Upper));
}
