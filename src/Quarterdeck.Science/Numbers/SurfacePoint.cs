namespace Quarterdeck.Science.Numbers;

/// <summary>A function at a point: its value, its slopes and its curvature.</summary>
/// <param name="Value">The value.</param>
/// <param name="Gradient">The first derivatives.</param>
/// <param name="Hessian">The second derivatives, symmetric.</param>
public sealed record SurfacePoint(double Value, double[] Gradient, double[,] Hessian)
{
    /// <summary>The same in the logarithms of the arguments.</summary>
    /// <param name="arguments">The point, each above 0.</param>
    public SurfacePoint InLogarithms(ReadOnlySpan<double> arguments)
    {
        int n = Gradient.Length;
        double[] gradient = new double[n];
        double[,] hessian = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            gradient[i] = Gradient[i] * arguments[i];
            for (int j = 0; j < n; j++)
                hessian[i, j] = Hessian[i, j] * arguments[i] * arguments[j] + (i == j ? gradient[i] : 0);
        }
        return new SurfacePoint(Value, gradient, hessian);
    }

    /// <summary>The longest slope.</summary>
    public double Steepness => Gradient.Max(Math.Abs);
}
