using System.Text;
using Quarterdeck.Model.Reading.Yaml;

namespace Quarterdeck.Model.Reading;

/// <summary>The changes of one file that put targets in.</summary>
/// <param name="file">Its name.</param>
/// <param name="text">Its text.</param>
/// <param name="root">Its tree.</param>
internal sealed class TargetEdits(string file, string text, YamlMap root)
{
    private readonly List<(int At, int Length, string New)> _edits = [];
    private readonly string _lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    private readonly int[] _lines = [0, .. Enumerable.Range(0, text.Length).Where(at => text[at] == '\n').Select(static at => at + 1)];

    public string File => file;

    public string Text => text;

    public bool IsChanged => _edits.Count > 0;

    public bool HasKpis => root.Map("kpis") is { Entries.Count: > 0 };

    /// <summary>Changes the KPI's target; false where the KPI does not stand in this file.</summary>
    public bool Put(ProposedTarget target)
    {
        foreach ((YamlText key, YamlNode value) in root.Map("kpis")?.Entries ?? [])
            if (string.Equals(key.Value, target.Kpi, StringComparison.OrdinalIgnoreCase))
            {
                Put(target, key, value);
                return true;
            }
        return false;
    }

    /// <summary>Adds the KPI with nothing but its target.</summary>
    public void Add(ProposedTarget target)
    {
        string entry = $"{target.Kpi}: {{target: {Points(target)}}}";
        if (root.Map("kpis") is { Entries.Count: > 0 } kpis)
            _edits.Insert(0, Before(kpis, entry));
        else
            _edits.Add((text.Length, 0, $"{(text.EndsWith('\n') ? "" : _lineEnd)}kpis:{_lineEnd}  {entry}{_lineEnd}"));
    }

    /// <summary>The text with the changes, below the heading.</summary>
    public string After(IReadOnlyList<string> heading)
    {
        StringBuilder after = new();
        foreach (string line in heading)
            after.Append("# ").Append(line).Append(_lineEnd);
        int at = 0;
        foreach ((int start, int length, string replacement) in _edits.OrderBy(static edit => edit.At))
        {
            after.Append(text, at, start - at).Append(replacement);
            at = start + length;
        }
        return after.Append(text, at, text.Length - at).ToString();
    }

    private void Put(ProposedTarget target, YamlText key, YamlNode kpi)
    {
        string was = "";
        if (kpi is YamlText { IsNothing: true })
            _edits.Add((IndexOf(key) + key.Span.Length + 1, 0, $" {{target: {Points(target)}}}"));
        else if (kpi is YamlText office)
            _edits.Add((IndexOf(office), office.Span.Length, $"{{office: {text.Substring(IndexOf(office), office.Span.Length)}, target: {Points(target)}}}"));
        else if (kpi is YamlMap map && map.Find("target") is null)
            _edits.Add(Before(map, $"target: {Points(target)}"));
        else if (kpi is YamlMap whole && whole.Map("target")?.Map("points") is { Entries.Count: > 0 } points)
            Point(points, target);
        else if (kpi is YamlMap own)
        {
            YamlNode replaced = own.Find("target")!;
            int start = IndexOf(replaced), length = EndOf(replaced) - start;
            was = $"; the target was {string.Join(' ', text.Substring(start, length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
            // A block of keys stands on lines of its own; the braces that take its place may stand there too.
            _edits.Add((start, length, Points(target)));
        }
        string comment = $"{target.Why}{was}".TrimStart(';', ' ');
        if (comment.Length > 0 && root.Map("kpis")!.FlowEnd == 0)
            _edits.Add((IndexOf(key), 0, $"# {target.Kpi}: {comment}{_lineEnd}{new string(' ', key.Span.Column - 1)}"));
    }

    private void Point(YamlMap points, ProposedTarget target)
    {
        foreach ((YamlText label, YamlNode value) in points.Entries)
            if (label.Value == target.Period)
            {
                _edits.Add((IndexOf(value), EndOf(value) - IndexOf(value), target.Value));
                return;
            }
        _edits.Add(Before(points, $"{target.Period}: {target.Value}"));
    }

    /// <summary>What puts an entry before the first one of a map.</summary>
    private (int At, int Length, string New) Before(YamlMap map, string entry) => map.FlowEnd > 0
        ? (IndexOf(map) + 1, 0, map.Entries.Count == 0 ? entry : entry + ", ")
        : (IndexOf(map.Entries[0].Key), 0, $"{entry}{_lineEnd}{new string(' ', map.Entries[0].Key.Span.Column - 1)}");

    private static string Points(ProposedTarget target) => $"{{points: {{{target.Period}: {target.Value}}}}}";

    private int IndexOf(YamlNode node) => _lines[node.Span.Line - 1] + node.Span.Column - 1;

    private int EndOf(YamlNode node) => node switch
    {
        YamlMap { FlowEnd: > 0 } flow => flow.FlowEnd,
        YamlMap { Entries: [.., (var key, var last)] } => last is YamlText { IsNothing: true, Span.Length: 0 } ? IndexOf(key) + key.Span.Length + 1 : EndOf(last),
        _ => IndexOf(node) + node.Span.Length,
    };
}
