using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <content>Studies.</content>
internal sealed partial class DraftReader
{
    private void Study(Word id, YamlMap map)
    {
        StudyDrafts studies = _draft.Studies;
        switch (id.Value)
        {
            case "attribution":
                studies.Attribution = Attribution(id, map);
                break;
            case "mix":
                studies.Mix = Mix(id, map);
                break;
            case "experience":
                studies.Experience = Experience(id, map);
                break;
            case "impact":
                studies.Impacts.AddRange(map.Entries.Select(entry => entry.Value is YamlMap plan ? Impact(entry.Key.Name(), plan) : null).OfType<ImpactPlan>());
                break;
            default:
                // Told as an unknown key.
                break;
        }
    }

    private AttributionPlan? Attribution(Word id, YamlMap map)
    {
        if (Named(map, "touchpoints", StudyWordKind.Dataset) is not { } home || OverRow(map, "entity", home) is not { } entity || OverRow(map, "channel", home) is not { } channel)
            return null;
        YamlMap? apart = map.Map("conversion");
        string? rows = apart is null ? null : Named(apart, "dataset", StudyWordKind.Dataset);
        return new AttributionPlan
        {
            Touchpoints = home,
            Entity = entity,
            Channel = channel,
            Time = OverRow(map, "time", home),
            Conversion = apart is null ? OverRow(map, "conversion", home) : null,
            Conversions = rows is not null && OverRow(apart!, "entity", rows) is { } who ? new ConversionRows(rows, who, OverRow(apart!, "time", rows), OverRow(apart!, "value", rows), OverRow(apart!, "where", rows), apart!.Span) : null,
            Value = OverRow(map, "value", home),
            Where = OverRow(map, "where", home),
            LookBack = FixedLength(map, "look_back"),
            Session = FixedLength(map, "session"),
            Direct = map.Text("direct")?.Value,
            Span = id.Span,
        };
    }

    private MixPlan? Mix(Word id, YamlMap map)
    {
        IReadOnlyList<Word> spend = map.Names("spend"), controls = map.Names("controls");
        if (Named(map, "outcome", StudyWordKind.Metric) is not { } outcome || spend.Count == 0)
            return null;
        _draft.Studies.Words.AddRange(spend.Concat(controls).Select(static word => (StudyWordKind.Metric, word)));
        if (spend.Count > 1 && map.Find("by") is { } cut)
            findings.Error(FindingCodes.ExcludingKeys, cut.Span, "'by' cuts one metric of spend into channels, but 'spend' names several, each of which is a channel.", "Name one metric, or leave by: out.");
        return new MixPlan
        {
            Outcome = outcome,
            Spend = [.. spend.Select(static word => word.Value)],
            By = map.Text("by")?.Formula(findings) as Name,
            Controls = [.. controls.Select(static word => word.Value)],
            Grain = Grain.TryParse(map.Text("grain")?.Value ?? "") ?? Grain.Week,
            Where = map.Text("where")?.Formula(findings),
            Lift = map.Text("lift")?.Value,
            Span = id.Span,
        };
    }

    private ExperiencePlan? Experience(Word id, YamlMap map)
    {
        if (Named(map, "dataset", StudyWordKind.Dataset) is not { } home || OverRow(map, "score", home) is not { } score)
            return null;
        return new ExperiencePlan
        {
            Dataset = home,
            Score = score,
            Kind = map.Text("kind")?.Value,
            Stage = OverRow(map, "stage", home),
            Channel = OverRow(map, "channel", home),
            Comment = OverRow(map, "comment", home),
            Drivers = [.. NodeValues.Texts(map.Find("drivers")).Select(text => text.Formula(findings)).Select(formula => formula?.OverRowsOf(home)).OfType<Name>()],
            Asked = Named(map, "asked", StudyWordKind.Metric),
            Where = OverRow(map, "where", home),
            Span = id.Span,
        };
    }

    /// <summary>The name of a dataset or metric; it is followed once all files are read.</summary>
    private string? Named(YamlMap map, string key, StudyWordKind kind)
    {
        if (map.Name(key) is not { } word)
            return null;
        _draft.Studies.Words.Add((kind, word));
        return word.Value;
    }

    private Formula? OverRow(YamlMap map, string key, string dataset) => map.Text(key)?.Formula(findings)?.OverRowsOf(dataset);

    private TimeSpan? FixedLength(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text || Keys.Written.Duration(text.Value) is null)
            return null;
        if (TimeLength.Parse(text.Value) is { } length)
            return length;
        findings.Error(FindingCodes.NotDuration, text.Span, $"'{key}' takes a fixed length of time, and '{text.Value}' has none.", $"Write {key}: 30 days; seconds, minutes, hours, days and weeks have a fixed length.");
        return null;
    }
}
