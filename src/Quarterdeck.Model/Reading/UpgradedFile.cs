namespace Quarterdeck.Model.Reading;

/// <summary>A file that an upgrade changes.</summary>
/// <param name="File">Relative to the company's folder.</param>
/// <param name="Before">Its text today, without byte order mark.</param>
/// <param name="After">Its text in the latest format.</param>
public sealed record UpgradedFile(string File, string Before, string After);
