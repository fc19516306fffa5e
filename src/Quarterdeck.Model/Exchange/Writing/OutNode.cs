using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quarterdeck.Model.Exchange.Writing;

/// <summary>One node of a YAML file that is to be written.</summary>
internal abstract record OutNode
{
    /// <summary>The node as JSON on one line; every scalar is a text.</summary>
    public string Json()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer, this);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, OutNode node)
    {
        switch (node)
        {
            case OutMap map:
                writer.WriteStartObject();
                foreach ((string key, OutNode value) in map.Entries)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
            case OutList list:
                writer.WriteStartArray();
                foreach (OutNode item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case OutText text:
                writer.WriteStringValue(text.Value);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node, "The node is of no known kind.");
        }
    }
}

/// <summary>A scalar.</summary>
/// <param name="Value">The text.</param>
/// <param name="IsPlain">True for numbers and truths, which stand without quotes.</param>
internal sealed record OutText(string Value, bool IsPlain = false) : OutNode;

/// <summary>A sequence.</summary>
internal sealed record OutList(IReadOnlyList<OutNode> Items) : OutNode
{
    /// <summary>A list of texts; null for none, so that the key is left out.</summary>
    public static OutList? Of(IEnumerable<string> texts)
    {
        OutList list = new([.. texts.Select(text => new OutText(text))]);
        return list.Items.Count == 0 ? null : list;
    }
}

/// <summary>A mapping in the order of writing.</summary>
internal sealed record OutMap(IReadOnlyList<(string Key, OutNode Value)> Entries) : OutNode
{
    /// <summary>A map of those entries that have a value.</summary>
    public static OutMap Of(params IEnumerable<(string Key, OutNode? Value)> entries) =>
        new([.. entries.Where(entry => entry.Value is not null).Select(entry => (entry.Key, entry.Value!))]);

    /// <summary>The map; null when it is empty, so that its key is left out.</summary>
    public OutMap? OrNothing => Entries.Count == 0 ? null : this;

    /// <summary>The value of a key; null when it is not there.</summary>
    public OutNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key).Value;

    /// <summary>The map without some keys.</summary>
    public OutMap Without(params string[] keys) => new([.. Entries.Where(entry => !keys.Contains(entry.Key))]);
}
