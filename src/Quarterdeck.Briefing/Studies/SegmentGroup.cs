namespace Quarterdeck.Briefing.Studies;

/// <summary>A class of customers, added up.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Customers">How many are in it.</param>
/// <param name="Value">What they spent, or what is at stake with them; null where it is held back or not known.</param>
/// <param name="Recency">Mean days since the last purchase; null for an empty class, and where it is held back.</param>
/// <param name="Frequency">Mean days with a purchase; null for an empty class, and where it is held back.</param>
/// <param name="IsHidden">True where its figures are held back, since they would tell of few people.</param>
public sealed record SegmentGroup(string Id, string Name, int Customers, double? Value, double? Recency, double? Frequency, bool IsHidden);
