using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Attribution;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Reads a file of paths: one row a path, with how often it converted.</summary>
public static class AttributionFile
{
    private const int MostSaid = 5;
    private static readonly string[] _signs = [">", "→", "|", ";", ",", "/", "+", "-"];

    /// <summary>Reads the journeys. Null and findings where the file cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="columns">The columns of the path and of the conversions and, if known, of the journeys without one and of the value.</param>
    /// <param name="step">The sign between steps; blanks around it do not count.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static JourneySet? Read(StudyFile file, string name, (string Path, string Conversions, string? Failures, string? Value) columns, string step, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        IReadOnlyList<string>? paths = file.Texts(columns.Path);
        double[]? conversions = Counts(file, columns.Conversions, name, findings);
        double[]? failures = columns.Failures is null ? new double[file.Rows] : Counts(file, columns.Failures, name, findings);
        double[]? values = columns.Value is null ? new double[file.Rows] : Counts(file, columns.Value, name, findings);
        if (paths is null || conversions is null || failures is null || values is null || findings.HasErrors)
            return null;
        string sign = step.Trim().Length > 0 ? step.Trim() : step;
        if (!paths.Any(path => path.Contains(sign, StringComparison.Ordinal))
            && _signs.Where(other => other != sign).MaxBy(other => paths.Count(path => Between(path, other))) is { } likely && paths.Count(path => Between(path, likely)) * 4 > paths.Count)
            findings.Error(FindingCodes.StepSign, new SourceSpan("--step", 1, 1, step.Length), $"No path holds '{step}', and many hold '{likely}': each path would be a single channel.", $"Name the sign between steps: --step \"{likely}\".");
        List<(IReadOnlyList<string> Steps, double Conversions, double Failures, double Value)> rows = [];
        int wrong = 0;
        for (int row = 0; row < paths.Count; row++)
        {
            string[] steps = [.. paths[row].Split(sign).Select(static part => part.Trim())];
            if (steps.Any(static part => part.Length == 0) && wrong++ < MostSaid)
                findings.Error(FindingCodes.EmptyPath, new SourceSpan(name, row + 2, 0), paths[row].Trim().Length == 0 ? $"The path in '{columns.Path}' is empty." : $"The path '{paths[row]}' has an empty step.", "Name each step, or leave the row out.");
            rows.Add((steps, conversions[row], failures[row], values[row]));
        }
        if (wrong > MostSaid)
            findings.Error(FindingCodes.EmptyPath, new SourceSpan(name, 0, 0), string.Create(CultureInfo.InvariantCulture, $"{wrong} paths in all are empty or have an empty step."), "Name each step, or leave the rows out.");
        if (conversions.Sum() <= 0)
            findings.Error(FindingCodes.NoConversion, new SourceSpan(name, 0, 0), $"The column '{columns.Conversions}' holds no conversion, so there is nothing to share.", "Check the column of conversions.");
        if (findings.HasErrors)
            return null;
        if (failures.Sum() <= 0)
            findings.Note(FindingCodes.NoFailures, new SourceSpan(name, 0, 0), "There are no journeys without a conversion: the chain takes every journey for one that converts, and the rate game has nothing to tell.", "Give them with --nonconversions where they are known.");
        return JourneySet.Of(rows);
    }

    /// <summary>True where a sign stands between two names; a hyphen only with blanks around it, since names have them too.</summary>
    private static bool Between(string path, string sign) => path.Contains(sign == "-" ? " - " : sign, StringComparison.Ordinal);

    private static double[]? Counts(StudyFile file, string column, string name, FindingList findings)
    {
        if (file.Numbers(column) is not { } numbers)
            return null;
        int wrong = 0;
        for (int row = 0; row < numbers.Length; row++)
            if (!(numbers[row] >= 0) && wrong++ < MostSaid)
                findings.Error(FindingCodes.PathCount, new SourceSpan(name, row + 2, 0), $"'{column}' is {(double.IsNaN(numbers[row]) ? "empty" : numbers[row].ToString(CultureInfo.InvariantCulture))}; it is a number from 0.", "Write numbers from 0.");
        if (wrong > MostSaid)
            findings.Error(FindingCodes.PathCount, new SourceSpan(name, 0, 0), string.Create(CultureInfo.InvariantCulture, $"{wrong} rows in all have no number from 0 in '{column}'."), "Write numbers from 0.");
        return numbers;
    }
}
