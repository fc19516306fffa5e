namespace Quarterdeck.Briefing.Studies;

/// <summary>What is asked of customers' classes.</summary>
/// <param name="Until">The last day that counts.</param>
/// <param name="Compare">Another day, from or to which customers moved; null for none.</param>
/// <param name="Model">What is asked of the model that tells risk and value.</param>
/// <param name="ContactsFile">Where the list of whom to contact is written; null for nowhere.</param>
public sealed record SegmentQuestion(DateOnly Until, DateOnly? Compare, CustomerQuestion Model, string? ContactsFile);
