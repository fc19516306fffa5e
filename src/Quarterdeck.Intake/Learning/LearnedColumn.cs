using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Intake.Learning;

/// <summary>What was found out about one column.</summary>
/// <param name="Header">Its header as it stands.</param>
/// <param name="Id">Its name in the clean table.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsAdditive">True where its numbers may be added up.</param>
/// <param name="IsPersonal">True where its header tells of a person.</param>
/// <param name="IsRepeated">True where several columns bear the header.</param>
/// <param name="Scale">Decimals, of money.</param>
public sealed record LearnedColumn(string Header, string Id, CellType Type, bool IsAdditive, bool IsPersonal, bool IsRepeated, int Scale);
