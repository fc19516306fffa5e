using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Catalogue;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Writes a metric's formula out until only atoms, arithmetic and time are left.</summary>
internal sealed partial class MetricBinder(PlanContext context)
{
    private readonly IReadOnlyDictionary<string, int> _guarded = GuardedRows.Of(context.Company);
    private readonly MoneyBinder _money = new(context);

    /// <summary>What surrounds a formula while it is bound.</summary>
    private sealed record Surroundings(
        Metric? Metric, ImmutableArray<Formula> Filters, string Scenario, ImmutableArray<string> Open, MoneyWanted? Money, bool IsMatched = false, bool IsPlain = false, bool IsGuarded = false, int LateDays = 0);

    /// <summary>Binds a column's formula.</summary>
    /// <param name="formula">A metric's name or a formula over metrics.</param>
    /// <param name="scenario">The scenario whose rows count where the formula does not say.</param>
    /// <param name="money">The currency that is wanted, and its rates; null: money is taken as it is stored.</param>
    /// <exception cref="QuestionFault">A name does not exist, or something cannot be asked.</exception>
    public Node Bind(Formula formula, string scenario, MoneyWanted? money) => Bind(formula, new Surroundings(null, [], scenario, [], money));

    private Node Bind(Formula formula, Surroundings around) => formula switch
    {
        NumberLiteral number => new ConstantNode(Cell.Of(number.Value)),
        TextLiteral text => new ConstantNode(Cell.Of(text.Value)),
        TruthLiteral truth => new ConstantNode(Cell.Of(truth.Value)),
        NullLiteral => new ConstantNode(Cell.Missing),
        MomentLiteral moment => new ConstantNode(Cell.Of(moment.Value)),
        Name { Parts: ["PERIOD_START"] } => new MomentNode(IsStart: true),
        Name { Parts: ["PERIOD_END"] } => new MomentNode(IsStart: false),
        Name name => BindMetric(name, around),
        Unary { Operator: "-" } minus => new OperationNode("NEGATE", [Bind(minus.Operand, around)]),
        Unary not => new OperationNode("NOT", [Bind(not.Operand, around)]),
        Binary binary => BindBinary(binary, around),
        IsNull test => new OperationNode(test.Negated ? "IS NOT NULL" : "IS NULL", [Bind(test.Operand, around)]),
        InList list => new OperationNode(list.Negated ? "NOT IN" : "IN", [Bind(list.Operand, around), .. list.Items.Select(item => Bind(item, around))]),
        Cast cast => Bind(cast.Operand, around),
        Case branches => new ChoiceNode(
            [.. branches.Branches.Select(branch => (Bind(branch.Condition, Compared(around)), Bind(branch.Result, around)))],
            branches.Otherwise is null ? null : Bind(branches.Otherwise, around)),
        Filtered filtered => Bind(filtered.Operand, around with { Filters = around.Filters.Add(filtered.Condition) }),
        Call call => BindCall(call, around),
        _ => throw Misplaced(formula),
    };

    private Node BindMetric(Name name, Surroundings around)
    {
        string id = name.Dotted;
        if (!context.Company.Metrics.TryGetValue(id, out Metric? metric))
            throw new QuestionFault(UnknownMetric(name, id));
        if (around.Open.Contains(metric.Id))
            throw new QuestionFault(new Finding(FindingCodes.MetricOfItself, Severity.Error, name.Span,
                $"'{metric.Id}' is made of itself: {string.Join(" -> ", around.Open.Add(metric.Id))}.", "Take one of the references out."));
        // A metric that says its date says it for the metrics it is made of, where they have none of their own.
        Surroundings inside = around with
        {
            Metric = metric.Time is null ? metric with { Time = around.Metric?.Time } : metric,
            Open = around.Open.Add(metric.Id),
            IsPlain = false,
            IsGuarded = around.IsGuarded || metric.Least > 0,
            LateDays = Math.Max(around.LateDays, metric.LateDays),
        };
        Node node = metric.CustomerValue is not null ? BindCustomerValue(metric, inside, name) : metric.Conversion is not null ? BindConversion(metric, inside) : Bind(metric.Formula!, inside);
        CheckAmount(metric, node, around.Money, name);
        Node said = metric.Empty == EmptyPolicy.ByAggregate || node is AtomNode || metric.Conversion is not null || metric.CustomerValue is not null ? node : new EmptyNode(node, metric.Empty == EmptyPolicy.Zero);
        return metric.Least > 0 ? new GuardNode(said, [.. node.Atoms().Where(atom => !atom.Atom.CountsUnrated).Select(RowsOf).DistinctBy(rows => rows.Atom.Key)], metric.Least) : said;
    }

