namespace Quarterdeck.Briefing.Scenes;

/// <summary>Which end of a text lies at its place.</summary>
public enum TextAnchor
{
    /// <summary>Its beginning.</summary>
    Start,
    /// <summary>Its middle.</summary>
    Middle,
    /// <summary>Its end.</summary>
    End,
}
