using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Links;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A study of links as JSON; the form is stable.</summary>
public static class LinkStudyJson
{
    /// <summary>The document. A lag below 0 says by how many periods the candidate follows.</summary>
    public static string Write(LinkStudy study, IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("study", "links");
        writer.WriteString("outcome", study.Outcome);
        writer.WriteNumber("n", study.Periods);
        writer.WriteNumber("lags", study.Lags);
        StudyJson.Whole(writer, "season", study.Options.Season);
        StudyJson.Number(writer, "fdr", study.Options.FalseDiscovery);
        StudyJson.Number(writer, "materiality", study.Options.Materiality);
        writer.WriteStartArray("given");
        foreach (string name in study.Given)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        writer.WriteStartArray("links");
        for (int i = 0; i < study.Links.Count; i++)
        {
            Link link = study.Links[i];
            writer.WriteStartObject();
            writer.WriteString("candidate", study.Candidates[i]);
            writer.WriteString("verdict", StudyCodes.Of(link.Verdict));
            StudyJson.Whole(writer, "lag", link.Lag);
            StudyJson.Number(writer, "effect", link.Effect);
            StudyJson.Number(writer, "effect_low", link.EffectLow);
            StudyJson.Number(writer, "effect_high", link.EffectHigh);
            StudyJson.Number(writer, "p", link.Probability);
            StudyJson.Number(writer, "q", link.Adjusted);
            StudyJson.Number(writer, "out_of_sample_gain", link.Gain);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteNumber("seed", study.Options.Seed);
        writer.WriteNumber("draws", study.Options.Draws);
        writer.WriteString("message", study.Verdict);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });
}