    /// <summary>An aggregate over a guarded dataset, also where no metric with <c>least:</c> stands around it.</summary>
    private Node Guarded(AtomNode atom, Surroundings around)
    {
        Node value = Rated(atom, around);
        return !around.IsGuarded && _guarded.TryGetValue(atom.Atom.Home, out int least) ? new GuardNode(value, [RowsOf(atom)], least) : value;
    }

    /// <summary>The rows behind an aggregate: those that have a value to aggregate, each counted once.</summary>
    private static AtomNode RowsOf(AtomNode node) => node.Atom.Value is { } value
        ? new(node.Atom with { Value = value with { Measure = ValueMeasure.Customers } }, EmptyPolicy.Zero)
        : new(node.Atom with { Aggregate = new Call("COUNT", [node.Atom.Aggregate.Arguments[0]]) { Span = node.Atom.Aggregate.Span }, IsMoney = false, Money = null }, EmptyPolicy.Zero);

    private Node BindCall(Call call, Surroundings around)
    {
        // A mean over several matched periods is no sum of their means: its sum and count are matched instead.
        if (around.IsMatched && call.Function == "AVG" && around.Metric is not { Stock: not null } and not { Active: not null })
            return new OperationNode("/", [BindCall(call with { Function = "SUM" }, around), BindCall(call with { Function = "COUNT" }, around)]);
        if (FunctionTable.Aggregates.ContainsKey(call.Function))
            return Guarded(new AtomNode(AtomOf(call, around), around.Metric?.Empty ?? EmptyPolicy.ByAggregate, around.LateDays), around);
        switch (call.Function)
        {
            case "PRIOR" when call.Arguments.Length == 1:
                return new PriorNode(Bind(call.Arguments[0], around), 1, null);
            case "PRIOR" when call.Arguments[1] is GrainWord { IsStart: true } start:
                return new StartOfNode(Bind(call.Arguments[0], around), GrainOf(start.Unit, start.Span));
            case "PRIOR":
                (int count, Grain unit) = LengthOf(call.Arguments[1]);
                return new PriorNode(Bind(call.Arguments[0], around), count, unit);
            case "TRAILING":
                (int length, Grain of) = LengthOf(call.Arguments[1]);
                return new TrailingNode(Bind(call.Arguments[0], around), length, of, around.Metric?.Regrain ?? StockPosition.Last);
            case "TO_DATE":
                return new ToDateNode(Bind(call.Arguments[0], around), LengthOf(call.Arguments[1]).Unit, around.Metric?.Regrain ?? StockPosition.Last);
            case "CUMULATIVE":
                return new ToDateNode(Bind(call.Arguments[0], around), null, around.Metric?.Regrain ?? StockPosition.Last);
            case "PLAN":
                return Bind(call.Arguments[0], around with { Scenario = "PL" });
            case "FORECAST":
                return Bind(call.Arguments[0], around with { Scenario = "FC" });
            case "RETAINED":
                return BindRetained(call, around);
            case "MATCHED":
                return BindMatched(call, around);
            default:
                if (!FunctionTable.Scalars.TryGetValue(call.Function, out (int Least, int Most, bool BetweenMetrics) scalar) || !scalar.BetweenMetrics)
                    throw Misplaced(call);
                return WithoutFixed(new OperationNode(call.Function, [.. call.Arguments.Select(argument => Bind(argument, around))]), call, around);
        }
    }

    private MatchedNode BindMatched(Call call, Surroundings around)
    {
        ImmutableArray<(string, Node)> named =
        [
            .. call.Arguments[0].SelfAndDescendants().OfType<Name>().Where(name => context.Company.Metrics.ContainsKey(name.Dotted))
                .Select(name => (Name: name, Under: ScenarioAround(call.Arguments[0], name, around.Scenario)))
                .DistinctBy(pair => (pair.Name.Dotted, pair.Under))
                .Select(pair => (pair.Under == around.Scenario ? pair.Name.Dotted : $"{pair.Name.Dotted}@{pair.Under}",
                    BindMetric(pair.Name, around with { Scenario = pair.Under }))),
        ];
        return new MatchedNode(Bind(call.Arguments[0], around with { IsMatched = true }), LengthOf(call.Arguments[1]).Unit, named);
    }

