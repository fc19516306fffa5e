using System.Globalization;

namespace Quarterdeck.Intake.Texts;

/// <summary>Content unpacks into more than is ever read; the importer turns it into a finding.</summary>
/// <param name="packed">Bytes on the disk.</param>
/// <param name="unpacked">Bytes unpacked when it was stopped.</param>
public sealed class PackingRefusedException(long packed, long unpacked)
    : IOException(string.Create(CultureInfo.InvariantCulture, $"{packed:N0} bytes unpack into more than {unpacked:N0}"));
