using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Briefing.Studies;

/// <summary>How cohorts renew, as it is read.</summary>
/// <param name="Cohorts">In the order of the file.</param>
/// <param name="Horizon">Renewals that are looked ahead, from the start.</param>
/// <param name="Discount">A period's rate.</param>
/// <param name="Verdict">The answer in a sentence or more.</param>
public sealed record RetentionStudy(IReadOnlyList<RetentionCohort> Cohorts, int Horizon, double Discount, string Verdict)
{
    /// <summary>Reads a table of survivors and fits each cohort. Null and findings where it cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="columns">The columns of the period (1 is the first renewal), the cohort's size, who is left, and the cohort's name where there are several.</param>
    /// <param name="horizon">Renewals to look ahead, from 1.</param>
    /// <param name="discount">A period's rate, above 0.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static RetentionStudy? Make(StudyFile file, string name, (string Period, string Start, string Survivors, string? By) columns, int horizon, double discount, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        double[]? periods = file.Numbers(columns.Period), starts = file.Numbers(columns.Start), survivors = file.Numbers(columns.Survivors);
        IReadOnlyList<string>? names = columns.By is null ? [.. Enumerable.Repeat("all", file.Rows)] : file.Texts(columns.By);
        if (periods is null || starts is null || survivors is null || names is null || findings.HasErrors)
            return null;
        List<RetentionCohort> cohorts = [];
        foreach (IGrouping<string, int> rows in Enumerable.Range(0, file.Rows).GroupBy(row => names[row].Trim(), StringComparer.Ordinal))
            if (Table(rows.Key, [.. rows.OrderBy(row => periods[row])], periods, starts, survivors, name, findings) is { } table)
                cohorts.Add(new RetentionCohort(rows.Key, table, RetentionFit.Fit(table)));
        return findings.HasErrors ? null : Of(cohorts, horizon, discount, language, findings);
    }

    /// <summary>Fits cohorts whose survivors are known.</summary>
    /// <param name="cohorts">Each cohort's name, its size, then who was left after each renewal.</param>
    /// <param name="horizon">Renewals to look ahead, from 1.</param>
    /// <param name="discount">A period's rate, above 0.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what should be known.</param>
    public static RetentionStudy Of(IReadOnlyList<(string Name, IReadOnlyList<double> Survivors)> cohorts, int horizon, double discount, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(cohorts);
        ArgumentNullException.ThrowIfNull(findings);
        return Of([.. cohorts.Select(static cohort => new RetentionCohort(cohort.Name, cohort.Survivors, RetentionFit.Fit(cohort.Survivors)))], horizon, discount, language, findings);
    }

    private static RetentionStudy Of(List<RetentionCohort> cohorts, int horizon, double discount, string language, FindingList findings)
    {
        foreach (RetentionCohort cohort in cohorts.Where(cohort => !cohort.Fit.Identified))
            findings.Warning(FindingCodes.NotIdentified, SourceSpan.None,
                $"The cohort '{cohort.Name}' does not tell alpha and beta: the likelihood has no top, it runs on. The renewal rates within the periods observed may still be used; what lies beyond them may not.", "Give more periods, or a larger cohort.");
        return new RetentionStudy(cohorts, horizon, discount, VerdictOf(cohorts, horizon, language));
    }

    private static List<double>? Table(string cohort, int[] rows, double[] periods, double[] starts, double[] survivors, string name, FindingList findings)
    {
        List<double> table = [starts[rows[0]]];
        foreach (int row in rows)
        {
            string? fault = periods[row] != table.Count ? $"the periods are {string.Join(", ", rows.Take(6).Select(at => Shown(periods[at])))}; they run from 1 (the first renewal) without gaps, each once"
                : !(starts[row] > 0) || starts[row] != table[0] ? $"the size at the start is {Shown(starts[row])}; it is above 0 and the same in each row"
                : !(survivors[row] >= 0) || survivors[row] > table[^1] ? $"{Shown(survivors[row])} are left, of {Shown(table[^1])} before; survivors are not negative and never grow"
                : null;
            if (fault is not null)
            {
                findings.Error(FindingCodes.SurvivorTable, new SourceSpan(name, row + 2, 0), $"In the cohort '{cohort}', {fault}.", "Correct the row; name the cohorts' column with --by where there are several.");
                return null;
            }
            table.Add(survivors[row]);
        }
        return table;
    }

    private static string Shown(double value) => double.IsNaN(value) ? "empty" : value.ToString(CultureInfo.InvariantCulture);

    private static string VerdictOf(IReadOnlyList<RetentionCohort> cohorts, int horizon, string language)
    {
        CustomerWords words = CustomerWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        return string.Join(' ', cohorts.Take(6).Select(cohort => string.Format(CultureInfo.InvariantCulture, words.Retained, cohort.Name,
            (100 * cohort.Fit.Survival(horizon)).ToString("0.0", form) + ReaderLanguage.PercentSign(language), horizon)));
    }
}