    /// <summary>The scenario that a name stands under inside an expression: PLAN(m) asks whether the plan has a row.</summary>
    private static string ScenarioAround(Formula formula, Name name, string scenario)
    {
        if (ReferenceEquals(formula, name))
            return scenario;
        string inside = formula is Call { Function: "PLAN" } ? "PL" : formula is Call { Function: "FORECAST" } ? "FC" : scenario;
        foreach (Formula child in formula.Children)
            if (child.SelfAndDescendants().Any(node => ReferenceEquals(node, name)))
                return ScenarioAround(child, name, inside);
        return scenario;
    }

    private AtomNode BindRetained(Call call, Surroundings around)
    {
        if (call.Arguments[0] is not Name { Parts.Length: > 1 } entity)
            throw new QuestionFault(new Finding(FindingCodes.RetainedField, Severity.Error, call.Span,
                $"RETAINED counts a field's values, and '{call.Arguments[0].Text}' is none.", "Write RETAINED(dataset.field) or RETAINED(dataset.field, 1 YEAR)."));
        Call count = new("COUNT", [entity]) { Distinct = true, Span = call.Span };
        Atom atom = AtomOf(count, around) with { Kind = AtomKind.Retained, Later = call.Arguments.Length > 1 ? (Interval)call.Arguments[1] : null };
        return new AtomNode(atom, around.Metric?.Empty ?? EmptyPolicy.ByAggregate, around.LateDays);
    }

    private Atom AtomOf(Call call, Surroundings around)
    {
        Call bare = call with { Filter = null };
        List<Formula> own = call.Filter is null ? [] : [call.Filter];
        string home = AtomBinder.HomeOf(context, bare);
        Dataset dataset = context.Dataset(home);
        Metric? metric = around.Metric;
        List<Formula> filters = [.. own, .. around.Filters];
        Formula? scenario = AtomBinder.ScenarioOnly(dataset, around.Scenario);
        if (scenario is not null)
            filters.Add(scenario);
        else if (around.Scenario != "AC")
            throw new QuestionFault(new Finding(FindingCodes.ScenarioAsked, Severity.Error, call.Span,
                $"'{home}' tells no {around.Scenario} rows apart, so '{bare.Text}' has no {around.Scenario} value.",
                $"Say in '{home}' which column tells them apart: scenario: {{field: ..., AC: ..., {around.Scenario}: ...}}."));
        return new Atom
        {
            Home = home,
            Kind = metric?.Stock is not null ? AtomKind.Stock : metric?.Active is not null ? AtomKind.Active : AtomKind.Plain,
            Aggregate = bare,
            Filters = [.. filters],
            Time = metric?.Time ?? AtomBinder.TimeOf(dataset),
            Stock = metric?.Stock,
            Active = metric?.Active,
            Scenario = around.Scenario,
            IsMoney = metric?.Unit.Kind == UnitKind.Money,
        };
    }

    private OperationNode BindConversion(Metric metric, Surroundings around)
    {
        Conversion spec = metric.Conversion!;
        (Call count, ImmutableArray<Formula> filters) from = SideOf(spec.From, metric);
        (Call count, ImmutableArray<Formula> filters) to = SideOf(spec.To, metric);
        Atom all = AtomOf(from.count with { Filter = null }, around with { Metric = metric with { Stock = null, Active = null }, Filters = around.Filters.AddRange(from.filters) });
        string target = AtomBinder.HomeOf(context, to.count);
        Name toTime = AtomBinder.TimeOf(context.Dataset(target)) ?? throw Undated(metric, target);
        if (all.Time is null)
            throw Undated(metric, all.Home);
        Atom credited = all with { Kind = AtomKind.Conversion, Conversion = new ConversionPlan(spec, target, to.filters, toTime, to.count) };
        AtomNode conversions = new(credited, metric.Empty, Math.Max(around.LateDays, spec.WithinDays));
        return spec.IsRate
            ? new OperationNode("/", [conversions, new AtomNode(all, EmptyPolicy.ByAggregate)])
            : new OperationNode("+", [conversions, new ConstantNode(Cell.Of(0m))]);
    }

