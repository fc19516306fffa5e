namespace Quarterdeck.Offices.Catalogue;


/// <summary>What will show that a duty is done.</summary>
/// <param name="Kind">KPI, study, record, document, or nothing.</param>
/// <param name="Id">The id of the target; for <see cref="EvidenceKind.NotMeasurable"/> the reason.</param>
public sealed record Evidence(EvidenceKind Kind, string Id);
