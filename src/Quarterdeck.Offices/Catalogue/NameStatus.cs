namespace Quarterdeck.Offices.Catalogue;

/// <summary>How a name stands to its office. The default value is preferred.</summary>
public enum NameStatus
{
    /// <summary>The name that is shown first in its language.</summary>
    Preferred,
    /// <summary>Another name in use.</summary>
    Alias,
    /// <summary>A source article calls the office so; too general to be recognised in a title.</summary>
    SourceOnly,
    /// <summary>An older name, still met.</summary>
    Legacy,
}
