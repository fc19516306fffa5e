namespace Quarterdeck.Intake.Importing;

/// <summary>Rows of a file that were no data.</summary>
/// <param name="Reason">Why, as a stable word.</param>
/// <param name="Rows">How many.</param>
public sealed record DroppedRows(string Reason, long Rows);
