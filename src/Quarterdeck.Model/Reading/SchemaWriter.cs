using System.Text;
using System.Text.Json;
using Quarterdeck.Model.Reading.Keys;

namespace Quarterdeck.Model.Reading;

/// <summary>The JSON Schema (draft 2020-12) of a company's files, from the very table of keys that the reader uses.</summary>
public static class SchemaWriter
{
    private const string Name = "^[a-z][a-z0-9_]*$", OfficeName = @"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$";

    private static readonly HashSet<string> Declared = ["dataset", "metric", "kpi", "dimension", "field", "join", "grain"];

    /// <summary>The schema as indented JSON with a line feed at the end; the same bytes every time.</summary>
    public static string Write()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "Quarterdeck company, format 1");
            Body(json, CompanyKeys.File);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Whole(Utf8JsonWriter json, Shape shape, string? says = null)
    {
        json.WriteStartObject();
        if (says is not null)
            json.WriteString("description", says);
        Body(json, shape);
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case TextShape text:
                Text(json, text.Kind);
                break;
            case ChoiceShape choice:
                Choice(json, choice);
                break;
            case EitherShape either:
                Alternatives(json, "anyOf", either.Concise, either.Full);
                break;
            case ListShape list:
                json.WriteStartArray("anyOf");
                Whole(json, list.Item);
                json.WriteStartObject();
                json.WriteString("type", "array");
                json.WritePropertyName("items");
                Whole(json, list.Item);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case NamesShape names:
                Names(json, names);
                break;
            case KeysShape keys:
                Keys(json, keys);
                break;
            default:
                throw new InvalidOperationException($"The schema of {shape.GetType().Name} is not written.");
        }
    }

    private static void Alternatives(Utf8JsonWriter json, string word, params Shape[] shapes)
    {
        json.WriteStartArray(word);
        foreach (Shape shape in shapes)
            Whole(json, shape);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, TextKind kind)
    {
        (string[] types, string? pattern) = kind switch
        {
            TextKind.Number => ((string[])["number", "string"], @"^[-+]?[0-9][0-9_]*(\.[0-9]+)?([eE][-+]?[0-9]+)?$"),
            TextKind.Rate => (["number", "string"], @"^[-+]?[0-9][0-9_]*(\.[0-9]+)?([eE][-+]?[0-9]+)? *%?$"),
            TextKind.Tolerance => (["number", "string"], @"^[0-9]+(\.[0-9]+)? *(%|pp)?$"),
            TextKind.Date => (["string"], "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
            TextKind.Duration => (["string"], "^[0-9]+ +[a-z_]+$"),
            TextKind.Truth => (["boolean"], null),
            _ => (["string", "number", "boolean"], null),
        };
        if (types.Length == 1)
            json.WriteString("type", types[0]);
        else
        {
            json.WriteStartArray("type");
            foreach (string type in types)
                json.WriteStringValue(type);
            json.WriteEndArray();
        }
        if (pattern is not null)
            json.WriteString("pattern", pattern);
    }

    private static void Choice(Utf8JsonWriter json, ChoiceShape choice)
    {
        json.WriteStartArray("enum");
        foreach (string word in choice.Words)
        {
            // YAML gives 7 as a number, and month numbers are such words.
            if (int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out int number))
                json.WriteNumberValue(number);
            else
                json.WriteStringValue(word);
        }
        json.WriteEndArray();
    }

    private static void Names(Utf8JsonWriter json, NamesShape names)
    {
        json.WriteString("type", "object");
        if (names.KeyName == "office" || Declared.Contains(names.KeyName))
        {
            json.WriteStartObject("propertyNames");
            json.WriteString("pattern", names.KeyName == "office" ? OfficeName : Name);
            json.WriteEndObject();
        }
        json.WritePropertyName("additionalProperties");
        if (!names.MayBeEmpty)
        {
            Whole(json, names.Value);
            return;
        }
        json.WriteStartObject();
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "null");
        json.WriteEndObject();
        Whole(json, names.Value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Keys(Utf8JsonWriter json, KeysShape keys)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (KeyShape key in keys.Keys)
        {
            json.WritePropertyName(key.Name);
            Whole(json, key.Shape, key.Says);
        }
        json.WriteEndObject();
        string[] required = [.. keys.Keys.Where(key => key.IsRequired).Select(key => key.Name)];
        if (required.Length > 0)
        {
            json.WriteStartArray("required");
            foreach (string name in required)
                json.WriteStringValue(name);
            json.WriteEndArray();
        }
        if (keys.OneOf.Length > 0)
        {
            json.WriteStartArray("oneOf");
            foreach (string name in keys.OneOf)
            {
                json.WriteStartObject();
                json.WriteStartArray("required");
                json.WriteStringValue(name);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteBoolean("additionalProperties", false);
    }
}
