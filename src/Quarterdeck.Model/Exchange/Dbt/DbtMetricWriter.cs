using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Writing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>Metrics as dbt's simple, cumulative, ratio, derived and conversion metrics.</summary>
internal sealed class DbtMetricWriter(CompanyModel company, DbtMeasures measures, DbtConditions conditions, FindingList findings)
{
    private readonly Dictionary<string, OutMap?> _made = new(StringComparer.Ordinal);
    private readonly List<OutMap> _parts = [];

    /// <summary>Writes every metric; what dbt does not say is found and left out, with what hangs on it.</summary>
    public IReadOnlyList<OutMap> Write()
    {
        OutMap[] made = [.. CompanyTree.Ordered(company.Metrics.Values, one => one.Span, one => one.Id).Select(Of).OfType<OutMap>()];
        return [.. made, .. _parts];
    }

    private OutMap? Of(Metric metric)
    {
        if (_made.TryGetValue(metric.Id, out OutMap? known))
            return known;
        _made[metric.Id] = null;
        int parts = _parts.Count;
        OutMap? made = metric.Conversion is { } conversion ? Conversion(metric, conversion) : metric.Formula is { } formula ? Body(metric, metric.Id, formula) : null;
        if (made is null)
        {
            _parts.RemoveRange(parts, _parts.Count - parts);
            findings.Note(FindingCodes.LostInExport, metric.Span, $"The metric '{metric.Id}' is left out: dbt has no words for its formula, or for one that it is made of.", "Keep the company's own YAML beside the dbt project.");
        }
        return _made[metric.Id] = made;
    }

    private OutMap? Body(Metric metric, string name, Formula formula)
    {
        (Formula inner, string? filter, bool isSaid) = Peeled(formula);
        if (!isSaid)
            return null;
        if (Simple(metric, name, inner) is { } simple)
            return Metric(metric, name, "simple", OutMap.Of(("measure", simple)), filter);
        if (inner is Call { Function: "CUMULATIVE" or "TRAILING" or "TO_DATE" } window)
            return Cumulative(metric, name, window, filter);
        // A filter stands at a metric or its inputs; over arithmetic it goes to the whole.
        if (inner is Name { Parts: [_] } same && Input(metric, name, same, 0) is { } only)
            return Metric(metric, name, "derived", OutMap.Of(("expr", new OutText(((OutText)(only.Find("alias") ?? only.Find("name"))!).Value)), ("metrics", new OutList([only]))), filter);
        if (inner is Binary { Operator: "/" } ratio && IsInput(ratio.Left) && IsInput(ratio.Right) && Input(metric, name, ratio.Left, 0) is { } above && Input(metric, name, ratio.Right, 1) is { } below)
            return Metric(metric, name, "ratio", OutMap.Of(("numerator", above), ("denominator", below)), filter);
        // What is neither arithmetic nor an earlier value has no words in dbt: RETAINED, MATCHED, PLAN and the like.
        if (inner is not (Binary or Unary or Case or IsNull or Call { Function: "PRIOR" }) && !(inner is Call scalar && FunctionTable.Scalars.ContainsKey(scalar.Function)))
            return null;
        List<OutMap> inputs = [];
        Formula? expr = Derived(metric, name, inner, inputs);
        return expr is null || inputs.Count == 0 ? null : Metric(metric, name, "derived", OutMap.Of(("expr", new OutText(AnsiText.Of(expr))), ("metrics", new OutList([.. inputs]))), filter);
    }

    private static bool IsInput(Formula formula) => formula is Name { Parts: [_] } or Filtered { Operand: Name { Parts: [_] } };

    /// <summary>Conditions around a formula, taken off it.</summary>
    private (Formula Inner, string? Filter, bool IsSaid) Peeled(Formula formula)
    {
        List<string> all = [];
        while (true)
        {
            Formula? condition = formula is Filtered outer ? outer.Condition : formula is Call { Filter: { } own } ? own : null;
            if (condition is null)
                return (formula, all.Count == 0 ? null : string.Join(" AND ", all.Select(one => all.Count == 1 ? one : $"({one})")), true);
            if (conditions.Write(condition, HomeOf(formula)) is not { } text)
                return (formula, null, false);
            all.Insert(0, text);
            formula = formula is Filtered filtered ? filtered.Operand : ((Call)formula) with { Filter = null };
        }
    }

