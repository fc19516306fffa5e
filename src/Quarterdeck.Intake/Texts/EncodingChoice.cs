using System.Text;

namespace Quarterdeck.Intake.Texts;

/// <summary>In which encoding a text is read, and why.</summary>
/// <param name="Encoding">Decodes the bytes behind the mark.</param>
/// <param name="Name">Its name as people write it.</param>
/// <param name="MarkBytes">Bytes of the byte order mark, to be skipped; 0 where there is none.</param>
/// <param name="IsCertain">False where letters decided and not a mark or the form of the bytes; then it is told.</param>
/// <param name="Why">What decided, for people.</param>
public sealed record EncodingChoice(Encoding Encoding, string Name, int MarkBytes, bool IsCertain, string Why);
