using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading.Keys;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <content>What a dataset says must hold of its rows.</content>
internal sealed partial class DraftReader
{
    /// <summary>The most days that a row may be old: ten years are no freshness.</summary>
    private const int MostFreshDays = 3660;

    private IReadOnlyList<Expectation> Expectations(YamlNode? node) =>
        [.. (node is YamlList list ? list.Items : node is null ? [] : [node]).OfType<YamlMap>().SelectMany(Expectations)];

    private IEnumerable<Expectation> Expectations(YamlMap map)
    {
        bool isError = map.Text("severity")?.Value.Equals("error", StringComparison.OrdinalIgnoreCase) == true;
        foreach (Expectation one in Unique(map.Find("unique")).Concat(Rows(map)).Concat(Ties(map.Find("ties_to"))).Concat(Times(map)))
            yield return one with { IsError = isError };
    }

    /// <summary>One list is one key of several fields, as in <c>key:</c>; a list of lists is several keys.</summary>
    private static IEnumerable<Expectation> Unique(YamlNode? node)
    {
        YamlNode[] keys = node is YamlList { Items: var items } && items.Any(item => item is YamlList) ? [.. items] : node is null ? [] : [node];
        return keys.Select(key => new UniqueExpectation([.. NodeValues.Texts(key).Select(text => text.Name().Value)]) { Span = key.Span }).Where(key => key.Fields.Count > 0);
    }

    private static IEnumerable<Expectation> Rows(YamlMap map)
    {
        foreach (Word field in map.Names("not_null"))
            yield return new NotNullExpectation(field.Value) { Span = field.Span };
        foreach ((YamlText field, YamlNode values) in map.Map("accepted")?.Entries ?? [])
            yield return new AcceptedExpectation(field.Name().Value, [.. NodeValues.Texts(values).Select(text => text.Value.Trim())]) { Span = field.Span };
    }

    private IEnumerable<Expectation> Ties(YamlNode? node)
    {
        foreach (YamlMap tie in (node is YamlList list ? list.Items : node is null ? [] : [node]).OfType<YamlMap>())
            if (tie.Name("metric") is { } metric)
                yield return new TieExpectation(tie.Name("sum")?.Value, metric.Value, TieGrain(tie), TieTolerance(tie.Text("tolerance")), tie.Text("tolerance")?.Value.TrimEnd().EndsWith('%') == true) { Span = metric.Span };
    }

    private static Grain? TieGrain(YamlMap tie) => tie.Text("per") is not { } per ? Grain.Month : Grain.TryParse(per.Value);

    private decimal TieTolerance(YamlText? text)
    {
        decimal tolerance = text is null ? 0 : Written.Rate(text.Value) ?? 0;
        if (tolerance < 0)
            findings.Error(FindingCodes.ExpectationForm, text!.Span, $"A tolerance is 0 or more, but '{text.Value}' stands here.", "Write it as 0.5% of the metric, or as an amount.");
        return tolerance;
    }

    private IEnumerable<Expectation> Times(YamlMap map)
    {
        if ((map.Text("freshness") ?? map.Map("freshness")?.Text("within")) is { } within && FreshDays(within) is { } days)
            yield return new FreshExpectation(days) { Span = within.Span };
        if (map.Find("volume") is { } volume)
            yield return new VolumeExpectation((volume as YamlMap)?.Text("per") is { } per ? Grain.TryParse(per.Value) : null) { Span = volume.Span };
    }

    private int? FreshDays(YamlText text)
    {
        if (Written.Duration(text.Value) is not { } length)
            return null;
        int days = length.Unit switch { "day" => 1, "week" => 7, _ => 0 };
        if (days > 0 && length.Count <= MostFreshDays / days)
            return length.Count * days;
        findings.Error(FindingCodes.NotDuration, text.Span, $"'freshness' is told in days or weeks, up to {MostFreshDays} days, but '{text.Value}' stands here.", "Write it as 2 days.");
        return null;
    }
}
