using System.Collections.Immutable;
using Quarterdeck.Intake.Files;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Metrics.Storing;
using Quarterdeck.Metrics.Writing;
using Quarterdeck.Metrics.Writing.DuckDb;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

/// <summary>Answers questions about a company: question, plan, statements, rows, numbers.</summary>
/// <remarks>All questions of one call are planned together, so that each dataset is scanned once. One call at a time.</remarks>
public sealed partial class MetricLayer : IDisposable
{
    private readonly LayerOptions _options;
    private readonly SourceFiles _files;
    private readonly KeptAnswers _answers;
    private readonly SqlDialect _dialect;
    private readonly SourceColumns _columns;
    private readonly Lock _gate = new();
    private readonly FactBook _facts;
    private readonly string _companyPath;

    private MetricLayer(CompanyModel company, LayerOptions options)
    {
        Company = company;
        _companyPath = options.CompanyPath ?? Path.GetFileName(company.Folder.TrimEnd('/', '\\'));
        _options = options;
        _dialect = new DuckDbDialect(company.DataFolder);
        _files = new SourceFiles(company);
        // Tables made by statements have no fingerprint, so what is asked of them is never kept.
        AnswerStore? store = options.StoreFolder is { } folder && options.Prepare.Count == 0 ? new AnswerStore(folder) : null;
        _answers = new KeptAnswers(store, _files, _dialect, () => Engine, options.SplitFrom);
        _columns = new SourceColumns(Describe, SpanOf, ValuesOf);
        if (company.Metrics.Values.Any(metric => metric.Pack is not null))
            (Company, Notes) = CatalogueFit.Fit(company, Described);
        Calendar = new CompanyCalendar(company.Calendar);
        if (company.Calendar.Grains.Count > 0)
            Calendar = new CompanyCalendar(company.Calendar, [.. company.Calendar.Grains.Select(Attempted)]);
        _facts = new FactBook(Context(null), Ask);
    }

    /// <summary>How it runs.</summary>
    public LayerOptions Options => _options;

    /// <summary>The company; metrics and KPIs of the catalogue whose columns are not in the sources are left out.</summary>
    public CompanyModel Company { get; }

    /// <summary>What the KPIs of the catalogue that are left out lack.</summary>
    public IReadOnlyList<Finding> Notes { get; } = [];

    /// <summary>Its calendar, with its own grains read from their tables.</summary>
    public CompanyCalendar Calendar { get; }

    /// <summary>The columns of its sources.</summary>
    public SourceColumns Columns => _columns;

    /// <summary>Opens the layer over a company; its sources are read when a question needs them.</summary>
    /// <exception cref="EngineException">The engine cannot be opened.</exception>
    public static MetricLayer Open(CompanyModel company, LayerOptions options) => new(company, options);

    /// <summary>Answers several questions with one plan.</summary>
    /// <param name="questions">The questions; they must look at the same as-of day.</param>
    /// <param name="progress">Told which dataset is being read.</param>
    /// <returns>One answer for each question, in order. An answer with an error among its findings has no rows.</returns>
    /// <exception cref="ArgumentException">The questions look at different as-of days.</exception>
    /// <exception cref="EngineException">The engine fails.</exception>
    public IReadOnlyList<MetricTable> Answer(IReadOnlyList<MetricQuery> questions, IProgress<string>? progress = null) => Answer(questions, progress, testsData: true);

    private IReadOnlyList<MetricTable> Answer(IReadOnlyList<MetricQuery> questions, IProgress<string>? progress, bool testsData)
    {
        if (questions.Count == 0)
            return [];
        DateOnly? asOf = questions[0].AsOf;
        if (questions.Any(question => question.AsOf != asOf))
            throw new ArgumentException("Questions that are answered together look at one as-of day.", nameof(questions));
        lock (_gate)
        {
            PlanContext context = Context(asOf);
            ScanPlanner planner = new(context);
            QuestionBinder binder = new(context, atom => FactsOf(planner, atom), _facts.OwnDates);
            BoundQuestion[] bound = [.. questions.Select(binder.Bind)];
            BoundQuestion[] all = [.. bound.SelectMany(question => question.Totals.Prepend(question))];
            Lookup answers = Run(context, planner, [.. all, .. all.Select(Others).OfType<BoundQuestion>()], progress);
            return [.. bound.Select(question => question.Query.Columns.Count == 0
                ? DistinctValues(context, question)
                : new TableMaker(context, answers, atom => FactsOf(planner, atom), ReceiptOf, (atom, range) => Unrated(planner, atom, question.Frame, range),
                    dataset => testsData ? Failed(dataset, asOf) : [], Told).Make(question))];
        }
    }

