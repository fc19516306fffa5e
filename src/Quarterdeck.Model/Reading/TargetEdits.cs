using Quarterdeck.Model.Reading.Yaml;

namespace Quarterdeck.Model.Reading;

/// <summary>The changes of one file that put targets in.</summary>
/// <param name="file">Its name.</param>
/// <param name="text">Its text.</param>
/// <param name="root">Its tree.</param>
internal sealed class TargetEdits(string file, string text, YamlMap root)
{
    private readonly YamlEdits _edits = new(text);

    public string File => file;

    public string Text => text;

    public bool IsChanged => _edits.IsChanged;

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
            Put(Before(kpis, entry), isFirst: true);
        else
            _edits.Put(text.Length, 0, $"{(text.EndsWith('\n') ? "" : _edits.LineEnd)}kpis:{_edits.LineEnd}  {entry}{_edits.LineEnd}");
    }

    /// <summary>The text with the changes, below the heading.</summary>
    public string After(IReadOnlyList<string> heading) => string.Concat(heading.Select(line => $"# {line}{_edits.LineEnd}")) + _edits.After();

    private void Put(ProposedTarget target, YamlText key, YamlNode kpi)
    {
        string was = "";
        if (kpi is YamlText { IsNothing: true })
            _edits.Put(_edits.IndexOf(key) + key.Span.Length + 1, 0, $" {{target: {Points(target)}}}");
        else if (kpi is YamlText office)
            _edits.Put(_edits.IndexOf(office), office.Span.Length, $"{{office: {text.Substring(_edits.IndexOf(office), office.Span.Length)}, target: {Points(target)}}}");
        else if (kpi is YamlMap map && map.Find("target") is null)
            Put(Before(map, $"target: {Points(target)}"));
        else if (kpi is YamlMap whole && whole.Map("target")?.Map("points") is { Entries.Count: > 0 } points)
            Point(points, target);
        else if (kpi is YamlMap own)
        {
            YamlNode replaced = own.Find("target")!;
            int start = _edits.IndexOf(replaced), length = _edits.EndOf(replaced) - start;
            was = $"; the target was {string.Join(' ', text.Substring(start, length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
            // A block of keys stands on lines of its own; the braces that take its place may stand there too.
            _edits.Put(start, length, Points(target));
        }
        string comment = $"{target.Why}{was}".TrimStart(';', ' ');
        if (comment.Length > 0 && root.Map("kpis")!.FlowEnd == 0)
            _edits.Put(_edits.IndexOf(key), 0, $"# {target.Kpi}: {comment}{_edits.LineEnd}{new string(' ', key.Span.Column - 1)}");
    }

    private void Point(YamlMap points, ProposedTarget target)
    {
        foreach ((YamlText label, YamlNode value) in points.Entries)
            if (label.Value == target.Period)
            {
                _edits.Put(_edits.IndexOf(value), _edits.EndOf(value) - _edits.IndexOf(value), target.Value);
                return;
            }
        Put(Before(points, $"{target.Period}: {target.Value}"));
    }

    /// <summary>What puts an entry before the first one of a map.</summary>
    private (int At, int Length, string New) Before(YamlMap map, string entry) => map.FlowEnd > 0
        ? (_edits.IndexOf(map) + 1, 0, map.Entries.Count == 0 ? entry : entry + ", ")
        : (_edits.IndexOf(map.Entries[0].Key), 0, $"{entry}{_edits.LineEnd}{new string(' ', map.Entries[0].Key.Span.Column - 1)}");

    private static string Points(ProposedTarget target) => $"{{points: {{{target.Period}: {target.Value}}}}}";

    private void Put((int At, int Length, string New) edit, bool isFirst = false) => _edits.Put(edit.At, edit.Length, edit.New, isFirst);
}
