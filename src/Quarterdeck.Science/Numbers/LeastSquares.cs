namespace Quarterdeck.Science.Numbers;

/// <summary>Ordinary least squares by Householder's reflections, which keep digits where columns are nearly parallel.</summary>
/// <remarks>Source: Golub and Van Loan, Matrix Computations, section 5.3.</remarks>
/// <param name="Coefficients">One a column; 0 for a column that the ones before it already tell.</param>
/// <param name="Residuals">One a row.</param>
/// <param name="ResidualSum">The sum of their squares.</param>
/// <param name="Rank">Columns that tell something of their own.</param>
public sealed record LeastSquares(double[] Coefficients, double[] Residuals, double ResidualSum, int Rank)
{
    private const double Parallel = 1e-10;

    /// <summary>Fits.</summary>
    /// <param name="columns">The columns of the design, all of the same length.</param>
    /// <param name="outcome">What is explained, of that length.</param>
    /// <exception cref="ArgumentException">A column has another length.</exception>
    public static LeastSquares Fit(IReadOnlyList<double[]> columns, ReadOnlySpan<double> outcome)
    {
        int rows = outcome.Length, count = columns.Count;
        if (columns.Any(column => column.Length != rows))
            throw new ArgumentException("Every column is as long as the outcome.", nameof(columns));
        double[][] work = [.. columns.Select(column => (double[])column.Clone())];
        double[] rest = outcome.ToArray(), diagonal = new double[count];
        int[] pivot = new int[count];
        int rank = 0;
        for (int c = 0; c < count; c++)
        {
            pivot[c] = -1;
            if (rank >= rows)
                continue;
            double norm = Norm(work[c], rank), whole = Norm(columns[c], 0);
            if (norm <= Parallel * whole)
                continue;
            pivot[c] = rank;
            diagonal[c] = work[c][rank] > 0 ? -norm : norm;
            double[] mirror = work[c];
            mirror[rank] -= diagonal[c];
            double square = Dot(mirror, mirror, rank);
            for (int other = c + 1; other < count; other++)
                Reflect(mirror, work[other], square, rank);
            Reflect(mirror, rest, square, rank);
            rank++;
        }
        double[] coefficients = new double[count];
        for (int c = count - 1; c >= 0; c--)
        {
            if (pivot[c] < 0)
                continue;
            double sum = rest[pivot[c]];
            for (int other = c + 1; other < count; other++)
                sum -= work[other][pivot[c]] * coefficients[other];
            coefficients[c] = sum / diagonal[c];
        }
        double[] residuals = outcome.ToArray();
        for (int c = 0; c < count; c++)
            for (int i = 0; i < rows; i++)
                residuals[i] -= coefficients[c] * columns[c][i];
        return new LeastSquares(coefficients, residuals, Dot(residuals, residuals, 0), rank);
    }

    private static double Norm(double[] column, int from) => Math.Sqrt(Dot(column, column, from));

    private static double Dot(double[] left, double[] right, int from)
    {
        double sum = 0;
        for (int i = from; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static void Reflect(double[] mirror, double[] column, double square, int from)
    {
        double factor = 2 * Dot(mirror, column, from) / square;
        for (int i = from; i < column.Length; i++)
            column[i] -= factor * mirror[i];
    }
}
