using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>dbt's measures and metrics to metrics with formulas.</summary>
internal sealed class DbtMetrics(DbtProject project, DbtFilter filters, DbtDatasets datasets, FindingList findings)
{
    private readonly List<Metric> _sides = [];

    /// <summary>Makes them; what cannot be said in our language is found and left out.</summary>
    public IReadOnlyList<Metric> Make()
    {
        List<Metric> metrics = [.. project.Metrics.Select(Make).OfType<Metric>()];
        return [.. metrics.Concat(_sides).DistinctBy(metric => metric.Id)];
    }

    private Metric? Make(DbtMetric metric) => metric.Type switch
    {
        "simple" or "cumulative" when metric.Measure is { } input => OfMeasure(metric, input),
        "conversion" when metric.Conversion is { } conversion => OfConversion(metric, conversion),
        "ratio" when metric.Inputs is [var numerator, var denominator, ..] => Described(metric, Both(OfInput(numerator), OfInput(denominator))),
        "derived" when metric.Expr is { } expr => Described(metric, Derived(metric, expr)),
        _ => Lost(metric, $"of type '{metric.Type}' and lacks what that type needs"),
    };

    private static Binary? Both(Formula? numerator, Formula? denominator) =>
        numerator is null || denominator is null ? null : new Binary("/", numerator, denominator);

    private Metric? Lost(DbtMetric metric, string why)
    {
        findings.Error(FindingCodes.DbtNotSaid, metric.Span, $"The metric '{metric.Name}' is {why}.", "Mend it, or declare the metric in the company's own YAML.");
        return null;
    }

