using System.Globalization;
using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Science.Attribution;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Packs;

/// <summary>What the mix says beside attribution, as two keys of its document: <c>beside</c> by channel, and <c>beside_mix</c> of the mix itself.</summary>
internal static class AttributionBesideJson
{
    /// <summary>Writes both keys; of a company without a mix the first alone, with the channels of which an action was measured.</summary>
    public static void Write(Utf8JsonWriter writer, AttributionStudy study)
    {
        writer.WriteStartArray("beside");
        foreach (BesideRow row in study.Beside?.Rows ?? [])
            WriteRow(writer, study, row);
        foreach (string channel in study.Impacts.Select(static impact => impact.Plan.Channel!).Where(channel => study.Beside?.Find(channel) is null).Distinct(StringComparer.OrdinalIgnoreCase))
            WriteRow(writer, study, Alone(study, channel));
        writer.WriteEndArray();
        if (study.Beside is not { } beside)
            return;
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

    /// <summary>A channel of which the mix knows nothing.</summary>
    private static BesideRow Alone(AttributionStudy study, string channel)
    {
        int place = study.Result.Journeys.Channels.Index().Where(known => string.Equals(known.Item.Trim(), channel.Trim(), StringComparison.OrdinalIgnoreCase)).Select(static known => known.Index).DefaultIfEmpty(-1).First();
        double[]? credit = place < 0 ? null : [.. study.Result.Options.Models.Select(model => study.Result.Conversions[model][place])];
        return new BesideRow(channel, credit, place < 0 ? null : study.Result.Conversions[study.Leading][place], null, false, BesideAgreement.None);
    }

    private static void WriteRow(Utf8JsonWriter writer, AttributionStudy study, BesideRow row)
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
        writer.WriteString("agreement", Word(row.Agreement));
        WriteExperiments(writer, study.Beside?.Mix, row);
        WriteImpacts(writer, study, row);
        writer.WriteEndObject();
    }

    /// <summary>What experiments found, on which the mix rests too.</summary>
    private static void WriteExperiments(Utf8JsonWriter writer, MixStudy? mixed, BesideRow row)
    {
        writer.WriteStartArray("experiments");
        foreach (LiftTest test in (mixed?.Result.Fit.Options.Lifts ?? []).Where(test => row.Channel is { } channel && string.Equals(mixed!.Result.Channels[test.Channel].Name.Trim(), channel.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            writer.WriteStartObject();
            writer.WriteString("from", mixed!.Market.Labels[test.From]);
            writer.WriteString("to", mixed!.Market.Labels[test.To]);
            StudyJson.Number(writer, "effect", test.Effect);
            StudyJson.Number(writer, "standard_error", test.StandardError);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>What studies of impact measured of actions on the channel.</summary>
    private static void WriteImpacts(Utf8JsonWriter writer, AttributionStudy study, BesideRow row)
    {
        writer.WriteStartArray("impacts");
        foreach (BesideImpact impact in row.Channel is { } channel ? study.ImpactsOf(channel) : [])
        {
            writer.WriteStartObject();
            writer.WriteString("study", impact.Plan.Name);
            writer.WriteString("kpi", impact.Plan.Kpi);
            writer.WriteString("from", impact.Study.Label(impact.Study.Starts[0]));
            writer.WriteString("to", impact.Study.Label(impact.Study.Data.Windows[^1].Last));
            StudyJson.Number(writer, "effect", impact.Measured.Effect);
            StudyJson.Number(writer, "low", impact.Measured.EffectLow);
            StudyJson.Number(writer, "high", impact.Measured.EffectHigh);
            StudyJson.Number(writer, "level", Math.Round(100 * impact.Study.Question.Options.Level, 9));
            StudyJson.Number(writer, "p_value", impact.Study.Result!.Total.PValue);
            if (impact.Study.Placebo is { } placebo)
                writer.WriteBoolean("placebo_passed", placebo.Passed);
            else
                writer.WriteNull("placebo_passed");
            StudyJson.Number(writer, "spend_change", impact.SpendChange);
            StudyJson.Number(writer, "carried_spend_change", impact.CarriedChange);
            StudyJson.Number(writer, "attribution", impact.Credit);
            StudyJson.Number(writer, "attribution_difference", impact.CreditDifference);
            writer.WriteString("attribution_agreement", Word(impact.CreditAgreement));
            if (impact.Mix is { } mix)
                MixStudyJson.Write(writer, "mix", mix);
            else
                writer.WriteNull("mix");
            StudyJson.Number(writer, "mix_difference", impact.MixDifference);
            writer.WriteString("mix_agreement", Word(impact.MixAgreement));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static string? Word(BesideAgreement agreement) => agreement == BesideAgreement.None ? null : agreement.ToString().ToLowerInvariant();
}
