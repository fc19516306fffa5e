namespace Quarterdeck.Science.Numbers;

/// <summary>The lower triangle L of a symmetric positive definite matrix L L', to be used again for matrices of one size.</summary>
/// <remarks>Not safe for several threads. Source: Golub and Van Loan, Matrix Computations, section 4.2.</remarks>
public sealed class Cholesky
{
    private readonly double[][] _lower;

    /// <summary>Makes room.</summary>
    /// <param name="size">Rows and columns, from 0.</param>
    public Cholesky(int size)
    {
        _lower = new double[size][];
        for (int i = 0; i < size; i++)
            _lower[i] = new double[i + 1];
    }

    /// <summary>Rows and columns.</summary>
    public int Size => _lower.Length;

    /// <summary>Takes a matrix apart.</summary>
    /// <param name="matrix">The lower triangle, row by row; not changed.</param>
    /// <param name="diagonal">What is added to the diagonal.</param>
    /// <returns>False where the matrix is not positive definite.</returns>
    public bool Factor(double[][] matrix, double[] diagonal)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(diagonal);
        for (int i = 0; i < _lower.Length; i++)
        {
            double[] row = _lower[i], from = matrix[i];
            for (int j = 0; j <= i; j++)
            {
                double[] other = _lower[j];
                double sum = from[j] + (i == j ? diagonal[i] : 0) - ColumnArithmetic.Dot(row.AsSpan(0, j), other);
                if (i != j)
                    row[j] = sum / other[j];
                else if (sum > 0)
                    row[i] = Math.Sqrt(sum);
                else
                    return false;
            }
        }
        return true;
    }

    /// <summary>The logarithm of the matrix's determinant.</summary>
    public double LogDeterminant()
    {
        double sum = 0;
        for (int i = 0; i < _lower.Length; i++)
            sum += Math.Log(_lower[i][i]);
        return 2 * sum;
    }

    /// <summary>Solves L x = right, in place.</summary>
    public void Forward(double[] right)
    {
        ArgumentNullException.ThrowIfNull(right);
        for (int i = 0; i < _lower.Length; i++)
        {
            double[] row = _lower[i];
            right[i] = (right[i] - ColumnArithmetic.Dot(row.AsSpan(0, i), right)) / row[i];
        }
    }

    /// <summary>Solves L' x = right, in place.</summary>
    public void Backward(double[] right)
    {
        ArgumentNullException.ThrowIfNull(right);
        for (int i = _lower.Length - 1; i >= 0; i--)
        {
            right[i] /= _lower[i][i];
            double[] row = _lower[i];
            ColumnArithmetic.Add(-right[i], row.AsSpan(0, i), right);
        }
    }

    /// <summary>L x.</summary>
    public double[] Times(double[] vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        double[] product = new double[_lower.Length];
        for (int i = 0; i < product.Length; i++)
            for (int k = 0; k <= i; k++)
                product[i] += _lower[i][k] * vector[k];
        return product;
    }

    /// <summary>The diagonal of the inverse of the matrix.</summary>
    /// <param name="from">The first entry that is wanted; those before it are left as they are.</param>
    /// <param name="diagonal">Receives it.</param>
    public void InverseDiagonal(int from, double[] diagonal)
    {
        ArgumentNullException.ThrowIfNull(diagonal);
        int n = _lower.Length;
        double[] column = new double[n];
        for (int c = from; c < n; c++)
        {
            double squares = 0;
            for (int i = c; i < n; i++)
            {
                double[] row = _lower[i];
                column[i] = ((i == c ? 1 : 0) - ColumnArithmetic.Dot(row.AsSpan(c, i - c), column.AsSpan(c))) / row[i];
                squares += column[i] * column[i];
            }
            diagonal[c] = squares;
        }
    }
}
