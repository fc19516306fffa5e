namespace Quarterdeck.Briefing.Scorecards;

/// <summary>How the months of a year make the year.</summary>
internal enum LandingRule
{
    /// <summary>A flow: they sum to it.</summary>
    Sum,
    /// <summary>A balance: the last one is it.</summary>
    Last,
    /// <summary>A rate of two flows: the sum of the one over the sum of the other.</summary>
    Parts,
    /// <summary>Any other number: their mean.</summary>
    Mean,
}
