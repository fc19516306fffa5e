using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Reads a table of touches, one row a touch, and conversions that stand in a file of their own.</summary>
public static class TouchFile
{
    private const int MostSaid = 5;

    /// <summary>Reads them. Null and findings where they cannot be used.</summary>
    /// <param name="file">The touches.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="conversions">The conversions that stand apart, with the file's name and columns; null where the touches say which of them converted.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static TouchTable? Read(StudyFile file, string name, TouchColumns columns, (StudyFile File, string Name, ConversionColumns Columns)? conversions, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(findings);
        IReadOnlyList<string>? people = file.Texts(columns.Entity), channels = file.Texts(columns.Channel), times = file.Texts(columns.Time), flags = columns.Conversion is null ? null : file.Texts(columns.Conversion);
        double[]? values = columns.Value is null ? null : file.Numbers(columns.Value);
        (long[] Times, bool HasClock)? moments = times is null ? null : TouchTimes.Read(times, columns.Time, name, findings);
        double[]? counts = flags is null ? null : TouchFlags.Read(flags, columns.Conversion!, columns.Events, name, findings);
        if (people is null || channels is null || moments is not { } at || findings.HasErrors)
            return null;
        TouchRows rows = new(at.HasClock, values is not null || conversions?.Columns.Value is not null);
        for (int row = 0; row < people.Count; row++)
            rows.Touch(people[row].Trim(), channels[row].Trim(), at.Times[row], counts?[row] ?? 0, values?[row] ?? 0);
        if (values is not null)
            Valued(values, counts!, columns.Value!, name, findings);
        if (conversions is { } apart)
            Read(rows, apart.File, apart.Name, apart.Columns, findings);
        return findings.HasErrors ? null : rows.Told(name, columns, conversions?.Name, findings);
    }

    private static void Read(TouchRows rows, StudyFile file, string name, ConversionColumns columns, FindingList findings)
    {
        IReadOnlyList<string>? people = file.Texts(columns.Entity), times = file.Texts(columns.Time), flags = columns.Count is null ? null : file.Texts(columns.Count);
        double[]? values = columns.Value is null ? null : file.Numbers(columns.Value);
        (long[] Times, bool HasClock)? moments = times is null ? null : TouchTimes.Read(times, columns.Time, name, findings);
        double[]? counts = columns.Count is null ? [.. Enumerable.Repeat(1.0, file.Rows)] : flags is null ? null : TouchFlags.Read(flags, columns.Count, [], name, findings);
        if (people is null || counts is null || moments is not { } at || findings.HasErrors)
            return;
        if (at.HasClock != rows.HasClock)
            findings.Error(FindingCodes.TouchTime, new SourceSpan(name, 0, 0), "The moments of conversions are written in another form than those of touches.", "Write both as days or moments, or both as plain numbers.");
        if (values is not null)
            Valued(values, counts, columns.Value!, name, findings);
        for (int row = 0; row < people.Count; row++)
            rows.Conversion(people[row].Trim(), at.Times[row], counts[row], values?[row] ?? 0);
    }

    private static void Valued(double[] values, double[] counts, string column, string name, FindingList findings)
    {
        int[] negative = [.. Enumerable.Range(0, values.Length).Where(row => counts[row] > 0 && values[row] < 0)];
        foreach (int row in negative.Take(MostSaid))
            findings.Error(FindingCodes.TouchValue, new SourceSpan(name, row + 2, 0), string.Create(CultureInfo.InvariantCulture, $"The conversion's '{column}' is {values[row]}; it is a number from 0."), "A return is no conversion: leave its row out, or take it from the conversion that it belongs to.");
        int blank = Enumerable.Range(0, values.Length).Count(row => counts[row] > 0 && double.IsNaN(values[row]));
        if (blank > 0)
            findings.Warning(FindingCodes.TouchValue, new SourceSpan(name, 0, 0), string.Create(CultureInfo.InvariantCulture, $"{blank} conversions have no '{column}'; they are worth 0 here."), "Fill it in where it is known.");
    }
}
