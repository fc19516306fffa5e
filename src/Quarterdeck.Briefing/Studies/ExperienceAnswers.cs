using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Answers as they stand in a file, one row a person.</summary>
/// <param name="Answers">The answers; NaN where there is none.</param>
/// <param name="Stages">The stage of the journey of each row; null where none is known.</param>
/// <param name="Channels">The channel of each row; null where none is known.</param>
/// <param name="Days">The day of each answer; null where none is known.</param>
/// <param name="Drivers">The names of the drivers.</param>
/// <param name="Ratings">For each driver its ratings; NaN where there is none.</param>
/// <param name="Comments">The comment of each row; null where there are none.</param>
public sealed record ExperienceAnswers(double[] Answers, IReadOnlyList<string>? Stages, IReadOnlyList<string>? Channels, IReadOnlyList<DateOnly>? Days, IReadOnlyList<string> Drivers, IReadOnlyList<double[]> Ratings, IReadOnlyList<string>? Comments)
{
    private const int MostSaid = 5;

    /// <summary>Reads a file; null and findings where it cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="columns">The columns; null for those that there are not.</param>
    /// <param name="drivers">The columns of the drivers.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static ExperienceAnswers? Read(StudyFile file, string name, (string Score, string? Stage, string? Channel, string? Date, string? Comment) columns, IReadOnlyList<string> drivers, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(drivers);
        ArgumentNullException.ThrowIfNull(findings);
        double[]? answers = file.Numbers(columns.Score);
        IReadOnlyList<string>? texts(string? column) => column is null ? null : file.Texts(column)?.Select(static cell => cell.Trim()).ToArray();
        IReadOnlyList<string>? stages = texts(columns.Stage), channels = texts(columns.Channel), comments = texts(columns.Comment), dates = texts(columns.Date);
        double[]?[] ratings = [.. drivers.Select(file.Numbers)];
        DateOnly[]? days = dates is null ? null : DaysOf(dates, columns.Date!, name, findings);
        return answers is null || findings.HasErrors ? null : new ExperienceAnswers(answers, stages, channels, days, drivers, [.. ratings.Select(static rating => rating!)], comments);
    }

    private static DateOnly[] DaysOf(IReadOnlyList<string> cells, string column, string name, FindingList findings)
    {
        DateOnly[] days = new DateOnly[cells.Count];
        int wrong = 0;
        for (int row = 0; row < days.Length; row++)
            if (CustomerLog.Day(cells[row]) is { } day)
                days[row] = day;
            else if (wrong++ < MostSaid)
                findings.Error(FindingCodes.StudyDate, new SourceSpan(name, row + 2, 0), $"'{cells[row]}' in the column '{column}' is no day.", "Write days as 2013-01-31.");
        if (wrong > MostSaid)
            findings.Error(FindingCodes.StudyDate, new SourceSpan(name, 0, 0), string.Create(CultureInfo.InvariantCulture, $"{wrong} rows in all have no day in '{column}'."), "Write days as 2013-01-31.");
        return days;
    }
}
