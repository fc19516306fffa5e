namespace Quarterdeck.Intake.Files;

/// <summary>A file with what tells whether it is the same as before.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Fingerprint">The first 16 hexadecimal digits of a SHA-256 (see <see cref="Files.Fingerprint"/>).</param>
/// <param name="Bytes">Its size.</param>
public sealed record SourceFile(string Path, string Fingerprint, long Bytes);
