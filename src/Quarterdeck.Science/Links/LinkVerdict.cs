namespace Quarterdeck.Science.Links;

/// <summary>What may be said about two series that no arithmetic connects.</summary>
public enum LinkVerdict
{
    /// <summary>The candidate's news come before the outcome's.</summary>
    Leads,
    /// <summary>They move in the same period; neither is shown to come first.</summary>
    MovesTogether,
    /// <summary>The candidate's news come after the outcome's.</summary>
    Follows,
    /// <summary>No lead, and one that matters is ruled out.</summary>
    NoMaterialLead,
    /// <summary>No lead is shown and none is ruled out.</summary>
    NotEnoughData,
}
