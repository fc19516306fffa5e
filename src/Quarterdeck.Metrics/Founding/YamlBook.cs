using System.Text;

namespace Quarterdeck.Metrics.Founding;

/// <summary>The YAML of a company in the making: a head and entries, and which line is whose.</summary>
/// <param name="Head">The lines of company.yaml.</param>
/// <param name="Entries">Everything else.</param>
internal sealed record YamlBook(IReadOnlyList<string> Head, IReadOnlyList<YamlEntry> Entries)
{
    private static readonly (string File, string[] Sections)[] _files =
    [
        ("datasets.yaml", ["datasets", "dimensions"]),
        ("metrics.yaml", ["metrics", "units", "drivers"]),
        ("kpis.yaml", ["kpis", "groups"]),
    ];

    /// <summary>What was left out, for the end of its file: file and sentence.</summary>
    public IReadOnlyList<(string File, string Sentence)> Left { get; init; } = [];

    /// <summary>The files' names and texts, and the entry of each line (counted from 1) with the line's place in it.</summary>
    public IReadOnlyList<(string File, string Text, IReadOnlyDictionary<int, (YamlEntry Entry, int Line)> Owners)> Write(FoundingWords words)
    {
        List<(string, string, IReadOnlyDictionary<int, (YamlEntry, int)>)> files = [("company.yaml", Text(Head), new Dictionary<int, (YamlEntry, int)>())];
        foreach ((string file, string[] sections) in _files)
        {
            List<string> lines = [];
            Dictionary<int, (YamlEntry, int)> owners = [];
            foreach (string section in sections)
            {
                YamlEntry[] entries = [.. Entries.Where(entry => entry.Section == section)];
                if (entries.Length > 0)
                    lines.Add(section + ":");
                foreach (YamlEntry entry in entries)
                    for (int i = 0; i < entry.Lines.Count; i++)
                    {
                        lines.Add(entry.Lines[i]);
                        owners[lines.Count] = (entry, i);
                    }
            }
            lines.AddRange(Left.Where(left => left.File == file).Select(left => "# " + words.Of("left", left.Sentence)));
            if (lines.Count > 0)
                files.Add((file, Text(lines), owners));
        }
        return files;
    }

    /// <summary>The file that holds a section.</summary>
    public static string FileOf(string section) => _files.First(file => file.Sections.Contains(section)).File;

    private static string Text(IEnumerable<string> lines)
    {
        StringBuilder text = new();
        foreach (string line in lines)
            text.Append(line).Append('\n');
        return text.ToString();
    }
}
