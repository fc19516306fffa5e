using System.Text.RegularExpressions;

namespace Quarterdeck.Metrics.Founding;

/// <summary>How the clean table of a profile becomes canonical datasets, metrics and KPIs: a company's YAML with places to fill in.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Keys">The keys above the datasets: first, last, currency, period.</param>
/// <param name="Entries">The entries, with TABLE, COVERS, FIRST_DAY, LAST_DAY and PERIOD open.</param>
internal sealed partial record Feed(string Profile, IReadOnlyDictionary<string, string> Keys, IReadOnlyList<YamlEntry> Entries)
{
    private const string Prefix = "feeds/";

    /// <summary>The feeds that come with the program, by profile.</summary>
    public static IReadOnlyDictionary<string, Feed> BuiltIn { get; } = ReadAll();

    /// <summary>Reads a feed: keys of one line at the margin, then sections whose entries are indented by two blanks.</summary>
    public static Feed Read(string text)
    {
        Dictionary<string, string> keys = new(StringComparer.Ordinal);
        List<YamlEntry> entries = [];
        List<string> comments = [];
        string section = "";
        string? name = null;
        List<string> lines = [];
        void Close()
        {
            if (name is not null)
                entries.Add(new YamlEntry(section, name, lines));
            (name, lines) = (null, []);
        }
        foreach (string line in text.Split('\n').Select(static line => line.TrimEnd()).Where(static line => line.Length > 0))
        {
            if (KeyLine().Match(line) is { Success: true } key)
            {
                Close();
                if (key.Groups[2].Length > 0)
                    keys[key.Groups[1].Value] = key.Groups[2].Value.Trim('"');
                else
                    section = key.Groups[1].Value;
            }
            else if (line.StartsWith("  #", StringComparison.Ordinal))
                comments.Add(line);
            else if (EntryLine().Match(line) is { Success: true } entry)
            {
                Close();
                (name, lines) = (entry.Groups[1].Value, [.. comments, line]);
                comments.Clear();
            }
            else if (name is not null)
                lines.Add(line);
        }
        Close();
        return new Feed(keys["feed"], keys, entries);
    }

    /// <summary>The entries with the open places filled in, without fields whose columns the file does not have.</summary>
    /// <param name="values">What to write for each open place.</param>
    /// <param name="missing">Columns of the profile that this file lacks.</param>
    public IReadOnlyList<YamlEntry> Fill(IReadOnlyDictionary<string, string> values, IReadOnlyCollection<string> missing) =>
        [.. Entries.Select(entry => entry with { Lines = [.. entry.Lines.SelectMany(line => Filled(line, values, missing))] })];

    private static IEnumerable<string> Filled(string line, IReadOnlyDictionary<string, string> values, IReadOnlyCollection<string> missing)
    {
        if (line.Contains(Otherwise, StringComparison.Ordinal) && FieldLine().Match(line) is { Success: true } open)
            line = $"      {open.Groups[1].Value}: {Chosen(open.Groups[2].Value, missing)}";
        if (FieldLine().Match(line) is { Success: true } field && Word().Matches(field.Groups[2].Value).Select(static word => word.Value).FirstOrDefault(missing.Contains) is { } lacked)
            return [$"      # {field.Groups[1].Value}: the file has no column {lacked}"];
        foreach ((string place, string value) in values)
            line = line.Replace(place, value, StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(line) ? [] : [line];
    }

    private const string Otherwise = " ?? ";

    /// <summary>Of several ways to say a value, parted by <c>??</c>, the first whose columns the file has; else the first.</summary>
    public static string Chosen(string ways, IReadOnlyCollection<string> missing)
    {
        string[] all = ways.Split(Otherwise);
        return Array.Find(all, way => !Word().Matches(way).Any(word => missing.Contains(word.Value))) ?? all[0];
    }

    /// <summary>The entries under names of their own, where another file feeds a dataset of the same name already: each name gets a word before it.</summary>
    /// <param name="entries">The filled entries.</param>
    /// <param name="word">The word, such as meta.</param>
    public static IReadOnlyList<YamlEntry> Renamed(IReadOnlyList<YamlEntry> entries, string word)
    {
        HashSet<string> Of(string section) => [.. entries.Where(entry => entry.Section == section).Select(static entry => entry.Name)];
        (HashSet<string> datasets, HashSet<string> metrics) = (Of("datasets"), [.. Of("metrics"), .. Of("kpis")]);
        return [.. entries.Select(entry => entry.Section is "units" or "groups" ? entry : new YamlEntry(entry.Section, $"{word}_{entry.Name}", [.. entry.Lines.Select(line => Reworded(line, entry, word, datasets, metrics))]))];
    }

    /// <summary>A line with new names: a dataset's before a point, a metric's where it stands alone in a metric. Fields keep theirs, and so does what a person reads (source, label, comment).</summary>
    private static string Reworded(string line, YamlEntry entry, string word, HashSet<string> datasets, HashSet<string> metrics)
    {
        if (line.TrimStart() is ['#', ..] || line.StartsWith("    source:", StringComparison.Ordinal) || line.StartsWith("    label:", StringComparison.Ordinal))
            return line;
        string head = $"  {entry.Name}:";
        bool isHead = line.StartsWith(head, StringComparison.Ordinal);
        string rest = isHead ? line[head.Length..] : line, tail = "";
        if (rest.IndexOf(", label:", StringComparison.Ordinal) is >= 0 and int label)
            (rest, tail) = (rest[..label], rest[label..]);
        string New(Match match)
        {
            bool isField = match.Index > 0 && rest[match.Index - 1] == '.', isBeforePoint = match.Index + match.Length < rest.Length && rest[match.Index + match.Length] == '.';
            return !isField && (isBeforePoint ? datasets.Contains(match.Value) : entry.Section == "metrics" && metrics.Contains(match.Value)) ? $"{word}_{match.Value}" : match.Value;
        }
        return (isHead ? $"  {word}_{entry.Name}:" : "") + Word().Replace(rest, New) + tail;
    }

    private static Dictionary<string, Feed> ReadAll()
    {
        Dictionary<string, Feed> feeds = new(StringComparer.Ordinal);
        foreach (string name in typeof(Feed).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(typeof(Feed).Assembly.GetManifestResourceStream(name)!);
            Feed feed = Read(reader.ReadToEnd());
            feeds[feed.Profile] = feed;
        }
        return feeds;
    }

    [GeneratedRegex(@"^([a-z_]+):\s*(.*)$")]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^  ([\w.]+):")]
    private static partial Regex EntryLine();

    [GeneratedRegex(@"^      (\w+): (.*)$")]
    private static partial Regex FieldLine();

    [GeneratedRegex(@"(?<!')\b[a-z_][a-z_0-9]*\b(?!')")]
    private static partial Regex Word();
}
