using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Exchange.Writing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Editing;

/// <summary>The files of a company with changes in the making. Each change covers as few characters as it can; comments and all else stay as they were.</summary>
internal sealed class CompanyEdits
{
    private readonly IReadOnlyList<(string File, YamlMap Root, YamlEdits Edits)> _files;
    private readonly FindingList _findings;
    private readonly List<(string Section, List<(string Name, OutNode Value, bool MayBeInline)> Entries)> _new = [];
    private readonly HashSet<YamlMap> _filled = [];

    private CompanyEdits(IReadOnlyList<(string File, YamlMap Root, YamlEdits Edits)> files, FindingList findings) => (_files, _findings) = (files, findings);

    /// <summary>The files that change, with their text before and after; none where something stands against it.</summary>
    public IReadOnlyList<UpgradedFile> Files()
    {
        foreach ((string section, List<(string Name, OutNode Value, bool MayBeInline)> entries) in _new)
            AddSection(section, entries);
        _new.Clear();
        return _findings.HasErrors ? [] : [.. _files.Where(static file => file.Edits.IsChanged).Select(static file => new UpgradedFile(file.File, file.Edits.Text, file.Edits.After()))];
    }

    /// <summary>Opens the YAML files of a folder; null where they cannot be changed, with the reason among the findings.</summary>
    public static CompanyEdits? Open(string folder, FindingList findings)
    {
        if (!Directory.Exists(folder) || FormatDetection.Of(folder) != ModelFormat.Quarterdeck)
        {
            findings.Error(FindingCodes.SetupForeign, SourceSpan.None, "The company is not a folder of YAML of its own, so nothing can be written into it from here.", "Convert it with `quarterdeck convert`, or change the files where they are made.");
            return null;
        }
        List<(string, YamlMap, YamlEdits)> files = [];
        foreach (string file in CompanyFiles.List(folder, new FindingList()))
            if (CompanyFiles.Text(folder, file, findings) is { } text && new YamlTreeReader(file, text, findings).Read() is YamlMap root)
                files.Add((file, root, new YamlEdits(text)));
        return findings.HasErrors || files.Count == 0 ? null : new CompanyEdits(files, findings);
    }

    /// <summary>The value of an entry of a section, with the file that holds it; null where no file has it.</summary>
    public (YamlText Key, YamlNode Value, YamlEdits Edits)? Find(string section, string name)
    {
        foreach ((_, YamlMap root, YamlEdits edits) in _files)
            foreach ((YamlText key, YamlNode value) in root.Map(section)?.Entries ?? [])
                if (string.Equals(key.Value, name, StringComparison.OrdinalIgnoreCase))
                    return (key, value, edits);
        return null;
    }

    /// <summary>Adds an entry to a section: behind the last one of the first file that has the section, else as a new section of the file that names the company.</summary>
    public void Add(string section, string name, OutNode value, bool mayBeInline = true)
    {
        foreach ((_, YamlMap root, YamlEdits edits) in _files)
            foreach ((YamlText key, YamlNode held) in root.Entries.Where(entry => entry.Key.Value == section))
                if (held is YamlMap map)
                {
                    Add(edits, map, name, value, mayBeInline);
                    return;
                }
                else if (held is YamlText { IsNothing: true, Span.Length: 0 })
                {
                    Behind(edits, edits.EndOfEntry(key, held), YamlWriter.Lines(name, value, key.Span.Column + 1, mayBeInline));
                    return;
                }
        // What comes into a section that is not there yet comes together.
        int at = _new.FindIndex(one => one.Section == section);
        if (at < 0)
            _new.Add((section, [(name, value, mayBeInline)]));
        else
            _new[at].Entries.Add((name, value, mayBeInline));
    }

    private void AddSection(string section, List<(string Name, OutNode Value, bool MayBeInline)> entries)
    {
        (_, YamlMap home, YamlEdits text) = Head();
        if (home.FlowEnd > 0)
            Add(text, home, section, new OutMap([.. entries.Select(static entry => (entry.Name, entry.Value))]), mayBeInline: true);
        else
            Behind(text, text.Text.Length, $"{section}:\n{string.Concat(entries.Select(static entry => YamlWriter.Lines(entry.Name, entry.Value, 2, entry.MayBeInline)))}");
    }

    /// <summary>Adds texts to a list at the top, such as <c>include:</c>; what it has already is left out.</summary>
    public void AddToList(string key, IReadOnlyList<string> items)
    {
        foreach ((_, YamlMap root, YamlEdits edits) in _files)
            foreach ((YamlText name, YamlNode held) in root.Entries.Where(entry => entry.Key.Value == key))
            {
                string[] more = [.. items.Except(Texts(held), StringComparer.OrdinalIgnoreCase)];
                if (more.Length > 0)
                    Extend(edits, name, held, more);
                return;
            }
        if (items.Count == 0)
            return;
        (_, YamlMap home, YamlEdits text) = Head();
        OutList list = OutList.Of(items)!;
        if (home.FlowEnd > 0)
            Add(text, home, key, list, mayBeInline: true);
        else if (home.Entries.LastOrDefault(static entry => entry.Key.Value is "currency" or "company") is { Key: { } above } entry)
            Behind(text, text.EndOfEntry(above, entry.Value), YamlWriter.Lines(key, list, 0));
    }