    private Metric? Described(DbtMetric metric, Formula? formula) => formula is null ? null : new Metric
    {
        Id = metric.Name,
        Formula = Filtered(formula, metric.Filters),
        Labels = metric.Label is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["en"] = metric.Label },
        Descriptions = metric.Description is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["en"] = metric.Description },
        Span = metric.Span,
    };

    private Metric? OfMeasure(DbtMetric metric, DbtInput input)
    {
        if (project.Measure(input.Name) is not { } found)
            return Lost(metric, $"made of the measure '{input.Name}', which no semantic model has");
        if (Aggregate(found.Model, found.Measure) is not { } aggregate)
            return null;
        Formula formula = Filtered(aggregate, input.Filters);
        if (metric.Type == "cumulative")
            formula = metric.Window is { } window ? new Call("TRAILING", [formula, new Interval(window.Count, window.Unit)])
                : metric.GrainToDate is { } grain ? new Call("TO_DATE", [formula, new GrainWord(grain, false)])
                : new Call("CUMULATIVE", [formula]);
        return Described(metric, formula)! with
        {
            Time = TimeOf(found.Model, found.Measure),
            Stock = StockOf(found.Measure),
            Empty = input.FillsWithZero ? EmptyPolicy.Zero : EmptyPolicy.Missing,
            Regrain = (metric.Type, metric.PeriodAggregation) switch { ("simple", _) or (_, "last") => StockPosition.Last, (_, "average") => StockPosition.Average, _ => StockPosition.First },
        };
    }

    private Metric? OfConversion(DbtMetric metric, DbtConversion conversion)
    {
        if (SideOf(metric, conversion.From) is not { } from || SideOf(metric, conversion.To) is not { } to)
            return null;
        // A property that bears two names gets the first one's on both sides.
        foreach ((string fromName, string toName) in conversion.Same.Where(same => same.From != same.To))
            datasets.Add(project.Measure(conversion.To.Name)!.Value.Model.Name, fromName, new Name([toName]), metric.Span);
        Metric made = new()
        {
            Id = metric.Name,
            Formula = null,
            Conversion = new Conversion(from, to, conversion.Entity, conversion.Window?.Count, conversion.Window?.Unit ?? "day", [.. conversion.Same.Select(same => same.From)], conversion.IsRate),
            Empty = conversion.To.FillsWithZero ? EmptyPolicy.Zero : EmptyPolicy.Missing,
            Span = metric.Span,
        };
        if (metric.Filters.Count == 0)
            return made;
        string all = $"{metric.Name}__unfiltered";
        _sides.Add(made with { Id = all });
        return Described(metric, new Name([all]));
    }

    /// <summary>A side of a conversion is a measure, which here must be a metric to be named.</summary>
    private string? SideOf(DbtMetric metric, DbtInput input)
    {
        if (project.Measure(input.Name) is not { } found || Aggregate(found.Model, found.Measure) is not { } aggregate)
        {
            Lost(metric, $"made of the measure '{input.Name}', which no semantic model has");
            return null;
        }
        string id = input.Filters.Count == 0 ? $"{input.Name}__of_{found.Model.Name}" : $"{input.Name}__in_{metric.Name}";
        _sides.Add(new Metric { Id = id, Formula = Filtered(aggregate, input.Filters), Time = TimeOf(found.Model, found.Measure), Empty = EmptyPolicy.Missing, Span = input.Span });
        return id;
    }

    private Formula? Derived(DbtMetric metric, DbtText expr)
    {
        if (datasets.Parse(expr) is not { } formula)
            return null;
        Dictionary<string, Formula> named = new(StringComparer.OrdinalIgnoreCase);
        foreach (DbtInput input in metric.Inputs)
            if (OfInput(input) is { } inner)
                named[input.Alias ?? input.Name] = inner;
        return formula.Replace(name => name.Parts is [string word] ? named.GetValueOrDefault(word) : null);
    }

    private Formula? OfInput(DbtInput input)
    {
        if (project.Metric(input.Name) is null)
        {
            findings.Error(FindingCodes.UnknownMetric, input.Span, $"There is no metric '{input.Name}'.", "Correct the name, or declare the metric.");
            return null;
        }
        Formula formula = Filtered(new Name([input.Name]) { Span = input.Span }, input.Filters);
        if (input.Offset is { } offset)
            return new Call("PRIOR", [formula, new Interval(offset.Count, offset.Unit)]) { Span = input.Span };
        return input.OffsetToGrain is { } grain ? new Call("PRIOR", [formula, new GrainWord(grain, true)]) { Span = input.Span } : formula;
    }

    private Formula Filtered(Formula formula, IReadOnlyList<DbtText> conditions) =>
        filters.Read(conditions) is { } condition ? new Filtered(formula, condition) { Span = formula.Span } : formula;

    private static Name? TimeOf(DbtSemanticModel model, DbtMeasure measure) =>
        measure.Time is null || measure.Time == model.DefaultTime ? null : new Name([model.Name, measure.Time]);

    private static Stock? StockOf(DbtMeasure measure) => measure.NonAdditive is { } balance
        ? new Stock(balance.TakesFirst ? StockPosition.First : StockPosition.Last, balance.Groupings, Carry: false) : null;

    private Call? Aggregate(DbtSemanticModel model, DbtMeasure measure)
    {
        DbtText text = measure.Expr ?? new DbtText(measure.Name, measure.Span);
        bool isConstant = decimal.TryParse(text.Value.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal constant);
        if (isConstant && (measure.Aggregation == "count" || measure.Aggregation == "sum" && constant == 1))
            return new Call("COUNT", [new Name([model.Name, "*"])]) { Span = measure.Span };
        if (Argument(model, measure, text) is not { } argument)
            return null;
        switch (measure.Aggregation)
        {
            case "sum" or "count" or "sum_boolean":
                return new Call("SUM", [argument]) { Span = measure.Span };
            case "count_distinct":
                return new Call("COUNT", [argument]) { Distinct = true, Span = measure.Span };
            case "average" or "avg":
                return new Call("AVG", [argument]) { Span = measure.Span };
            case "min" or "max" or "median":
                return new Call(measure.Aggregation.ToUpperInvariant(), [argument]) { Span = measure.Span };
            case "percentile":
                return new Call(measure.IsDiscrete ? "PERCENTILE_DISC" : "PERCENTILE_CONT", [new NumberLiteral(measure.Percentile), argument]) { Span = measure.Span };
            default:
                findings.Error(FindingCodes.DbtNotSaid, measure.Span, $"The measure '{measure.Name}' aggregates by '{measure.Aggregation}', which is not read.", "Use sum, sum_boolean, count, count_distinct, average, min, max, median or percentile.");
                return null;
        }
    }

    /// <summary>
    /// What is aggregated, as dataset.field. dbt counts by summing ones and noughts, so that a day whose rows have no value is 0 and a day
    /// without rows is missing; so does this.
    /// </summary>
    private Name? Argument(DbtSemanticModel model, DbtMeasure measure, DbtText text)
    {
        if (datasets.Parse(text) is not { } formula)
            return null;
        if (formula is Name { Parts: [string column] } && measure.Aggregation is not ("count" or "sum_boolean"))
            return new Name([model.Name, column]) { Span = measure.Span };
        Formula value = measure.Aggregation switch
        {
            "count" => new Case([(new IsNull(formula, Negated: true), new NumberLiteral(1))], new NumberLiteral(0)),
            "sum_boolean" => new Case([(formula, new NumberLiteral(1))], new NumberLiteral(0)),
            _ => formula,
        };
        string field = $"{measure.Name}__value";
        datasets.Add(model.Name, field, value, measure.Span);
        return new Name([model.Name, field]) { Span = measure.Span };
    }
}
