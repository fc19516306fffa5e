namespace Quarterdeck.Intake.Loading;

/// <summary>A data file of a load; never changed once it is listed.</summary>
/// <param name="Name">Its name in the folder <c>data</c>, which follows from its content.</param>
/// <param name="Rows">Rows, from 0.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of the whole file, 64 hexadecimal digits.</param>
public sealed record LandedFile(string Name, long Rows, long Bytes, string Sha256);
