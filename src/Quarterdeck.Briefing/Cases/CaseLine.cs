using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Briefing.Cases;

/// <summary>One case's answer as a line of JSON.</summary>
internal static class CaseLine
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object on one line, with its line end.</summary>
    /// <param name="id">The case's id; null where it has none.</param>
    /// <param name="findings">What was found in this case.</param>
    /// <param name="write">Writes the members between id and findings.</param>
    public static string Write(string? id, IReadOnlyList<Finding> findings, Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, _options))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            write(writer);
            if (findings.Count > 0)
                JsonText.WriteFindings(writer, findings);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }

    /// <summary>Contributions under a name: an object from leaf, node or owner to the number.</summary>
    public static void Write(Utf8JsonWriter writer, string name, IEnumerable<Contribution> contributions)
    {
        writer.WriteStartObject(name);
        foreach (Contribution one in contributions)
            writer.WriteNumber(one.Name, one.Value);
        writer.WriteEndObject();
    }
}
