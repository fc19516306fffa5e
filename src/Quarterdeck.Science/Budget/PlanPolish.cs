using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Budget;

/// <summary>The last digits of a plan: Newton's steps on the conditions of Karush, Kuhn and Tucker, and the total to the last digit.</summary>
internal static class PlanPolish
{
    private const int MostSteps = 20;
    private const double Rounding = 1e-13;

    /// <summary>Improves a plan in place, never to one that brings less.</summary>
    /// <param name="channels">The channels.</param>
    /// <param name="spend">The spends.</param>
    public static void Improve(IReadOnlyList<BudgetChannel> channels, double[] spend)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            int[] free = [.. Enumerable.Range(0, spend.Length).Where(c => spend[c] > channels[c].Min && spend[c] < channels[c].Max && spend[c] > 0)];
            if (free.Length < 2)
                return;
            int n = free.Length;
            double[,] matrix = new double[n + 1, n + 1];
            double[] right = new double[n + 1];
            for (int i = 0; i < n; i++)
            {
                matrix[i, i] = channels[free[i]].Curve.Curvature(spend[free[i]]);
                matrix[i, n] = matrix[n, i] = 1;
                right[i] = -channels[free[i]].Curve.Marginal(spend[free[i]]);
            }
            if (LinearSystem.Solve(matrix, right) is not { } moves || !moves.All(double.IsFinite))
                return;
            double[] next = [.. spend];
            for (int i = 0; i < n; i++)
                next[free[i]] += moves[i];
            if (!Array.TrueForAll(free, c => next[c] > channels[c].Min && next[c] < channels[c].Max))
                return;
            double before = BudgetPlan.ResponseOf(channels, spend);
            if (!(BudgetPlan.ResponseOf(channels, next) >= before - 1e-13 * Math.Abs(before)) || Spread(channels, next, free) >= Spread(channels, spend, free))
                return;
            next.CopyTo(spend, 0);
        }
    }

    /// <summary>Puts what rounding left beside a bound onto it, then brings the sum to the total: what is missing goes to the largest spend within its bounds.</summary>
    /// <param name="channels">The channels.</param>
    /// <param name="spend">The spends.</param>
    /// <param name="total">The total, which the bounds can hold.</param>
    public static void Close(IReadOnlyList<BudgetChannel> channels, double[] spend, double total)
    {
        for (int c = 0; c < spend.Length; c++)
        {
            double near = Rounding * Math.Max(total, channels[c].Min);
            spend[c] = spend[c] - channels[c].Min <= near ? channels[c].Min : channels[c].Max - spend[c] <= near ? channels[c].Max : spend[c];
        }
        for (int turn = 0; turn < spend.Length + 3; turn++)
        {
            double left = total - spend.Sum();
            if (left == 0)
                return;
            bool isInside(int c) => spend[c] > channels[c].Min && spend[c] < channels[c].Max;
            double room(int c) => left > 0 ? channels[c].Max - spend[c] : spend[c] - channels[c].Min;
            int best = Enumerable.Range(0, spend.Length).OrderByDescending(c => isInside(c) && room(c) >= Math.Abs(left)).ThenByDescending(c => isInside(c) ? spend[c] : Math.Min(room(c), total)).First();
            spend[best] = Math.Clamp(spend[best] + left, channels[best].Min, channels[best].Max);
        }
    }

    private static double Spread(IReadOnlyList<BudgetChannel> channels, double[] spend, int[] free) =>
        free.Max(c => channels[c].Curve.Marginal(spend[c])) - free.Min(c => channels[c].Curve.Marginal(spend[c]));
}
