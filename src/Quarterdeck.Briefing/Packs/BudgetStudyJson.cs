using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A study of a budget as JSON; the form is stable.</summary>
public static class BudgetStudyJson
{
    /// <summary>The document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="findings">All findings.</param>
    /// <param name="receipts">How the numbers of a company were made; null, the default, for a file.</param>
    public static string Write(BudgetStudy study, IReadOnlyList<Finding> findings, IReadOnlyList<Receipt>? receipts = null) => JsonText.Document(writer =>
    {
        BudgetPlan plan = study.Plan;
        writer.WriteStartObject();
        writer.WriteString("study", "budget");
        writer.WriteNumber("total", study.Question.Total ?? plan.Total);
        StudyJson.Number(writer, "response", plan.Response);
        StudyJson.Number(writer, "target", study.Question.Target);
        writer.WriteStartObject("start");
        WriteSpend(writer, plan.Channels, study.Start);
        StudyJson.Number(writer, "response", study.StartResponse);
        writer.WriteEndObject();
        WriteRange(writer, "response_range", study.Range);
        WriteRange(writer, "gain", study.Gain);
        writer.WriteStartArray("channels");
        for (int c = 0; c < plan.Channels.Count; c++)
            WriteChannel(writer, study, c);
        writer.WriteEndArray();
        StudyJson.Number(writer, "multiplier", plan.Multiplier);
        StudyJson.Number(writer, "kkt_residual", plan.KktResidual);
        writer.WriteStartObject("certificate");
        writer.WriteString("method", plan.Certificate.IsConcave ? "concave" : "branch_and_bound");
        writer.WriteBoolean("proven", plan.Certificate.IsProven);
        StudyJson.Number(writer, "upper_bound", plan.Certificate.UpperBound);
        StudyJson.Number(writer, "gap", plan.Certificate.Gap);
        writer.WriteNumber("nodes", plan.Certificate.Nodes);
        writer.WriteEndObject();
        WriteNext(writer, study);
        if (study.Mix is { Result.Fit: { } fit })
        {
            writer.WriteString("saturation", MixStudyJson.Form(fit));
            writer.WriteNumber("level", fit.Options.Level);
            writer.WriteNumber("seed", fit.Options.Seed);
            writer.WriteNumber("draws", fit.All.Sum(static part => part.Draws.Length));
        }
        writer.WriteString("message", study.Verdict);
        StudyJson.Receipts(writer, receipts);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    private static void WriteChannel(Utf8JsonWriter writer, BudgetStudy study, int channel)
    {
        BudgetPlan plan = study.Plan;
        BudgetChannel bounds = plan.Channels[channel];
        writer.WriteStartObject();
        writer.WriteString("channel", bounds.Name);
        writer.WriteNumber("spend", plan.Spend[channel]);
        StudyJson.Number(writer, "response", bounds.Curve.Response(plan.Spend[channel]));
        StudyJson.Number(writer, "marginal", bounds.Curve.Marginal(plan.Spend[channel]));
        writer.WriteNumber("min", bounds.Min);
        StudyJson.Number(writer, "max", bounds.Max);
        if (plan.Bound(channel) == 0)
            writer.WriteNull("bound");
        else
            writer.WriteString("bound", plan.Bound(channel) < 0 ? "min" : "max");
        writer.WriteBoolean("extrapolated", study.IsExtrapolated(channel));
        writer.WriteStartObject("curve");
        writer.WriteString("saturation", bounds.Curve.Saturation.ToString().ToLowerInvariant());
        writer.WriteNumber("beta", bounds.Curve.Beta);
        writer.WriteNumber(bounds.Curve.Saturation == Saturation.Hill ? "half" : "lambda", bounds.Curve.Scale);
        if (bounds.Curve.Saturation == Saturation.Hill)
            writer.WriteNumber("slope", bounds.Curve.Power);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteNext(Utf8JsonWriter writer, BudgetStudy study)
    {
        if (study.Next is not { } next)
        {
            writer.WriteNull("next");
            return;
        }
        writer.WriteStartObject("next");
        writer.WriteNumber("amount", study.Question.Next ?? study.Plan.Total / 10);
        StudyJson.Number(writer, "response", next.Response - study.Plan.Response);
        WriteSpend(writer, next.Channels, [.. next.Spend.Zip(study.Plan.Spend, static (more, now) => more - now)]);
        writer.WriteEndObject();
    }

    private static void WriteSpend(Utf8JsonWriter writer, IReadOnlyList<BudgetChannel> channels, double[] spend)
    {
        writer.WriteStartObject("spend");
        for (int c = 0; c < spend.Length; c++)
            StudyJson.Number(writer, channels[c].Name, spend[c]);
        writer.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter writer, string name, Interval? range)
    {
        if (range is { } known)
            MixStudyJson.Write(writer, name, known);
        else
            writer.WriteNull(name);
    }
}
