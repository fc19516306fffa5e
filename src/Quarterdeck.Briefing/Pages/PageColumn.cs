namespace Quarterdeck.Briefing.Pages;

/// <summary>A column of a page's table.</summary>
/// <param name="Head">Its head.</param>
/// <param name="IsNumber">True for what is aligned to the right.</param>
/// <param name="Rank">Where there is no room for all, columns of the highest rank are left out first; 0 always stays.</param>
public sealed record PageColumn(string Head, bool IsNumber, int Rank);
