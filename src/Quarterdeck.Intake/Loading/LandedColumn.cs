namespace Quarterdeck.Intake.Loading;

/// <summary>A column as it was landed.</summary>
/// <param name="Name">Its name, as the server writes it.</param>
/// <param name="Type">Its type in DuckDB's words.</param>
public sealed record LandedColumn(string Name, string Type);
