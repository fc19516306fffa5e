using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Reading.Keys;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Writing;

/// <summary>A company as the tree of its own YAML: what <c>CompanyReader</c> reads back into an equal company.</summary>
/// <remarks>What an included pack of the catalogue brings is left to the pack; what has its default is left out.</remarks>
internal static partial class CompanyTree
{
    /// <summary>Makes the tree.</summary>
    /// <param name="company">The company.</param>
    /// <param name="data">The data folder as it is to be written; null: left out.</param>
    public static OutMap Of(CompanyModel company, string? data)
    {
        CompanyDraft packs = company.Includes.Count == 0 ? new CompanyDraft() : new DraftReader(new FindingList()).ReadPacks();
        return OutMap.Of(
            ("format", new OutText("1", IsPlain: true)),
            ("company", new OutText(company.Name)),
            ("currency", Text(company.Currency)),
            ("rates", Named(Ordered(company.Rates.Values, one => one.Span, one => one.Name), rates => rates.Name, rates => Rates(rates, company.Datasets.GetValueOrDefault(rates.Dataset)))),
            ("calendar", Calendar(company.Calendar).OrNothing),
            ("languages", company.Languages is ["en"] ? null : OutList.Of(company.Languages)),
            ("data", Text(data)),
            ("include", OutList.Of(company.Includes)),
            ("refresh", Text(company.Schedule)),
            ("connections", Named(company.Connections.Values.OrderBy(one => one.Name, StringComparer.Ordinal), one => one.Name, LiveTree.Connection)),
            ("offices", Named(company.Offices, office => office.Id, Office)),
            ("offices_from", company.OfficesFrom is { } from ? OfficesFrom(from) : null),
            ("datasets", Named(Ordered(company.Datasets.Values, one => one.Span, one => one.Name), dataset => dataset.Name, dataset => Dataset(dataset, company.Datasets))),
            ("dimensions", Named(Ordered(company.Dimensions.Values.Where(one => CataloguePacks.Of(one.Span) is null), one => one.Span, one => one.Name), dimension => dimension.Name, Dimension)),
            ("metrics", Named(Ordered(company.Metrics.Values.Where(one => one.Pack is null), one => one.Span, one => one.Id), metric => metric.Id, Metric)),
            ("kpis", Named(company.Kpis.Where(kpi => !kpi.IsAsInPack), kpi => kpi.Id, Kpi)),
            ("groups", Names(company.Groups, packs.Groups)),
            ("units", Names(company.Units, packs.Units)),
            ("drivers", Named(Ordered(company.Drivers.Values.Where(one => CataloguePacks.Of(one.Span) is null), one => one.Span, one => one.Metric), driver => driver.Metric, Driver)),
            ("studies", StudyTree.Of(company.Studies).OrNothing),
            ("events", Named(company.Events, happened => happened.Id, Event)));
    }

    private static OutMap Event(CompanyEvent happened) => OutMap.Of(
        ("day", Day(happened.Day)), ("to", Day(happened.Until)), ("label", Labels(happened.Labels)), ("office", OutList.Of(happened.Offices)), ("kpi", OutList.Of(happened.Kpis)));

    /// <summary>A formula as a person would write it: the canonical text without the brackets around the whole.</summary>
    public static string Written(Formula formula)
    {
        string text = formula.Text;
        if (formula is not (Binary or Unary or InList or Like or IsNull))
            return text;
        return text[1..^1];
    }

    /// <summary>A text; null for none, so that the key is left out.</summary>
    public static OutText? Text(string? text) => string.IsNullOrEmpty(text) ? null : new OutText(text);

    /// <summary>A number, with all its digits.</summary>
    public static OutText Number(decimal value) => new(value.ToString(CultureInfo.InvariantCulture), IsPlain: true);

    /// <summary>A text for people by language; English alone needs no language.</summary>
    public static OutNode? Labels(IReadOnlyDictionary<string, string> labels) => labels.Count == 0 ? null
        : labels.Count == 1 && labels.TryGetValue("en", out string? english) ? new OutText(english)
        : OutMap.Of(labels.OrderBy(label => label.Key == "en" ? "" : label.Key, StringComparer.Ordinal).Select(label => (label.Key, (OutNode?)new OutText(label.Value))));

    /// <summary>Things in the order in which they were written, file by file; what has no place comes by name.</summary>
    public static IEnumerable<T> Ordered<T>(IEnumerable<T> things, Func<T, SourceSpan> place, Func<T, string> name) => things
        .OrderBy(one => place(one).File ?? "", StringComparer.Ordinal).ThenBy(one => place(one).Line).ThenBy(one => place(one).Column).ThenBy(name, StringComparer.Ordinal);

    private static OutMap? Named<T>(IEnumerable<T> things, Func<T, string> name, Func<T, OutNode> node) =>
        OutMap.Of(things.Select(one => (name(one), (OutNode?)node(one)))).OrNothing;

