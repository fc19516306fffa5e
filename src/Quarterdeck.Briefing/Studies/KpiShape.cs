using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What kind of figure a metric is, as its formula tells: a volume, a ratio, a running total, over which rows.</summary>
/// <param name="company">The company.</param>
internal sealed class KpiShape(CompanyModel company)
{
    private const int MostDepth = 100;

    /// <summary>True for what grows with the size of what is counted or summed.</summary>
    public bool IsVolume(Metric metric) => IsVolume(metric, 0);

    /// <summary>True where something is divided by something, or a mean is taken.</summary>
    public bool IsRatio(Metric metric) => metric.Conversion is { IsRate: true } || (metric.Formula is { } formula && !IsVolume(metric) && IsRatio(formula, 0));

    /// <summary>True for a total from the beginning of the data.</summary>
    public bool IsRunningTotal(Metric metric) => metric.Formula is { } formula && IsRunningTotal(formula, 0);

    /// <summary>True for what says how good something is: a share, a score, a duration of which somebody said which way is better.</summary>
    public bool IsQuality(Metric metric) =>
        metric.Better != Direction.Unsaid && !IsVolume(metric) && metric.Unit.Kind is UnitKind.Percent or UnitKind.Days or UnitKind.Hours or UnitKind.Seconds or UnitKind.Own;

    /// <summary>The datasets whose rows a metric reads, through all the metrics it is made of.</summary>
    public HashSet<string> Rows(Metric metric)
    {
        HashSet<string> rows = new(StringComparer.OrdinalIgnoreCase);
        foreach (Metric part in Below(metric))
        {
            foreach (string side in part.Conversion is { } conversion ? new[] { conversion.From, conversion.To } : part.CustomerValue is { } value && PurchaseSide.Of(company, value) is { } purchases ? [purchases.Dataset] : [])
                if (company.Datasets.ContainsKey(side))
                    rows.Add(side);
            if (part.Formula is { } formula)
                rows.UnionWith(formula.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length > 1 && company.Datasets.ContainsKey(name.Parts[0])).Select(name => name.Parts[0]));
        }
        return rows;
    }

    /// <summary>A metric and all that its formulas and identities name, however deep.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="aboveTheLine">True to leave out what is only divided by.</param>
    public IEnumerable<Metric> Below(Metric metric, bool aboveTheLine = false)
    {
        HashSet<string> met = new(StringComparer.OrdinalIgnoreCase);
        Stack<string> open = new([metric.Id]);
        while (open.TryPop(out string? id))
        {
            if (!met.Add(id) || !company.Metrics.TryGetValue(id, out Metric? found))
                continue;
            yield return found;
            foreach (string named in Named(found, aboveTheLine))
                open.Push(named);
        }
    }

    /// <summary>The metrics that a metric's formula and identity name.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="aboveTheLine">True to leave out what is only divided by.</param>
    public IEnumerable<string> Named(Metric metric, bool aboveTheLine = false)
    {
        IEnumerable<string> sides = (metric.Conversion is { } conversion ? new[] { conversion.From, conversion.To } : metric.CustomerValue is { } value ? [value.Purchases] : []).Where(company.Metrics.ContainsKey);
        return new[] { metric.Formula, metric.CustomerValue?.Margin, company.Drivers.GetValueOrDefault(metric.Id)?.Identity }.OfType<Formula>()
            .SelectMany(formula => aboveTheLine ? AboveTheLine(formula) : KpiOwners.MetricsIn(company, formula)).Concat(sides).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private IEnumerable<string> AboveTheLine(Formula formula) => formula switch
    {
        Binary { Operator: "/" } ratio => AboveTheLine(ratio.Left),
        Name => KpiOwners.MetricsIn(company, formula),
        _ => formula.Children.SelectMany(AboveTheLine),
    };

    private bool IsVolume(Metric metric, int depth) =>
        depth < MostDepth && !metric.Unit.IsRate && (metric.Conversion is { IsRate: false } || (metric.Formula is { } formula && IsVolume(formula, depth + 1)));

    private bool IsVolume(Formula formula, int depth) => formula switch
    {
        Name { Parts: [var word] } => company.Metrics.TryGetValue(word, out Metric? metric) && IsVolume(metric, depth),
        Call { Function: "SUM" or "COUNT" } => true,
        Call { Function: "CUMULATIVE" or "TO_DATE" or "TRAILING" or "PRIOR" or "COALESCE" or "RETAINED" or "PLAN" or "FORECAST" or "MATCHED" } call => call.Function == "RETAINED" || IsVolume(call.Arguments[0], depth),
        Filtered filtered => IsVolume(filtered.Operand, depth),
        Unary { Operator: "-" } unary => IsVolume(unary.Operand, depth),
        Binary { Operator: "+" or "-" } sum => IsVolume(sum.Left, depth) || IsVolume(sum.Right, depth),
        Binary { Operator: "*" } product => IsVolume(product.Left, depth) || IsVolume(product.Right, depth),
        Binary { Operator: "/", Right: NumberLiteral } scaled => IsVolume(scaled.Left, depth),
        _ => false,
    };

    private bool IsRatio(Formula formula, int depth) => depth < MostDepth && formula.SelfAndDescendants().Any(part => part switch
    {
        Binary { Operator: "/", Right: not NumberLiteral } => true,
        Call { Function: "AVG" or "MEDIAN" or "PERCENTILE_CONT" or "PERCENTILE_DISC" } => true,
        Name { Parts: [var word] } => company.Metrics.TryGetValue(word, out Metric? metric) && metric.Formula is { } inner && IsRatio(inner, depth + 1),
        _ => false,
    });

    private bool IsRunningTotal(Formula formula, int depth) => depth < MostDepth && formula switch
    {
        Call { Function: "CUMULATIVE" } total => IsVolume(total.Arguments[0], 0),
        Filtered filtered => IsRunningTotal(filtered.Operand, depth + 1),
        Name { Parts: [var word] } => company.Metrics.TryGetValue(word, out Metric? metric) && metric.Formula is { } inner && IsRunningTotal(inner, depth + 1),
        _ => false,
    };
}
