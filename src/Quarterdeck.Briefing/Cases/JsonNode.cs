using System.Text.Json;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Cases;

/// <summary>A value of a JSON file that knows its place, so that what is wrong with it can be shown there.</summary>
/// <param name="Kind">Object, array, text, number, truth or null; <see cref="JsonTokenType.StartObject"/> and <see cref="JsonTokenType.StartArray"/> stand for the first two.</param>
/// <param name="Text">A text as read, a number as written; empty for the others.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record JsonNode(JsonTokenType Kind, string Text, SourceSpan Place)
{
    /// <summary>Levels of nesting; a tree of a thousand levels takes some three thousand.</summary>
    private const int MostLevels = 8_000;

    private readonly List<(string Name, JsonNode Value)> _members = [];
    private readonly List<JsonNode> _items = [];

    /// <summary>The members of an object, in their order.</summary>
    public IReadOnlyList<(string Name, JsonNode Value)> Members => _members;

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<JsonNode> Items => _items;

    /// <summary>True for an object.</summary>
    public bool IsObject => Kind == JsonTokenType.StartObject;

    /// <summary>True for an array.</summary>
    public bool IsArray => Kind == JsonTokenType.StartArray;

    /// <summary>True for text.</summary>
    public bool IsText => Kind == JsonTokenType.String;

    /// <summary>True for null.</summary>
    public bool IsNull => Kind == JsonTokenType.Null;

    /// <summary>The member of a name, the last where there are several; null when there is none.</summary>
    public JsonNode? this[string name] => _members.FindLast(member => member.Name == name).Value;

    /// <summary>Reads a file; null with a finding when it is no JSON.</summary>
    /// <param name="file">How the file is called in findings.</param>
    /// <param name="bytes">UTF-8, with or without a byte order mark.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static JsonNode? Read(string file, ReadOnlySpan<byte> bytes, FindingList findings)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        Utf8JsonReader reader = new(bytes, new JsonReaderOptions { MaxDepth = MostLevels });
        (int line, int lineStart, int counted) = (1, 0, 0);
        try
        {
            JsonNode? root = null;
            string name = "";
            Stack<JsonNode> open = new();
            while (reader.Read())
            {
                for (int start = (int)reader.TokenStartIndex; counted < start; counted++)
                    if (bytes[counted] == (byte)'\n')
                        (line, lineStart) = (line + 1, counted + 1);
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = reader.GetString()!;
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        continue;
                }
                // Columns count characters; in a line of other than plain letters they are fewer than its bytes.
                int column = System.Text.Encoding.UTF8.GetCharCount(bytes[lineStart..(int)reader.TokenStartIndex]) + 1;
                string text = reader.TokenType switch
                {
                    JsonTokenType.String => reader.GetString()!,
                    JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
                    _ => "",
                };
                JsonNode node = new(reader.TokenType, text, new SourceSpan(file, line, column));
                if (!open.TryPeek(out JsonNode? parent))
                    root = node;
                else if (parent.IsObject)
                    parent._members.Add((name, node));
                else
                    parent._items.Add(node);
                if (node.IsObject || node.IsArray)
                    open.Push(node);
            }
            return root;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or System.Text.DecoderFallbackException)
        {
            JsonException? json = fault as JsonException;
            string what = fault.Message.Split(" LineNumber:", 2)[0];
            findings.Error(FindingCodes.CasesNotJson, new SourceSpan(file, (int)(json?.LineNumber ?? line - 1) + 1, (int)(json?.BytePositionInLine ?? 0) + 1),
                $"This is not JSON: {what}", "Mend it at this place; nothing of the file was computed.");
            return null;
        }
    }
}
