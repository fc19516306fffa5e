using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Goals;

/// <summary>The least moves of the free drivers that bring the KPI to a value, without bounds.</summary>
/// <remarks>
/// Minimise |u|² where G(u) = T: Newton's method on Lagrange's conditions u = λ ∇G(u), G(u) = T, followed from where the KPI stands to T in steps that are halved where
/// Newton fails (J. Nocedal and S. J. Wright, Numerical Optimization, 2006, sections 18.1 and 11.3). A solution counts only if it is a minimum on its level, by the
/// second derivatives. For a monomial the first step is the closed form. A KPI that is a sum can have several minima when the target is far: so each driver alone is
/// tried as a start too, and the least effort wins.
/// </remarks>
/// <param name="goal">The KPI.</param>
/// <param name="free">The drivers that may move.</param>
/// <param name="target">Where the KPI is to go.</param>
internal sealed class LeastEffort(GoalFunction goal, IReadOnlyList<int> free, double target)
{
    private const int MostSteps = 25;
    private const double ShortestWay = 1.0 / 4096;
    /// <summary>Beyond so many drivers the further starts would take longer than they are worth.</summary>
    private const int MostStarts = 40;

    /// <summary>The moves of all drivers, with the multiplier of the target; null when none were found.</summary>
    /// <param name="start">Moves of the drivers that are held; those of the free ones are 0.</param>
    public (double[] Moves, double Multiplier)? Find(double[] start)
    {
        (double[] Moves, double Multiplier)? best = Follow(start, free);
        if (free.Count is > 1 and <= MostStarts)
            foreach (int driver in free)
                if (Follow(start, [driver]) is { } alone && Newton(alone.Moves, alone.Multiplier, free, target) is { } other
                    && (best is null || Effort(other.Moves) < Effort(best.Value.Moves) * (1 - 1e-9)) && goal.IsDefined(goal.ValuesAt(start), goal.ValuesAt(other.Moves)))
                    best = other;
        return best;
    }

    private static double Effort(double[] moves) => moves.Sum(move => move * move);

    private (double[] Moves, double Multiplier)? Follow(double[] start, IReadOnlyList<int> moving)
    {
        double[] moves = start;
        double multiplier = 0, from = goal.Value(goal.ValuesAt(start)), done = 0, step = 1;
        while (done < 1)
        {
            double next = Math.Min(1, done + step);
            double aim = next == 1 ? target : from + next * (target - from);
            if (Newton(moves, multiplier, moving, aim) is { } found && goal.IsDefined(goal.ValuesAt(moves), goal.ValuesAt(found.Moves)))
                (moves, multiplier, done, step) = (found.Moves, found.Multiplier, next, step * 2);
            else if ((step /= 2) < ShortestWay)
                return null;
        }
        return (moves, multiplier);
    }

    private (double[] Moves, double Multiplier)? Newton(double[] from, double multiplier, IReadOnlyList<int> moving, double aim)
    {
        int n = moving.Count;
        double[] moves = [.. from];
        double scale = Math.Max(Math.Abs(aim), Math.Abs(goal.Value(goal.ValuesAt(from))));
        if (scale == 0)
            scale = 1;
        multiplier *= scale;   // the equations are scaled to the KPI, the multiplier that goes in and out is not
        double last = double.PositiveInfinity;
        for (int step = 0; step < MostSteps; step++)
        {
            (double value, double[] gradient, double[,] second) = goal.Derivatives(moves, moving);
            if (!double.IsFinite(value) || !gradient.All(double.IsFinite))
                return null;
            double[,] matrix = new double[n + 1, n + 1];
            double[] right = new double[n + 1];
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                    matrix[i, j] = (i == j ? 1 : 0) - multiplier * second[i, j] / scale;
                matrix[i, n] = -(matrix[n, i] = gradient[i] / scale);
                right[i] = multiplier * gradient[i] / scale - moves[moving[i]];
            }
            right[n] = (aim - value) / scale;
            bool isMinimum = IsMinimum(matrix, n);
            if (LinearSystem.Solve(matrix, right) is not { } change || !change.All(double.IsFinite))
                return null;
            for (int i = 0; i < n; i++)
                moves[moving[i]] += change[i];
            multiplier += change[n];
            double size = change[..n].Select(Math.Abs).DefaultIfEmpty().Max(), most = 1 + moves.Select(Math.Abs).Max();
            // At the end the steps are rounding and no longer shrink.
            if (size <= 1e-15 * most || (size <= 1e-11 * most && size >= last))
                return isMinimum ? (moves, multiplier / scale) : null;
            last = size;
        }
        return null;
    }

    /// <summary>True when effort rises in every direction along the level: the Hessian of the Lagrangian, raised across the level, is positive definite (Finsler).</summary>
    private static bool IsMinimum(double[,] matrix, int n)
    {
        double across = 0, largest = 1;
        for (int i = 0; i < n; i++)
        {
            across += matrix[n, i] * matrix[n, i];
            for (int j = 0; j < n; j++)
                largest = Math.Max(largest, Math.Abs(matrix[i, j]));
        }
        if (across == 0)
            return false;
        double[,] raised = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                raised[i, j] = matrix[i, j] + 1e6 * largest * matrix[n, i] * matrix[n, j] / across;
        // Cholesky, in place: a diagonal that is not above 0 shows a direction in which it is not positive.
        for (int k = 0; k < n; k++)
        {
            for (int j = 0; j < k; j++)
                raised[k, k] -= raised[k, j] * raised[k, j];
            if (!(raised[k, k] > 0))
                return false;
            raised[k, k] = Math.Sqrt(raised[k, k]);
            for (int i = k + 1; i < n; i++)
            {
                for (int j = 0; j < k; j++)
                    raised[i, k] -= raised[i, j] * raised[k, j];
                raised[i, k] /= raised[k, k];
            }
        }
        return true;
    }
}
