namespace Quarterdeck.Intake.Loading;

/// <summary>A file with some of a dataset's rows, while a load is put together.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="File">What is known of it.</param>
/// <param name="IsStaged">True while it lies in staging.</param>
internal sealed record LoadPart(string Path, LandedFile File, bool IsStaged);
