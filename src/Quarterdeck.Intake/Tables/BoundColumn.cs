using Quarterdeck.Intake.Profiles;

namespace Quarterdeck.Intake.Tables;

/// <summary>A column of the clean table, with where its cells stand in the file.</summary>
/// <param name="Column">What it holds.</param>
/// <param name="Places">Positions in a row, from 0; several where a header repeats; none where the file does not have the column.</param>
/// <param name="Header">The header as the file has it; empty where it has none.</param>
/// <param name="IsKnown">False for a column that the profile does not know and that is kept as text.</param>
public sealed record BoundColumn(ProfileColumn Column, IReadOnlyList<int> Places, string Header, bool IsKnown);
