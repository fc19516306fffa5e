namespace Quarterdeck.Science.Budget;

/// <summary>The form of a response that levels off.</summary>
public enum Saturation
{
    /// <summary>β (1 - e^(-λx)) / (1 + e^(-λx)): concave from the first unit on.</summary>
    Logistic,
    /// <summary>β x^s / (x^s + h^s): concave for s up to 1, S-shaped above.</summary>
    Hill,
}
