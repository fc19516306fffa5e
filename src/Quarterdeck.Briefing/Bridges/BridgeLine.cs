namespace Quarterdeck.Briefing.Bridges;

/// <summary>A driver, a step of the formula or a segment, with what it adds to the change.</summary>
/// <param name="Id">The metric's id, the text of a piece of formula, or the segment.</param>
/// <param name="Label">Its name for the reader.</param>
/// <param name="Unit">The unit of its own values; null where none is known.</param>
/// <param name="Office">The office that answers for it; <c>unowned</c> for a driver of nobody, null for a step.</param>
/// <param name="SharedWith">Offices that share it.</param>
/// <param name="From">Its value before; null where it had none.</param>
/// <param name="To">Its value after.</param>
/// <param name="Contribution">What it adds, in the unit of the KPI.</param>
public sealed record BridgeLine(
    string Id, string Label, Model.Values.Unit? Unit, string? Office, IReadOnlyList<string> SharedWith, double? From, double? To, double Contribution)
{
    /// <summary>How deep it stands below the KPI on the page; 0 for the KPI.</summary>
    public int Depth { get; init; }

    /// <summary>Of a segment of a rate: what its own rate adds; null elsewhere.</summary>
    public double? Rate { get; init; }

    /// <summary>Of a segment of a rate: what its share adds; null elsewhere.</summary>
    public double? Mix { get; init; }
}
