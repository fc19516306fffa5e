using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Impact;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A study of impact as JSON; the form is stable.</summary>
public static class ImpactStudyJson
{
    /// <summary>The document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="findings">All findings.</param>
    /// <param name="receipts">How the numbers of a company were made; null, the default, for a file.</param>
    public static string Write(ImpactStudy study, IReadOnlyList<Finding> findings, IReadOnlyList<Receipt>? receipts = null) => JsonText.Document(writer =>
    {
        ImpactData data = study.Data;
        writer.WriteStartObject();
        writer.WriteString("study", "impact");
        if (study.Plan is { } plan)
        {
            writer.WriteString("name", plan.Name);
            writer.WriteString("kpi", plan.Kpi);
            writer.WriteString("where", plan.Where?.Text);
            writer.WriteString("channel", plan.Channel);
        }
        writer.WriteString("method", study.Question.Method switch { ImpactMethod.Step => "step", ImpactMethod.Segmented => "segmented", _ => "bsts" });
        writer.WriteString("from", study.Label(study.Starts[0]));
        writer.WriteString("to", study.Label(data.Windows[^1].Last));
        writer.WriteNumber("before", data.Before);
        writer.WriteNumber("after", data.Measured.Count());
        StudyJson.Number(writer, "level", Math.Round(100 * study.Question.Options.Level, 9));
        StudyJson.Whole(writer, "season", study.Question.Options.Season);
        writer.WriteBoolean("trend", study.Question.Options.HasTrend);
        WriteSpan(writer, study.Result?.Total);
        WriteInclusion(writer, study);
        WritePlacebo(writer, study);
        WriteSecondOpinion(writer, study);
        WriteActions(writer, study);
        WritePoints(writer, study);
        writer.WriteString("summary", study.Summary);
        StudyJson.Number(writer, "observation_deviation", study.Result?.ObservationDeviation);
        StudyJson.Number(writer, "noise_correlation", study.Result?.NoiseFollows);
        StudyJson.Number(writer, "level_deviation", study.Result?.LevelDeviation);
        StudyJson.Number(writer, "control_fit", study.Result?.ControlFit);
        writer.WriteNumber("seed", study.Question.Options.Seed);
        writer.WriteNumber("draws", study.Result is null ? 0 : study.Question.Options.Draws);
        StudyJson.Receipts(writer, receipts);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    private static void WriteSpan(Utf8JsonWriter writer, ImpactSpan? span)
    {
        WriteEffect(writer, "average", span?.Average);
        WriteEffect(writer, "cumulative", span?.Cumulative);
        if (span?.Relative is { } relative)
        {
            writer.WriteStartObject("relative");
            StudyJson.Number(writer, "effect", relative.Effect);
            StudyJson.Number(writer, "low", relative.Low);
            StudyJson.Number(writer, "high", relative.High);
            writer.WriteEndObject();
        }
        else
            writer.WriteNull("relative");
        StudyJson.Number(writer, "p_value", span?.PValue);
    }

    private static void WriteEffect(Utf8JsonWriter writer, string name, ImpactEffect? effect)
    {
        if (effect is null)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartObject(name);
        StudyJson.Number(writer, "actual", effect.Actual);
        StudyJson.Number(writer, "predicted", effect.Predicted);
        StudyJson.Number(writer, "predicted_low", effect.PredictedLow);
        StudyJson.Number(writer, "predicted_high", effect.PredictedHigh);
        StudyJson.Number(writer, "effect", effect.Effect);
        StudyJson.Number(writer, "effect_low", effect.EffectLow);
        StudyJson.Number(writer, "effect_high", effect.EffectHigh);
        writer.WriteEndObject();
    }

    private static void WriteInclusion(Utf8JsonWriter writer, ImpactStudy study)
    {
        writer.WriteStartObject("inclusion");
        if (study.Result is { } result)
            for (int c = 0; c < study.Controls.Count; c++)
                StudyJson.Number(writer, study.Controls[c], result.Inclusion[c]);
        writer.WriteEndObject();
    }

    private static void WritePlacebo(Utf8JsonWriter writer, ImpactStudy study)
    {
        if (study.Placebo is not { } placebo)
        {
            writer.WriteNull("placebo");
            return;
        }
        writer.WriteStartObject("placebo");
        writer.WriteString("from", study.Label(placebo.Window.First));
        writer.WriteString("to", study.Label(placebo.Window.Last));
        StudyJson.Number(writer, "effect", placebo.Span.Average.Effect);
        StudyJson.Number(writer, "low", placebo.Span.Average.EffectLow);
        StudyJson.Number(writer, "high", placebo.Span.Average.EffectHigh);
        writer.WriteBoolean("passed", placebo.Passed);
        writer.WriteEndObject();
    }

    private static void WriteSecondOpinion(Utf8JsonWriter writer, ImpactStudy study)
    {
        if (study.SecondOpinion is not { } fit)
        {
            writer.WriteNull("second_opinion");
            return;
        }
        writer.WriteStartObject("second_opinion");
        writer.WriteString("method", fit.SlopeChange is null ? "step" : "segmented");
        WriteFit(writer, fit);
        if (study.Adjusted is { } adjusted)
        {
            writer.WriteStartObject("with_controls");
            WriteFit(writer, adjusted);
            writer.WriteEndObject();
        }
        else
            writer.WriteNull("with_controls");
        writer.WriteEndObject();
    }

    private static void WriteFit(Utf8JsonWriter writer, InterruptedRegression fit)
    {
        StudyJson.Number(writer, "level_change", fit.LevelChange);
        StudyJson.Number(writer, "slope_change", fit.SlopeChange);
        StudyJson.Number(writer, "standard_error", fit.StandardError);
        StudyJson.Number(writer, "slope_standard_error", fit.SlopeStandardError);
        StudyJson.Number(writer, "level", fit.Level);
        StudyJson.Number(writer, "slope", fit.Trend);
        writer.WriteNumber("lags", fit.Lags);
    }

    private static void WriteActions(Utf8JsonWriter writer, ImpactStudy study)
    {
        writer.WriteStartArray("actions");
        for (int i = 0; i < study.Starts.Count; i++)
        {
            ImpactWindow window = study.Data.Windows[i];
            writer.WriteStartObject();
            writer.WriteString("from", study.Label(study.Starts[i]));
            writer.WriteString("measured_from", study.Label(window.First));
            writer.WriteString("to", study.Label(window.Last));
            WriteSpan(writer, study.Result?.Windows[i]);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WritePoints(Utf8JsonWriter writer, ImpactStudy study)
    {
        writer.WriteStartArray("points");
        IReadOnlyList<ImpactPoint> points = study.Result?.Points ?? [];
        for (int t = 0; t < points.Count; t++)
        {
            ImpactPoint point = points[t];
            writer.WriteStartObject();
            writer.WriteString("period", study.Label(t));
            StudyJson.Number(writer, "actual", point.Actual);
            StudyJson.Number(writer, "predicted", point.Predicted);
            StudyJson.Number(writer, "low", point.Low);
            StudyJson.Number(writer, "high", point.High);
            StudyJson.Number(writer, "effect", point.Actual - point.Predicted);
            StudyJson.Number(writer, "effect_low", point.Actual - point.High);
            StudyJson.Number(writer, "effect_high", point.Actual - point.Low);
            StudyJson.Number(writer, "cumulative_effect", point.Cumulative?.Effect);
            StudyJson.Number(writer, "cumulative_low", point.Cumulative?.EffectLow);
            StudyJson.Number(writer, "cumulative_high", point.Cumulative?.EffectHigh);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
