using System.Globalization;
using Quarterdeck.Briefing.Targets;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Scorecards;

/// <summary>Makes an office's scorecard: asks everything at once, works out the targets, judges.</summary>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="ask">Answers questions together, in their order: the metrics layer.</param>
/// <param name="rate">What one unit of the company's currency is worth in another over a run of time, for written targets; null where no other currency is asked.</param>
public sealed class ScorecardMaker(
    CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask, Func<string, RateChoice, TimeRange, Cell>? rate = null)
{
    /// <summary>Makes the scorecard; what is wrong with the request or a number is among its findings.</summary>
    public Scorecard Make(ScorecardRequest request) => request.Currency is null && request.Rates == RateChoice.Actual ? MakeCard(request)
        : new ScorecardMaker(company, calendar, questions => ask([.. questions.Select(question => question with { Currency = request.Currency, Rates = request.Rates })]), rate).MakeCard(request);

    private Scorecard MakeCard(ScorecardRequest request)
    {
        FindingList findings = new();
        List<(Kpi Kpi, Metric Metric)> kpis = KpisOf(request.Office, findings);
        Period? asked = null;
        if (request.Period is { } label && (asked = calendar.Parse(label)) is null)
            findings.Error(FindingCodes.PeriodAsked, new SourceSpan("--period", 1, 1, label.Length), $"'{label}' is no period of this company's calendar.",
                "Write 2013, 2013-Q2, 2013-06, 2013-W05, FY2013, FY2013-Q1 or 2013-06-05.");
        if (findings.HasErrors || kpis.Count == 0)
            return Card(request, null, [], findings);

        IReadOnlyList<MetricTable>? months = asked is null ? Months(kpis, request.AsOf, to: null) : null;
        Period? shown = asked ?? PeriodChoice.LastComplete(calendar, [.. kpis.Zip(months!, (kpi, table) => (kpi.Kpi.Id, table))]);
        if (shown is not { } period)
        {
            foreach (MetricTable table in months!)
                findings.AddRange(table.Findings);
            findings.Error(FindingCodes.NoMonth, SourceSpan.None, $"No KPI of '{request.Office}' has a month with data, so there is no period to show.",
                "Name one with --period, or see with 'check' which datasets have rows.");
            return Card(request, null, [], findings);
        }
        IReadOnlyList<KpiAnswers> answers = Answers(kpis, period, request.AsOf, months, findings);
        KpiTargets targets = new(company, calendar, findings);
        List<ScorecardKpi> rows = [.. kpis.Zip(answers, (kpi, answer) => Row(kpi.Kpi, kpi.Metric, period, answer, targets, request))];
        int complete = kpis.Zip(answers).Count(pair => IsComplete(pair.First.Kpi, pair.Second, period));
        return Card(request, new ScorecardPeriod(calendar.Label(period), period, complete * 2 > kpis.Count), rows, findings);
    }

    private List<(Kpi, Metric)> KpisOf(string office, FindingList findings)
    {
        bool Is(string id) => string.Equals(id, office, StringComparison.OrdinalIgnoreCase);
        List<(Kpi, Metric)> kpis =
        [
            .. company.Kpis.Where(kpi => Is(kpi.Office)).Concat(company.Kpis.Where(kpi => !Is(kpi.Office) && kpi.SharedWith.Any(Is)))
                .Where(kpi => company.Metrics.ContainsKey(kpi.Metric)).Select(kpi => (kpi, company.Metrics[kpi.Metric])),
        ];
        if (kpis.Count > 0)
            return kpis;
        string known = string.Join(", ", company.Kpis.SelectMany(kpi => kpi.SharedWith.Prepend(kpi.Office)).Distinct(StringComparer.OrdinalIgnoreCase));
        bool declared = company.Offices.Any(own => Is(own.Id));
        findings.Error(declared ? FindingCodes.OfficeWithoutKpi : FindingCodes.OfficeAsked, new SourceSpan("--office", 1, 1, office.Length),
            declared ? $"The office '{office}' answers for no KPI. Offices with KPIs: {known}." : $"The company has no office '{office}'. Offices with KPIs: {known}.",
            declared ? $"Give a KPI 'office: {office}' or 'shared_with: [{office}]'." : "Name one of them with --office.");
        return [];
    }

    private IReadOnlyList<MetricTable> Months(IReadOnlyList<(Kpi Kpi, Metric Metric)> kpis, DateOnly? asOf, DateOnly? to) =>
        ask([.. kpis.Select(kpi => new KpiQuestions(kpi.Kpi, calendar, asOf).Months(to))]);

    private List<KpiAnswers> Answers(
        IReadOnlyList<(Kpi Kpi, Metric Metric)> kpis, Period period, DateOnly? asOf, IReadOnlyList<MetricTable>? months, FindingList findings)
    {
        DateOnly? lastDay = asOf is { } day && day >= period.FirstDay && day < period.LastDay ? day : null;
        List<MetricQuery> questions = [];
        foreach ((Kpi kpi, Metric metric) in kpis)
        {
            KpiQuestions own = new(kpi, calendar, asOf);
            questions.AddRange([own.Now(period), own.Earlier(period), Additivity.FollowsTheGrain(company, metric) ? own.Now(period) : own.YearToDate(period, lastDay), own.Trend(period)]);
            if (lastDay is not null)
                questions.Add(own.LastDay(lastDay.Value));
            if (months is null && SeasonsBefore(kpi, period) is { } before)
                questions.Add(own.Months(before));
        }
        Queue<MetricTable> tables = new(ask(questions));
        List<KpiAnswers> answers = [];
        foreach ((Kpi kpi, _) in kpis)
        {
            MetricTable now = tables.Dequeue(), earlier = tables.Dequeue(), toDate = tables.Dequeue(), trend = tables.Dequeue();
            MetricTable? open = lastDay is null ? null : tables.Dequeue();
            MetricTable? seasons = months is not null ? months[answers.Count] : SeasonsBefore(kpi, period) is null ? null : tables.Dequeue();
            findings.AddRange(now.Findings);
            // The number itself is there: that a comparison cannot be asked is worth knowing, and no reason to fail. What a comparison leaves out is not.
            findings.AddRange(earlier.Findings.Concat(toDate.Findings).Concat(trend.Findings)
                .Where(finding => finding.Severity != Severity.Note && !now.Findings.Contains(finding))
                .Select(finding => finding with { Severity = Severity.Warning }));
            answers.Add(new KpiAnswers(now, earlier, toDate, trend, seasons, open));
        }
        return answers;
    }

    /// <summary>The last day of the years that a seasonal target learns from; null for other targets.</summary>
    private DateOnly? SeasonsBefore(Kpi kpi, Period period) =>
        kpi.Target is AmountTarget { Shape: TargetShape.Seasonal } seasonal
            ? calendar.Containing(AmountTrajectory.YearGrain(seasonal.Grain), period.Start)!.Value.FirstDay.AddDays(-1)
            : null;

    private static bool IsComplete(Kpi kpi, KpiAnswers answers, Period period) =>
        answers.Now.Rows.Count > 0 && KpiAnswers.Incomplete(answers.Now, kpi.Id, period) is null;

    private ScorecardKpi Row(Kpi kpi, Metric metric, Period period, KpiAnswers answers, KpiTargets targets, ScorecardRequest request)
    {
        KpiQuestions columns = new(kpi, calendar, request.AsOf);
        Cell actual = KpiAnswers.Single(answers.Now, columns.Actual);
        IncompletePeriod? incomplete = KpiAnswers.Incomplete(answers.Now, columns.Actual, period);
        DateTime? until = incomplete is null ? null : OpenUntil(kpi, answers, request.AsOf);
        KpiTarget target = InCurrency(targets.For(kpi, metric, period, answers, until), kpi, metric, period, request);
        bool comparable = incomplete is null || (until is not null && target.HoldsForParts);
        decimal? reached = CellNumbers.Number(actual), aim = CellNumbers.Number(target.Value);
        KpiStatus status = StatusRule.Judge(reached, aim, metric.Better, kpi.Tolerance);
        if (!comparable && status >= KpiStatus.Behind)
            status = KpiStatus.NoData;
        return new ScorecardKpi
        {
            Id = kpi.Id,
            Label = Label(kpi, metric, request.Language),
            Unit = metric.Unit,
            Better = metric.Better,
            Group = kpi.Group,
            Actual = actual,
            IsIncomplete = incomplete is not null,
            Target = target.Value,
            PriorPeriod = KpiAnswers.Single(answers.Earlier, columns.Prior),
            PriorYear = KpiAnswers.Single(answers.Earlier, columns.PriorYear),
            ToDate = KpiAnswers.Single(answers.ToDate, columns.ToDate),
            ToDatePriorYear = KpiAnswers.Single(answers.ToDate, columns.ToDatePriorYear),
            ToDateTarget = target.ToDate,
            Status = status,
            Shortfall = status >= KpiStatus.Behind ? StatusRule.Shortfall(reached!.Value, aim!.Value, metric.Better, kpi.Tolerance.InPoints) : null,
            Note = Note(kpi, metric, answers, columns, incomplete, target, comparable, period, request.Language),
            History = [.. KpiAnswers.Series(answers.Trend, columns.Actual).Select(point => point.Value)],
            Receipt = answers.Now.Receipts.Count > 0 ? answers.Now.Receipts[0] : null,
        };
    }

    /// <summary>A target that was written as a number is in the company's currency: in another one it is worth what the mean rate of its days says.</summary>
    private KpiTarget InCurrency(KpiTarget target, Kpi kpi, Metric metric, Period period, ScorecardRequest request)
    {
        if (request.Currency is not { } to || to == company.Currency || rate is null || metric.Unit.Kind != UnitKind.Money
            || kpi.Target is not (AmountTarget or ValueTarget or PointsTarget or FileTarget))
            return target;
        // As-of hides later rates here too.
        DateTime next = request.AsOf?.AddDays(1).ToDateTime(TimeOnly.MinValue) is { } hidden && hidden < period.Next ? hidden : period.Next;
        TimeRange own = new(period.Start, next), toDate = new(KpiTarget.YearOf(calendar, period).Start, next);
        return target with { Value = Times(target.Value, rate(to, request.Rates, own)), ToDate = Times(target.ToDate, rate(to, request.Rates, toDate)), WrittenIn = company.Currency };
    }

    private static Cell Times(Cell amount, Cell rate) =>
        CellNumbers.Number(amount) is { } value && CellNumbers.Number(rate) is { } price ? Cell.Of(Math.Round(value * price, 2, MidpointRounding.AwayFromZero)) : Cell.Missing;

    /// <summary>The first moment after the as-of day, where that lies inside the period and the KPI's data reach it; else null.</summary>
    /// <remarks>Data that merely end somewhere inside a period say nothing of how the period goes, so nothing is judged by them.</remarks>
    private DateTime? OpenUntil(Kpi kpi, KpiAnswers answers, DateOnly? asOf) =>
        asOf is { } day && answers.LastDay is { } open && open.Rows.Count > 0
        && KpiAnswers.Incomplete(open, kpi.Id, calendar.Containing(Grain.Day, day.ToDateTime(TimeOnly.MinValue))!.Value) is null
            ? day.AddDays(1).ToDateTime(TimeOnly.MinValue) : null;

    private string Note(
        Kpi kpi, Metric metric, KpiAnswers answers, KpiQuestions columns, IncompletePeriod? incomplete, KpiTarget target, bool comparable,
        Period period, string language)
    {
        ScorecardWords words = ScorecardWords.For(language);
        List<string> notes = [];
        if (answers.Now.Rows.Count == 0 && answers.Now.Findings.Count > 0)
            notes.Add(words.NotAsked);
        if (incomplete is not null)
            notes.Add($"{words.Incomplete}: {incomplete.Why}");
        if (target.DueBy is { } day)
            notes.Add(string.Format(CultureInfo.InvariantCulture, words.DueBy, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (target.WrittenIn is { } currency)
            notes.Add(string.Format(CultureInfo.InvariantCulture, words.TargetConverted, currency));
        if (target.NoSeason)
            notes.Add(words.NoSeason);
        if (kpi.Target is not null && !comparable && !target.Value.IsAbsent)
            notes.Add(words.NotJudged);
        if (kpi.Target is not null && metric.Better == Direction.Unsaid)
            notes.Add(words.NoDirection);
        if (KpiAnswers.Single(answers.Earlier, columns.PriorYear).IsAbsent && incomplete is null
            && answers.Earlier.Incomplete.Any(part => part.Metric == columns.PriorYear) && YearBefore(period) is { } earlier)
            notes.Add(string.Format(CultureInfo.InvariantCulture, words.NoComparison, calendar.Label(earlier)));
        return string.Join(words.Separator, notes);
    }

    private Period? YearBefore(Period period) =>
        calendar.Shift(new TimeRange(period.Start, period.Next), -1, KpiQuestions.YearOf(period.Grain)) is { } range ? calendar.Containing(period.Grain, range.Start) : null;

    private static string Label(Kpi kpi, Metric metric, string language)
    {
        if (kpi.Labels.TryGetValue(language, out string? own) || kpi.Labels.TryGetValue("en", out own))
            return own;
        string label = metric.Label(language);
        return char.ToUpper(label[0], CultureInfo.InvariantCulture) + label[1..];
    }

    private Scorecard Card(ScorecardRequest request, ScorecardPeriod? period, List<ScorecardKpi> kpis, FindingList findings)
    {
        CompanyOffice? office = company.Offices.FirstOrDefault(own => string.Equals(own.Id, request.Office, StringComparison.OrdinalIgnoreCase));
        return new Scorecard(
            office?.Id ?? request.Office, office?.Holder, office?.Title, company.Name, request.Currency ?? company.Currency, request.Language, period,
            kpis.Count == 0 ? "" : ScorecardMessage.Write(kpis, request.Language), kpis, findings.Sorted())
        { NamesCurrency = request.Currency is not null || company.HasOtherCurrencies };
    }
}
