namespace Quarterdeck.Briefing.Scorecards;

/// <summary>How the months of a year make the year.</summary>
public enum LandingRule
{
    /// <summary>A flow: they sum to it.</summary>
    Sum,
    /// <summary>A balance: the last one is it.</summary>
    Last,
    /// <summary>A rate of two flows: the sum of the one over the sum of the other.</summary>
    Parts,
    /// <summary>A count of different things: their sum, less what was counted in several months, by the share of the year before.</summary>
    Scaled,
    /// <summary>Any other rate or level: their mean.</summary>
    Mean,
}