    /// <summary>Names for people of groups or units, but those that the included packs say alike.</summary>
    private static OutMap? Names(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> names, Dictionary<string, IReadOnlyDictionary<string, string>> packs) => OutMap.Of(
        names.Where(one => !(packs.TryGetValue(one.Key, out IReadOnlyDictionary<string, string>? same) && same.Count == one.Value.Count && same.All(label => one.Value.GetValueOrDefault(label.Key) == label.Value)))
            .OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, Labels(one.Value)))).OrNothing;

    private static OutMap Rates(RateTable rates, Dataset? dataset) => OutMap.Of(
        ("dataset", Text(rates.Dataset)), ("from", Text(rates.From.ToString())), ("to", Text(rates.To.ToString())), ("day", rates.Day == dataset?.Time ? null : Text(rates.Day)),
        ("average", Text(rates.Average)), ("closing", rates.Closing == rates.Average ? null : Text(rates.Closing)),
        ("valid", rates.Valid == RateValidity.OneDay ? null : Text(rates.Valid.Days == 1 ? rates.Valid.Grain.Name : Length(rates.Valid.Days, "day"))));

    private static OutMap Calendar(CalendarSettings calendar)
    {
        CalendarSettings standard = new();
        return OutMap.Of(
            ("fiscal_year_starts", calendar.FiscalYearStartMonth == standard.FiscalYearStartMonth ? null : Text(CompanyKeys.Months[calendar.FiscalYearStartMonth - 1])),
            ("fiscal_year_named", calendar.FiscalYearNamedByStart ? Text("start") : null),
            ("week_starts", calendar.WeekStarts == standard.WeekStarts ? null : Text(CompanyKeys.Days[(int)calendar.WeekStarts])),
            ("pattern", calendar.Pattern switch
            {
                CalendarPattern.FourFourFive => Text("4-4-5"),
                CalendarPattern.FourFiveFour => Text("4-5-4"),
                CalendarPattern.FiveFourFour => Text("5-4-4"),
                _ => null,
            }),
            ("time_zone", calendar.TimeZone == standard.TimeZone ? null : Text(calendar.TimeZone)),
            ("grains", Named(calendar.Grains, grain => grain.Name, grain => OutMap.Of(("table", Text(grain.Dataset)), ("day", Text(grain.DayField)), ("label", Text(grain.LabelField))))));
    }

    private static OutNode Office(CompanyOffice office) => OutMap.Of(
        ("holder", Text(office.Holder)), ("title", Text(office.Title)), ("reports_to", Text(office.ReportsTo)), ("acronyms", OutList.Of(office.Acronyms))).OrNothing
        ?? (OutNode)new OutText("", IsPlain: true);

    private static OutMap OfficesFrom(OfficesFrom from) => OutMap.Of(
        ("dataset", Text(from.Dataset)), ("title", Text(from.TitleField)), ("reports_to", Text(from.ReportsToField)), ("holder", Text(from.HolderField)), ("person", Text(from.PersonField)),
        ("active", from.Active is { } active ? Active(active) : null));

    private static OutMap Active(Active active) => OutMap.Of(("from", Text(active.From)), ("to", Until(active.To, active.ToIsLast)));

    private static OutNode Until(string field, bool isLast) => isLast ? OutMap.Of(("last", Text(field))) : new OutText(field);

    /// <summary>A dataset as its own YAML has it.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="datasets">All datasets by name: a join says its key where it is not its target's.</param>
    public static OutMap Dataset(Dataset dataset, IReadOnlyDictionary<string, Dataset> datasets) => OutMap.Of(
        ("source", Source(dataset)),
        ("description", Text(dataset.Description)),
        ("key", OutList.Of(dataset.Key)),
        ("time", Text(dataset.Time)),
        ("covers", dataset.Covers is { } covers ? OutMap.Of(("from", Day(covers.From)), ("to", Day(covers.To))) : null),
        ("late_data", dataset.LateDays == 0 ? null : Text(string.Create(CultureInfo.InvariantCulture, $"{dataset.LateDays} days"))),
        ("rows_for", Text(dataset.RowsFor?.Name)),
        ("currency", Text(dataset.Currency?.ToString())),
        ("scenario", dataset.Scenario is { } scenario
            ? OutMap.Of([("field", Text(scenario.Field)), .. scenario.Values.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, (OutNode?)new OutText(one.Value)))]) : null),
        ("expect", Expect(dataset.Expectations)),
        ("fields", Named(Ordered(dataset.Fields.Values.Where(field => CataloguePacks.Of(field.Span) is null), one => one.Span, one => one.Name), field => field.Name, Field)),
        ("joins", Named(Ordered(dataset.Joins.Values, one => one.Span, one => one.Name), join => join.Name, join => Join(join, datasets.GetValueOrDefault(join.Target)))));

    /// <summary>The data tests: one map, or one for each severity.</summary>
    private static OutNode? Expect(IReadOnlyList<Expectation> expectations)
    {
        OutMap[] maps = [.. expectations.GroupBy(one => one.IsError).Select(group => Expect([.. group], group.Key))];
        return maps.Length switch { 0 => null, 1 => maps[0], _ => new OutList(maps) };
    }

    private static OutMap Expect(IReadOnlyList<Expectation> expectations, bool isError) => OutMap.Of(
        ("unique", expectations.OfType<UniqueExpectation>().ToArray() is { Length: > 0 } keys ? keys.Length == 1 ? OutList.Of(keys[0].Fields) : new OutList([.. keys.Select(key => OutList.Of(key.Fields)!)]) : null),
        ("not_null", OutList.Of(expectations.OfType<NotNullExpectation>().Select(one => one.Field))),
        ("accepted", OutMap.Of(expectations.OfType<AcceptedExpectation>().Select(one => (one.Field, (OutNode?)OutList.Of(one.Values)))).OrNothing),
        ("ties_to", expectations.OfType<TieExpectation>().ToArray() is { Length: > 0 } ties ? ties.Length == 1 ? Tie(ties[0]) : new OutList([.. ties.Select(Tie)]) : null),
        ("freshness", expectations.OfType<FreshExpectation>().FirstOrDefault() is { } fresh ? OutMap.Of(("within", Text(Length(fresh.Days, "day")))) : null),
        ("volume", expectations.OfType<VolumeExpectation>().FirstOrDefault() is { } volume ? volume.Grain is { } grain ? OutMap.Of(("per", Text(grain.Name))) : Text("usual") : null),
        ("severity", isError ? Text("error") : null));

    private static OutMap Tie(TieExpectation tie) => OutMap.Of(
        ("sum", Text(tie.Sum)), ("metric", Text(tie.Metric)), ("per", tie.Grain is { } grain ? grain == Grain.Month ? null : Text(grain.Name) : Text("all")),
        ("tolerance", tie.Tolerance == 0 ? null : new OutText(string.Create(CultureInfo.InvariantCulture, $"{(tie.IsShare ? tie.Tolerance * 100 : tie.Tolerance):0.############}{(tie.IsShare ? "%" : "")}"), IsPlain: true)));

    private static OutNode? Source(Dataset dataset) => dataset.Source switch
    {
        FileSource file => new OutText(file.Path),
        TableSource table => OutMap.Of([("table", Text(table.Table)), ("connection", Text(table.Connection)), .. LiveTree.Load(dataset)]),
        SqlSource sql => OutMap.Of([("sql", Text(sql.Sql)), ("connection", Text(sql.Connection)), .. LiveTree.Load(dataset)]),
        DistinctSource distinct => OutMap.Of(("distinct", Text(distinct.Dataset))),
        _ => null,
    };

    private static OutText? Day(DateOnly? day) => day is { } known ? new OutText(known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), IsPlain: true) : null;

    /// <summary>A field as its own YAML has it: the formula alone where it says nothing else.</summary>
    public static OutNode Field(Field field) => field is { TimeZone: null, Currency: null } ? new OutText(Written(field.Formula))
        : OutMap.Of(("formula", Text(Written(field.Formula))), ("time_zone", Text(field.TimeZone)), ("currency", Text(field.Currency?.ToString())));

    private static OutMap Join(Join join, Dataset? target) => OutMap.Of(
        ("to", Text(join.Target)), ("on", OutList.Of(join.On)), ("key", IsKey(join, target) ? null : OutList.Of(join.TargetKey)),
        ("as_of", join.AsOf is { } asOf ? OutMap.Of(("at", Text(asOf.At)), ("from", Text(asOf.From)), ("to", Until(asOf.To, asOf.ToIsLast))) : null));

    /// <summary>True when the join meets its target's key, which needs no words; a version's date is not paired.</summary>
    private static bool IsKey(Join join, Dataset? target) => target is not null && join.TargetKey.SequenceEqual(
        join.AsOf is null || target.Key.Count == join.On.Count ? target.Key : target.Key.Where(part => part != join.AsOf.From && part != join.AsOf.To));

    /// <summary>A dimension as its own YAML has it.</summary>
    public static OutNode Dimension(Dimension dimension) => dimension.Via.Count == 0 && dimension.Labels.Count == 0 ? new OutText(dimension.Field.Text)
        : OutMap.Of(("field", Text(dimension.Field.Text)),
            ("via", OutMap.Of(dimension.Via.OrderBy(via => via.Key, StringComparer.Ordinal).Select(via => (via.Key, (OutNode?)new OutText(via.Value)))).OrNothing),
            ("label", Labels(dimension.Labels)));

    /// <summary>What explains a metric, as its own YAML has it.</summary>
    public static OutNode Driver(Driver driver) => driver is { Identity: { } only, Influences.Count: 0 } ? new OutText(Written(only))
        : OutMap.Of(("identity", driver.Identity is { } identity ? Text(Written(identity)) : null),
            ("influenced_by", Named(driver.Influences, influence => influence.Metric, influence => OutMap.Of(
                ("sign", Text(influence.Sign == Direction.Down ? "down" : "up")),
                ("lag", influence.Lag is { } lag ? Text(Length(lag.Count, lag.Unit)) : null)))));

    private static string Length(int count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
