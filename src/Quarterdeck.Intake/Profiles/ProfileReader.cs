using System.Globalization;
using System.Text.RegularExpressions;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Intake.Profiles;

/// <summary>YAML to an <see cref="ImportProfile"/>, or findings with the exact place.</summary>
public static class ProfileReader
{
    private static readonly string[] _keys =
    [
        "profile", "label", "headers", "evidence", "kind", "json", "requires", "preamble", "sections", "footer", "quotes", "decimal", "dates", "nulls", "columns",
        "key", "latest", "drop", "totals", "checks", "period", "time", "fiscal_periods", "small_sample", "notes",
    ];

    private static readonly string[] _options = ["private", "additive", "scale", "minor_units_of", "divided_by", "repeated", "utc", "unix", "between", "counts_days"];

    /// <summary>Reads a profile.</summary>
    /// <param name="file">The file's name, for findings.</param>
    /// <param name="text">Its text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>Null where there was an error.</returns>
    public static ImportProfile? Read(string file, string text, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        FindingList own = new();
        YamlNode? root = new YamlTreeReader(file, text, own).Read();
        ImportProfile? profile = root is YamlMap map ? Profile(file, map, own) : null;
        if (root is not YamlMap && !own.HasErrors)
            own.Error(FindingCodes.ProfileForm, new SourceSpan(file, 1, 1), "A profile is a map of keys that begins with 'profile:'.", "See docs/imports.md for the form.");
        findings.AddRange(own.Sorted());
        return own.HasErrors ? null : profile;
    }

    private static ImportProfile? Profile(string file, YamlMap map, FindingList findings)
    {
        foreach ((YamlText key, _) in map.Entries)
            if (!_keys.Contains(key.Value, StringComparer.Ordinal))
                findings.Error(FindingCodes.ProfileForm, key.Span, $"A profile has no key '{key.Value}'.{NearestName.DidYouMean(key.Value, _keys)}", "Remove it, or correct its name.");
        if (map.Text("profile") is not { } id || map.Map("columns") is not { } columnMap)
        {
            findings.Error(FindingCodes.ProfileForm, map.Span, "A profile needs 'profile:' with its name and 'columns:'.", "See docs/imports.md for the form.");
            return null;
        }
        ProfileColumn[] columns = [.. columnMap.Entries.Select(entry => Column(entry.Key, entry.Value, findings)).OfType<ProfileColumn>()];
        HashSet<string> known = [.. columns.Select(static column => column.Id)];
        ImportProfile profile = new(id.Value, file)
        {
            Label = map.Text("label")?.Value ?? id.Value,
            IsVerified = map.Text("headers")?.Value == "verified",
            Evidence = map.Text("evidence")?.Value ?? "",
            Kind = Word(map, "kind", findings, ("table", RowKind.Table), ("json", RowKind.Json), ("journal", RowKind.Journal), ("beancount", RowKind.Beancount)),
            JsonPath = map.Text("json")?.Value ?? "",
            Required = Ids(map, "requires", known, findings),
            Preamble = Expression(map.Text("preamble"), findings),
            HasSections = Truth(map, "sections", false),
            HasFooter = Truth(map, "footer", false),
            IsQuoted = Truth(map, "quotes", true),
            Locale = new LocaleFormat(map.Text("decimal")?.Value == "comma" ? ',' : '.', Word(map, "dates", findings, ("month_first", DateOrder.MonthFirst), ("day_first", DateOrder.DayFirst))),
            Nulls = Texts(map.Find("nulls")).Select(static text => text.Trim()).ToHashSet(StringComparer.Ordinal),
            Columns = columns,
            Key = Ids(map, "key", known, findings),
            Latest = map.Map("latest") is { } latest ? new LatestRule(Ids(latest, "key", known, findings), latest.Text("by")?.Value ?? "", latest.Text("reason")?.Value ?? "an earlier version of the row") : null,
            Drops = [.. Items(map.Find("drop")).OfType<YamlMap>().Select(drop => Drop(drop, findings)).OfType<DropRule>()],
            Totals = [.. (map.Map("totals")?.Entries ?? []).Select(entry => Total(entry.Key, entry.Value, known, findings)).OfType<ProfileTotal>()],
            Checks = [.. (map.Map("checks")?.Entries ?? []).Where(static entry => entry.Value is YamlText).Select(entry => (entry.Key.Value, Parse((YamlText)entry.Value, findings)!)).Where(static check => check.Item2 is not null)],
            RowPeriod = map.Map("period") is { } period ? (period.Text("from")?.Value ?? "", period.Text("to")?.Value ?? "") : null,
            Time = map.Text("time")?.Value,
            HasFiscalPeriods = Truth(map, "fiscal_periods", false),
            SmallSample = map.Map("small_sample") is { } small ? (small.Text("of")?.Value ?? "", (int)Number(small.Text("least"), 30, findings)) : null,
            Notes = Texts(map.Find("notes")),
        };
        foreach (string named in new[] { profile.Time, profile.RowPeriod?.From, profile.RowPeriod?.To, profile.Latest?.By }.OfType<string>().Where(name => !known.Contains(name)))
            findings.Error(FindingCodes.ProfileForm, map.Span, $"The profile names a column '{named}' that it does not have.{NearestName.DidYouMean(named, known)}", "Correct the name, or add the column.");
        return profile;
    }