    /// <summary>Adds an entry to a map, or puts its value in the place of the one that is there.</summary>
    /// <param name="edits">The file.</param>
    /// <param name="map">The map.</param>
    /// <param name="name">The entry's key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isMerged">True where a map that is there keeps the keys that the value does not name; false (the default) where it does so only when both are of one form, known by their first key.</param>
    public void Set(YamlEdits edits, YamlMap map, string name, OutNode value, bool isMerged = false)
    {
        if (map.Entries.FirstOrDefault(entry => entry.Key.Value == name) is not { Key: { } key } known)
        {
            Add(edits, map, name, value, mayBeInline: true);
            return;
        }
        if (known.Value is YamlText { IsNothing: true, Span.Length: 0 })
            edits.Put(edits.IndexOf(key) + key.Span.Length + 1, 0, " " + YamlWriter.InBraces(value));
        else if (known.Value is YamlMap { Entries.Count: > 0 } whole && value is OutMap given && edits.IndexOf(whole) > edits.IndexOf(key) && (isMerged || whole.Entries.Any(entry => entry.Key.Value == given.Entries[0].Key)))
            // The same form with another amount: only the amount changes.
            foreach ((string further, OutNode inner) in given.Entries)
                Set(edits, whole, further, inner);
        else
            Replace(edits, key, known.Value, YamlWriter.InBraces(value));
    }

    /// <summary>Puts a text in the place of a value; where that would lose a comment, it is refused.</summary>
    public void Replace(YamlEdits edits, YamlText key, YamlNode value, string written)
    {
        int from = edits.IndexOf(value), to = edits.EndOf(value);
        if (from < edits.IndexOf(key) || edits.HasComment(from, to))
            _findings.Error(FindingCodes.SetupComment, key.Span, $"What '{key.Value}' says now {(from < edits.IndexOf(key) ? "stands elsewhere, behind an alias" : "has comments in it, which a change from here would lose")}.", "Change it in the file itself.");
        else if (edits.Text[from..to] != written)
            edits.Put(from, to - from, written);
    }

    private (string File, YamlMap Root, YamlEdits Edits) Head() => _files.FirstOrDefault(static file => file.Root.Find("company") is not null) is { Edits: not null } head ? head : _files[0];

    private static IEnumerable<string> Texts(YamlNode node) => node is YamlList list ? list.Items.OfType<YamlText>().Select(static item => item.Value) : node is YamlText { IsNothing: false } one ? [one.Value] : [];

    private void Extend(YamlEdits edits, YamlText key, YamlNode held, string[] more)
    {
        string written = string.Join(", ", more.Select(static item => YamlWriter.InBraces(new OutText(item))));
        if (held is YamlList { Items: [.., var last] } list)
        {
            if (list.FlowEnd > 0)
                edits.Put(edits.EndOf(last), 0, ", " + written);
            else
            {
                int line = edits.Text.LastIndexOf('\n', edits.IndexOf(last)) + 1;
                string before = edits.Text[line..edits.IndexOf(last)];
                Behind(edits, edits.EndOfEntry(key, held), string.Concat(more.Select(item => $"{before}{YamlWriter.InBraces(new OutText(item))}\n")));
            }
        }
        else if (held is YamlText { IsNothing: true, Span.Length: 0 })
            edits.Put(edits.IndexOf(key) + key.Span.Length + 1, 0, $" [{written}]");
        else
            Replace(edits, key, held, held is YamlText { IsNothing: false } one ? $"[{YamlWriter.InBraces(new OutText(one.Value))}, {written}]" : $"[{written}]");
    }

    private void Add(YamlEdits edits, YamlMap map, string name, OutNode value, bool mayBeInline)
    {
        if (map.FlowEnd == 0)
            Behind(edits, edits.EndOfEntry(map.Entries[^1].Key, map.Entries[^1].Value), YamlWriter.Lines(name, value, map.Entries[0].Key.Span.Column - 1, mayBeInline));
        else if (map.Entries.Count == 0)
            edits.Put(map.FlowEnd - 1, 0, (_filled.Add(map) ? "" : ", ") + YamlWriter.InBraces(name, value));
        else
        {
            (YamlText key, YamlNode last) = map.Entries[^1];
            // Behind the last value where it stands here; an alias or nothing at all has no end of its own.
            bool isHere = last is not YamlText { Span.Length: 0 } && edits.IndexOf(last) > edits.IndexOf(key);
            edits.Put(isHere ? edits.EndOf(last) : map.FlowEnd - 1, 0, ", " + YamlWriter.InBraces(name, value));
        }
    }

    /// <summary>Puts whole lines in behind an offset that ends a line.</summary>
    private static void Behind(YamlEdits edits, int at, string lines)
    {
        bool isOpen = at > 0 && edits.Text[at - 1] != '\n';
        string written = (isOpen ? "\n" + lines[..^1] : lines).Replace("\n", edits.LineEnd, StringComparison.Ordinal);
        edits.Put(at, 0, written);
    }
}
