using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Reads a file of outcomes and spends: one row a period, or one a region and period.</summary>
public static partial class MixFile
{
    private const int MostSaid = 5;

    /// <summary>Reads the market. Null and findings where the file cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="season">Periods a year as asked for; null to take them from the dates, 0 for none.</param>
    /// <param name="options">How the mix is studied.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static MixMarket? Read(StudyFile file, string name, MixColumns columns, int? season, MixOptions options, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(findings);
        Distinct(columns, findings);
        double[]? outcome = file.Numbers(columns.Outcome);
        double[]?[] spend = [.. columns.Spend.Select(file.Numbers)];
        List<(string Name, double[] Values)> controls = [];
        foreach (string control in columns.Controls)
            controls.AddRange(Control(file, control, name, findings));
        IReadOnlyList<string>? regions = columns.Region is null ? null : file.Texts(columns.Region);
        if (findings.HasErrors || outcome is null || spend.Contains(null) || (columns.Region is not null && regions is null)
            || Periods(file, name, columns.Date, regions, findings) is not { } periods || findings.HasErrors)
            return null;
        double[] ordered(double[] values) => [.. periods.Rows.Select(row => values[row])];
        Filled(outcome, columns.Outcome, name, findings);
        for (int c = 0; c < spend.Length; c++)
            Spends(spend[c]!, columns.Spend[c], name, findings);
        if (outcome.Max() - outcome.Min() <= 1e-12 * outcome.Max(Math.Abs))
            findings.Error(FindingCodes.MixOutcome, new SourceSpan(name, 0, 0), $"The outcome '{columns.Outcome}' never changes, so that nothing explains it.", "Choose another column.");
        if (findings.HasErrors)
            return null;
        foreach ((string control, double[] values) in controls.Where(static control => control.Values.Max() - control.Values.Min() <= 1e-12 * control.Values.Max(Math.Abs)))
            findings.Warning(FindingCodes.MixControl, new SourceSpan(name, 0, 0), $"The control '{control}' never changes and was left out.", "Leave it out of --controls.");
        MixData data = new([.. columns.Spend], ordered(outcome), [.. spend.Select(values => ordered(values!))], [.. controls.Select(control => ordered(control.Values))], periods.Labels.Count,
            Seasons(periods.Spacing, season, periods.Labels.Count, name, findings));
        // The fullest form decides, so that the choice of a form never makes a file too short.
        int parameters = MixFitter.ParameterCount(data, options.Saturation ?? Saturation.Hill, options.Carryover);
        if (data.Rows <= parameters)
            findings.Error(FindingCodes.MixShort, new SourceSpan(name, 0, 0), Text($"{data.Rows} rows are too few for {parameters} parameters."), "Give more periods, or fewer channels and controls.");
        return findings.HasErrors ? null : new MixMarket(data, periods.Labels, columns.Outcome);
    }

    private static void Distinct(MixColumns columns, FindingList findings)
    {
        string[] all = [.. columns.Spend, .. columns.Controls, columns.Outcome, .. columns.Date is null ? [] : (string[])[columns.Date], .. columns.Region is null ? [] : (string[])[columns.Region]];
        foreach (IGrouping<string, string> twice in all.GroupBy(static column => column.Trim(), StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1))
            findings.Error(FindingCodes.MixColumns, SourceSpan.None, $"The column '{twice.Key}' is named {(twice.Count() == 2 ? "twice" : "several times")}.", "Name each column once, in --date, --outcome, --spend, --controls or --geo.");
    }

    private static void Filled(double[] values, string column, string name, FindingList findings)
    {
        foreach (int row in Enumerable.Range(0, values.Length).Where(row => double.IsNaN(values[row])).Take(MostSaid))
            findings.Error(FindingCodes.MixOutcome, new SourceSpan(name, row + 2, 0), $"The outcome '{column}' is empty.", "Give its value; effects carry over from one period to the next, so that no period can be left out.");
    }

    private static void Spends(double[] values, string column, string name, FindingList findings)
    {
        int[] wrong = [.. Enumerable.Range(0, values.Length).Where(row => !(values[row] >= 0))];
        foreach (int row in wrong.Take(MostSaid))
            findings.Error(FindingCodes.MixSpend, new SourceSpan(name, row + 2, 0), double.IsNaN(values[row]) ? $"The spend '{column}' is empty." : Text($"The spend '{column}' is {values[row]}."), "Write a number from 0: 0 where nothing was spent, and refunds where they were spent.");
        if (wrong.Length > MostSaid)
            findings.Error(FindingCodes.MixSpend, new SourceSpan(name, 0, 0), Text($"{wrong.Length} rows in all have no spend from 0 in '{column}'."), "Write a number from 0 in each row.");
        if (wrong.Length == 0 && values.Max() <= 0)
            findings.Error(FindingCodes.MixNoSpend, new SourceSpan(name, 0, 0), $"Nothing was ever spent on '{column}', so that nothing can be told of it.", "Leave it out of --spend.");
    }

    /// <summary>A column of numbers as it is; of words, an event for each word but the commonest.</summary>
    private static IEnumerable<(string Name, double[] Values)> Control(StudyFile file, string column, string name, FindingList findings)
    {
        if (file.Texts(column) is not { } cells)
            return [];
        if (!cells.Any(static cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) && !file.HoldsNumbers(column))
        {
            string[] words = [.. cells.GroupBy(static cell => cell.Trim(), StringComparer.OrdinalIgnoreCase).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).Select(static group => group.Key)];
            if (words.Length is > 1 and <= 21)
                return words.Skip(1).Select(word => ($"{column}={word}", cells.Select(cell => string.Equals(cell.Trim(), word, StringComparison.OrdinalIgnoreCase) ? 1.0 : 0).ToArray()));
        }
        if (file.Numbers(column) is not { } values)
            return [];
        foreach (int row in Enumerable.Range(0, values.Length).Where(row => double.IsNaN(values[row])).Take(MostSaid))
            findings.Error(FindingCodes.MixControl, new SourceSpan(name, row + 2, 0), $"The control '{column}' is empty.", "Fill it in, or leave the control out.");
        return [(column, values)];
    }

    private static double[] Seasons(StudySpacing spacing, int? asked, int periods, string name, FindingList findings)
    {
        double[] seasons = asked is { } given ? given >= 2 ? [given] : [] : spacing switch
        {
            StudySpacing.Weeks => [365.25 / 7],
            StudySpacing.Days => [365.25, 7],
            StudySpacing.Months => [12],
            StudySpacing.Quarters => [4],
            StudySpacing.Hours => [168, 24],
            _ => [],
        };
        if (asked is null && seasons.Length == 0)
            findings.Note(FindingCodes.MixSeason, new SourceSpan(name, 0, 0), "The dates tell no season, so that none has a part.", "Give the periods a year with --season.");
        double[] whole = [.. seasons.Where(season => season <= periods)];
        if (whole.Length < seasons.Length)
            findings.Warning(FindingCodes.MixSeason, new SourceSpan(name, 0, 0), Text($"{periods} periods do not fill a season of {seasons[0]:0.##}; it has no part."), "Give more periods; until then season and channels cannot be told apart.");
        return whole;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