    /// <summary>The same question over the rows that its condition leaves out, where a small rest could be told by difference.</summary>
    private static BoundQuestion? Others(BoundQuestion question) =>
        question.Frame.Others is { } others && !question.Findings.HasErrors && question.Guards().Any() ? question with { Frame = others } : null;

    /// <summary>The plan of some questions as text: the scans and their statements.</summary>
    public IReadOnlyList<(string Plan, string Sql)> Explain(IReadOnlyList<MetricQuery> questions)
    {
        lock (_gate)
        {
            PlanContext context = Context(questions.Count == 0 ? null : questions[0].AsOf);
            ScanPlanner planner = new(context);
            QuestionBinder binder = new(context, atom => FactsOf(planner, atom), _facts.OwnDates);
            return [.. Scans(context, planner, [.. questions.Select(binder.Bind).SelectMany(question => question.Totals.Prepend(question))]).Select(scan => (scan.ToString(), _dialect.Write(scan.Statement)))];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _engine?.Dispose();

    private PlanContext Context(DateOnly? asOf)
    {
        PlanContext context = new(Company, _columns, Calendar, asOf);
        // An eighth of the limit: each thread has sets of its own, and the engine's hash tables need the rest.
        return _options.MemoryBytes is { } limit ? context with { MostBits = Math.Min(context.MostBits, limit) } : context;
    }

    private AtomFacts FactsOf(ScanPlanner planner, Atom atom) =>
        _facts.Of(atom, () => planner.DatedDatasets(atom, new Frame([], null)));

    /// <summary>Finds out which windows each atom is needed for, plans the scans and runs them.</summary>
    private Lookup Run(PlanContext context, ScanPlanner planner, IReadOnlyList<BoundQuestion> questions, IProgress<string>? progress)
    {
        Lookup lookup = new(planner, context.Calendar, atom => FactsOf(planner, atom), context.AsOf);
        List<ScanPlan> scans = Scans(context, planner, questions);
        // A shared roll-up is a table in memory, where one inside a statement can be spilled.
        if (_options.MemoryLimit is null)
            _answers.ShareRollUps(scans.Select(scan => scan.Statement));
        CustomerValues? values = null;
        try
        {
            foreach (ScanPlan scan in scans)
            {
                Check(scan, lookup);
                progress?.Report(scan.Home);
                lookup.Add(scan, _dialect.Write(scan.Statement), scan.Value is null ? new ScanAnswer(scan, _answers.Ask(scan, Calendar)) : (values ??= new CustomerValues(_answers, _dialect)).Ask(scan));
            }
        }
        finally
        {
            _answers.ForgetRollUps();
        }
        return lookup;
    }

    /// <summary>Refuses a scan whose joins would count rows twice.</summary>
    private void Check(ScanPlan scan, Lookup lookup)
    {
        foreach (string joined in scan.Joined)
            if (_facts.RepeatedKeys(joined) is > 0 and long repeated)
                lookup.Refuse(scan, RepeatedKey(joined, repeated));
        foreach (Join join in JoinsOf(scan).Where(join => join.AsOf is null))
            if (_facts.RepeatedKeys(join) is > 0 and long repeated)
                lookup.Refuse(scan, RepeatedKey(join, repeated));
        foreach (Join join in JoinsOf(scan).Where(join => join.AsOf is not null))
            if (_facts.OverlappingVersions(join) is > 0 and long overlapping)
                lookup.Refuse(scan, Overlapping(join, overlapping));
        foreach (string rates in scan.Rates)
            if (_facts.RepeatedRates(Company.Rates[rates]) is > 0 and long twice)
                lookup.Refuse(scan, RepeatedRate(Company.Rates[rates], twice));
    }

    private List<ScanPlan> Scans(PlanContext context, ScanPlanner planner, IReadOnlyList<BoundQuestion> questions)
    {
        List<ScanPlan> scans = [];
        foreach (IGrouping<string, BoundQuestion> frame in questions.Where(question => !question.Findings.HasErrors && question.Columns.Count > 0).GroupBy(question => question.Frame.Key))
        {
            Dictionary<string, (Atom Atom, HashSet<Window> Windows)> demand = new(StringComparer.Ordinal);
            Lookup noting = new(planner, context.Calendar, atom => FactsOf(planner, atom), context.AsOf);
            Evaluator evaluator = new(context.Calendar, noting.DataOf, (node, window) =>
            {
                if (!demand.TryGetValue(node.Atom.Key, out (Atom Atom, HashSet<Window> Windows) need))
                    demand.Add(node.Atom.Key, need = (node.Atom, []));
                if (noting.IsWorthAsking(node.Atom, window))
                    need.Windows.Add(noting.WindowOf(node.Atom, window));
                return Reading.Nothing;
            });
            foreach (BoundQuestion question in frame)
                foreach (BoundColumn column in question.Columns)
                    foreach (AskedRow row in question.Rows)
                        evaluator.Evaluate(column.Node, row, question.Query.Rule);
            scans.AddRange(planner.Plan(frame.First().Frame, [.. demand.Values.Select(need => (need.Atom, (IReadOnlySet<Window>)need.Windows))]));
        }
        return scans;
    }

    private Finding RepeatedKey(string dataset, long repeated) => new(FindingCodes.RepeatedKey, Severity.Error, Company.Datasets[dataset].Span,
        FormattableString.Invariant($"In '{dataset}' {repeated:N0} {(repeated == 1 ? "key stands" : "keys stand")} in more than one row, so a join to it would count rows twice."),
        $"Give '{dataset}' the key that names one row, or join as-of where it holds several versions of a thing.");

    private static Finding RepeatedRate(RateTable rates, long twice) => new(FindingCodes.RepeatedRate, Severity.Error, rates.Span,
        FormattableString.Invariant($"In the rates '{rates.Name}' {twice:N0} {(twice == 1 ? "currency has" : "currencies and days have")} more than one rate for one {rates.Valid.Grain}, so rows would count twice."),
        $"Keep one rate for each currency and {rates.Valid.Grain} in '{rates.Dataset}', or name the field that tells them apart with from: and to:.");

    private IReadOnlyList<(string Column, string Type)>? Described(string dataset)
    {
        try
        {
            return _columns.Of(dataset);
        }
        catch (Exception fault) when (fault is EngineException or QuestionFault)
        {
            // A source that cannot be read is told when it is asked; until then nothing is said of its columns.
            return null;
        }
    }

    private IEnumerable<Join> JoinsOf(ScanPlan scan) => scan.Read.Order(StringComparer.Ordinal)
        .SelectMany(name => Company.Datasets[name].Joins.Values).Where(join => scan.Joined.Contains(join.Target));

    private static Finding RepeatedKey(Join join, long repeated) => new(FindingCodes.RepeatedKey, Severity.Error, join.Span,
        FormattableString.Invariant($"In '{join.Target}' {repeated:N0} {(repeated == 1 ? "value" : "values")} of {string.Join(", ", join.TargetKey)} {(repeated == 1 ? "stands" : "stand")} in more than one row, so the join '{join.Name}' would count rows twice."),
        "Let the join meet fields that name one row.");

    private static Finding Overlapping(Join join, long overlapping) => new(FindingCodes.OverlappingVersions, Severity.Error, join.Span,
        FormattableString.Invariant($"In '{join.Target}' {overlapping:N0} {(overlapping == 1 ? "version begins" : "versions begin")} before another version of the same key is over, so the join '{join.Name}' would count rows twice."),
        $"Let each version of '{join.Target}' end where the next begins{(join.AsOf!.ToIsLast ? "" : ", or write to: {last: ...} where the column holds the last valid day")}.");

    private IReadOnlyList<(string Column, string Type)> Describe(string dataset)
    {
        Dataset described = Company.Datasets[dataset];
        NeedLoad(dataset);
        // A file that is gone is a fault of the questions that need it, and of no other.
        if (described.Source is FileSource file && Fingerprint.StateOf(Path.Combine(Company.DataFolder, file.Path)).Length == 0)
            throw new QuestionFault(new Finding(FindingCodes.DataMissing, Severity.Error, described.Span, $"The file '{file.Path}', the source of '{dataset}', is not in the data folder '{Company.DataFolder}'.",
                "Bring the file back, or give the folder with --data or QUARTERDECK_DATA."));
        if (described.Source is DistinctSource)
            return [.. described.Key.Select(key => (key, "UNKNOWN"))];
        Select all = new() { Columns = [(ConstantExpression.Null, "x")], From = new SourceRelation("t0", described) };
        string from = _dialect.Write(all);
        string sql = "DESCRIBE SELECT * " + from[from.IndexOf("FROM ", StringComparison.Ordinal)..];
        return [.. _answers.Ask(sql, [dataset]).Select(row => (row[0].AsText()!, row[1].AsText()!))];
    }

    private (long Rows, long Low, long High)? SpanOf(string dataset, string column)
    {
        ColumnExpression value = new("t0", column, ValueKind.Whole);
        Select span = new()
        {
            Columns =
            [
                (new AggregateExpression(AggregateKind.Count, null, null), "n"), (new AggregateExpression(AggregateKind.Min, value, null), "low"),
                (new AggregateExpression(AggregateKind.Max, value, null), "high"),
            ],
            From = new SourceRelation("t0", Company.Datasets[dataset]),
        };
        Cell[] row = Ask(span, [dataset])[0];
        bool fits = row[1].Kind == CellKind.Exact && row[2].Kind == CellKind.Exact
            && row[1].AsDecimal() >= long.MinValue / 4 && row[2].AsDecimal() <= long.MaxValue / 4;
        return fits ? ((long)row[0].AsDecimal(), (long)row[1].AsDecimal(), (long)row[2].AsDecimal()) : null;
    }

    /// <summary>How many values a column has; of a column of many only that it has many, since to count them all would cost more than to know it saves.</summary>
    private long ValuesOf(string dataset, string column)
    {
        const long Looked = 100_000;
        SourceRelation source = new("t0", Company.Datasets[dataset]);
        ColumnExpression value = new("t0", column, ValueKind.Text);
        // Whichever rows are looked at: more values among some rows are more among all.
        long seen = Distinct(new SelectRelation("s0", new Select { Columns = [(value, "v")], From = source, Most = Looked }), new ColumnExpression("s0", "v", ValueKind.Text));
        return seen > FilterTests.MostValues ? seen : Distinct(source, value);

        long Distinct(Relation from, ColumnExpression of) =>
            (long)Ask(new Select { Columns = [(new AggregateExpression(AggregateKind.CountDistinct, of, null), "n")], From = from }, [dataset])[0][0].AsDecimal();
    }

    /// <summary>Without its own grains a company has no calendar, so their table must be readable before anything is asked.</summary>
    private CustomGrain Attempted(CustomGrainTable table)
    {
        try
        {
            return ReadGrain(table);
        }
        catch (QuestionFault fault)
        {
            throw new EngineException(fault.Finding.Code, _dialect.Engine, "", fault.Finding.Message, fault.Finding.Remedy, fault);
        }
    }

    private CustomGrain ReadGrain(CustomGrainTable table)
    {
        RowScope scope = new(Context(null), table.Dataset);
        Expression day = scope.FieldOf(scope.Root, table.DayField, table.Span);
        Expression label = scope.FieldOf(scope.Root, table.LabelField, table.Span);
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Select days = new() { Columns = [(new CastExpression(day, "DATE"), "day"), (new CastExpression(label, "VARCHAR"), "label")], From = from, Joins = joins, Distinct = true };
        List<(DateOnly Start, DateOnly Next, string Label)> periods = [];
        foreach ((DateOnly on, string of) in Ask(days, scope.Read).Where(row => row[0].AsMoment() is not null && row[1].AsText() is not null)
            .Select(row => (DateOnly.FromDateTime(row[0].AsMoment()!.Value), row[1].AsText()!)).OrderBy(row => row.Item1))
        {
            if (periods.Count > 0 && periods[^1].Label == of)
                periods[^1] = periods[^1] with { Next = on.AddDays(1) };
            else
                periods.Add((on, on.AddDays(1), of));
        }
        return new CustomGrain(table.Name, periods);
    }
}
