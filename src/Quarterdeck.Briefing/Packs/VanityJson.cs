using Quarterdeck.Briefing.Studies;
using Quarterdeck.Science.Links;

namespace Quarterdeck.Briefing.Packs;

/// <summary>The vanity check as JSON and CSV; the form is stable.</summary>
public static class VanityJson
{
    /// <summary>The document.</summary>
    public static string Write(VanityStudy study) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("study", "vanity");
        writer.WriteString("office", study.Office);
        writer.WriteString("period", study.Period.Length == 0 ? null : study.Period);
        writer.WriteString("outcome", study.Outcome.Length == 0 ? null : study.Outcome);
        writer.WriteNumber("n", study.Periods);
        writer.WriteString("message", study.Message);
        writer.WriteStartArray("kpis");
        foreach (VanityRow row in study.Rows)
        {
            writer.WriteStartObject();
            writer.WriteString("kpi", row.Kpi);
            writer.WriteString("label", row.Label);
            writer.WriteStartArray("flags");
            foreach (VanityWarning flag in row.Flags)
            {
                writer.WriteStartObject();
                writer.WriteString("flag", Word(flag.Flag));
                writer.WriteString("reason", flag.Reason);
                BridgeJson.WriteNames(writer, "pair_with", flag.PairWith);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteString("verdict", Word(row.Verdict));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        LinkOptions options = new();
        writer.WriteNumber("materiality", options.Materiality);
        writer.WriteNumber("seed", options.Seed);
        writer.WriteNumber("draws", options.Draws);
        JsonText.WriteFindings(writer, study.Findings);
        writer.WriteEndObject();
    });

    /// <summary>One line a warning, and one for each KPI without any.</summary>
    public static string Csv(VanityStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return CsvText.Lines(["office", "kpi", "label", "verdict", "flag", "reason", "pair_with"],
            study.Rows.SelectMany(row => row.Flags.Count == 0 ? [Line(study, row, null)] : row.Flags.Select(flag => Line(study, row, flag))));
    }

    /// <summary>The word for a flag in JSON and CSV.</summary>
    public static string Word(VanityReason flag) => flag switch
    {
        VanityReason.NoPath => "no_path",
        VanityReason.OnlyGrows => "only_grows",
        VanityReason.NoDenominator => "no_denominator",
        VanityReason.NoQualityPair => "no_quality_pair",
        VanityReason.NoTarget => "no_target",
        VanityReason.NoOwner => "no_owner",
        VanityReason.UpWhileParentDown => "up_while_parent_down",
        _ => "no_material_lead",
    };

    /// <summary>The word for a verdict in JSON and CSV.</summary>
    public static string Word(VanityVerdict verdict) => verdict switch
    {
        VanityVerdict.Clear => "clear",
        VanityVerdict.Check => "check",
        _ => "vanity",
    };

    private static IEnumerable<string> Line(VanityStudy study, VanityRow row, VanityWarning? flag) =>
        [study.Office, row.Kpi, row.Label, Word(row.Verdict), flag is null ? "" : Word(flag.Flag), flag?.Reason ?? "", flag is null ? "" : string.Join(' ', flag.PairWith)];
}
