using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A study of retention as JSON; the form is stable.</summary>
public static class RetentionStudyJson
{
    /// <summary>The document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="receipts">How the numbers of a company were made; null, the default, for a file.</param>
    public static string Write(RetentionStudy study, IReadOnlyList<Finding> findings, IReadOnlyList<Receipt>? receipts = null) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("study", "retention");
        writer.WriteString("model", "sbg");
        writer.WriteNumber("horizon", study.Horizon);
        writer.WriteNumber("discount", study.Discount);
        writer.WriteStartArray("cohorts");
        foreach (RetentionCohort cohort in study.Cohorts)
        {
            writer.WriteStartObject();
            writer.WriteString("cohort", cohort.Name);
            writer.WriteNumber("start", cohort.Survivors[0]);
            writer.WriteNumber("periods", cohort.Survivors.Count - 1);
            writer.WriteStartObject("parameters");
            StudyJson.Number(writer, "alpha", cohort.Fit.Alpha);
            StudyJson.Number(writer, "beta", cohort.Fit.Beta);
            writer.WriteEndObject();
            if (cohort.Fit.StandardErrors is { } errors)
            {
                writer.WriteStartObject("standard_errors");
                StudyJson.Number(writer, "alpha", errors[0]);
                StudyJson.Number(writer, "beta", errors[1]);
                writer.WriteEndObject();
            }
            else
                writer.WriteNull("standard_errors");
            StudyJson.Number(writer, "log_likelihood", cohort.Fit.LogLikelihood);
            writer.WriteBoolean("identified", cohort.Fit.Identified);
            writer.WriteStartArray("survival");
            for (int t = 1; t <= study.Horizon; t++)
                writer.WriteNumberValue(cohort.Fit.Survival(t));
            writer.WriteEndArray();
            writer.WriteStartArray("retention");
            for (int t = 1; t <= study.Horizon; t++)
                writer.WriteNumberValue(cohort.Fit.Retention(t));
            writer.WriteEndArray();
            writer.WriteStartArray("residual_lifetime");
            for (int renewals = 0; renewals < study.Horizon; renewals++)
            {
                writer.WriteStartObject();
                writer.WriteNumber("renewals", renewals);
                writer.WriteNumber("period", renewals + 1);
                StudyJson.Number(writer, "value", cohort.Fit.ResidualLifetime(renewals, study.Discount));
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteString("message", study.Verdict);
        JsonText.WriteReceipts(writer, receipts);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });
}
