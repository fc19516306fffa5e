using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Recognition;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Intake.Texts;

namespace Quarterdeck.Intake.Importing;

/// <summary>A file whose kind and profile are known, ready to be read as often as needed.</summary>
/// <param name="File">The content.</param>
/// <param name="Table">Profile, header and layout.</param>
/// <param name="Locale">How numbers and dates are written.</param>
/// <param name="Open">Opens the rows from the first line on.</param>
/// <param name="Encoding">The encoding; empty for workbooks.</param>
/// <param name="AllowsShort">True for workbooks.</param>
/// <param name="FirstDay">The start date that the preamble states; null where it states none.</param>
internal sealed record FileSource(PackedFile File, RecognizedTable Table, LocaleFormat Locale, Func<IRowReader> Open, string Encoding, bool AllowsShort, DateTime? FirstDay);
