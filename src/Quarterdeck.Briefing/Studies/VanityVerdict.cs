namespace Quarterdeck.Briefing.Studies;

/// <summary>What the flags come to.</summary>
public enum VanityVerdict
{
    /// <summary>No warning.</summary>
    Clear,
    /// <summary>Warnings: pair it, or say what it is for.</summary>
    Check,
    /// <summary>No material lead, or a figure that only grows without a path to a KPI of the chief executive. Only here the word vanity is printed.</summary>
    Vanity,
}
