namespace Quarterdeck.Briefing.Studies;

/// <summary>The columns of a mix's file.</summary>
/// <param name="Date">Of the dates; null to number the rows.</param>
/// <param name="Outcome">Of the outcome.</param>
/// <param name="Spend">Of the spends, at least one.</param>
/// <param name="Controls">Of the controls: numbers, or words of which each but the commonest is an event.</param>
/// <param name="Region">Of the regions; null where there is one.</param>
public sealed record MixColumns(string? Date, string Outcome, IReadOnlyList<string> Spend, IReadOnlyList<string> Controls, string? Region);
