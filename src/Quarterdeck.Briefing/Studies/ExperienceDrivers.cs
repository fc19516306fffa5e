using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Experience;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What the drivers of a score matter, and how well each does.</summary>
/// <param name="Answers">Rows with an answer and every rating.</param>
/// <param name="RSquared">The share of the answers' variance that all drivers explain.</param>
/// <param name="Drivers">The drivers, the most important first.</param>
/// <param name="Performance">The mean performance, which parts high from low.</param>
public sealed record ExperienceDrivers(int Answers, double RSquared, IReadOnlyList<ExperienceDriver> Drivers, double Performance)
{
    /// <summary>With fewer answers a driver, importances are mostly chance.</summary>
    private const int AnswersADriver = 10;

    /// <summary>The quadrants: important and good, important and not good, good though not important, neither.</summary>
    public static IReadOnlyList<string> Quadrants { get; } = ["strength", "improve", "maintain", "watch"];

    /// <summary>Works them out; null and a finding where they cannot be told.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="scale">The drivers' scale; null for what occurs in them.</param>
    /// <param name="findings">Receives why not, and what should be known.</param>
    public static ExperienceDrivers? Of(ExperienceAnswers answers, (double Low, double High)? scale, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(findings);
        void warn(string message, string remedy) => findings.Warning(FindingCodes.ExperienceDrivers, SourceSpan.None, message, remedy);
        int[] whole = [.. Enumerable.Range(0, answers.Answers.Length).Where(row => double.IsFinite(answers.Answers[row]) && answers.Ratings.All(rating => double.IsFinite(rating[row])))];
        double[] outcome = [.. whole.Select(row => answers.Answers[row])];
        double[][] ratings = [.. answers.Ratings.Select(rating => whole.Select(row => rating[row]).ToArray())];
        if (whole.Length < Math.Max(SmallGroups.Least, answers.Drivers.Count + 2))
        {
            warn(Text($"{whole.Length} rows have an answer and a rating of all {answers.Drivers.Count} drivers; that is too few."), "Gather more answers, or name fewer drivers.");
            return null;
        }
        foreach ((string driver, double[] values) in answers.Drivers.Zip(ratings))
            if (Array.TrueForAll(values, value => value == values[0]))
                warn($"The driver '{driver}' never varies, so that nothing tells its importance.", "Leave it out of --drivers.");
        if (ratings.Any(static values => Array.TrueForAll(values, value => value == values[0])))
            return null;
        if (DriverImportance.Of(ratings, outcome) is not { } importance)
        {
            warn("Every answer is the same, so that nothing tells the importance of a driver.", "Gather answers that differ.");
            return null;
        }
        if (whole.Length < AnswersADriver * answers.Drivers.Count)
            warn(Text($"There are {whole.Length} complete answers for {answers.Drivers.Count} drivers; importances are mostly chance."), "Gather more answers, or name fewer drivers.");
        double low = scale?.Low ?? ratings.Min(static values => values.Min()), high = scale?.High ?? ratings.Max(static values => values.Max());
        double[] means = [.. ratings.Select(static values => values.Average())], places = [.. means.Select(mean => (mean - low) / (high - low))];
        double usual = importance.RSquared / means.Length, middle = places.Average();
        IEnumerable<ExperienceDriver> drivers = answers.Drivers.Select((name, i) => new ExperienceDriver(name, importance.Shares[i], importance.RSquared > 0 ? importance.Shares[i] / importance.RSquared : 0, means[i], places[i], importance.Coefficients[i],
            Quadrants[(importance.Shares[i] >= usual ? 0 : 2) + (places[i] >= middle ? 0 : 1)]));
        return new ExperienceDrivers(whole.Length, importance.RSquared, [.. drivers.OrderByDescending(static driver => driver.Importance).ThenBy(static driver => driver.Name, StringComparer.Ordinal)], middle);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
