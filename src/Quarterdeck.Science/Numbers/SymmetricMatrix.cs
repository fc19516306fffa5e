namespace Quarterdeck.Science.Numbers;

/// <summary>Eigenvalues of a small symmetric matrix, ascending, each with its vector.</summary>
/// <remarks>By Jacobi's rotations, which find small eigenvalues with all their digits. Source: Golub and Van Loan, Matrix Computations, section 8.5.</remarks>
/// <param name="Values">The eigenvalues, ascending.</param>
/// <param name="Vectors">For each a vector of length 1.</param>
public sealed record SymmetricMatrix(double[] Values, double[][] Vectors)
{
    /// <summary>Takes a matrix apart.</summary>
    /// <param name="matrix">Square and symmetric; not changed.</param>
    public static SymmetricMatrix Of(double[,] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        int n = matrix.GetLength(0);
        double[,] a = (double[,])matrix.Clone();
        double[,] v = new double[n, n];
        for (int i = 0; i < n; i++)
            v[i, i] = 1;
        for (int sweep = 0; sweep < 60; sweep++)
        {
            double off = 0, whole = 0;
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                {
                    whole += a[i, j] * a[i, j];
                    off += i == j ? 0 : a[i, j] * a[i, j];
                }
            if (off <= 1e-34 * whole)
                break;
            for (int p = 0; p < n; p++)
                for (int q = p + 1; q < n; q++)
                    Rotate(a, v, p, q);
        }
        int[] order = [.. Enumerable.Range(0, n).OrderBy(i => a[i, i])];
        return new SymmetricMatrix([.. order.Select(i => a[i, i])], [.. order.Select(i => Enumerable.Range(0, n).Select(k => v[k, i]).ToArray())]);
    }

    private static void Rotate(double[,] a, double[,] v, int p, int q)
    {
        if (a[p, q] == 0)
            return;
        double theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(1 + theta * theta));
        double c = 1 / Math.Sqrt(1 + t * t), s = t * c;
        int n = a.GetLength(0);
        for (int k = 0; k < n; k++)
            (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q]);
        for (int k = 0; k < n; k++)
            (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k]);
        for (int k = 0; k < n; k++)
            (v[k, p], v[k, q]) = (c * v[k, p] - s * v[k, q], s * v[k, p] + c * v[k, q]);
    }
}
