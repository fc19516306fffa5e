using System.Globalization;
using System.Text.Json;

namespace Quarterdeck.Bench.Scorecard;

/// <summary>The outside case's answer.</summary>
internal static class Expected
{
    /// <summary>Cells that differ from the expected answer by more than a billionth, or are missing on one side only.</summary>
    public static int Wrong(Dictionary<(string Month, string Column), double?> answer)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(BenchFolders.Case, "expected.json")));
        int wrong = 0;
        foreach (JsonElement row in expected.RootElement.EnumerateArray())
        {
            string month = row.GetProperty("month").GetString()!;
            foreach (JsonProperty cell in row.EnumerateObject().Where(cell => cell.Name != "month"))
            {
                double? value = cell.Value.ValueKind == JsonValueKind.Null ? null : double.Parse(cell.Value.ToString(), CultureInfo.InvariantCulture);
                double? ours = answer.GetValueOrDefault((month, cell.Name));
                if (value is null != ours is null || value is { } one && ours is { } other && Math.Abs(one - other) > 1e-9 * Math.Max(1, Math.Abs(one)))
                    wrong++;
            }
        }
        return wrong;
    }
}
