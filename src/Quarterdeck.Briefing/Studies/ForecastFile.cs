using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Reads the series of a file: one row a period, or one row a series with its values in a cell.</summary>
public static class ForecastFile
{
    private const int MostSaid = 5;
    private static readonly string[] _missing = ["na", "n/a", "nan", "null", "none", "-"];

    /// <summary>Reads a file with one row a period. Null and findings where it cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The file's name, for findings.</param>
    /// <param name="columns">The columns of the value and, where they are there, of the date and of the series' name.</param>
    /// <param name="horizon">Periods to forecast.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static IReadOnlyList<ForecastInput>? ReadPeriods(StudyFile file, string path, (string Value, string? Date, string? Series) columns, int horizon, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        double[]? numbers = file.Numbers(columns.Value);
        IReadOnlyList<string>? cells = columns.Date is null ? [] : file.Texts(columns.Date), names = columns.Series is null ? [] : file.Texts(columns.Series);
        if (numbers is null || cells is null || names is null)
            return null;
        List<ForecastInput> inputs = [];
        foreach (IGrouping<string, int> group in Enumerable.Range(0, numbers.Length).GroupBy(row => columns.Series is null ? "" : names[row].Trim(), StringComparer.Ordinal))
        {
            int[] rows = [.. group];
            string? name = columns.Series is null ? null : group.Key;
            if (columns.Date is null)
            {
                inputs.Add(Of(name, columns.Value, [.. rows.Select(row => numbers[row])], StudyDates.Numbered(rows.Length), horizon));
                continue;
            }
            string[] own = [.. rows.Select(row => cells[row])];
            int different = own.Distinct(StringComparer.Ordinal).Count();
            if (name is null && different * 4 < own.Length * 3)
            {
                findings.Error(FindingCodes.ForecastSeries, new SourceSpan(path, 0, 0), string.Create(CultureInfo.InvariantCulture, $"The {own.Length} rows have {different} dates only: the file seems to hold several series."), "Name the column that tells them apart with --series.");
                return null;
            }
            if (StudyDates.Read(own, columns.Date, path, findings, rows) is not { } dates)
                return null;
            inputs.Add(Of(name, columns.Value, [.. dates.Order.Select(place => numbers[rows[place]])], dates, horizon));
        }
        return inputs;
    }

    private static ForecastInput Of(string? name, string column, double[] ordered, StudyDates dates, int horizon)
    {
        double[] values = new double[dates.Positions.Count == 0 ? 0 : dates.Positions[^1] + 1];
        Array.Fill(values, double.NaN);
        string[] labels = [.. values.Select(static _ => "")];
        for (int i = 0; i < ordered.Length; i++)
            (values[dates.Positions[i]], labels[dates.Positions[i]]) = (ordered[i], dates.Labels[i]);
        // The forecast begins after the last value that is there.
        int last = Math.Max(0, Array.FindLastIndex(ordered, double.IsFinite));
        return new ForecastInput(name, values, dates.UsualSeason, NextDates.After(dates, last, horizon)) { Labels = labels, Label = name ?? column };
    }

    /// <summary>Reads a file with one row a series. Null and findings where it cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The file's name, for findings.</param>
    /// <param name="columns">The columns of the values, separated by blanks, and of the series' name.</param>
    /// <param name="horizon">Periods to forecast.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static IReadOnlyList<ForecastInput>? ReadSeries(StudyFile file, string path, (string Values, string? Series) columns, int horizon, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        IReadOnlyList<string>? cells = file.Texts(columns.Values), names = columns.Series is null ? [] : file.Texts(columns.Series);
        if (cells is null || names is null)
            return null;
        List<ForecastInput> inputs = [];
        int wrong = 0;
        for (int row = 0; row < cells.Count; row++)
        {
            string[] parts = cells[row].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            double[] values = new double[parts.Length];
            for (int i = 0; i < parts.Length; i++)
                if (double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
                    values[i] = value;
                else if (_missing.Contains(parts[i], StringComparer.OrdinalIgnoreCase))
                    values[i] = double.NaN;
                else if (wrong++ < MostSaid)
                    findings.Error(FindingCodes.ForecastValues, new SourceSpan(path, row + 2, 0), $"'{parts[i]}' among the values in '{columns.Values}' is no number.", "Write plain numbers separated by blanks, and NA for one that is missing.");
            inputs.Add(new ForecastInput(columns.Series is null ? null : names[row].Trim(), values, null, [.. Enumerable.Repeat<string?>(null, horizon)]) { Label = columns.Series is null ? columns.Values : names[row].Trim() });
        }
        return wrong == 0 ? inputs : null;
    }
}
