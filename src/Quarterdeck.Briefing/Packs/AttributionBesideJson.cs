using System.Globalization;
using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Science.Attribution;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Packs;

/// <summary>What the mix says beside attribution, as two keys of its document: <c>beside</c> by channel, and <c>beside_mix</c> of the mix itself.</summary>
internal static class AttributionBesideJson
{
    /// <summary>Writes both keys.</summary>
    public static void Write(Utf8JsonWriter writer, AttributionStudy study, AttributionBeside beside)
    {
        writer.WriteStartArray("beside");
        foreach (BesideRow row in beside.Rows)
            WriteRow(writer, study, beside.Mix, row);
        writer.WriteEndArray();
        writer.WriteStartObject("beside_mix");
        writer.WriteString("outcome", beside.Mix.Market.Outcome);
        writer.WriteNumber("outcome_total", beside.Mix.Result.Outcome);
        writer.WriteString("credit_of", beside.ByValue ? "value" : "conversions");
        writer.WriteString("model", AttributionStudy.Names[(int)study.Leading]);
        writer.WriteString("from", beside.MixDays.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("to", beside.MixDays.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteNumber("level", beside.Mix.Result.Fit.Options.Level);
        writer.WriteBoolean("comparable", beside.IsComparable);
        writer.WriteStartArray("sentences");
        foreach (string sentence in beside.Sentences)
            writer.WriteStringValue(sentence);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter writer, AttributionStudy study, MixStudy mixed, BesideRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("channel", row.Channel);
        if (row.Credit is { } credit)
        {
            writer.WriteStartObject("attribution");
            foreach ((AttributionModel model, double own) in study.Result.Options.Models.Zip(credit))
                StudyJson.Number(writer, AttributionStudy.Names[(int)model], own);
            writer.WriteEndObject();
        }
        else
            writer.WriteNull("attribution");
        if (row.Mix is { } mix)
            MixStudyJson.Write(writer, "mix", mix);
        else
            writer.WriteNull("mix");
        if (row.Mix is null)
            writer.WriteNull("moved_by_data");
        else
            writer.WriteBoolean("moved_by_data", row.IsMoved);
        StudyJson.Number(writer, "ratio", row.Ratio);
        StudyJson.Number(writer, "difference", row.Difference);
        writer.WriteString("agreement", row.Agreement == BesideAgreement.None ? null : row.Agreement.ToString().ToLowerInvariant());
        WriteExperiments(writer, mixed, row);
        writer.WriteEndObject();
    }

    /// <summary>What experiments found, on which the mix rests too.</summary>
    private static void WriteExperiments(Utf8JsonWriter writer, MixStudy mixed, BesideRow row)
    {
        writer.WriteStartArray("experiments");
        foreach (LiftTest test in mixed.Result.Fit.Options.Lifts.Where(test => row.Channel is { } channel && string.Equals(mixed.Result.Channels[test.Channel].Name.Trim(), channel.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            writer.WriteStartObject();
            writer.WriteString("from", mixed.Market.Labels[test.From]);
            writer.WriteString("to", mixed.Market.Labels[test.To]);
            StudyJson.Number(writer, "effect", test.Effect);
            StudyJson.Number(writer, "standard_error", test.StandardError);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
