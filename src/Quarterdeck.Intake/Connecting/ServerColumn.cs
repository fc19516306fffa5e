namespace Quarterdeck.Intake.Connecting;

/// <summary>A column of a table or statement on a server, and how it is read so that nothing of a value is lost.</summary>
/// <param name="Name">Its name, as the server writes it.</param>
/// <param name="Type">The type in which it lands, in DuckDB's words.</param>
/// <param name="Form">How a value is taken from the driver.</param>
/// <param name="AsText">True when the server is asked for its text, since the engine has no such type.</param>
public sealed record ServerColumn(string Name, string Type, ValueForm Form, bool AsText = false)
{
    /// <summary>The expression that reads it, where it is not the column itself; <c>{0}</c> stands for the quoted name.</summary>
    public string? Expression { get; init; }

    /// <summary>What gives its value on the server.</summary>
    internal string ValueOf(ServerEngine engine) => Expression is { } expression
        ? string.Format(System.Globalization.CultureInfo.InvariantCulture, expression, engine.Quoted(Name))
        : AsText ? engine.TextOf(engine.Quoted(Name)) : engine.Quoted(Name);

    /// <summary>True when the server has declared no type for it.</summary>
    public bool IsUndeclared { get; init; }

    /// <summary>True when the server's sum and the landed one must agree to the last digit.</summary>
    public bool HasExactSum => Form is ValueForm.Whole or ValueForm.LargeWhole or ValueForm.Exact;

    /// <summary>True when the sums are floating and agree within rounding.</summary>
    public bool HasNearSum => Form is ValueForm.Real or ValueForm.LooseExact;

    /// <summary>Digits after the point of an exact number; 0 for every other type.</summary>
    public int Scale => Type.StartsWith("DECIMAL(", StringComparison.Ordinal)
        ? int.Parse(Type.AsSpan(Type.IndexOf(',', StringComparison.Ordinal) + 1).TrimEnd(')'), System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>Digits in all of an exact number; 0 for every other type.</summary>
    public int Precision => Type.StartsWith("DECIMAL(", StringComparison.Ordinal)
        ? int.Parse(Type.AsSpan("DECIMAL(".Length, Type.IndexOf(',', StringComparison.Ordinal) - "DECIMAL(".Length), System.Globalization.CultureInfo.InvariantCulture) : 0;
}
