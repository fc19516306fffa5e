namespace Quarterdeck.Offices.Catalogue;

/// <summary>What shows that a duty is done. The default value is a KPI.</summary>
public enum EvidenceKind
{
    /// <summary>A KPI of the catalogue.</summary>
    Kpi,
    /// <summary>A study of the product.</summary>
    Study,
    /// <summary>Something people write in the logbook or the model.</summary>
    Record,
    /// <summary>A pack, page or report that the product makes.</summary>
    Document,
    /// <summary>Nothing can show it; the reason is given.</summary>
    NotMeasurable,
}
