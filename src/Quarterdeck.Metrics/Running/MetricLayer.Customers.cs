using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Running;

/// <content>Rows of customers and contracts for studies: read as the metric that names them would read them.</content>
public sealed partial class MetricLayer
{
    /// <summary>The purchases behind a customer value; null where the formula has none, and where the findings say why.</summary>
    /// <param name="formula">A metric of the kind customer_value, or a formula over one.</param>
    /// <param name="asOf">Rows after this day are hidden; null hides nothing.</param>
    /// <param name="findings">Takes what is wrong; rows of people who were promised not to be known are refused.</param>
    /// <exception cref="EngineException">The engine fails.</exception>
    public CustomerPurchases? Purchases(Formula formula, DateOnly? asOf, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(findings);
        lock (_gate)
        {
            if (Bound(formula, asOf, atom => atom.Value is not null, findings) is not var (planner, bound, atom) || atom is null)
                return null;
            ScanPlan scan = planner.Plan(bound.Frame, [(atom, new HashSet<Window> { Window.All })])[0];
            Lookup lookup = new(planner, Calendar, one => FactsOf(planner, one), asOf);
            Check(scan, lookup);
            findings.AddRange(lookup.Refusals(bound.Frame));
            if (findings.HasErrors)
                return null;
            List<string> names = [];
            List<int> customers = [], days = [];
            List<double> amounts = [];
            long unusable = 0, unrated = 0;
            Cell last = Cell.Missing;
            _answers.Read(scan.Value!.All, scan.Read, reader =>
            {
                Cell who = DuckDbEngine.CellAt(reader, 0);
                if (names.Count == 0 || who != last)
                    names.Add((last = who).ToString());
                customers.Add(names.Count - 1);
                days.Add(ScanPlanner.DayOf(checked((int)reader.GetInt64(1))).DayNumber);
                amounts.Add(reader.IsDBNull(2) ? 0 : reader.GetDouble(2));
                unusable += reader.GetInt64(3);
                unrated += reader.GetInt64(4);
            });
            if (unrated > 0)
                findings.Error(FindingCodes.MissingRate, Company.Datasets[atom.Home].Span, FormattableString.Invariant($"{unrated:N0} purchase rows of '{atom.Home}' have no exchange rate."), "Bring the rates, or let a rate hold longer with valid:.");
            else if (unusable > 0)
                findings.Error(FindingCodes.CustomerValueAmounts, Company.Datasets[atom.Home].Span, FormattableString.Invariant($"{unusable:N0} purchase rows of '{atom.Home}' have no amount from 0."), "Leave returns and refunds out with where: in customer_value, or correct the rows.");
            return findings.HasErrors ? null : new CustomerPurchases(bound.Columns[0].Name, atom.Value!.Spec, atom.Home, names, [.. customers], [.. days], atom.Value.Amount is null ? null : [.. amounts],
                LastDay(lookup, atom), ReceiptOf(bound, bound.Columns[0], [(scan, _dialect.Write(scan.Value.All))]));
        }
    }

    /// <summary>When the contracts behind a count of what is active began and ended; null where the formula has none, and where the findings say why.</summary>
    /// <param name="formula">A metric with <c>active:</c>, or a formula over one.</param>
    /// <param name="asOf">Rows after this day are hidden; null hides nothing.</param>
    /// <param name="findings">Takes what is wrong; rows of people who were promised not to be known are refused.</param>
    /// <exception cref="EngineException">The engine fails.</exception>
    public ContractSpans? Contracts(Formula formula, DateOnly? asOf, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(findings);
        lock (_gate)
        {
            if (Bound(formula, asOf, atom => atom.Kind == AtomKind.Active, findings) is not var (planner, bound, atom) || atom is null)
                return null;
            (Select statement, IReadOnlyCollection<string> read) = planner.Contracts(atom);
            List<(DateOnly, DateOnly?, long)> spans = [.. Ask(statement, read).Select(row => (DateOnly.FromDateTime(row[0].AsMoment()!.Value), row[1].AsMoment() is { } end ? DateOnly.FromDateTime(end) : (DateOnly?)null, (long)row[2].AsDecimal()))];
            ScanPlan scan = new() { Home = atom.Home, Frame = bound.Frame, Atoms = [], Families = [], Read = read, Joined = [], Statement = statement };
            return new ContractSpans(atom.Home, spans, LastDay(new Lookup(planner, Calendar, one => FactsOf(planner, one), asOf), atom), ReceiptOf(bound, bound.Columns[0], [(scan, _dialect.Write(statement))]));
        }
    }

    private static DateOnly? LastDay(Lookup lookup, Atom atom) =>
        lookup.DataOf(new AtomNode(atom, Model.Company.EmptyPolicy.ByAggregate)) is { } data ? DateOnly.FromDateTime(data.Next.AddTicks(-1)) : null;

    private (ScanPlanner Planner, BoundQuestion Bound, Atom? Atom)? Bound(Formula formula, DateOnly? asOf, Func<Atom, bool> isWanted, FindingList findings)
    {
        PlanContext context = Context(asOf);
        ScanPlanner planner = new(context);
        MetricQuery question = new() { Columns = [new MetricColumn(formula is Name name ? name.Dotted : "value", formula)], AsOf = asOf };
        BoundQuestion bound = new QuestionBinder(context, atom => FactsOf(planner, atom), _facts.OwnDates).Bind(question);
        // Which period is asked does not matter to the rows.
        findings.AddRange(bound.Findings.Sorted().Where(finding => finding.Code != FindingCodes.PeriodNeeded));
        if (findings.HasErrors)
            return null;
        Atom? atom = bound.Atoms().Select(node => node.Atom).FirstOrDefault(isWanted);
        if (atom is null || !GuardedRows.Of(Company).ContainsKey(atom.Home))
            return (planner, bound, atom);
        findings.Error(FindingCodes.KeptBack, Company.Datasets[atom.Home].Span, $"The rows of '{atom.Home}' are of people who must not be known, so they are not studied one by one.", "Ask for the number by groups that are large enough.");
        return null;
    }
}
