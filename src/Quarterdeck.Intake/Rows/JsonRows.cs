using System.Text.Json;

namespace Quarterdeck.Intake.Rows;

/// <summary>A table out of a JSON document: the objects at the end of a path, each a row; the first row given is the header.</summary>
/// <remarks>
/// A path has parts with dots between them: a name goes into a property, <c>{name}</c> into each property and keeps its name as a column,
/// <c>[]</c> behind a part into each item of a list; <c>[]</c> alone is a list at the top. Scalar properties of the objects on the way are
/// columns too (the company's name beside each of its facts), unless the row has one of that name. Objects inside a row become columns with
/// a dot, lists of scalars a text with semicolons.
/// </remarks>
public static class JsonRows
{
    /// <summary>The largest document that is read: it is held in memory as a whole.</summary>
    public const long MostBytes = 512L << 20;

    /// <summary>The table at a path; null where the document has no such path.</summary>
    /// <param name="root">The document.</param>
    /// <param name="path">The path to the rows.</param>
    /// <param name="most">So many rows are enough.</param>
    public static IReadOnlyList<ListedRow>? Read(JsonElement root, string path, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(path);
        List<Dictionary<string, string>> rows = [];
        if (!Walk(root, Parts(path), 0, [], rows, most))
            return null;
        List<string> header = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Dictionary<string, string> row in rows)
            header.AddRange(row.Keys.Where(seen.Add));
        // Rows of a document have no lines; they are numbered, with the header as the first.
        return [new ListedRow(1, header), .. rows.Select((row, i) => new ListedRow(i + 2, [.. header.Select(name => row.GetValueOrDefault(name, ""))]))];
    }

    private static string[] Parts(string path) =>
        [.. path.Split('.', StringSplitOptions.RemoveEmptyEntries).SelectMany(part => part.EndsWith("[]", StringComparison.Ordinal) && part.Length > 2 ? new[] { part[..^2], "[]" } : [part])];

    private static bool Walk(JsonElement at, string[] parts, int depth, Dictionary<string, string> above, List<Dictionary<string, string>> rows, int most)
    {
        if (rows.Count >= most)
            return true;
        if (depth == parts.Length)
        {
            if (at.ValueKind != JsonValueKind.Object)
                return false;
            Dictionary<string, string> row = new(StringComparer.Ordinal);
            Flatten(at, "", row, deep: true);
            foreach ((string name, string value) in above)
                row.TryAdd(name, value);
            rows.Add(row);
            return true;
        }
        string part = parts[depth];
        if (part == "[]")
        {
            if (at.ValueKind != JsonValueKind.Array)
                return false;
            bool all = true;
            foreach (JsonElement item in at.EnumerateArray())
                all &= Walk(item, parts, depth + 1, above, rows, most);
            return all || rows.Count > 0;
        }
        if (at.ValueKind != JsonValueKind.Object)
            return false;
        Dictionary<string, string> here = new(above, StringComparer.Ordinal);
        Flatten(at, "", here, deep: false);
        if (!part.StartsWith('{'))
            return at.TryGetProperty(part, out JsonElement next) && Walk(next, parts, depth + 1, here, rows, most);
        bool any = false;
        foreach (JsonProperty property in at.EnumerateObject())
            any |= Walk(property.Value, parts, depth + 1, new(here, StringComparer.Ordinal) { [part.Trim('{', '}')] = property.Name }, rows, most);
        return any;
    }

    private static void Flatten(JsonElement at, string prefix, Dictionary<string, string> row, bool deep)
    {
        foreach (JsonProperty property in at.EnumerateObject())
        {
            string name = prefix + property.Name;
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                if (deep)
                    Flatten(property.Value, name + ".", row, deep);
            }
            else if (property.Value.ValueKind == JsonValueKind.Array)
            {
                if (deep)
                    row[name] = string.Join("; ", property.Value.EnumerateArray().Select(Text));
            }
            else
                row[name] = Text(property.Value);
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString() ?? "",
        _ => value.GetRawText(),
    };
}
