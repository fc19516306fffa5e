using System.Text.RegularExpressions;
using System.Text.Json;
using Quarterdeck.Briefing.Packs;

namespace Quarterdeck.Web.Api;

/// <summary>The description of the programming interface by OpenAPI 3.1, made from the very table that routes it.</summary>
internal static partial class OpenApiText
{
    private static readonly (string Name, string About)[] _everywhere =
    [
        ("period", "a period's label, such as 2025-12, 2025-Q4, 2025 or FY2025"), ("as-of", "a day, or a period whose last day is meant: later rows are hidden"),
        ("ccy", "the currency in which money is wanted"), ("lang", "en, fr, pl, vi or zh"),
    ];

    /// <summary>Writes the description.</summary>
    public static string Write(IReadOnlyList<ApiPath> paths) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("openapi", "3.1.0");
        writer.WriteStartObject("info");
        writer.WriteString("title", "Quarterdeck");
        writer.WriteString("version", "1");
        writer.WriteString("description", "Read-only. The documents are those of the command line with --format json; each has findings, and 400 where one of them is an error.");
        writer.WriteEndObject();
        writer.WriteStartObject("paths");
        foreach (ApiPath path in paths)
        {
            writer.WriteStartObject(path.Path);
            writer.WriteStartObject("get");
            writer.WriteString("summary", path.About);
            writer.WriteStartArray("parameters");
            foreach (Match place in Place().Matches(path.Path))
                Parameter(writer, place.Groups[1].Value, "path", "", isNeeded: true);
            foreach (string name in path.Names)
                Parameter(writer, name, "query", "", isNeeded: false);
            foreach ((string name, string about) in _everywhere)
                Parameter(writer, name, "query", about, isNeeded: false);
            writer.WriteEndArray();
            writer.WriteStartObject("responses");
            foreach ((string status, string about) in ((string, string)[])[("200", "the document"), ("304", "as the ETag says, nothing has changed"), ("400", "findings that say what cannot be answered")])
            {
                writer.WriteStartObject(status);
                writer.WriteString("description", about);
                if (status != "304")
                {
                    writer.WriteStartObject("content");
                    writer.WriteStartObject("application/json");
                    writer.WriteStartObject("schema");
                    writer.WriteString("type", "object");
                    writer.WriteEndObject();
                    writer.WriteEndObject();
                    writer.WriteEndObject();
                }
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static void Parameter(Utf8JsonWriter writer, string name, string @in, string about, bool isNeeded)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("in", @in);
        writer.WriteBoolean("required", isNeeded);
        if (about.Length > 0)
            writer.WriteString("description", about);
        writer.WriteStartObject("schema");
        writer.WriteString("type", "string");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
