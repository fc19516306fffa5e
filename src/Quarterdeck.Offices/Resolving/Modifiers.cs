namespace Quarterdeck.Offices.Resolving;

/// <summary>What a title adds to an office that is held. The default value is nothing.</summary>
[Flags]
public enum Modifiers
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>For a time.</summary>
    Interim = 1,
    /// <summary>Carries out the duties without the appointment.</summary>
    Acting = 2,
    /// <summary>One of several holders.</summary>
    Co = 4,
    /// <summary>Of a group of companies.</summary>
    Group = 8,
    /// <summary>Of a region, unit or subsidiary.</summary>
    Scoped = 16,
    /// <summary>From outside, or for part of the time.</summary>
    External = 32,
}
