using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A study of signals as JSON; the form is stable.</summary>
public static class SignalStudyJson
{
    /// <summary>The document.</summary>
    public static string Write(SignalStudy study, IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        SignalReport report = study.Report;
        writer.WriteStartObject();
        writer.WriteString("study", "signals");
        writer.WriteNumber("n", report.Count);
        StudyJson.Whole(writer, "season", report.Season);
        writer.WriteBoolean("trend", report.Trend);
        StudyJson.Number(writer, "autocorrelation", report.Autocorrelation);
        StudyJson.Number(writer, "center", report.Center);
        StudyJson.Number(writer, "lower", report.Lower);
        StudyJson.Number(writer, "upper", report.Upper);
        StudyJson.Number(writer, "moving_range_mean", report.MovingRangeMean);
        StudyJson.Number(writer, "moving_range_limit", report.MovingRangeLimit);
        writer.WriteString("limits_since", report.Since > 0 ? study.Series.Labels[report.Since] : null);
        writer.WriteStartArray("points");
        foreach (SignalPoint point in report.Points.Where(point => study.Series.Rows[point.Index] >= 0))
        {
            writer.WriteStartObject();
            writer.WriteNumber("index", study.Series.Rows[point.Index]);
            writer.WriteString("period", study.Series.Labels[point.Index]);
            StudyJson.Number(writer, "value", point.Value);
            StudyJson.Number(writer, "residual", point.Residual);
            StudyJson.Number(writer, "lower", point.Lower);
            StudyJson.Number(writer, "upper", point.Upper);
            StudyJson.Number(writer, "score", point.Score);
            writer.WriteStartArray("signals");
            foreach (string word in StudyCodes.Of(point.Signals))
                writer.WriteStringValue(word);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("changepoints");
        foreach (LevelChange change in report.Changes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("index", study.Series.Rows[change.Index]);
            writer.WriteString("period", study.Series.Labels[change.Index]);
            StudyJson.Number(writer, "level_before", change.Before);
            StudyJson.Number(writer, "level_after", change.After);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteString("message", study.Verdict);
        writer.WriteString("note", study.Note);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });
}
