namespace Quarterdeck.Offices.Catalogue;

/// <summary>The five axes on which two offices are compared. The default value is the main function.</summary>
public enum Axis
{
    /// <summary>What the office is there for.</summary>
    MainFunction,
    /// <summary>Its weight in the company.</summary>
    Importance,
    /// <summary>How it stands to the chief executive.</summary>
    RelationToCeo,
    /// <summary>What it runs.</summary>
    DomainManaged,
    /// <summary>How far it decides.</summary>
    DecisionLevel,
}
