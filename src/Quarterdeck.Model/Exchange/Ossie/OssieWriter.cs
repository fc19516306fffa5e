using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Writing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Ossie;

/// <summary>A company as an Ossie file: what Ossie has in its own words, the rest as JSON in extensions, from where it is read back.</summary>
internal sealed class OssieWriter
{
    private readonly CompanyModel _company;
    private readonly OssieFormulas _formulas;
    private readonly FindingList _findings;
    private readonly Dictionary<string, SortedSet<string>> _columns = new(StringComparer.Ordinal);

    private OssieWriter(CompanyModel company, FindingList findings)
    {
        _company = company;
        _formulas = new OssieFormulas(company);
        _findings = findings;
    }

    /// <summary>Writes the file's tree.</summary>
    /// <param name="company">The company.</param>
    /// <param name="data">The data folder as it is to be written; null: left out.</param>
    /// <param name="findings">Gets what others cannot read.</param>
    public static OutMap Write(CompanyModel company, string? data, FindingList findings) => new OssieWriter(company, findings).File(data);

    /// <summary>A name for the model: lower-case letters, digits and _.</summary>
    public static string NameOf(CompanyModel company)
    {
        string name = string.Join('_', new string([.. company.Name.ToLowerInvariant().Select(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length == 0 ? "company" : name;
    }

    private OutMap File(string? data)
    {
        OutMap whole = CompanyTree.Of(_company, data);
        Dataset[] said = [.. CompanyTree.Ordered(_company.Datasets.Values.Where(dataset => _formulas.IsSaid(dataset.Name)), one => one.Span, one => one.Name)];
        List<OutNode> metrics = [];
        List<(string, OutNode?)> hidden = [];
        foreach (Metric metric in CompanyTree.Ordered(_company.Metrics.Values, one => one.Span, one => one.Id))
            if (_formulas.Of(metric) is { } formula)
                metrics.Add(MetricOf(metric, formula));
            else if (metric.Pack is null)
            {
                hidden.Add((metric.Id, CompanyTree.FullMetric(metric)));
                Hidden(metric.Span, $"the metric '{metric.Id}'");
            }
        // The columns that metrics name are known only now.
        OutList relationships = new(Relationships(said));
        OutList datasets = new([.. said.Select(DatasetOf)]);
        OutMap own = whole.Without("format", "datasets", "metrics");
        foreach (Dataset dataset in _company.Datasets.Values.Where(dataset => !_formulas.IsSaid(dataset.Name)).OrderBy(dataset => dataset.Name, StringComparer.Ordinal))
            Hidden(dataset.Span, $"the dataset '{dataset.Name}'");
        OutMap extension = OutMap.Of([.. own.Entries.Select(entry => (entry.Key, (OutNode?)entry.Value)),
            ("datasets", OutMap.Of(_company.Datasets.Values.Where(dataset => !_formulas.IsSaid(dataset.Name)).OrderBy(dataset => dataset.Name, StringComparer.Ordinal)
                .Select(dataset => (dataset.Name, (OutNode?)CompanyTree.Dataset(dataset, _company.Datasets)))).OrNothing),
            ("metrics", OutMap.Of(hidden).OrNothing)]);
        return OutMap.Of(
            ("version", new OutText(OssieKeys.Version)),
            ("semantic_model", new OutList([OutMap.Of(
                ("name", new OutText(NameOf(_company))),
                ("datasets", datasets),
                ("relationships", relationships.Items.Count == 0 ? null : relationships),
                ("metrics", metrics.Count == 0 ? null : new OutList(metrics)),
                ("custom_extensions", Extension(extension)))])));
    }

    private OutMap DatasetOf(Dataset dataset)
    {
        OutMap own = CompanyTree.Dataset(dataset, _company.Datasets);
        string source = OssieSource.Write(dataset.Source)!;
        List<OutNode> fields = [];
        List<(string, OutNode?)> hidden = [];
        foreach (Field field in CompanyTree.Ordered(dataset.Fields.Values.Where(field => CataloguePacks.Of(field.Span) is null), one => one.Span, one => one.Name))
            if (OssieFormulas.IsSaid(field))
                fields.Add(FieldOf(dataset, field.Name, field.Formula, CompanyTree.Field(field)));
            else
            {
                hidden.Add((field.Name, (own.Find("fields") as OutMap)!.Find(field.Name)));
                Hidden(field.Span, $"the field '{dataset.Name}.{field.Name}'");
            }
        foreach (string column in _columns.GetValueOrDefault(dataset.Name) ?? [])
            if (!dataset.Fields.ContainsKey(column))
                fields.Add(FieldOf(dataset, column, new Name([column]), own: null));
        (string, OutNode?)[] joins = [.. CompanyTree.Ordered(dataset.Joins.Values.Where(join => !_formulas.IsSaid(join)), one => one.Span, one => one.Name).Select(join => (join.Name, (own.Find("joins") as OutMap)!.Find(join.Name)))];
        foreach (Join join in dataset.Joins.Values.Where(join => !_formulas.IsSaid(join)).OrderBy(join => join.Name, StringComparer.Ordinal))
            Hidden(join.Span, $"the join '{join.Name}' of '{dataset.Name}'");
        OutMap extension = OutMap.Of(
            ("source", OssieSource.Read(source) == dataset.Source ? null : own.Find("source")),
            // Where nothing else stands in it, a time alone would be found by the field; said here it is certain.
            ("time", own.Find("time")), ("covers", own.Find("covers")), ("late_data", own.Find("late_data")), ("rows_for", own.Find("rows_for")), ("currency", own.Find("currency")), ("scenario", own.Find("scenario")), ("expect", own.Find("expect")),
            ("fields", OutMap.Of(hidden).OrNothing), ("joins", OutMap.Of(joins).OrNothing));
        if (dataset.Currency is not null || dataset.Fields.Values.Any(field => field.Currency is not null))
            Hidden(dataset.Span, $"the currency of '{dataset.Name}', without which amounts are added up as they are stored,");
        string[][] unique = [.. _company.Datasets.Values.SelectMany(other => other.Joins.Values).Where(join => join.Target == dataset.Name && _formulas.IsSaid(join) && !join.TargetKey.SequenceEqual(dataset.Key))
            .Select(join => join.TargetKey.ToArray()).DistinctBy(key => string.Join(',', key)).OrderBy(key => string.Join(',', key), StringComparer.Ordinal)];
        return OutMap.Of(
            ("name", new OutText(dataset.Name)), ("source", new OutText(source)), ("primary_key", OutList.Of(dataset.Key)),
            ("unique_keys", unique.Length == 0 ? null : new OutList([.. unique.Select(key => OutList.Of(key)!)])),
            ("description", CompanyTree.Text(dataset.Description)),
            ("fields", fields.Count == 0 ? null : new OutList(fields)),
            ("custom_extensions", Extension(extension)));
    }

    private static OutMap FieldOf(Dataset dataset, string name, Formula formula, OutNode? own)
    {
        // Read back, a field that is nothing but its column is no field of its own: one that is declared so says it.
        bool isColumn = formula is Name { Parts: [var column] } && column == name;
        return OutMap.Of(("name", new OutText(name)), ("expression", Expression(formula)),
            ("dimension", dataset.Time == name ? OutMap.Of(("is_time", new OutText("true", IsPlain: true))) : null),
            ("custom_extensions", own is OutMap full ? Extension(full) : isColumn && own is not null ? Extension(OutMap.Of(("formula", own))) : null));
    }

    private OutMap MetricOf(Metric metric, Formula formula)
    {
        foreach (Name name in formula.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length == 2))
        {
            if (!_columns.TryGetValue(name.Parts[0], out SortedSet<string>? columns))
                _columns.Add(name.Parts[0], columns = new SortedSet<string>(StringComparer.Ordinal));
            columns.Add(name.Parts[1]);
        }
        OutMap own = metric.Pack is null ? CompanyTree.FullMetric(metric) : OutMap.Of(("pack", new OutText(metric.Pack)));
        bool isEnglish = own.Find("description") is OutText;
        OutMap extension = new([.. own.Entries.Where(entry => entry.Key switch
        {
            "formula" => formula.Text != metric.Formula!.Text,
            "aliases" => false,
            "description" => !isEnglish,
            _ => true,
        })]);
        return OutMap.Of(
            ("name", new OutText(metric.Id)), ("expression", Expression(formula)),
            ("description", metric.Descriptions.TryGetValue("en", out string? text) ? CompanyTree.Text(text) : null),
            ("ai_context", metric.Aliases.Count == 0 ? null : OutMap.Of(("synonyms", OutList.Of(metric.Aliases)))),
            ("custom_extensions", Extension(extension)));
    }

    private List<OutNode> Relationships(Dataset[] said)
    {
        (Dataset From, Join Join)[] joins = [.. said.SelectMany(dataset => CompanyTree.Ordered(dataset.Joins.Values.Where(_formulas.IsSaid), one => one.Span, one => one.Name).Select(join => (dataset, join)))];
        return [.. joins.Select(one =>
        {
            // Names of relationships are the model's, those of joins their dataset's.
            bool isAlone = joins.Count(other => other.Join.Name == one.Join.Name) == 1;
            return OutMap.Of(
                ("name", new OutText(isAlone ? one.Join.Name : $"{one.From.Name}__{one.Join.Name}")), ("from", new OutText(one.From.Name)), ("to", new OutText(one.Join.Target)),
                ("from_columns", OutList.Of(one.Join.On)), ("to_columns", OutList.Of(one.Join.TargetKey)),
                ("custom_extensions", isAlone ? null : Extension(OutMap.Of(("name", new OutText(one.Join.Name))))));
        })];
    }

    private static OutMap Expression(Formula formula) =>
        OutMap.Of(("dialects", new OutList([OutMap.Of(("dialect", new OutText(OssieKeys.Ansi)), ("expression", new OutText(AnsiText.Of(formula))))])));

    private static OutList? Extension(OutMap data) => data.Entries.Count == 0 ? null
        : new OutList([OutMap.Of(("vendor_name", new OutText(OssieKeys.Vendor)), ("data", new OutText(data.Json())))]);

    private void Hidden(SourceSpan place, string what) => _findings.Note(FindingCodes.OnlyInExtension, place,
        $"{char.ToUpperInvariant(what[0])}{what[1..]} travels in the extension of {OssieKeys.Vendor} only: Ossie has no words for it, and others will not see it.", "Nothing, when only quarterdeck is to read it.");
}
