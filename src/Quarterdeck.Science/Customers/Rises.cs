namespace Quarterdeck.Science.Customers;

/// <summary>ln Γ(θ + x) - ln Γ(θ) and its two derivatives for every whole x at once: sums of logarithms and of reciprocals, without any loss of digits.</summary>
internal readonly struct Rises
{
    private readonly double[] _value, _slope, _curve;

    /// <summary>Adds them up.</summary>
    /// <param name="parameter">θ, above 0.</param>
    /// <param name="most">The largest x.</param>
    public Rises(double parameter, int most)
    {
        _value = new double[most + 1];
        _slope = new double[most + 1];
        _curve = new double[most + 1];
        for (int x = 0; x < most; x++)
        {
            double at = parameter + x;
            _value[x + 1] = _value[x] + Math.Log(at);
            _slope[x + 1] = _slope[x] + 1 / at;
            _curve[x + 1] = _curve[x] - 1 / (at * at);
        }
    }

    /// <summary>The value.</summary>
    public double Value(int x) => _value[x];

    /// <summary>The first derivative.</summary>
    public double Slope(int x) => _slope[x];

    /// <summary>The second derivative.</summary>
    public double Curve(int x) => _curve[x];
}
