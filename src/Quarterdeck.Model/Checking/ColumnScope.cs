using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Checking;

/// <summary>The columns that the engine found, and the types of fields over them.</summary>
internal sealed class ColumnScope(CompanyModel company, IReadOnlyDictionary<string, IReadOnlyList<(string Column, string Type)>> columns)
{
    private readonly Dictionary<(string Dataset, string Field), ValueType> _types = [];

    public CompanyModel Company { get; } = company;

    /// <summary>True when the columns of a dataset are known.</summary>
    public bool Knows(string dataset) => columns.ContainsKey(dataset);

    /// <summary>Fields and columns of a dataset, for messages.</summary>
    public IEnumerable<string> Names(string dataset) =>
        Company.Datasets[dataset].Fields.Keys.Concat(columns.TryGetValue(dataset, out IReadOnlyList<(string Column, string Type)>? known) ? known.Select(one => one.Column) : []).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the dataset has a field or column of this name, without regard to case; the column only for a field's own name.</summary>
    public bool Has(string dataset, string name, string? ownField = null) =>
        (name != ownField && Company.Datasets[dataset].Fields.ContainsKey(name)) || Column(dataset, name) is not null;

    /// <summary>The type of a field or column.</summary>
    public ValueType Type(string dataset, string name, string? ownField = null)
    {
        if (name == ownField || !Company.Datasets[dataset].Fields.TryGetValue(name, out Field? field))
            return Column(dataset, name) is { } type ? OfColumn(type) : ValueType.Unknown;
        if (_types.TryGetValue((dataset, field.Name), out ValueType known))
            return known;
        // A field that is being worked out already belongs to a circle, which is told elsewhere.
        _types[(dataset, field.Name)] = ValueType.Unknown;
        return _types[(dataset, field.Name)] = Type(field.Formula, dataset, field.Name);
    }

    /// <summary>The type of a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="dataset">Whose fields its bare names are; null where there are none.</param>
    /// <param name="ownField">The field whose formula it is: its bare name is the column.</param>
    public ValueType Type(Formula formula, string? dataset, string? ownField = null) => formula switch
    {
        NumberLiteral => ValueType.Number,
        TextLiteral or Like { } => formula is TextLiteral ? ValueType.Text : ValueType.Truth,
        TruthLiteral or InList or IsNull => ValueType.Truth,
        MomentLiteral => ValueType.Moment,
        Name { Parts: ["time"] } when dataset is null => ValueType.Moment,
        Name { Parts: [var word] } when FunctionTable.Moments.Contains(word) => ValueType.Moment,
        Name { Parts: [var word] } => dataset is null ? ValueType.Unknown : Type(dataset, word, ownField),
        Name name => JoinPaths.Resolve(Company.Datasets, name) is { } path ? Type(path.Owner, path.Field) : ValueType.Unknown,
        Unary { Operator: "NOT" } => ValueType.Truth,
        Unary => ValueType.Number,
        Binary { Operator: "||" } => ValueType.Text,
        Binary { Operator: "+" or "-" } sum => Sum(sum, dataset, ownField),
        Binary { Operator: "*" or "/" or "%" } => ValueType.Number,
        Binary => ValueType.Truth,
        Filtered filtered => Type(filtered.Operand, dataset, ownField),
        Case branches => branches.Branches.Select(branch => Type(branch.Result, dataset, ownField)).FirstOrDefault(type => type != ValueType.Unknown),
        Cast { Type: "VARCHAR" } => ValueType.Text,
        Cast { Type: "DATE" or "TIMESTAMP" } => ValueType.Moment,
        Cast { Type: "BOOLEAN" } => ValueType.Truth,
        Cast => ValueType.Number,
        Call call => OfCall(call, dataset, ownField),
        _ => ValueType.Unknown,
    };

    private ValueType Sum(Binary sum, string? dataset, string? ownField)
    {
        ValueType left = Type(sum.Left, dataset, ownField), right = Type(sum.Right, dataset, ownField);
        return left == ValueType.Moment && sum.Right is Interval ? ValueType.Moment
            : left == ValueType.Number && right == ValueType.Number ? ValueType.Number
            : ValueType.Unknown;
    }

    private ValueType OfCall(Call call, string? dataset, string? ownField) => call.Function switch
    {
        "MIN" or "MAX" or "COALESCE" or "NULLIF" or "LEAST" or "GREATEST" => Type(call.Arguments[0], dataset, ownField),
        "UPPER" or "LOWER" or "TRIM" or "SUBSTRING" or "LEFT" or "RIGHT" or "CONCAT" or "REPLACE" or "LPAD" => ValueType.Text,
        "DATE_TRUNC" or "DATE_ADD" or "MAKE_DATE" or "LAST_DAY" => ValueType.Moment,
        "STARTS_WITH" => ValueType.Truth,
        _ => ValueType.Number,
    };

    private string? Column(string dataset, string name)
    {
        if (columns.TryGetValue(dataset, out IReadOnlyList<(string Column, string Type)>? known))
            foreach ((string column, string type) in known)
                if (column.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return type;
        return null;
    }

    /// <summary>Engine types by the words they start with; DuckDB, PostgreSQL and ClickHouse names.</summary>
    private static ValueType OfColumn(string type)
    {
        string upper = type.ToUpperInvariant();
        if (upper.StartsWith("NULLABLE(", StringComparison.Ordinal) || upper.StartsWith("LOWCARDINALITY(", StringComparison.Ordinal))
            upper = upper[(upper.IndexOf('(', StringComparison.Ordinal) + 1)..];
        return upper switch
        {
            _ when upper.StartsWith("DATE", StringComparison.Ordinal) || upper.StartsWith("TIMESTAMP", StringComparison.Ordinal) => ValueType.Moment,
            _ when upper.StartsWith("BOOL", StringComparison.Ordinal) => ValueType.Truth,
            _ when upper is "UUID" || upper.StartsWith("VARCHAR", StringComparison.Ordinal) || upper.StartsWith("CHAR", StringComparison.Ordinal) || upper.StartsWith("TEXT", StringComparison.Ordinal)
                || upper.StartsWith("STRING", StringComparison.Ordinal) || upper.StartsWith("FIXEDSTRING", StringComparison.Ordinal) || upper.StartsWith("ENUM", StringComparison.Ordinal) => ValueType.Text,
            "INTERVAL" => ValueType.Unknown,
            _ when upper.Contains("INT", StringComparison.Ordinal) || upper.StartsWith("DEC", StringComparison.Ordinal) || upper.StartsWith("NUMERIC", StringComparison.Ordinal)
                || upper.StartsWith("DOUBLE", StringComparison.Ordinal) || upper.StartsWith("FLOAT", StringComparison.Ordinal) || upper.StartsWith("REAL", StringComparison.Ordinal) => ValueType.Number,
            _ => ValueType.Unknown,
        };
    }
}
