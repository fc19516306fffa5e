using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading.Keys;
using Quarterdeck.Model.Reading.Yaml;

namespace Quarterdeck.Model.Reading;

/// <content>Connections, and how rows come from them.</content>
internal sealed partial class DraftReader
{
    private static LoadDraft? LoadOf(YamlNode? source) => source is not YamlMap map ? null : new LoadDraft(
        map.Word("load"), map.Word("cursor"), map.Word("look_back"), [.. NodeValues.Texts(map.Find("key")).Select(text => new Word(text.Value.Trim(), text.Span))],
        map.Word("full_compare"), map.Word("refresh"), map.Word("late_after"));

    private Connection Connection(Word id, string engine, YamlMap map) => new(id.Value, engine, map.Text("url")?.Value ?? "", id.Span)
    {
        File = map.Text("file")?.Value,
        Host = map.Text("host")?.Value,
        Port = map.Text("port")?.Value,
        Database = map.Text("database")?.Value,
        User = map.Text("user")?.Value,
        Password = map.Text("password")?.Value,
        Timeout = map.Word("timeout") is { } timeout ? LengthOf(timeout, "timeout", findings) ?? TimeSpan.FromMinutes(10) : TimeSpan.FromMinutes(10),
    };

    /// <summary>A length of time in minutes, hours, days or weeks, up to ten years; null with a finding where it is none.</summary>
    internal static TimeSpan? LengthOf(Word word, string key, FindingList findings)
    {
        if (Written.Duration(word.Value) is not { } length)
            return null;
        double minutes = length.Unit switch { "minute" => 1, "hour" => 60, "day" => 1440, "week" => 7 * 1440, _ => 0 };
        if (minutes > 0 && length.Count * minutes <= 3660 * 1440.0)
            return TimeSpan.FromMinutes(length.Count * minutes);
        findings.Error(FindingCodes.NotDuration, word.Span, $"'{key}' is told in minutes, hours, days or weeks, up to ten years, but '{word.Value}' stands here.", "Write it as 3 days.");
        return null;
    }
}
