namespace Quarterdeck.Intake.Rows;

/// <summary>A row as another reader gives it.</summary>
/// <param name="Line">Line or row of the file, from 1.</param>
/// <param name="Cells">Its cells as text.</param>
public sealed record ListedRow(long Line, IReadOnlyList<string> Cells);
