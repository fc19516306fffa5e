using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Bridges;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Splits the change of an office's first KPI over its drivers, from questions that are asked together with those of the scorecard.</summary>
/// <remarks>
/// It says less than <c>quarterdeck bridge</c> and never something else: where a driver has no value, the tree does not reconcile, or exchange rates would have to be told
/// apart, the change is given without drivers.
/// </remarks>
internal sealed class HeadlineMaker
{
    /// <summary>Of the larger value: the tolerance with which identities are reconciled.</summary>
    private const double Tolerance = 1e-9;

    private readonly CompanyCalendar _calendar;
    private readonly DriverTree? _tree;
    private readonly LeafReader _reader;
    private readonly AskedValues _values;
    private readonly Standing _now;
    private readonly Standing? _prior, _priorYear;
    private readonly string _id;

    /// <summary>Prepares the questions.</summary>
    /// <param name="company">The company.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="kpi">The office's first KPI.</param>
    /// <param name="metric">Its metric.</param>
    /// <param name="period">The period.</param>
    /// <param name="priorYear">The same period of the year before; null where there is none.</param>
    /// <param name="request">The scorecard that is wanted.</param>
    /// <param name="ask">Answers questions.</param>
    public HeadlineMaker(
        CompanyModel company, CompanyCalendar calendar, Kpi kpi, Metric metric, Period period, Period? priorYear, ScorecardRequest request, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask)
    {
        (_calendar, _id, _reader) = (calendar, kpi.Id, new LeafReader(company));
        _values = new AskedValues(ask, request.AsOf, request.Currency, kpi.Where);
        Standing At(Period at) => new(at, "AC", request.Rates);
        _now = At(period);
        (_prior, _priorYear) = (calendar.Move(period, -1) is { } before ? At(before) : null, priorYear is { } earlier ? At(earlier) : null);
        // Where rates move, their part would have to be told from that of the drivers, which takes every value twice.
        bool hasRates = company.HasOtherCurrencies || (request.Currency ?? company.Currency) != company.Currency;
        _tree = hasRates || !request.WithHeadline ? null : new DriverTreeMaker(company, request.Language).Make(kpi.Id, metric) is { Leaves.Count: > 1 } tree ? tree : null;
    }

    /// <summary>What has to be asked of the drivers; <see cref="Keep"/> takes the answers.</summary>
    public IReadOnlyList<MetricQuery> Questions() => _tree is null ? [] : _values.Open(_tree.Leaves.SelectMany(leaf => _reader.Asked(leaf.Formula)), Standings());

    /// <summary>Takes the answers, in the order of the questions.</summary>
    public void Keep(IReadOnlyList<MetricTable> answers) => _values.Keep(answers);

    /// <summary>The headline of the first of the office's own KPIs with a complete value; null where there is none, or nothing to compare it with.</summary>
    /// <param name="rows">The scorecard's rows, those of the office itself first.</param>
    public Headline? Of(IEnumerable<ScorecardKpi> rows)
    {
        if (rows.FirstOrDefault(row => row is { IsIncomplete: false, Actual.IsNumber: true, Receipt: not null }) is not { } row)
            return null;
        Standing? against = row.Movement.IsSeasonal ? _priorYear : _prior;
        Cell before = row.Movement.IsSeasonal ? row.PriorYear : row.PriorPeriod;
        if (against is null || !before.IsNumber)
            return null;
        DoubleDouble change = LeafValue.Of(row.Actual).Number!.Value - LeafValue.Of(before).Number!.Value;
        return new Headline(row.Id, _calendar.Label(against.Period), before, (double)change, row.Id == _id ? Drivers(against, change, Math.Max(Math.Abs(row.Actual.AsDouble()), Math.Abs(before.AsDouble()))) : []);
    }

    private IEnumerable<Standing> Standings() => new[] { _now, _prior, _priorYear }.OfType<Standing>().DistinctBy(standing => standing.Period.Start);

    private HeadlineDriver[] Drivers(Standing against, DoubleDouble change, double size)
    {
        if (_tree is null)
            return [];
        List<LeafChange> changes = [];
        foreach (DriverLeaf leaf in _tree.Leaves)
        {
            LeafValue from = _reader.Read(leaf.Formula, formula => _values.Value(formula, against)), to = _reader.Read(leaf.Formula, formula => _values.Value(formula, _now));
            if (from is { Number: null, IsUndefined: false } || to is { Number: null, IsUndefined: false })
                return [];
            changes.Add(new LeafChange(leaf.Id, from.Number is null && to.Number is null ? DoubleDouble.Zero : from.Number, to.Number, leaf.Office ?? KpiOwners.Unowned));
        }
        if (BridgeMaker.Make(_tree.Root, changes) is not Bridge bridge || Math.Abs((double)(change - (DoubleDouble)bridge.Change)) > Tolerance * Math.Max(1, size))
            return [];
        Dictionary<string, double> parts = bridge.Leaves.ToDictionary(leaf => leaf.Name, leaf => leaf.Value, StringComparer.Ordinal);
        return [.. _tree.Leaves.Select(leaf => new HeadlineDriver(leaf.Id, leaf.Label, leaf.Office ?? KpiOwners.Unowned, parts[leaf.Id]))];
    }
}
