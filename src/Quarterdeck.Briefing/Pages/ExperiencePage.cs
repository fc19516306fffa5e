using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Experience;

namespace Quarterdeck.Briefing.Pages;

/// <summary>A study of experience as a person reads it; groups of fewer than five are not told.</summary>
public static class ExperiencePage
{
    private static readonly string _few = $"<{SmallGroups.Least}";

    /// <summary>The page.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    public static TablePage Of(ExperienceStudy study, string language)
    {
        ArgumentNullException.ThrowIfNull(study);
        ExperienceWords words = ExperienceWords.For(language);
        List<PageTable> tables = [.. ((IReadOnlyList<ExperienceGroup>[])[study.Stages, study.Channels, study.Cells]).Where(static groups => groups.Count > 0).Select((groups, i) => Groups(study, groups, i == 0, language))];
        if (tables.Count == 0)
            tables.Add(Groups(study, [], withTotal: true, language));
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string percent(double share) => (100 * share).ToString("0.0", form) + ReaderLanguage.PercentSign(language);
        if (study.Drivers is { } drivers)
            tables.Add(new("", [new(words.Driver, false, 0), new(words.Importance, true, 0), new(words.Rating, true, 1), new(words.Quadrant, false, 0)],
                [.. drivers.Drivers.Select(driver => (IReadOnlyList<string>)[driver.Name, percent(driver.Share), driver.Mean.ToString("0.00", form), words.Quadrants[ExperienceDrivers.Quadrants.ToList().IndexOf(driver.Quadrant)]])]));
        Func<double, string> number = ExperienceSummary.Number(study.Scale, language);
        if (study.Themes is { Themes.Count: > 0 } themes)
            tables.Add(new("", [new(words.Theme, false, 0), new(words.Comments, true, 0), new(words.Value, true, 0), new(words.Margin, true, 1)],
                [.. themes.Themes.Select(theme => (IReadOnlyList<string>)[theme.Name, theme.IsHidden ? _few : theme.Count.ToString("N0", form), theme.Score is { } score ? number(score.Score) : "", theme.Score is { } margin ? "±" + number(margin.Margin) : ""])]));
        return new TablePage(words.Title, "", study.Verdict, tables,
            study.Themes is { } told ? [string.Format(CultureInfo.InvariantCulture, words.Matched, told.Matched.ToString("N0", form), told.Comments.ToString("N0", form))] : []);
    }

    /// <summary>The groups with all digits, under the names of the JSON document.</summary>
    /// <param name="study">The study.</param>
    public static (IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) Csv(ExperienceStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        string digits(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
        return (["stage", "channel", "n", "value", "margin", "asked", "before", "after", "change", "change_margin"],
            [.. ((IEnumerable<ExperienceGroup>)[study.Total]).Concat(study.Stages).Concat(study.Channels).Concat(study.Cells).Select(group => (IReadOnlyList<string>)
                [group.Stage ?? "", group.Channel ?? "", digits(group.Score?.Count), digits(group.Score?.Score), digits(group.Score?.Margin), digits(group.Score?.Asked), digits(group.Before?.Score), digits(group.After?.Score), digits(group.Change), digits(group.ChangeMargin)])]);
    }

    private static PageTable Groups(ExperienceStudy study, IReadOnlyList<ExperienceGroup> groups, bool withTotal, string language)
    {
        ExperienceWords words = ExperienceWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        Func<double, string> number = ExperienceSummary.Number(study.Scale, language);
        bool hasStage = groups.Any(static group => group.Stage is not null), hasChannel = groups.Any(static group => group.Channel is not null);
        bool hasRate = groups.Append(study.Total).Any(static group => group.Score?.ResponseRate is not null), hasAction = study.Question.Action is not null;
        List<PageColumn> columns = [];
        if (hasStage || !hasChannel)
            columns.Add(new(hasStage ? words.Stage : "", false, 0));
        if (hasChannel)
            columns.Add(new(words.Channel, false, 0));
        columns.AddRange([new(words.Answers, true, 1), new(words.Value, true, 0), new(words.Margin, true, 0)]);
        if (hasRate)
            columns.Add(new(words.Rate, true, 2));
        if (hasAction)
            columns.AddRange([new(words.Before, true, 1), new(words.After, true, 1), new(words.Change, true, 0), new(words.Margin, true, 1)]);
        IReadOnlyList<string> row(ExperienceGroup group, bool isTotal)
        {
            SurveyEstimate? score = group.Score;
            List<string> cells = [];
            if (hasStage || !hasChannel)
                cells.Add(isTotal ? words.All : group.Stage!);
            if (hasChannel)
                cells.Add(isTotal ? hasStage ? "" : words.All : group.Channel!);
            cells.AddRange([score is null ? group.IsFew ? _few : "…" : score.Count.ToString("N0", form), score is null ? "" : number(score.Score), score is null ? "" : "±" + number(score.Margin)]);
            if (hasRate)
                cells.Add(score?.ResponseRate is { } rate ? (100 * rate).ToString("0", form) + ReaderLanguage.PercentSign(language) : "");
            if (hasAction)
                cells.AddRange([group.Before is { } before ? number(before.Score) : "", group.After is { } after ? number(after.Score) : "", group.Change is { } change ? (change > 0 ? "+" : "") + number(change) : "", group.ChangeMargin is { } margin ? "±" + number(margin) : ""]);
            return cells;
        }
        return new PageTable("", columns, [.. groups.Select(group => row(group, isTotal: false)), .. withTotal ? [row(study.Total, isTotal: true)] : (IReadOnlyList<string>[])[]]);
    }
}
