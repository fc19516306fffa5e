using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Intake.Learning;

/// <summary>A profile as it is proposed for a file that no profile fits.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Delimiter">What parts cells.</param>
/// <param name="HeaderLine">The line of the header.</param>
/// <param name="Locale">How numbers and dates are written.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Key">Columns that name one row; empty where none do.</param>
/// <param name="TotalRow">The first filled cell of a row of totals; null where there is none.</param>
/// <param name="HasFooter">True where lines behind a blank one have no row's form.</param>
/// <param name="Time">The column of dates that comes first; null where there is none.</param>
/// <param name="Evidence">What decided, a sentence each.</param>
/// <param name="IsDateOrderOpen">True where no date decides whether the day or the month is first.</param>
/// <param name="Yaml">The profile as it is written.</param>
public sealed record ProfileProposal(
    string Id, char Delimiter, long HeaderLine, LocaleFormat Locale, IReadOnlyList<LearnedColumn> Columns, IReadOnlyList<string> Key, string? TotalRow, bool HasFooter,
    string? Time, IReadOnlyList<string> Evidence, bool IsDateOrderOpen, string Yaml);
