using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Dbt;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Conformance.MetricFlow;

/// <summary>A request of the peer's as questions to the product.</summary>
internal sealed class SuiteQuestion
{
    private static readonly string[] GrainOrder = ["nanosecond", "microsecond", "millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year"];

    private readonly SuiteModel _model;
    private readonly SuiteCase _case;
    private readonly FindingList _findings = new();
    private readonly DbtFilter _filter;
    private readonly IReadOnlyList<(string Name, string? Alias)> _metrics;
    private readonly IReadOnlyList<SuiteItem> _items;
    private readonly IReadOnlyList<Formula> _where;
    private readonly IReadOnlyList<(SuiteItem Item, bool Descending)> _order;
    private readonly int? _limit;

    public SuiteQuestion(SuiteModel model, SuiteCase suiteCase)
    {
        _model = model;
        _case = suiteCase;
        _filter = new DbtFilter(model.Read.Names, _findings);
        DbtSavedQuery? saved = suiteCase.SavedQuery is null ? null : model.Project.SavedQueries.First(one => one.Name == suiteCase.SavedQuery);
        _metrics = saved is null ? suiteCase.Metrics : [.. saved.Metrics.Select(name => (name, (string?)null))];
        _items = [.. (saved is null ? suiteCase.GroupBy : [.. saved.GroupBy.Select(Saved)]).Select(Normal)];
        _order = suiteCase.Order.Count > 0 || saved is null
            ? [.. suiteCase.Order.Select(one => (Normal(one.Item), one.Descending))]
            : [.. saved.OrderBy.Select(one => (Normal(Saved(one)), one.Contains("descending(True)", StringComparison.Ordinal)))];
        _limit = suiteCase.Limit ?? saved?.Limit;
        _where = [.. suiteCase.Where.Select(text => new DbtText(text, new SourceSpan("--where", 1, 1))).Concat(saved?.Where ?? []).Select(_filter.Read).OfType<Formula>().SelectMany(Conjuncts)];
        Assert.True(!_findings.HasErrors, string.Join("; ", _findings.Sorted().Select(finding => $"{finding.Code} {finding.Message}")));
    }

    /// <summary>Asks it.</summary>
    public SuiteAnswer Answer()
    {
        SuiteAnswer answer = _metrics.Count == 0 ? Values() : Numbers();
        if (!_case.IsMinMax)
            return answer;
        return new SuiteAnswer([$"{answer.Columns[0]}__min", $"{answer.Columns[0]}__max"], 2, [[Extreme(answer, false), Extreme(answer, true)]]);
    }

    private SuiteAnswer Numbers()
    {
        DbtMetric[] metrics = [.. _metrics.Select(metric => _model.Project.Metric(metric.Name)!)];
        bool anyTime = _items.Any(IsTime);
        bool spine = anyTime && metrics.Any(metric => _model.Project.MeasuresOf(metric).Any(input => input.JoinsTimeSpine) && metric.Type != "conversion");
        bool stock = metrics.Any(metric => _model.Project.MeasuresOf(metric).Any(input => _model.Project.Measure(input.Name)!.Value.Measure.NonAdditive is not null));
        bool byDay = spine || stock || metrics.Any(IsWindowed);
        List<Formula> rows = [.. _where];
        List<Formula> days = [];
        (DateTime? from, DateTime? to) = Bounds(metrics);
        if (byDay)
        {
            if (!stock)
            {
                days.AddRange(rows.Where(IsOverTime).Select(AsTime));
                rows.RemoveAll(IsOverTime);
            }
            if (spine)
                days.AddRange(metrics.SelectMany(OwnConditions).Where(IsOverTime).Select(AsTime));
            if (from is { } start && start.TimeOfDay != TimeSpan.Zero || to is { } end && end.TimeOfDay != TimeSpan.Zero)
                days.AddRange(Between(new Name(["time", "hour"]), from, to));
        }
        else
        {
            rows.AddRange(Between(new Name(["time"]), from, to));
        }
        Formula? condition = All(rows);
        (DateOnly first, DateOnly last) = Spine(_items.Any(item => item.Grain is "hour" or "minute" or "second") ? "hour" : "day");
        Name[] by = [.. _items.Select(item => byDay && IsTime(item) ? TimeName(item) : ReferenceOf(item))];
        bool cutsRows = _items.Any(item => !IsTime(item));
        MetricQuery query = new()
        {
            Columns = [.. _metrics.Select((metric, i) => new MetricColumn(FormattableString.Invariant($"m{i}"), stock && condition is not null ? new Filtered(new Name([metric.Name]), condition) : new Name([metric.Name])))],
            By = by,
            Where = stock ? null : condition,
            Rule = byDay ? TimeRule.JoinedByDay : TimeRule.WholePeriods,
            Days = All(days),
            From = byDay && anyTime ? from is { } day ? DateOnly.FromDateTime(day) : first : null,
            To = byDay && anyTime ? to is { } until ? DateOnly.FromDateTime(until) : last : null,
            SkipEmpty = (!spine || cutsRows) && _items.Count > 0,
            Order = [.. _order.Select(one => (ColumnOf(one.Item, by), one.Descending))],
            Limit = _limit,
        };
        MetricTable table = Ask(query);
        IReadOnlyList<IReadOnlyList<Cell>> answered = spine && cutsRows ? WithEmptyPeriods(table, query, rows) : table.Rows;
        int[] places = [.. _items.Select((item, i) => table.IndexOf(query.By[i].Dotted)), .. _metrics.Select((_, i) => table.IndexOf(FormattableString.Invariant($"m{i}")))];
        return new SuiteAnswer([.. _items.Select(Title), .. _metrics.Select(metric => metric.Alias ?? metric.Name)], _items.Count, [.. answered.Select(row => places.Select(place => row[place]).ToArray())]);
    }

