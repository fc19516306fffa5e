using System.Globalization;
using System.Text.Json;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Tests.Conformance.MetricFlow;

/// <summary>Holds an answer against a case's expected rows: by column name, as a multiset unless the case checks the order.</summary>
internal static class SuiteComparison
{
    /// <summary>Why the answer differs; null when it does not.</summary>
    public static string? Difference(SuiteCase suiteCase, SuiteAnswer answer)
    {
        int[] places = [.. suiteCase.Columns.Select(column => PlaceOf(answer, column))];
        if (Array.IndexOf(places, -1) is >= 0 and int missing)
            return $"no column '{suiteCase.Columns[missing]}' among {string.Join(", ", answer.Columns)}";
        string?[][] expected = [.. suiteCase.Rows.Select(row => row.Select(Text).ToArray())];
        string?[][] actual = [.. answer.Rows.Select(row => places.Select(place => Text(row[place])).ToArray())];
        if (expected.Length != actual.Length)
            return $"{expected.Length} rows expected, {actual.Length} came; first expected {Shown(expected)}, first came {Shown(actual)}";
        double tolerance = suiteCase.IsSnapshot ? 1e-5 : 1e-6;
        if (!suiteCase.ChecksOrder)
        {
            int[] order = [.. Enumerable.Range(0, places.Length).OrderBy(column => places[column] >= answer.Keys)];
            Array.Sort(expected, (one, other) => Compare(one, other, order));
            Array.Sort(actual, (one, other) => Compare(one, other, order));
        }
        for (int i = 0; i < expected.Length; i++)
            for (int c = 0; c < places.Length; c++)
                if (!Same(expected[i][c], actual[i][c], tolerance))
                    return $"row {i}: expected ({string.Join(", ", expected[i].Select(value => value ?? "null"))}), came ({string.Join(", ", actual[i].Select(value => value ?? "null"))})";
        return null;
    }

    /// <summary>The column of that name; the peer writes the whole way to a dimension, of which the request may have given the end.</summary>
    private static int PlaceOf(SuiteAnswer answer, string column)
    {
        for (int i = 0; i < answer.Columns.Count; i++)
            if (answer.Columns[i] == column || column.EndsWith("__" + answer.Columns[i], StringComparison.Ordinal))
                return i;
        return -1;
    }

    private static string Shown(string?[][] rows) => rows.Length == 0 ? "nothing" : $"({string.Join(", ", rows[0].Select(value => value ?? "null"))})";

    /// <summary>Keys first, then numbers by size at so few digits that those within tolerance do not change places.</summary>
    private static int Compare(string?[] one, string?[] other, IReadOnlyList<int> order)
    {
        foreach (int column in order)
            if (string.CompareOrdinal(Rough(one[column]), Rough(other[column])) is not 0 and int sign)
                return sign;
        return 0;
    }

    private static string Rough(string? value) => value is null ? "~" : Number(value) is { } number ? number.ToString("E3", CultureInfo.InvariantCulture) : value;

    private static bool Same(string? expected, string? actual, double tolerance)
    {
        if (expected is null || actual is null)
            return expected is null && actual is null;
        if (expected == actual)
            return true;
        return Number(expected) is { } one && Number(actual) is { } other && Math.Abs(one - other) <= tolerance * Math.Max(Math.Abs(one), Math.Abs(other));
    }

    private static double? Number(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.String => Plain(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string? Text(Cell cell) => cell.IsAbsent ? null : cell.AsMoment() is { } moment ? Written(moment) : Plain(cell.ToString());

    private static string Plain(string text) =>
        text is "True" or "False" ? text.ToLowerInvariant()
        : text.Length >= 10 && text[4] == '-' && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment) ? Written(moment)
        : text;

    private static string Written(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);
}

/// <summary>An answer under the peer's column names; the first columns name the row.</summary>
internal sealed record SuiteAnswer(IReadOnlyList<string> Columns, int Keys, IReadOnlyList<IReadOnlyList<Cell>> Rows);
