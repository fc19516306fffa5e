namespace Quarterdeck.Metrics.Planning;

/// <summary>How kinds of value follow from types and from each other.</summary>
public static class ValueKinds
{
    /// <summary>The kind of an engine's column type, e.g. <c>DECIMAL(18,2)</c> or <c>TIMESTAMP WITH TIME ZONE</c>.</summary>
    public static ValueKind OfEngineType(string type)
    {
        string upper = type.ToUpperInvariant();
        return upper switch
        {
            _ when upper.StartsWith("DECIMAL", StringComparison.Ordinal) || upper.StartsWith("NUMERIC", StringComparison.Ordinal) => ValueKind.Exact,
            "DOUBLE" or "FLOAT" or "REAL" or "DOUBLE PRECISION" => ValueKind.Real,
            "DATE" => ValueKind.Date,
            "BOOLEAN" => ValueKind.Truth,
            "TIMESTAMP WITH TIME ZONE" or "TIMESTAMPTZ" => ValueKind.ZonedTimestamp,
            _ when upper.StartsWith("TIMESTAMP", StringComparison.Ordinal) => ValueKind.Timestamp,
            _ when upper.EndsWith("INT", StringComparison.Ordinal) || upper.EndsWith("INTEGER", StringComparison.Ordinal) => ValueKind.Whole,
            _ when upper.StartsWith("VARCHAR", StringComparison.Ordinal) || upper.StartsWith("ENUM", StringComparison.Ordinal) || upper == "TEXT" => ValueKind.Text,
            _ => ValueKind.Unknown,
        };
    }

    /// <summary>The kind of a type name of the formula language.</summary>
    public static ValueKind OfFormulaType(string type) => type switch
    {
        "INTEGER" or "BIGINT" => ValueKind.Whole,
        "DOUBLE" => ValueKind.Real,
        "DECIMAL" => ValueKind.Exact,
        "VARCHAR" => ValueKind.Text,
        "BOOLEAN" => ValueKind.Truth,
        "DATE" => ValueKind.Date,
        "TIMESTAMP" => ValueKind.Timestamp,
        _ => ValueKind.Unknown,
    };

    /// <summary>The kind of a value that may be either: floating point wins over exact numbers, a timestamp over a date.</summary>
    public static ValueKind Wider(ValueKind one, ValueKind other) =>
        one == other || other == ValueKind.Unknown ? one
        : one == ValueKind.Unknown ? other
        : one is ValueKind.Date && other is ValueKind.Timestamp || one is ValueKind.Timestamp && other is ValueKind.Date ? ValueKind.Timestamp
        : IsNumber(one) && IsNumber(other) ? (ValueKind)Math.Max((int)one, (int)other)
        : ValueKind.Unknown;

    /// <summary>True for whole, exact and floating-point numbers.</summary>
    public static bool IsNumber(ValueKind kind) => kind is ValueKind.Whole or ValueKind.Exact or ValueKind.Real;
}