    /// <summary>
    /// Periods of the spine without any row have no dimensions: one row each, which a condition on such a dimension leaves out again.
    /// </summary>
    private IReadOnlyList<IReadOnlyList<Cell>> WithEmptyPeriods(MetricTable table, MetricQuery query, List<Formula> rows)
    {
        Name[] cut = [.. query.By.Where(name => name.Parts[0] != "time")];
        if (rows.SelectMany(one => one.SelfAndDescendants()).OfType<Name>().Any(name => cut.Any(other => other.Parts[0] == name.Parts[0])))
            return table.Rows;
        Name[] time = [.. query.By.Where(name => name.Parts[0] == "time")];
        MetricTable periods = Ask(query with { By = time, SkipEmpty = false, Order = [], Limit = null });
        HashSet<string> present = [.. table.Rows.Select(row => string.Join('|', row.Take(time.Length)))];
        return [.. table.Rows, .. periods.Rows.Where(row => !present.Contains(string.Join('|', row.Take(time.Length))))
            .Select(row => (IReadOnlyList<Cell>)[.. row.Take(time.Length), .. cut.Select(_ => Cell.Missing), .. row.Skip(time.Length)])];
    }

    /// <summary>The values of dimensions; the time spine is no row of theirs, so its days meet each of them.</summary>
    private SuiteAnswer Values()
    {
        SuiteItem[] time = [.. _items.Where(item => item.Name == "metric_time")];
        SuiteItem[] others = [.. _items.Where(item => item.Name != "metric_time")];
        IReadOnlyList<IReadOnlyList<Cell>> days = time.Length == 0 ? [[]] : Distinct(time, [.. _where.Where(IsOverTime)], isSpine: true);
        Formula[] conditions = [.. _where.Where(one => !IsOverTime(one))];
        IReadOnlyList<IReadOnlyList<Cell>> values = others.Length > 0 ? Distinct(others, conditions, isSpine: false)
            : conditions.Length > 0 && Distinct([], conditions, isSpine: false).Count == 0 ? [] : [[]];
        int[] order = [.. _items.Select(item => item.Name == "metric_time" ? Array.IndexOf(time, item) : time.Length + Array.IndexOf(others, item))];
        return new SuiteAnswer([.. _items.Select(Title)], _items.Count,
            [.. from day in days from value in values let row = day.Concat(value).ToArray() select order.Select(place => row[place]).ToArray()]);
    }

