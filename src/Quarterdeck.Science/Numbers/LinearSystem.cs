namespace Quarterdeck.Science.Numbers;

/// <summary>Small dense systems of linear equations.</summary>
public static class LinearSystem
{
    /// <summary>Solves matrix · x = right by Gauss's elimination with partial pivoting.</summary>
    /// <param name="matrix">Square, row by row; it is overwritten.</param>
    /// <param name="right">The right side, as long as the matrix is wide; it is overwritten.</param>
    /// <returns>The solution; null where the matrix is singular to working precision.</returns>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static double[]? Solve(double[,] matrix, double[] right)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(right);
        int n = right.Length;
        if (matrix.GetLength(0) != n || matrix.GetLength(1) != n)
            throw new ArgumentException($"The matrix is {matrix.GetLength(0)} by {matrix.GetLength(1)}; the right side has {n} entries.", nameof(right));
        for (int column = 0; column < n; column++)
        {
            int pivot = column;
            for (int row = column + 1; row < n; row++)
                if (Math.Abs(matrix[row, column]) > Math.Abs(matrix[pivot, column]))
                    pivot = row;
            if (!(Math.Abs(matrix[pivot, column]) > 0) || !double.IsFinite(matrix[pivot, column]))
                return null;
            if (pivot != column)
            {
                for (int k = column; k < n; k++)
                    (matrix[pivot, k], matrix[column, k]) = (matrix[column, k], matrix[pivot, k]);
                (right[pivot], right[column]) = (right[column], right[pivot]);
            }
            for (int row = column + 1; row < n; row++)
            {
                double factor = matrix[row, column] / matrix[column, column];
                if (factor == 0)
                    continue;
                for (int k = column; k < n; k++)
                    matrix[row, k] -= factor * matrix[column, k];
                right[row] -= factor * right[column];
            }
        }
        for (int row = n - 1; row >= 0; row--)
        {
            for (int k = row + 1; k < n; k++)
                right[row] -= matrix[row, k] * right[k];
            right[row] /= matrix[row, row];
        }
        return right;
    }
}
