namespace Quarterdeck.Briefing.Studies;

/// <summary>How far one row of a study lies from the next.</summary>
public enum StudySpacing
{
    /// <summary>Numbers without a meaning of their own.</summary>
    Numbers,
    /// <summary>Less than an hour.</summary>
    Minutes,
    /// <summary>An hour.</summary>
    Hours,
    /// <summary>A day.</summary>
    Days,
    /// <summary>A week.</summary>
    Weeks,
    /// <summary>A month.</summary>
    Months,
    /// <summary>A quarter.</summary>
    Quarters,
    /// <summary>A year.</summary>
    Years,
}
