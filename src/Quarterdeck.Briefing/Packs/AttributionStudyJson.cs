using System.Globalization;
using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Attribution;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A study of attribution as JSON; the form is stable.</summary>
public static class AttributionStudyJson
{
    /// <summary>The document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="findings">All findings.</param>
    /// <param name="receipts">How the numbers of a company were made; null, the default, for a file.</param>
    public static string Write(AttributionStudy study, IReadOnlyList<Finding> findings, IReadOnlyList<Receipt>? receipts = null) => JsonText.Document(writer =>
    {
        AttributionResult result = study.Result;
        writer.WriteStartObject();
        writer.WriteString("study", "attribution");
        writer.WriteNumber("paths", study.Rows);
        writer.WriteNumber("distinct_paths", result.Journeys.Journeys.Count);
        writer.WriteNumber("conversions", result.Journeys.Conversions);
        writer.WriteNumber("nonconversions", result.Journeys.Failures);
        StudyJson.Number(writer, "value", result.Options.WithValue ? result.Journeys.Value : null);
        if (study.Touches is { } touches)
            WriteTouches(writer, touches);
        if (result.Options.Models.Contains(AttributionModel.Shapley))
            writer.WriteString("game", result.Options.RateGame ? "rate" : "subset");
        writer.WriteStartArray("channels");
        for (int c = 0; c < result.Journeys.Channels.Count; c++)
            WriteChannel(writer, result, c);
        writer.WriteEndArray();
        if (result is { Chain: { } chain, Windows: { } windows })
            WriteChain(writer, result, chain, windows);
        else
            writer.WriteNull("markov");
        if (result.Options.Draws > 0 || result.RateErrors is not null)
        {
            writer.WriteNumber("seed", result.Options.Seed);
            writer.WriteNumber("draws", result.Options.Draws);
        }
        if (result.Options.Draws > 0)
            writer.WriteNumber("level", 95);
        if (study.Beside is not null || study.Impacts.Count > 0)
            AttributionBesideJson.Write(writer, study);
        writer.WriteString("message", study.Verdict);
        StudyJson.Receipts(writer, receipts);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    private static void WriteTouches(Utf8JsonWriter writer, TouchStudy study)
    {
        writer.WriteStartObject("touchpoints");
        writer.WriteNumber("touches", study.Table.Touches.Entities.Length);
        writer.WriteNumber("entities", study.Table.Entities);
        writer.WriteString("from", study.Table.Days?.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("to", study.Table.Days?.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        StudyJson.Number(writer, "look_back_days", study.Question.LookBack?.TotalDays);
        StudyJson.Number(writer, "session_minutes", study.Question.Session?.TotalMinutes);
        writer.WriteString("direct", study.Question.Direct);
        writer.WriteNumber("journeys_converted", study.Made.Converted);
        writer.WriteNumber("journeys_without", study.Made.Open);
        writer.WriteNumber("steps", study.Made.Steps);
        writer.WriteNumber("merged", study.Made.Merged);
        writer.WriteNumber("older", study.Made.Older);
        writer.WriteNumber("direct_left_out", study.Made.Direct);
        writer.WriteNumber("repeated", study.Made.Repeated);
        writer.WriteNumber("conversions_without_touch", study.Made.Untouched);
        StudyJson.Number(writer, "value_without_touch", study.Table.HasValue ? study.Made.UntouchedValue : null);
        writer.WriteEndObject();
    }

    private static void WriteChannel(Utf8JsonWriter writer, AttributionResult result, int channel)
    {
        writer.WriteStartObject();
        writer.WriteString("channel", result.Journeys.Channels[channel]);
        WriteCredit(writer, "conversions", result.Conversions, channel);
        if (result.Values is { } values)
            WriteCredit(writer, "value", values, channel);
        else
            writer.WriteNull("value");
        StudyJson.Number(writer, "removal_effect", result.RemovalEffects?[channel]);
        StudyJson.Number(writer, "removal_effect_standard_error", result.RemovalErrors?[channel]);
        if (result.RateValues is { } rate)
        {
            StudyJson.Number(writer, "shapley_rate", rate[channel]);
            StudyJson.Number(writer, "shapley_rate_standard_error", result.RateErrors?[channel]);
        }
        if (result.Intervals is { } intervals)
        {
            writer.WriteStartObject("intervals");
            foreach (AttributionModel model in result.Options.Models)
            {
                writer.WriteStartObject(AttributionStudy.Names[(int)model]);
                StudyJson.Number(writer, "low", intervals[model][channel].Low);
                StudyJson.Number(writer, "high", intervals[model][channel].High);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }
        else
            writer.WriteNull("intervals");
        writer.WriteEndObject();
    }

    private static void WriteCredit(Utf8JsonWriter writer, string name, IReadOnlyDictionary<AttributionModel, double[]> credit, int channel)
    {
        writer.WriteStartObject(name);
        foreach ((AttributionModel model, double[] credits) in credit)
            StudyJson.Number(writer, AttributionStudy.Names[(int)model], credits[channel]);
        writer.WriteEndObject();
    }

    private static void WriteChain(Utf8JsonWriter writer, AttributionResult result, RemovalChain chain, StepWindows windows)
    {
        string[] names = [.. windows.States.Select(state => string.Join(" > ", state.Select(channel => result.Journeys.Channels[channel]))), "(start)"];
        writer.WriteStartObject("markov");
        writer.WriteNumber("order", windows.Order);
        writer.WriteNumber("states", chain.StateCount);
        StudyJson.Number(writer, "probability", chain.Probability);
        writer.WriteStartArray("transitions");
        foreach ((int from, int to, double probability) in chain.Steps())
            WriteStep(writer, names[from], names[to], probability);
        for (int state = 0; state < names.Length; state++)
        {
            if (chain.Converts[state] > 0)
                WriteStep(writer, names[state], "(conversion)", chain.Converts[state]);
            if (chain.Fails[state] > 0)
                WriteStep(writer, names[state], "(null)", chain.Fails[state]);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter writer, string from, string to, double probability)
    {
        writer.WriteStartObject();
        writer.WriteString("from", from);
        writer.WriteString("to", to);
        StudyJson.Number(writer, "probability", probability);
        writer.WriteEndObject();
    }
}