    /// <summary>A side of a conversion is a dataset, all of whose rows count, or a metric of one aggregate.</summary>
    private (Call Count, ImmutableArray<Formula> Filters) SideOf(string side, Metric metric)
    {
        if (context.Company.Metrics.TryGetValue(side, out Metric? named))
        {
            Formula? formula = named.Formula;
            ImmutableArray<Formula> filters = [];
            while (formula is Filtered filtered)
            {
                filters = filters.Add(filtered.Condition);
                formula = filtered.Operand;
            }
            if (formula is Call call && FunctionTable.Aggregates.ContainsKey(call.Function))
                return (call with { Filter = null }, call.Filter is null ? filters : filters.Add(call.Filter));
            if (formula is Name inner && context.Company.Metrics.ContainsKey(inner.Dotted) && inner.Dotted != side)
            {
                (Call count, ImmutableArray<Formula> more) = SideOf(inner.Dotted, metric);
                return (count, more.AddRange(filters));
            }
        }
        else if (context.Company.Datasets.ContainsKey(side))
        {
            return (new Call("COUNT", [new Name([side, "*"])]) { Span = metric.Span }, []);
        }
        throw new QuestionFault(new Finding(FindingCodes.ConversionSide, Severity.Error, metric.Span,
            $"The conversion '{metric.Id}' names '{side}', which is neither a dataset nor a metric of one aggregate.", "Name a dataset, or a metric such as COUNT(visits.*) FILTER (WHERE ...)."));
    }

    private static QuestionFault Undated(Metric metric, string dataset) => new(new Finding(FindingCodes.ConversionTime, Severity.Error, metric.Span,
        $"The conversion '{metric.Id}' needs to know when a row of '{dataset}' happened.", $"Give '{dataset}' a 'time:'."));

    /// <summary>What is said of a metric that the company does not have; of one that the KPI catalogue knows, what the data lack for it.</summary>
    private Finding UnknownMetric(Name name, string id)
    {
        if (name.Parts.Length == 1 && KpiCatalogue.Read() is { } catalogue && catalogue.Metrics.TryGetValue(id, out Metric? known))
        {
            if (known.Formula is null)
                return new Finding(FindingCodes.MetricAsked, Severity.Error, name.Span, $"'{id}' is counted from the statuses of KPIs and is no metric that a question can ask.",
                    $"Read it on the scorecard of its office: quarterdeck scorecard COMPANY --office {known.Pack}.");
            string[] lacking = [.. catalogue.NeedsOf(known).Where(need => !Has(need)).Order(StringComparer.Ordinal)];
            if (lacking.Length > 0)
                return new Finding(FindingCodes.MetricAsked, Severity.Error, name.Span,
                    $"'{id}' cannot be told from this company's data: the KPI catalogue makes it of {string.Join(", ", lacking)}, which the data do not have.",
                    $"Bring what is missing and include the catalogue's pack, or write a metric '{id}' of your own.");
        }
        return new Finding(FindingCodes.MetricAsked, Severity.Error, name.Span,
            name.Parts.Length > 1 ? $"'{id}' is a field; a metric aggregates it." : $"There is no metric '{id}'.{NearestName.DidYouMean(id, context.Company.Metrics.Keys)}",
            name.Parts.Length > 1 ? $"Write e.g. SUM({id})." : $"Use one of: {NearestName.List(context.Company.Metrics.Keys)}.");
    }

    private bool Has(string need)
    {
        string[] parts = need.Split('.');
        return context.Company.Datasets.TryGetValue(parts[0], out Dataset? dataset)
            && (parts.Length == 1 || dataset.Fields.ContainsKey(parts[1]) || context.Columns.Find(dataset.Name, parts[1]) is not null);
    }

    private (int Count, Grain Unit) LengthOf(Formula argument) => argument switch
    {
        Interval interval => (interval.Count, GrainOf(interval.Unit, interval.Span)),
        GrainWord word => (1, GrainOf(word.Unit, word.Span)),
        _ => throw Misplaced(argument),
    };

    private Grain GrainOf(string unit, SourceSpan span) => context.Calendar.FindGrain(unit) ?? throw new QuestionFault(new Finding(FindingCodes.GrainInFormula, Severity.Error, span,
        $"'{unit}' is no grain of the company's calendar.", $"Use one of: {string.Join(", ", Grain.Known.Select(grain => grain.Name).Concat(context.Company.Calendar.Grains.Select(grain => grain.Name)))}."));

    private static QuestionFault Misplaced(Formula formula) => new(new Finding(FindingCodes.NotBetweenMetrics, Severity.Error, formula.Span,
        $"'{formula.Text}' cannot stand between metrics.", "Put it inside an aggregate, or write it over metrics."));
}
