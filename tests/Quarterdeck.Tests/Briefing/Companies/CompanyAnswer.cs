using System.Globalization;
using System.Numerics;

namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>Rows by what names them (period, then the values of the dimensions), each with its metrics by column name.</summary>
internal sealed class CompanyAnswer
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, object?>> _rows = new(StringComparer.Ordinal);

    /// <summary>The rows in the order in which they came.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Rows => _rows;

    /// <summary>The columns that hold metrics: <c>revenue</c>, <c>revenue@PL</c>.</summary>
    public required IReadOnlyList<string> Metrics { get; init; }

    /// <summary>Adds a row; the same name twice is an error of the answer.</summary>
    public void Add(IEnumerable<object?> name, IReadOnlyDictionary<string, object?> values) => _rows.Add(NameOf(name), values);

    /// <summary>The name of a row: <c>2013-01-01 | Bikes</c>; a missing dimension value is <c>∅</c>.</summary>
    public static string NameOf(IEnumerable<object?> parts) => string.Join(" | ", parts.Select(Text));

    /// <summary>A number as decimal where it is exact, as double where it is not; null for missing and n/a.</summary>
    public static object? Number(object? cell) => cell switch
    {
        null or DBNull => null,
        double d => double.IsFinite(d) ? d : null,
        float f => double.IsFinite(f) ? (double)f : null,
        decimal d => d,
        BigInteger b => (decimal)b,
        IConvertible c => c.ToDecimal(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"'{cell}' of type {cell.GetType()} is no number.", nameof(cell)),
    };

    /// <summary>Exact numbers are equal to the last digit; floating ones to 11 significant digits, one less than answers keep.</summary>
    public static bool Same(object? one, object? other)
    {
        object? left = Number(one), right = Number(other);
        if (left is null || right is null)
            return left is null && right is null;
        if (left is decimal a && right is decimal b)
            return a == b;
        double x = Convert.ToDouble(left, CultureInfo.InvariantCulture), y = Convert.ToDouble(right, CultureInfo.InvariantCulture);
        return Math.Abs(x - y) <= 1e-11 * Math.Max(Math.Abs(x), Math.Abs(y));
    }

    private static string Text(object? part) => part switch
    {
        null or DBNull => "∅",
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime t => t.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(part, CultureInfo.InvariantCulture)!,
    };
}
