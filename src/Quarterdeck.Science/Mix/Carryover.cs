namespace Quarterdeck.Science.Mix;

/// <summary>How the effect of spend is spread over the periods after it.</summary>
public enum Carryover
{
    /// <summary>Weights α^l: most at once, then less by the same share each period.</summary>
    Geometric,
    /// <summary>Weights α^((l - peak)²): most some periods later.</summary>
    Delayed,
}
