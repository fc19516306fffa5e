namespace Quarterdeck.Offices.Catalogue;

/// <summary>A study, record or document to which duties point.</summary>
/// <param name="Kind">Study, record or document.</param>
/// <param name="Id">Its id.</param>
/// <param name="What">What it is, in English.</param>
/// <param name="Exists">Whether the product has it already.</param>
public sealed record EvidenceTarget(EvidenceKind Kind, string Id, string What, bool Exists);
