using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading.Keys;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <content>Datasets and dimensions.</content>
internal sealed partial class DraftReader
{
    private static readonly string[] ScenarioNames = ["AC", "PL", "FC"];

    private static readonly Grain[] RatePeriods = [Grain.Day, Grain.Week, Grain.Month, Grain.Quarter, Grain.Year];

    private DatasetDraft Dataset(Word name, YamlMap map)
    {
        (Source? source, Word word, Word? connection) = Source(map.Find("source"));
        YamlMap? covers = map.Map("covers"), scenario = map.Map("scenario");
        return new DatasetDraft(name)
        {
            Source = source,
            SourceWord = word,
            Connection = connection,
            Load = LoadOf(map.Find("source")),
            Key = map.Names("key"),
            Time = map.Name("time"),
            Covers = covers is null ? null : new Covers(Day(covers, "from"), Day(covers, "to")),
            LateDays = map.Text("late_data") is { } late ? LateDays(late) : 0,
            RowsFor = map.Text("rows_for") is { } grain ? Grain.TryParse(grain.Value) : null,
            Currency = map.Word("currency"),
            ScenarioField = scenario?.Name("field"),
            Scenarios = ScenarioNames.Where(scenarioName => scenario?.Text(scenarioName) is not null)
                .ToDictionary(scenarioName => scenarioName, scenarioName => scenario!.Text(scenarioName)!.Value, StringComparer.Ordinal),
            Fields = [.. map.Map("fields")?.Entries.Select(entry => Field(entry.Key, entry.Value)) ?? []],
            Joins = [.. map.Map("joins")?.Entries.Select(entry => Join(entry.Key, entry.Value)).OfType<JoinDraft>() ?? []],
            Expectations = Expectations(map.Find("expect")),
            Description = map.Text("description")?.Value ?? "",
        };
    }

    private static (Source? Source, Word Word, Word? Connection) Source(YamlNode? node)
    {
        if (node is YamlText path)
            return (new FileSource(path.Value), new Word(path.Value, path.Span), null);
        if (node is not YamlMap map)
            return (null, default, null);
        Word? connection = map.Name("connection");
        if (map.Word("table") is { } table)
            return (new TableSource(table.Value, connection?.Value), table, connection);
        if (map.Word("sql") is { } sql)
            return (new SqlSource(sql.Value, connection?.Value), sql, connection);
        return map.Name("distinct") is { } distinct ? (new DistinctSource(distinct.Value), distinct, connection) : (null, default, connection);
    }

    private static DateOnly? Day(YamlMap map, string key) => map.Text(key) is { } text ? Written.Date(text.Value) : null;

    private int LateDays(YamlText text)
    {
        if (Written.Duration(text.Value) is not { } late)
            return 0;
        int days = late.Unit switch { "day" => 1, "week" => 7, _ => 0 };
        if (days == 0 || late.Count > 3660 / days)
        {
            findings.Error(FindingCodes.NotDuration, text.Span, $"'late_data' is told in days or weeks, up to 3660 days, but '{text.Value}' stands here.", "Write it as 3 days.");
            return 0;
        }
        return late.Count * days;
    }

    private FieldDraft Field(YamlText key, YamlNode node)
    {
        Word name = new(key.Value, key.Span);
        return node switch
        {
            YamlText { IsNothing: false } formula => new FieldDraft(name, formula.Formula(findings), null),
            YamlMap map => new FieldDraft(name, map.Text("formula")?.Formula(findings), map.Word("time_zone"), map.Word("currency")),
            _ => new FieldDraft(name, null, null),
        };
    }

    private static JoinDraft? Join(YamlText key, YamlNode node)
    {
        if (node is not YamlMap map || map.Name("to") is not { } to)
            return null;
        AsOfDraft? asOf = map.Map("as_of") is { } valid && valid.Name("at") is { } at && valid.Name("from") is { } from && valid.Until("to") is { } until
            ? new AsOfDraft(at, from, until.Field, until.IsLast)
            : null;
        return new JoinDraft(new Word(key.Value, key.Span), to, map.Names("on"), map.Names("key"), asOf);
    }

    private static RateDraft Rates(Word name, YamlMap map) => new(name)
    {
        Dataset = map.Name("dataset"),
        From = map.Word("from"),
        To = map.Word("to"),
        Day = map.Name("day"),
        Average = map.Name("average"),
        Closing = map.Name("closing"),
        Valid = map.Word("valid"),
        Validity = map.Text("valid") is { } valid ? Validity(valid.Value) : null,
    };

    /// <summary>A period, or a number of days or weeks; null for anything else.</summary>
    private static RateValidity? Validity(string text)
    {
        if (RatePeriods.FirstOrDefault(period => period.Name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { Kind: not GrainKind.Minute } grain)
            return new RateValidity(grain, 1);
        return Written.Duration(text) is { Unit: "day" or "week" } length && length.Count <= RateValidity.MostDays && length.Count * (length.Unit == "week" ? 7 : 1) is >= 1 and <= RateValidity.MostDays and var days
            ? new RateValidity(Grain.Day, days) : null;
    }

    private DimensionDraft Dimension(Word name, YamlNode node)
    {
        if (node is YamlText { IsNothing: false } path)
            return new DimensionDraft(name, path.Path(name.Value, findings), [], new Dictionary<string, string>());
        if (node is not YamlMap map)
            return new DimensionDraft(name, null, [], new Dictionary<string, string>());
        List<(Word, Word)> via = [];
        foreach ((YamlText dataset, YamlNode join) in map.Map("via")?.Entries ?? [])
            if (join is YamlText text)
                via.Add((dataset.Name(), text.Name()));
        return new DimensionDraft(name, map.Text("field")?.Path("field", findings), via, map.Labels("label"));
    }

    private DriverDraft Driver(Word metric, YamlNode node)
    {
        if (node is YamlText { Value: "none" })
            return new DriverDraft(metric, null, []) { IsNone = true };
        if (node is YamlText { IsNothing: false } identity)
            return new DriverDraft(metric, identity.Formula(findings), []);
        if (node is not YamlMap map)
            return new DriverDraft(metric, null, []);
        List<Influence> influences = [];
        foreach ((YamlText by, YamlNode how) in map.Map("influenced_by")?.Entries ?? [])
        {
            string sign = (how as YamlText ?? (how as YamlMap)?.Text("sign"))?.Value.ToLowerInvariant() ?? "up";
            Interval? lag = (how as YamlMap)?.Text("lag") is { } length ? Written.Duration(length.Value) : null;
            influences.Add(new Influence(by.Name().Value, sign == "down" ? Direction.Down : Direction.Up, lag, by.Span));
        }
        return new DriverDraft(metric, map.Text("identity")?.Formula(findings), influences);
    }
}
