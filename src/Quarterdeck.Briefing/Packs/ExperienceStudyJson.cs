using System.Globalization;
using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Experience;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A study of experience as JSON; the form is stable. What is held back is null, with <c>hidden: true</c>.</summary>
public static class ExperienceStudyJson
{
    /// <summary>The document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="findings">All findings.</param>
    /// <param name="receipts">How the numbers of a company were made; null, the default, for a file.</param>
    public static string Write(ExperienceStudy study, IReadOnlyList<Finding> findings, IReadOnlyList<Receipt>? receipts = null) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("study", "experience");
        writer.WriteString("kind", KindWord(study.Scale.Kind));
        writer.WriteStartObject("scale");
        StudyJson.Number(writer, "low", study.Scale.Low);
        StudyJson.Number(writer, "high", study.Scale.High);
        writer.WriteEndObject();
        StudyJson.Number(writer, "level", Math.Round(100 * study.Question.Level, 9));
        writer.WriteNumber("least", SmallGroups.Least);
        writer.WriteStartObject("score");
        WriteScore(writer, study.Total.Score);
        writer.WriteEndObject();
        WriteAction(writer, "action", study.Total, study.Question.Action);
        WriteGroups(writer, "stages", study.Stages, study.Question.Action);
        WriteGroups(writer, "channels", study.Channels, study.Question.Action);
        WriteGroups(writer, "cells", study.Cells, study.Question.Action);
        WriteDrivers(writer, study.Drivers);
        WriteThemes(writer, study.Themes);
        writer.WriteString("message", study.Verdict);
        StudyJson.Receipts(writer, receipts);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    /// <summary>The word that JSON and the command line have for a kind of score.</summary>
    public static string KindWord(ScoreKind kind) => kind switch { ScoreKind.Nps => "nps", ScoreKind.Csat => "csat", _ => "mean" };

    private static void WriteScore(Utf8JsonWriter writer, SurveyEstimate? score)
    {
        StudyJson.Whole(writer, "n", score?.Count);
        StudyJson.Number(writer, "value", score?.Score);
        StudyJson.Number(writer, "margin", score?.Margin);
        StudyJson.Number(writer, "low", score?.Score - score?.Margin);
        StudyJson.Number(writer, "high", score?.Score + score?.Margin);
        StudyJson.Whole(writer, "asked", score?.Asked);
        StudyJson.Number(writer, "response_rate", score?.ResponseRate);
        StudyJson.Number(writer, "lowest", score?.Lowest);
        StudyJson.Number(writer, "highest", score?.Highest);
    }

    private static void WriteGroups(Utf8JsonWriter writer, string name, IReadOnlyList<ExperienceGroup> groups, DateOnly? action)
    {
        writer.WriteStartArray(name);
        foreach (ExperienceGroup group in groups)
        {
            writer.WriteStartObject();
            if (group.Stage is { } stage)
                writer.WriteString("stage", stage);
            if (group.Channel is { } channel)
                writer.WriteString("channel", channel);
            WriteScore(writer, group.Score);
            writer.WriteBoolean("hidden", group.Score is null);
            WriteAction(writer, "action", group, action);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteAction(Utf8JsonWriter writer, string name, ExperienceGroup group, DateOnly? action)
    {
        if (action is not { } day || group.Before is null || group.After is null)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartObject(name);
        writer.WriteString("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach ((string side, SurveyEstimate score) in ((string, SurveyEstimate)[])[("before", group.Before), ("after", group.After)])
        {
            writer.WriteStartObject(side);
            WriteScore(writer, score);
            writer.WriteEndObject();
        }
        StudyJson.Number(writer, "change", group.Change);
        StudyJson.Number(writer, "margin", group.ChangeMargin);
        StudyJson.Number(writer, "low", group.Change - group.ChangeMargin);
        StudyJson.Number(writer, "high", group.Change + group.ChangeMargin);
        writer.WriteBoolean("distinguishable", group.HasChanged);
        writer.WriteEndObject();
    }

    private static void WriteDrivers(Utf8JsonWriter writer, ExperienceDrivers? drivers)
    {
        if (drivers is null)
        {
            writer.WriteNull("drivers");
            return;
        }
        writer.WriteStartObject("drivers");
        writer.WriteNumber("n", drivers.Answers);
        StudyJson.Number(writer, "r2", drivers.RSquared);
        StudyJson.Number(writer, "mean_performance", drivers.Performance);
        writer.WriteStartArray("rows");
        foreach (ExperienceDriver driver in drivers.Drivers)
        {
            writer.WriteStartObject();
            writer.WriteString("driver", driver.Name);
            StudyJson.Number(writer, "importance", driver.Importance);
            StudyJson.Number(writer, "share", driver.Share);
            StudyJson.Number(writer, "mean", driver.Mean);
            StudyJson.Number(writer, "performance", driver.Performance);
            StudyJson.Number(writer, "coefficient", driver.Coefficient);
            writer.WriteString("quadrant", driver.Quadrant);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteThemes(Utf8JsonWriter writer, ExperienceThemes? themes)
    {
        if (themes is null)
        {
            writer.WriteNull("comments");
            return;
        }
        writer.WriteStartObject("comments");
        writer.WriteNumber("n", themes.Comments);
        writer.WriteNumber("matched", themes.Matched);
        writer.WriteStartArray("themes");
        foreach (ExperienceTheme theme in themes.Themes)
        {
            writer.WriteStartObject();
            writer.WriteString("id", theme.Id);
            writer.WriteString("name", theme.Name);
            StudyJson.Whole(writer, "comments", theme.IsHidden ? null : theme.Count);
            StudyJson.Number(writer, "share", theme.IsHidden ? null : theme.Count / (double)themes.Comments);
            StudyJson.Number(writer, "score", theme.Score?.Score);
            StudyJson.Number(writer, "margin", theme.Score?.Margin);
            writer.WriteBoolean("hidden", theme.IsHidden);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
