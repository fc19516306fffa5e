using System.Globalization;
using DuckDB.NET.Data;
using Quarterdeck.Intake.Connecting;

namespace Quarterdeck.Intake.Loading;

/// <summary>Counts and sums over some rows, as the server or the landed files give them.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">Each column's own, in order.</param>
public sealed record ControlTotals(long Rows, IReadOnlyList<ColumnTotal> Columns)
{
    /// <summary>Floating sums differ by the order of adding; within this share they are the same.</summary>
    private const double Near = 1e-9;

    /// <summary>The totals as the server gives them.</summary>
    /// <param name="session">The snapshot from which the rows were read too.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">What stands behind FROM, with a condition where there is one.</param>
    /// <param name="values">The condition's values.</param>
    internal static ControlTotals OfServer(ServerSession session, IReadOnlyList<ServerColumn> columns, string rows, IReadOnlyList<object> values)
    {
        ServerEngine engine = session.Engine;
        string[] wanted =
        [
            "COUNT(*)", .. columns.Select(column => $"COUNT({engine.Quoted(column.Name)})"),
            .. columns.Where(HasSum).Select(column => column.HasExactSum ? engine.SumOf(column.ValueOf(engine)) : engine.NearSumOf(column.ValueOf(engine))),
        ];
        return Of(columns, session.Row($"SELECT {string.Join(", ", wanted)} FROM {rows}", values));
    }

    /// <summary>The totals of landed rows.</summary>
    /// <param name="engine">The embedded engine.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">What stands behind FROM.</param>
    internal static ControlTotals OfRows(LoadEngine engine, IReadOnlyList<ServerColumn> columns, string rows)
    {
        string Query(string type) => "SELECT " + string.Join(", ",
        [
            "COUNT(*)", .. columns.Select(column => $"COUNT({LoadEngine.Quoted(column.Name)})"),
            .. columns.Where(HasSum).Select(column => $"CAST(SUM({(column.HasExactSum && type.Length == 0 ? LoadEngine.Quoted(column.Name) : $"CAST({LoadEngine.Quoted(column.Name)} AS DOUBLE)")}) AS VARCHAR)"),
        ]) + $" FROM {rows}";
        try
        {
            return Of(columns, engine.Rows(Query(""))[0]);
        }
        catch (DuckDBException fault) when (fault.Message.Contains("verflow", StringComparison.Ordinal))
        {
            // A sum of more than 38 digits: compared as a floating one.
            return Of(columns, engine.Rows(Query("DOUBLE"))[0]);
        }
    }

    /// <summary>What differs, in words; empty where all agrees.</summary>
    /// <param name="server">The server's totals.</param>
    /// <param name="landed">Those of the landed rows.</param>
    /// <param name="columns">The columns of both.</param>
    /// <param name="addsExactly">True when the server's sums of exact numbers are exact.</param>
    internal static IReadOnlyList<string> Differences(ControlTotals server, ControlTotals landed, IReadOnlyList<ServerColumn> columns, bool addsExactly)
    {
        List<string> differences = [];
        if (server.Rows != landed.Rows)
            differences.Add(FormattableString.Invariant($"{server.Rows:N0} rows at the server, {landed.Rows:N0} landed"));
        for (int i = 0; i < columns.Count; i++)
        {
            ColumnTotal there = server.Columns[i], here = landed.Columns[i];
            if (there.Values != here.Values)
                differences.Add(FormattableString.Invariant($"'{columns[i].Name}' has {there.Values:N0} values at the server, {here.Values:N0} landed"));
            else if (HasSum(columns[i]) && !IsSame(there.Sum, here.Sum, addsExactly && columns[i].HasExactSum))
                differences.Add($"'{columns[i].Name}' adds up to {there.Sum ?? "nothing"} at the server, {here.Sum ?? "nothing"} landed");
        }
        return differences;
    }

    private static bool HasSum(ServerColumn column) => column.HasExactSum || column.HasNearSum;

    private static bool IsSame(string? one, string? other, bool isExact)
    {
        if (Plain(one) == Plain(other))
            return true;
        // A sum that the embedded engine could only give in floating point has an exponent.
        if (isExact && !(other ?? "").Contains('e', StringComparison.OrdinalIgnoreCase))
            return false;
        return double.TryParse(one ?? "0", NumberStyles.Float, CultureInfo.InvariantCulture, out double there) && double.TryParse(other ?? "0", NumberStyles.Float, CultureInfo.InvariantCulture, out double here)
            && (!double.IsFinite(there) && !double.IsFinite(here) || Math.Abs(there - here) <= Near * Math.Max(1, Math.Max(Math.Abs(there), Math.Abs(here))));
    }

    /// <summary>An exact number without the zeros that say nothing.</summary>
    private static string? Plain(string? number) => number is null || !number.Contains('.', StringComparison.Ordinal) || number.Contains('e', StringComparison.OrdinalIgnoreCase) ? number : number.TrimEnd('0').TrimEnd('.') is "-0" ? "0" : number.TrimEnd('0').TrimEnd('.');

    private static ControlTotals Of(IReadOnlyList<ServerColumn> columns, IReadOnlyList<string?> row)
    {
        int sum = columns.Count + 1;
        return new ControlTotals(long.Parse(row[0]!, CultureInfo.InvariantCulture),
            [.. columns.Select((column, at) => new ColumnTotal(column.Name, long.Parse(row[at + 1]!, CultureInfo.InvariantCulture), HasSum(column) ? Plain(row[sum++]) : null))]);
    }
}