    private static ProfileColumn? Column(YamlText id, YamlNode node, FindingList findings)
    {
        if (node is not YamlMap map)
        {
            findings.Error(FindingCodes.ProfileForm, node.Span, $"The column '{id.Value}' must say its type and header, as in {{text: Campaign}}.", "Write {type: header}.");
            return null;
        }
        CellType? type = null;
        IReadOnlyList<string> headers = [];
        foreach ((YamlText key, YamlNode value) in map.Entries)
            if (Enum.TryParse(key.Value, ignoreCase: true, out CellType read) && key.Value.All(char.IsAsciiLetterLower))
                (type, headers) = (read, Texts(value));
            else if (!_options.Contains(key.Value, StringComparer.Ordinal))
                findings.Error(FindingCodes.ProfileForm, key.Span, $"A column has no key '{key.Value}'.{NearestName.DidYouMean(key.Value, _options)}", $"Use a type ({string.Join(", ", Enum.GetNames<CellType>()).ToLowerInvariant()}) or one of {string.Join(", ", _options)}.");
        if (type is null)
        {
            findings.Error(FindingCodes.ProfileForm, map.Span, $"The column '{id.Value}' has no type.", $"Write one of {string.Join(", ", Enum.GetNames<CellType>()).ToLowerInvariant()} with its header.");
            return null;
        }
        List<string> range = [.. Texts(map.Find("between"))];
        return new ProfileColumn(id.Value, type.Value, headers)
        {
            Privacy = Word(map, "private", findings, ("no", Privacy.Kept), ("drop", Privacy.Dropped), ("hash", Privacy.Hashed)),
            IsAdditive = Truth(map, "additive", type is CellType.Money or CellType.Whole or CellType.Number),
            Scale = Digits(map.Text("scale"), findings),
            MinorUnitsOf = map.Text("minor_units_of")?.Value,
            DividedBy = Number(map.Text("divided_by"), 1, findings),
            IsRepeated = Truth(map, "repeated", false),
            IsUtc = Truth(map, "utc", false),
            IsUnix = Truth(map, "unix", false),
            Between = range.Count == 2 && decimal.TryParse(range[0], CultureInfo.InvariantCulture, out decimal least) && decimal.TryParse(range[1], CultureInfo.InvariantCulture, out decimal most) ? (least, most) : null,
            CountsDays = Truth(map, "counts_days", false),
        };
    }

