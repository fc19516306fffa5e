using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading.Keys;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <content>Studies of impact.</content>
internal sealed partial class DraftReader
{
    private ImpactPlan? Impact(Word id, YamlMap map)
    {
        IReadOnlyList<Word> controls = map.Names("controls");
        _draft.Studies.Words.AddRange(controls.Select(static word => (StudyWordKind.Kpi, word)));
        ImpactAction[] actions = [.. (map.Find("action") is YamlList list ? list.Items : map.Find("action") is { } one ? [one] : []).Select(Action).OfType<ImpactAction>()];
        // A day that cannot be read is told by the shape, and must not pass for an action that is not there.
        if (Named(map, "kpi", StudyWordKind.Kpi) is not { } kpi || actions.Length == 0)
            return null;
        return new ImpactPlan
        {
            Name = id.Value,
            Kpi = kpi,
            Actions = actions,
            Controls = [.. controls.Select(static word => word.Value)],
            Grain = Grain.TryParse(map.Text("grain")?.Value ?? "") ?? Grain.Week,
            Season = Season(map),
            Trend = string.Equals(map.Text("trend")?.Value, "true", StringComparison.OrdinalIgnoreCase),
            Where = map.Text("where")?.Formula(findings),
            Channel = map.Text("channel")?.Value.Trim(),
            Labels = map.Labels("label"),
            Span = id.Span,
        };
    }

    private static ImpactAction? Action(YamlNode node) => node switch
    {
        YamlText day when Written.Date(day.Value) is { } from => new ImpactAction(from, null, null, day.Span),
        YamlMap map when DayOf(map, "from") is { } from => new ImpactAction(from, DayOf(map, "to"), DayOf(map, "gap_until"), map.Span),
        _ => null,
    };

    private static DateOnly? DayOf(YamlMap map, string key) => map.Text(key) is { } text ? Written.Date(text.Value) : null;

    private int? Season(YamlMap map)
    {
        if (map.Text("season") is not { } text || text.Value == "none")
            return 0;
        if (text.Value == "auto")
            return null;
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int season) && season >= 1)
            return season;
        findings.Error(FindingCodes.UnknownWord, text.Span, $"'{text.Value}' is no season.", "Write a number of periods, auto or none.");
        return 0;
    }
}
