using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Targets;

/// <summary>Reads a target's points from a CSV file with the columns <c>period</c> and <c>value</c>.</summary>
public static class TargetFile
{
    /// <summary>A year of daily targets for thirty years is 11,000 lines; a file above 4 MB is no list of targets.</summary>
    private const long MostBytes = 4 * 1024 * 1024;

    /// <summary>The points by label.</summary>
    /// <param name="folder">The company's folder.</param>
    /// <param name="path">The file, relative to it.</param>
    /// <param name="place">Where the target is declared.</param>
    /// <param name="findings">Takes what is wrong, line by line.</param>
    public static IReadOnlyList<(string Label, decimal Value, SourceSpan Place)> Read(string folder, string path, SourceSpan place, FindingList findings)
    {
        FileInfo file = new(Path.Combine(folder, path));
        if (!file.Exists || file.Length > MostBytes)
        {
            findings.Error(FindingCodes.TargetFile, place, file.Exists ? $"The target file '{path}' is larger than 4 MB." : $"The target file '{path}' is not in the company's folder.",
                "Give a CSV file with the columns 'period' and 'value', by its path from the company's folder.");
            return [];
        }
        List<(string, decimal, SourceSpan)> points = [];
        (int Period, int Value)? columns = null;
        int number = 0;
        foreach (string line in File.ReadLines(file.FullName))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            string[] cells = [.. line.Split(',').Select(cell => cell.Trim().Trim('"').TrimStart('\uFEFF'))];
            SourceSpan here = new(path, number, 1, line.Length);
            if (columns is null)
            {
                columns = (Find(cells, "period"), Find(cells, "value"));
                if (columns is { Period: >= 0, Value: >= 0 })
                    continue;
                findings.Error(FindingCodes.TargetFile, here, $"The target file's first line names the columns {string.Join(", ", cells)}; 'period' and 'value' are needed.",
                    "Begin the file with the line 'period,value'.");
                return [];
            }
            if (cells.Length > Math.Max(columns.Value.Period, columns.Value.Value)
                && decimal.TryParse(cells[columns.Value.Value], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
                points.Add((cells[columns.Value.Period], value, here));
            else
                findings.Error(FindingCodes.TargetFile, here, $"'{line}' has no number in the column 'value'.", "Write the value with a point and without separators, as in 2013-06,125000.50.");
        }
        return points;
    }

    private static int Find(string[] cells, string name) => Array.FindIndex(cells, cell => string.Equals(cell, name, StringComparison.OrdinalIgnoreCase));
}
