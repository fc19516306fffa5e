namespace Quarterdeck.Science.Bridges;

/// <summary>How the integrals of a bridge were found; the bridge is the same one.</summary>
public enum BridgeMethod
{
    /// <summary>A product of leaves: the closed form.</summary>
    Product,
    /// <summary>One leaf over another: the closed form with the logarithmic mean.</summary>
    Ratio,
    /// <summary>No division by what moves: as many Gauss points as make the integral exact.</summary>
    Polynomial,
    /// <summary>Gauss points, halving the line until the digits stand.</summary>
    Quadrature,
}