    private IReadOnlyList<IReadOnlyList<Cell>> Distinct(SuiteItem[] items, Formula[] conditions, bool isSpine)
    {
        Name head = new(["metric_time"]);
        IEnumerable<Formula> all = conditions;
        if (isSpine)
        {
            string finest = items.Select(item => item.Grain ?? "day").Where(grain => Array.IndexOf(GrainOrder, grain) >= 0).DefaultIfEmpty("day").MinBy(grain => Array.IndexOf(GrainOrder, grain))!;
            if (Array.IndexOf(GrainOrder, finest) < Array.IndexOf(GrainOrder, "day"))
                head = new Name([$"metric_time__{finest}"]);
            all = conditions.Select(one => Headed(one, head.Parts[0])).Concat(Between(head, _case.Time.From, _case.Time.To));
        }
        Name[] by = items.Length == 0
            ? [.. conditions.SelectMany(one => one.SelfAndDescendants()).OfType<Name>().Take(1)]
            : [.. items.Select(item => isSpine ? (Name)Headed(item.Grain is { } grain && head.Parts[0] == $"metric_time__{grain}" ? new Name(["time"]) : TimeName(item), head.Parts[0]) : ReferenceOf(item))];
        return Ask(new MetricQuery { Columns = [], By = by, Where = All([.. all]) }).Rows;
    }

    private static Formula Headed(Formula formula, string head) => Replaced(formula, name => name.Parts[0] == "time" ? new Name([head, .. name.Parts.Skip(1)]) : name);

