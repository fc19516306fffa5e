using System.Collections.Immutable;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Writing;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>Aggregates as measures of their models.</summary>
internal sealed class DbtMeasures(CompanyModel company)
{
    private readonly Dictionary<string, List<OutMap>> _measures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The measures of a dataset.</summary>
    public IReadOnlyList<OutMap> Of(string dataset) => _measures.GetValueOrDefault(dataset) ?? [];

    /// <summary>Leaves out the measures that no written metric names: those of metrics that were lost half-way.</summary>
    public void KeepNamed(IEnumerable<OutMap> metrics)
    {
        string written = string.Concat(metrics.Select(metric => metric.Json()));
        foreach (List<OutMap> list in _measures.Values)
            list.RemoveAll(measure => !written.Contains($"\"name\":\"{((OutText)measure.Find("name")!).Value}\"", StringComparison.Ordinal));
    }

    /// <summary>Times that measures name besides their model's own.</summary>
    public HashSet<(string Dataset, string Field)> Times { get; } = [];

    /// <summary>Adds the measure of an aggregate without its condition; null where dbt has no words for it.</summary>
    /// <param name="wanted">The name it should have.</param>
    /// <param name="call">The aggregate.</param>
    /// <param name="metric">The metric that says its date and whether it is a balance.</param>
    /// <param name="home">The dataset it is a measure of.</param>
    public string? Add(string wanted, Call call, Metric metric, string home)
    {
        Dataset dataset = company.Datasets[home];
        Formula argument = call.Arguments[^1];
        bool isRows = argument is Name { IsAllRows: true };
        string? expr = isRows ? "1" : Row(argument, dataset) is { } row ? AnsiText.Of(row) : null;
        string? aggregation = (call.Function, call.Distinct) switch
        {
            ("COUNT", true) => "count_distinct",
            ("COUNT", false) => isRows ? "sum" : "count",
            ("AVG", _) => "average",
            ("SUM" or "MIN" or "MAX" or "MEDIAN", _) => call.Function.ToLowerInvariant(),
            ("PERCENTILE_CONT" or "PERCENTILE_DISC", _) => "percentile",
            _ => null,
        };
        if (expr is null || aggregation is null || metric.Active is not null || metric.Time is { } time && (time.Parts.Length != 2 || time.Parts[0] != home)
            || metric.Stock is { } stock && (stock.At == StockPosition.Average || stock.Carry || dataset.Time is null))
            return null;
        string name = wanted;
        for (int i = 2; !_names.Add(name); i++)
            name = FormattableString.Invariant($"{wanted}_{i}");
        if (metric.Time is { } other)
            Times.Add((home, other.Parts[1]));
        if (!_measures.TryGetValue(home, out List<OutMap>? list))
            _measures.Add(home, list = []);
        list.Add(OutMap.Of(
            ("name", new OutText(name)), ("agg", new OutText(aggregation)), ("expr", new OutText(expr)),
            ("agg_time_dimension", metric.Time is { } own && own.Parts[1] != dataset.Time ? new OutText(own.Parts[1]) : null),
            ("agg_params", aggregation == "percentile" ? OutMap.Of(
                ("percentile", CompanyTree.Number(((NumberLiteral)call.Arguments[0]).Value)),
                ("use_discrete_percentile", new OutText(call.Function == "PERCENTILE_DISC" ? "true" : "false", IsPlain: true))) : null),
            ("non_additive_dimension", metric.Stock is { } balance ? OutMap.Of(
                ("name", new OutText(dataset.Time!)), ("window_choice", new OutText(balance.At == StockPosition.First ? "min" : "max")), ("window_groupings", OutList.Of(balance.Per))) : null)));
        return name;
    }

    /// <summary>A formula over the columns of a dataset's table: its fields written out; null where it reads other datasets.</summary>
    public static Formula? Row(Formula formula, Dataset dataset, ImmutableHashSet<string>? open = null)
    {
        open ??= [];
        bool isOwn = true;
        Formula row = formula.Replace(name =>
        {
            string? word = name.Parts is [var bare] ? bare : name.Parts is [var owner, var field] && owner == dataset.Name ? field : null;
            if (word is null || dataset.Fields.TryGetValue(word, out Field? known) && (known.IsRollUp || known.TimeZone is not null))
            {
                isOwn = false;
                return null;
            }
            // A field's own name inside it is the column.
            if (!dataset.Fields.TryGetValue(word, out Field? declared) || open.Contains(word))
                return new Name([word]);
            Formula? inner = Row(declared.Formula, dataset, open.Add(word));
            isOwn &= inner is not null;
            return inner;
        });
        return isOwn ? row : null;
    }
}
