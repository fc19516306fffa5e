namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>Ordinary least squares by the normal equations, enough for a handful of columns.</summary>
internal static class LeastSquares
{
    /// <summary>The t values of the coefficients.</summary>
    public static double[] TValues(double[][] x, double[] y)
    {
        int columns = x[0].Length;
        double[][] inverse = Inverse([.. Enumerable.Range(0, columns).Select(i => Enumerable.Range(0, columns).Select(j => x.Sum(r => r[i] * r[j])).ToArray())]);
        double[] moments = [.. Enumerable.Range(0, columns).Select(i => x.Zip(y, (r, v) => r[i] * v).Sum())];
        double[] beta = [.. inverse.Select(r => r.Zip(moments, (a, b) => a * b).Sum())];
        double variance = x.Zip(y, (r, v) => v - r.Zip(beta, (a, b) => a * b).Sum()).Sum(e => e * e) / (y.Length - columns);
        return [.. beta.Select((b, i) => b / Math.Sqrt(variance * inverse[i][i]))];
    }

    private static double[][] Inverse(double[][] matrix)
    {
        int n = matrix.Length;
        double[][] rows = [.. matrix.Select((r, i) => (double[])[.. r, .. Enumerable.Range(0, n).Select(j => i == j ? 1.0 : 0)])];
        for (int i = 0; i < n; i++)
        {
            int pivot = Enumerable.Range(i, n - i).MaxBy(r => Math.Abs(rows[r][i]));
            (rows[i], rows[pivot]) = (rows[pivot], rows[i]);
            rows[i] = [.. rows[i].Select(v => v / rows[i][i])];
            for (int r = 0; r < n; r++)
                if (r != i)
                    rows[r] = [.. rows[r].Zip(rows[i], (v, p) => v - rows[r][i] * p)];
        }
        return [.. rows.Select(r => r[n..])];
    }
}
