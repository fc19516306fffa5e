namespace Quarterdeck.Intake.Importing;

/// <summary>A clean table that an import wrote.</summary>
/// <param name="File">Its file, beside the record.</param>
/// <param name="Bytes">Its size: a file of another size is another table, of which the record says nothing.</param>
public sealed record KeptTable(string File, long Bytes);
