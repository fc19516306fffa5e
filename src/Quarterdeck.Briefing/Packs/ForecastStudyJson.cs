using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Forecasts;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A forecast as JSON; the form is stable.</summary>
public static class ForecastStudyJson
{
    /// <summary>The document.</summary>
    public static string Write(ForecastStudy study, IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        ForecastQuestion question = study.Question;
        int[] seasons = [.. study.Rows.Select(static row => row.Season).Distinct()];
        writer.WriteStartObject();
        writer.WriteString("study", "forecast");
        writer.WriteNumber("horizon", question.Horizon);
        StudyJson.Whole(writer, "season", seasons.Length == 1 ? seasons[0] : null);
        writer.WriteStartArray("levels");
        foreach ((_, double level) in question.Levels)
            writer.WriteNumberValue(level);
        writer.WriteEndArray();
        writer.WriteStartArray("series");
        foreach (ForecastRow row in study.Rows)
            WriteSeries(writer, row, question);
        writer.WriteEndArray();
        writer.WriteString("message", study.Verdict);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    private static void WriteSeries(Utf8JsonWriter writer, ForecastRow row, ForecastQuestion question)
    {
        SeriesForecast forecast = row.Forecast;
        writer.WriteStartObject();
        writer.WriteString("series", row.Input.Name);
        writer.WriteNumber("n", forecast.Count);
        writer.WriteString("method", forecast.Model.Method);
        writer.WriteStartObject("parameters");
        foreach ((string name, double value) in forecast.Model.Parameters)
            StudyJson.Number(writer, name, value);
        writer.WriteEndObject();
        StudyJson.Number(writer, "log_likelihood", forecast.Model.LogLikelihood);
        StudyJson.Number(writer, "aicc", forecast.Model.Aicc);
        StudyJson.Number(writer, "scaled_by", forecast.ScaledBy);
        StudyJson.Whole(writer, "filled", forecast.Filled);
        writer.WriteStartArray("points");
        (string Text, double[] Lower, double[] Upper)[] intervals = [.. question.Levels.Select(level => (level.Text, forecast.Intervals(level.Level / 100))).Select(static pair => (pair.Text, pair.Item2.Lower, pair.Item2.Upper))];
        for (int h = 0; h < question.Horizon; h++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("step", h + 1);
            writer.WriteString("period", row.Input.Next[h]);
            StudyJson.Number(writer, "mean", forecast.Means[h]);
            writer.WriteStartObject("lower");
            foreach ((string text, double[] lower, _) in intervals)
                StudyJson.Number(writer, text, lower[h]);
            writer.WriteEndObject();
            writer.WriteStartObject("upper");
            foreach ((string text, _, double[] upper) in intervals)
                StudyJson.Number(writer, text, upper[h]);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (row.Input.AddsUp)
        {
            (double sum, double low, double high) = row.Total(question.Horizon);
            writer.WriteStartObject("total");
            StudyJson.Number(writer, "value", sum);
            StudyJson.Number(writer, "low", low);
            StudyJson.Number(writer, "high", high);
            writer.WriteEndObject();
        }
        else
            writer.WriteNull("total");
        if (question.Target is { } target)
        {
            writer.WriteStartObject("target");
            StudyJson.Number(writer, "value", target);
            StudyJson.Number(writer, "so_far", question.SoFar);
            StudyJson.Number(writer, "probability", !row.Input.AddsUp ? null : forecast.ProbabilityOf(target, question.SoFar, question.Horizon));
            writer.WriteEndObject();
        }
        else
            writer.WriteNull("target");
        writer.WriteEndObject();
    }
}