    private string? HomeOf(Formula formula) => formula.SelfAndDescendants().OfType<Call>().Where(call => FunctionTable.Aggregates.ContainsKey(call.Function))
        .Select(call => AtomHome.Find(company.Datasets, call).Home).FirstOrDefault(home => home is not null)
        ?? formula.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length == 1).Select(name => company.Metrics.GetValueOrDefault(name.Parts[0])?.Formula).OfType<Formula>().Select(HomeOf).FirstOrDefault(home => home is not null);

    /// <summary>The measure of a plain aggregate, with its own condition; null for anything else.</summary>
    private OutMap? Simple(Metric metric, string name, Formula formula)
    {
        (Formula inner, string? filter, bool isSaid) = Peeled(formula);
        if (!isSaid || inner is not Call call || !FunctionTable.Aggregates.ContainsKey(call.Function) || AtomHome.Find(company.Datasets, call).Home is not { } home
            || company.Datasets[home].Source is DistinctSource)
            return null;
        // Beside a plan, a metric means the actual rows; dbt would add both.
        if (company.Datasets[home].Scenario is { } scenario && scenario.Values.TryGetValue("AC", out string? actual))
        {
            if (conditions.Write(new Binary("=", new Name([home, scenario.Field]), new TextLiteral(actual)), home) is not { } only)
                return null;
            filter = filter is null ? only : $"({filter}) AND {only}";
        }
        if (measures.Add(name, call, metric, home) is not { } measure)
            return null;
        // A balance without rows is missing, whatever it sums.
        bool isZero = metric.Empty == EmptyPolicy.Zero || metric.Stock is null && (metric.Empty == EmptyPolicy.ByAggregate && call.Function is ("COUNT" or "SUM"));
        return OutMap.Of(("name", new OutText(measure)), ("filter", CompanyTree.Text(filter)),
            ("fill_nulls_with", isZero ? new OutText("0", IsPlain: true) : null), ("join_to_timespine", isZero ? new OutText("true", IsPlain: true) : null));
    }

    private OutMap? Cumulative(Metric metric, string name, Call window, string? filter)
    {
        Formula of = window.Arguments[0];
        Metric dated = metric;
        // A cumulative metric is made of a measure: where it names a metric, that one's aggregate.
        while (of is Name { Parts: [var word] } && company.Metrics.TryGetValue(word, out Metric? inner) && inner.Formula is not null)
            (of, dated) = (inner.Formula, inner);
        if (Simple(dated with { Time = metric.Time ?? dated.Time, Empty = metric.Empty }, name, of) is not { } measure)
            return null;
        OutMap parameters = OutMap.Of(
            ("window", window.Arguments is [_, Interval length] ? new OutText(Length(length)) : null),
            ("grain_to_date", window.Arguments is [_, GrainWord grain] ? new OutText(grain.Unit) : null),
            ("period_agg", new OutText(metric.Regrain switch { StockPosition.First => "first", StockPosition.Average => "average", _ => "last" })));
        return Metric(metric, name, "cumulative", OutMap.Of(("measure", measure), ("cumulative_type_params", parameters)), filter);
    }

    private OutMap? Conversion(Metric metric, Conversion conversion)
    {
        if (Side(metric, conversion.From, "from") is not { } from || Side(metric, conversion.To, "to") is not { } to)
            return null;
        foreach (string home in new[] { conversion.From, conversion.To }.Select(Home).OfType<string>())
            conditions.Use(home, conversion.Same);
        return Metric(metric, metric.Id, "conversion", OutMap.Of(("conversion_type_params", OutMap.Of(
            ("base_measure", from), ("conversion_measure", metric.Empty == EmptyPolicy.Zero ? new OutMap([.. to.Entries, ("fill_nulls_with", new OutText("0", IsPlain: true))]) : to.Without("fill_nulls_with", "join_to_timespine")),
            ("entity", new OutText(conversion.Entity)),
            ("calculation", new OutText(conversion.IsRate ? "conversion_rate" : "conversions")),
            ("window", conversion.WithinCount is { } count ? new OutText(Length(new Interval(count, conversion.WithinUnit))) : null),
            ("constant_properties", conversion.Same.Count == 0 ? null : new OutList([.. conversion.Same.Select(same => OutMap.Of(("base_property", new OutText(same)), ("conversion_property", new OutText(same))))]))))), null);
    }

    private string? Home(string side) => company.Metrics.TryGetValue(side, out Metric? metric) ? metric.Formula is null ? null : HomeOf(metric.Formula) : side;

    private OutMap? Side(Metric metric, string side, string which) => company.Metrics.TryGetValue(side, out Metric? of) && of.Formula is not null ? Simple(of, $"{metric.Id}__{which}", of.Formula)?.Without("fill_nulls_with", "join_to_timespine")
        : company.Datasets.ContainsKey(side) ? Simple(metric with { Conversion = null, Empty = EmptyPolicy.Missing }, $"{metric.Id}__{which}", new Call("COUNT", [new Name([side, "*"])])) : null;

    /// <summary>Arithmetic with its inputs noted under the names that stand for them; null where something in it is no input.</summary>
    private Formula? Derived(Metric metric, string name, Formula formula, List<OutMap> inputs)
    {
        switch (formula)
        {
            case NumberLiteral or NullLiteral or TruthLiteral:
                return formula;
            case Binary binary:
                return Derived(metric, name, binary.Left, inputs) is { } left && Derived(metric, name, binary.Right, inputs) is { } right ? binary with { Left = left, Right = right } : null;
            case Unary unary:
                return Derived(metric, name, unary.Operand, inputs) is { } operand ? unary with { Operand = operand } : null;
            case IsNull test:
                return Derived(metric, name, test.Operand, inputs) is { } tested ? test with { Operand = tested } : null;
            case Call call when FunctionTable.Scalars.ContainsKey(call.Function):
                Formula?[] arguments = [.. call.Arguments.Select(argument => Derived(metric, name, argument, inputs))];
                return Array.Exists(arguments, one => one is null) ? null : call with { Arguments = [.. arguments!] };
            case Case branches:
                (Formula?, Formula?)[] all = [.. branches.Branches.Select(one => (Derived(metric, name, one.Condition, inputs), Derived(metric, name, one.Result, inputs)))];
                Formula? otherwise = branches.Otherwise is null ? null : Derived(metric, name, branches.Otherwise, inputs);
                return Array.Exists(all, one => one.Item1 is null || one.Item2 is null) || otherwise is null != branches.Otherwise is null ? null
                    : branches with { Branches = [.. all.Select(one => (one.Item1!, one.Item2!))], Otherwise = otherwise };
            default:
                if (Input(metric, name, formula, inputs.Count) is not { } input)
                    return null;
                if (!inputs.Exists(other => other.Json() == input.Json()))
                    inputs.Add(input);
                return new Name([((OutText)(input.Find("alias") ?? input.Find("name"))!).Value]);
        }
    }

    /// <summary>A metric as an input: earlier, filtered, or of a formula that becomes a metric of its own.</summary>
    private OutMap? Input(Metric metric, string name, Formula formula, int number)
    {
        string? window = null, start = null;
        if (formula is Call { Function: "PRIOR" } prior)
        {
            if (prior.Arguments is not [_, var when])
                return null;
            (window, start) = (when is Interval length ? Length(length) : null, when is GrainWord { IsStart: true } word ? word.Unit : null);
            formula = prior.Arguments[0];
        }
        (Formula inner, string? filter, bool isSaid) = formula is Filtered ? Peeled(formula) : (formula, null, true);
        if (!isSaid)
            return null;
        string of;
        if (inner is Name { Parts: [var known] })
        {
            if (!company.Metrics.TryGetValue(known, out Metric? other) || Of(other) is null)
                return null;
            of = known;
        }
        else
        {
            of = FormattableString.Invariant($"{name}__part_{_parts.Count + 1}");
            if (Body(metric with { Labels = new Dictionary<string, string>(), Descriptions = new Dictionary<string, string>() }, of, inner) is not { } part)
                return null;
            _parts.Add(part);
        }
        bool isPlain = window is null && start is null && filter is null;
        return OutMap.Of(("name", new OutText(of)), ("alias", isPlain ? null : new OutText(FormattableString.Invariant($"{of}__{number + 1}"))), ("filter", CompanyTree.Text(filter)),
            ("offset_window", CompanyTree.Text(window)), ("offset_to_grain", CompanyTree.Text(start)));
    }

    private static string Length(Interval length) => FormattableString.Invariant($"{length.Count} {length.Unit}{(length.Count == 1 ? "" : "s")}");

    private static OutMap Metric(Metric metric, string name, string type, OutMap parameters, string? filter) => OutMap.Of(
        ("name", new OutText(name)),
        ("label", CompanyTree.Text(metric.Labels.GetValueOrDefault("en"))),
        ("description", CompanyTree.Text(metric.Descriptions.GetValueOrDefault("en"))),
        ("type", new OutText(type)), ("type_params", parameters), ("filter", CompanyTree.Text(filter)));
}