    private static ProfileTotal? Total(YamlText name, YamlNode node, HashSet<string> columns, FindingList findings)
    {
        if (node is YamlText text)
            return Parse(text, findings) is { } plain ? new ProfileTotal(name.Value, plain) : null;
        if (node is not YamlMap map)
            return null;
        ProfileTotal total = new(name.Value, map.Text("formula") is { } formula ? Parse(formula, findings) : null)
        {
            By = map.Text("by")?.Value,
            Where = map.Text("where") is { } where ? Parse(where, findings) : null,
            NotAdditive = map.Text("not_additive")?.Value,
            IsLastMonth = map.Text("month")?.Value == "last",
            IsSections = Truth(map, "sections", false),
            Active = map.Map("active") is { } active
                ? new ActiveTotal(active.Text("from")?.Value ?? "", active.Text("to")?.Value ?? "", active.Text("at")?.Value == "start", active.Text("sum")?.Value) : null,
        };
        foreach (string named in new[] { total.By, total.NotAdditive, total.Active?.From, total.Active?.To, total.Active?.Value }.OfType<string>().Where(named => !columns.Contains(named)))
            findings.Error(FindingCodes.ProfileForm, map.Span, $"The total '{name.Value}' names a column '{named}' that the profile does not have.", "Correct the name, or add the column.");
        return total;
    }

    private static DropRule? Drop(YamlMap map, FindingList findings) =>
        Expression(map.Text("matches"), findings) is { } matches ? new DropRule(matches, map.Text("reason")?.Value ?? "not data", Truth(map, "total", false)) : null;

    private static Formula? Parse(YamlText text, FindingList findings) => FormulaParser.Parse(text.Value, text.Places, findings);

    private static Regex? Expression(YamlText? text, FindingList findings)
    {
        if (text is null)
            return null;
        try
        {
            return new Regex(text.Value, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException)
        {
            findings.Error(FindingCodes.ProfileForm, text.Span, $"'{text.Value}' is no regular expression.", "Correct it; brackets and points that are meant as they are need a \\ before them.");
            return null;
        }
    }

    private static IReadOnlyList<string> Ids(YamlMap map, string key, HashSet<string> known, FindingList findings)
    {
        IReadOnlyList<string> ids = Texts(map.Find(key));
        foreach (string id in ids.Where(id => !known.Contains(id)))
            findings.Error(FindingCodes.ProfileForm, map.Find(key)!.Span, $"'{key}' names a column '{id}' that the profile does not have.{NearestName.DidYouMean(id, known)}", "Correct the name, or add the column.");
        return ids;
    }

    private static T Word<T>(YamlMap map, string key, FindingList findings, params (string Word, T Value)[] words)
    {
        if (map.Text(key) is not { } text)
            return words[0].Value;
        foreach ((string word, T value) in words)
            if (word == text.Value)
                return value;
        findings.Error(FindingCodes.ProfileForm, text.Span, $"'{text.Value}' is none of the words for '{key}'.", $"Write {string.Join(", ", words.Select(static pair => pair.Word))}.");
        return words[0].Value;
    }

    private static int Digits(YamlText? text, FindingList findings)
    {
        decimal digits = Number(text, 4, findings);
        if (digits >= 0 && digits <= DecimalUnits.MostScale && digits == decimal.Truncate(digits))
            return (int)digits;
        findings.Error(FindingCodes.ProfileForm, text!.Span, $"'{text.Value}' is no number of digits behind the point.", string.Create(CultureInfo.InvariantCulture, $"Write a whole number from 0 to {DecimalUnits.MostScale}."));
        return 4;
    }

    private static decimal Number(YamlText? text, decimal standard, FindingList findings)
    {
        if (text is null)
            return standard;
        if (decimal.TryParse(text.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
            return number;
        findings.Error(FindingCodes.ProfileForm, text.Span, $"'{text.Value}' is no number.", "Write a number such as 100.");
        return standard;
    }

    private static bool Truth(YamlMap map, string key, bool standard) => map.Text(key)?.Value is { } word ? word is "true" or "yes" : standard;

    private static IReadOnlyList<YamlNode> Items(YamlNode? node) => node switch
    {
        null => [],
        YamlList list => list.Items,
        _ => [node],
    };

    private static IReadOnlyList<string> Texts(YamlNode? node) => [.. Items(node).OfType<YamlText>().Select(static text => text.Value)];
}
