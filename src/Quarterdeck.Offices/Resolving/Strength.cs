namespace Quarterdeck.Offices.Resolving;

/// <summary>How surely a form of words names an office. The default value is none.</summary>
internal enum Strength
{
    /// <summary>Not at all.</summary>
    None,
    /// <summary>Only where nothing stronger stands beside it: managing director, marketing director.</summary>
    Weak,
    /// <summary>A director of a function in French, Polish, Vietnamese or Chinese.</summary>
    Director,
    /// <summary>A chief's full name or acronym.</summary>
    Strong,
}
