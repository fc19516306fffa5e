namespace Quarterdeck.Science.Customers;

/// <summary>The logarithm of a sum of exponentials with its first two derivatives by up to four parameters.</summary>
/// <remarks>
/// With weights w proportional to the terms: the gradient is the mean of the terms' gradients, the Hessian the mean of their Hessians and squares less the square of the mean.
/// A term is given relative to a level near the largest one, so that nothing overflows. Used again and again: <see cref="Clear"/> comes first.
/// </remarks>
internal sealed class Mixture(int size)
{
    private readonly double[] _gradient = new double[size];
    private readonly double[] _square = new double[size * size];
    private double _weight;

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        _weight = 0;
        Array.Clear(_gradient);
        Array.Clear(_square);
    }

    /// <summary>Adds a term.</summary>
    /// <param name="weight">exp(term - level).</param>
    /// <param name="gradient">Its logarithm's first derivatives.</param>
    /// <param name="hessian">Its logarithm's second derivatives, row by row; the upper triangle is read.</param>
    public void Add(double weight, ReadOnlySpan<double> gradient, ReadOnlySpan<double> hessian)
    {
        _weight += weight;
        for (int i = 0; i < size; i++)
        {
            double share = weight * gradient[i];
            _gradient[i] += share;
            for (int j = i; j < size; j++)
                _square[i * size + j] += weight * hessian[i * size + j] + share * gradient[j];
        }
    }

    /// <summary>Adds the logarithm's derivatives, some times over, and returns the logarithm of the weights' sum.</summary>
    public double AddTo(double[] gradient, double[,] hessian, double times)
    {
        for (int i = 0; i < size; i++)
        {
            double mean = _gradient[i] / _weight;
            gradient[i] += times * mean;
            for (int j = i; j < size; j++)
            {
                double value = times * (_square[i * size + j] / _weight - mean * (_gradient[j] / _weight));
                hessian[i, j] += value;
                if (j > i)
                    hessian[j, i] += value;
            }
        }
        return Math.Log(_weight);
    }
}
