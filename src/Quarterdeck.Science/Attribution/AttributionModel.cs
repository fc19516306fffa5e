namespace Quarterdeck.Science.Attribution;

/// <summary>A way to share conversions among channels.</summary>
public enum AttributionModel
{
    /// <summary>All to the first step.</summary>
    First,
    /// <summary>All to the last step.</summary>
    Last,
    /// <summary>The same to each step.</summary>
    Linear,
    /// <summary>Shares for the ends and the middle.</summary>
    Position,
    /// <summary>More to later steps.</summary>
    TimeDecay,
    /// <summary>In proportion to what is lost when a channel is taken out of the chain.</summary>
    Markov,
    /// <summary>Shapley values of a game among channels.</summary>
    Shapley,
}
