using Quarterdeck.Intake.Profiles;

namespace Quarterdeck.Intake.Recognition;

/// <summary>A file whose profile is known, with what it takes to read its rows.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Delimiter">What parts cells of text.</param>
/// <param name="HeaderRow">The row of the header, from 0, as the row reader counts.</param>
/// <param name="Header">The header as it stands.</param>
/// <param name="Sample">Rows below the header, for evidence; with the line of each.</param>
/// <param name="Preamble">What stands above the header.</param>
/// <param name="Sheet">The sheet of a workbook; null for other files.</param>
public sealed record RecognizedTable(
    ImportProfile Profile, char Delimiter, int HeaderRow, IReadOnlyList<string> Header, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> Sample, string Preamble, string? Sheet);
