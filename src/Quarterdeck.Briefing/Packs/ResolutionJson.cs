using System.Text.Json;
using Quarterdeck.Model.Findings;
using Quarterdeck.Offices.Resolving;

namespace Quarterdeck.Briefing.Packs;

/// <summary>What titles and acronyms were read as, as JSON: results in their order, a summary, findings.</summary>
public static class ResolutionJson
{
    /// <summary>Titles.</summary>
    public static string Write(IReadOnlyList<TitleResult> results, IReadOnlyList<Finding> findings) =>
        Document(results, static result => result.Verdict, WriteTitle, findings);

    /// <summary>Acronyms in texts; the sense is null where nothing could be decided.</summary>
    public static string Write(IReadOnlyList<AcronymResult> results, IReadOnlyList<Finding> findings) =>
        Document(results, static result => result.Verdict, WriteAcronym, findings);

    private static string Document<T>(IReadOnlyList<T> results, Func<T, Verdict> verdict, Action<Utf8JsonWriter, T> write, IReadOnlyList<Finding> findings) =>
        JsonText.Document(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("results");
            foreach (T result in results)
                write(json, result);
            json.WriteEndArray();
            VerdictCounts counts = VerdictCounts.Of(results.Select(verdict));
            json.WriteStartObject("summary");
            json.WriteNumber("resolved", counts.Resolved);
            json.WriteNumber("ambiguous", counts.Ambiguous);
            json.WriteNumber("none", counts.None);
            json.WriteNumber("unknown", counts.Unknown);
            json.WriteEndObject();
            JsonText.WriteFindings(json, findings);
            json.WriteEndObject();
        });

    private static void WriteTitle(Utf8JsonWriter json, TitleResult result)
    {
        json.WriteStartObject();
        json.WriteString("title", Whole(result.Title));
        WriteReading(json, result);
        WriteTrace(json, result.Trace);
        json.WriteEndObject();
    }

    /// <summary>The offices, alternatives and verdict of a title.</summary>
    internal static void WriteReading(Utf8JsonWriter json, TitleResult result)
    {
        json.WriteStartArray("offices");
        foreach (OfficeReading office in result.Offices)
        {
            json.WriteStartObject();
            json.WriteString("id", office.Id);
            json.WriteNumber("confidence", office.Confidence);
            json.WriteStartArray("modifiers");
            foreach (string modifier in office.Modifiers.List())
                json.WriteStringValue(modifier);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteAlternatives(json, result.Alternatives);
        json.WriteString("verdict", PlainWord.Of(result.Verdict));
    }

    private static void WriteAcronym(Utf8JsonWriter json, AcronymResult result)
    {
        json.WriteStartObject();
        json.WriteString("text", Whole(result.Text));
        json.WriteString("acronym", Whole(result.Acronym));
        json.WriteString("sense", result.Sense);
        json.WriteString("verdict", PlainWord.Of(result.Verdict));
        WriteAlternatives(json, result.Alternatives);
        WriteTrace(json, result.Trace);
        json.WriteEndObject();
    }

    private static void WriteAlternatives(Utf8JsonWriter json, IReadOnlyList<Alternative> alternatives)
    {
        json.WriteStartArray("alternatives");
        foreach (Alternative other in alternatives)
        {
            json.WriteStartObject();
            json.WriteString("id", other.Id);
            json.WriteString("why", PlainWord.Of(other.Why));
            json.WriteNumber("confidence", other.Confidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTrace(Utf8JsonWriter json, IReadOnlyList<TraceStep> trace)
    {
        json.WriteStartArray("trace");
        foreach (TraceStep step in trace)
        {
            json.WriteStartObject();
            json.WriteString("rule", PlainWord.Of(step.Rule));
            json.WriteString("matched", Whole(step.Matched));
            if (step.Id.Length > 0)
                json.WriteString("id", step.Id);
            if (step.Source.Length > 0)
                json.WriteString("source", step.Source);
            json.WriteString("text", Whole(step.Text));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Half a surrogate pair, as a title cut in the middle of a character has it, cannot stand in JSON.</summary>
    private static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        System.Text.StringBuilder whole = new(text.Length);
        foreach (System.Text.Rune rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}
