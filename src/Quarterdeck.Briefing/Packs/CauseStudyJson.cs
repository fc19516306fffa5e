using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Causes;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A study of causes as JSON; the form is stable.</summary>
public static class CauseStudyJson
{
    /// <summary>The document.</summary>
    public static string Write(CauseStudy study, IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("study", "causes");
        writer.WriteString("measure", study.Measure);
        StudyJson.Number(writer, "change", study.Report.Change);
        writer.WriteStartArray("causes");
        foreach ((Cause cause, IReadOnlyList<(string Dimension, string Value)> segment) in study.Report.Causes.Zip(study.Segments))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("segment");
            foreach ((string dimension, string value) in segment)
                writer.WriteString(dimension, value);
            writer.WriteEndObject();
            StudyJson.Number(writer, "actual", cause.Actual);
            StudyJson.Number(writer, "expected", cause.Expected);
            StudyJson.Number(writer, "contribution", cause.Contribution);
            StudyJson.Number(writer, "share", study.Share(cause));
            StudyJson.Number(writer, "score", cause.Score);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        StudyJson.Number(writer, "unexplained", study.Report.Unexplained);
        writer.WriteString("message", study.Verdict);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });
}
