namespace Quarterdeck.Offices.Catalogue;

/// <summary>What sort of post an office is. The default value is a chief office.</summary>
public enum OfficeKind
{
    /// <summary>A chief office held by one person, or jointly by several.</summary>
    Chief,
    /// <summary>The board of directors.</summary>
    Board,
    /// <summary>An organisation that shares an acronym with an office.</summary>
    Organization,
    /// <summary>A class of offices: any chief, or a chief outside the catalogue.</summary>
    Any,
}
