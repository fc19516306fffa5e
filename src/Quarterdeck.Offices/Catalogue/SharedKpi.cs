namespace Quarterdeck.Offices.Catalogue;

/// <summary>A KPI in which two offices have a part.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="First">The first office's part.</param>
/// <param name="Second">The second office's part.</param>
public sealed record SharedKpi(Kpi Kpi, KpiRole First, KpiRole Second)
{
    /// <summary>Stated when sources give it to both; derived when one of the two parts was concluded.</summary>
    public Basis Basis => First.Basis == Basis.Stated && Second.Basis == Basis.Stated ? Basis.Stated : Basis.Derived;
}