    private MetricTable Ask(MetricQuery query)
    {
        MetricTable table = _model.Layer.Answer([query])[0];
        Finding? error = table.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error);
        Assert.True(error is null, $"{error?.Code} {error?.Message}");
        return table;
    }

    /// <summary>A name with its grain or part taken off, and the grain that the peer takes where none is named.</summary>
    private SuiteItem Normal(SuiteItem item)
    {
        SuiteItem read = item;
        if (read.Grain is null && read.Part is null && read.Name.LastIndexOf("__", StringComparison.Ordinal) is > 0 and int cut && _model.Read.Names.DimensionOf(read.Name) is null)
        {
            string last = read.Name[(cut + 2)..];
            if (_model.Read.Names.IsGrain(last))
                read = read with { Name = read.Name[..cut], Grain = last };
        }
        if (read.Grain is not null || read.Part is not null)
            return read;
        if (read.Name == "metric_time")
            return read with { Grain = DefaultGrain() };
        return _model.Read.Names.DimensionOf(read.Name) is { IsTime: true } time ? read with { Grain = time.Granularity } : read;
    }

    private string DefaultGrain() => _metrics.Select(metric => _model.Project.Metric(metric.Name)!).Select(DefaultGrain).DefaultIfEmpty("day").MaxBy(grain => Array.IndexOf(GrainOrder, grain))!;

    private string DefaultGrain(DbtMetric metric) => metric.Granularity ?? _model.Project.MeasuresOf(metric)
        .Select(input => _model.Project.TimeOf(input.Name)?.Granularity ?? "day").Append("day").MaxBy(grain => Array.IndexOf(GrainOrder, grain))!;

    private SuiteItem Saved(string call)
    {
        System.Text.RegularExpressions.Match match = System.Text.RegularExpressions.Regex.Match(call, @"^\s*(\w+)\(([^)]*)\)");
        string[] arguments = [.. System.Text.RegularExpressions.Regex.Matches(match.Groups[2].Value, "'([^']+)'").Select(one => one.Groups[1].Value)];
        return new SuiteItem(arguments[0], arguments.Length > 1 ? arguments[1] : null, null, null);
    }

    private static string Title(SuiteItem item) => item.Alias ?? (item.Part is { } part ? $"{item.Name}__extract_{part}" : item.Grain is { } grain ? $"{item.Name}__{grain}" : item.Name);

    private Name ReferenceOf(SuiteItem item) => _model.Read.Names.Reference(item.Name, item.Grain, item.Part);

    private Name TimeName(SuiteItem item) => _model.Read.Names.Reference("metric_time", item.Grain, item.Part);

    /// <summary>The column of an answer that an item of the order means.</summary>
    private string ColumnOf(SuiteItem item, Name[] by)
    {
        int metric = _metrics.ToList().FindIndex(one => one.Name == item.Name);
        int place = _items.ToList().FindIndex(one => one.Name == item.Name && one.Grain == item.Grain && one.Part == item.Part);
        return metric >= 0 ? FormattableString.Invariant($"m{metric}") : by[place].Dotted;
    }

    /// <summary>True for the date of the metrics' own rows, by whichever name.</summary>
    private bool IsTime(SuiteItem item) => item.Name == "metric_time" || IsAggregationTime(item.Name);

    private bool IsAggregationTime(string name)
    {
        if (!_model.Read.Names.Dimensions.TryGetValue(name, out Dimension? dimension) || _metrics.Count == 0)
            return false;
        return _metrics.SelectMany(metric => _model.Project.MeasuresOf(_model.Project.Metric(metric.Name)!)).All(input =>
            _model.Project.Measure(input.Name) is { } found && dimension.Field.Parts[0] == found.Model.Name && dimension.Field.Parts[^1] == _model.Project.TimeOf(input.Name)?.Name);
    }

    private bool IsOverTime(Formula formula)
    {
        Name[] names = [.. formula.SelfAndDescendants().OfType<Name>()];
        return names.Length > 0 && Array.TrueForAll(names, name => name.Parts[0] == "time" || IsAggregationTime(name.Parts[0]));
    }

    private Formula AsTime(Formula formula) => Replaced(formula, name => name.Parts[0] == "time" ? name : new Name(["time", .. name.Parts.Skip(1)]));

    private bool IsWindowed(DbtMetric metric) => metric.Type == "cumulative"
        || metric.Inputs.Any(input => input.Offset is not null || input.OffsetToGrain is not null || _model.Project.Metric(input.Name) is { } inner && IsWindowed(inner));

    /// <summary>Conditions of the metric and of its measures: where every period is shown, those on time say which.</summary>
    private IEnumerable<Formula> OwnConditions(DbtMetric metric) =>
        metric.Filters.Concat(metric.Measure?.Filters ?? []).Select(_filter.Read).OfType<Formula>().SelectMany(Conjuncts);

    /// <summary>The time constraint, widened to whole periods of the grain that is shown, as the peer does.</summary>
    private (DateTime? From, DateTime? To) Bounds(DbtMetric[] metrics)
    {
        string grain = _items.Where(item => item.Name == "metric_time" && item.Grain is not null).Select(item => item.Grain!).FirstOrDefault() ?? DefaultGrain();
        if (_model.Layer.Calendar.FindGrain(grain) is not { } known)
            return _case.Time;
        DateTime? from = _case.Time.From is { } start ? _model.Layer.Calendar.Containing(known, start)!.Value.Start : null;
        DateTime? to = _case.Time.To is { } end ? _model.Layer.Calendar.Containing(known, end)!.Value is { } period && known.IsWithinDay ? period.Start : period.Next.AddDays(-1) : null;
        return (from, to);
    }

    private (DateOnly First, DateOnly Last) Spine(string granularity)
    {
        DbtTimeSpine spine = _model.Project.TimeSpines.First(one => one.Granularity == granularity);
        MetricTable table = Ask(new MetricQuery
        {
            Columns = [new MetricColumn("first", new Call("MIN", [new Name([spine.Name, spine.Column])])), new MetricColumn("last", new Call("MAX", [new Name([spine.Name, spine.Column])]))],
        });
        return (DateOnly.FromDateTime(table.Rows[0][0].AsMoment()!.Value), DateOnly.FromDateTime(table.Rows[0][1].AsMoment()!.Value));
    }

    private static IEnumerable<Formula> Between(Name time, DateTime? from, DateTime? to)
    {
        if (from is { } start)
            yield return new Binary(">=", time, new MomentLiteral(start, HasTime: true));
        if (to is { } end)
            yield return end.TimeOfDay == TimeSpan.Zero && time.Parts.Length == 1
                ? new Binary("<", time, new MomentLiteral(end.AddDays(1), HasTime: true))
                : new Binary("<=", time, new MomentLiteral(end, HasTime: true));
    }

    private static IEnumerable<Formula> Conjuncts(Formula formula) =>
        formula is Binary { Operator: "AND" } both ? Conjuncts(both.Left).Concat(Conjuncts(both.Right)) : [formula];

    private static Formula? All(List<Formula> conditions) =>
        conditions.Count == 0 ? null : conditions.Aggregate((one, other) => new Binary("AND", one, other));

    private static Cell Extreme(SuiteAnswer answer, bool largest)
    {
        IEnumerable<Cell> values = answer.Rows.Select(row => row[0]).Where(cell => !cell.IsAbsent).OrderBy(cell => cell.AsMoment() ?? DateTime.MinValue).ThenBy(cell => cell.ToString(), StringComparer.Ordinal);
        return largest ? values.Last() : values.First();
    }

    /// <summary>A condition with its names replaced; conditions of the suite are made of comparisons only.</summary>
    private static Formula Replaced(Formula formula, Func<Name, Formula> replace) => FormulaRewriting.Replace(formula, replace);
}
