using System.Globalization;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Targets;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Signals;

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
    public Scorecard Make(ScorecardRequest request)
    {
        FindingList findings = new();
        List<(Kpi Kpi, Metric Metric)> kpis = OfficeKpis.Of(company, request.Office, findings);
        Period? asked = null;
        if (request.Period is { } label && (asked = calendar.Parse(label)) is null)
            findings.Error(FindingCodes.PeriodAsked, new SourceSpan("--period", 1, 1, label.Length), $"'{label}' is no period of this company's calendar.",
                "Write 2013, 2013-Q2, 2013-06, 2013-W05, FY2013, FY2013-Q1 or 2013-06-05.");
        if (findings.HasErrors || kpis.Count == 0)
            return Card(request, null, [], findings);

        List<(Kpi Kpi, Metric Metric)> asking = [.. kpis.Where(kpi => !IsComputed(kpi.Kpi))];
        // An office that has nothing but what is counted over the others shows their month.
        List<(Kpi Kpi, Metric Metric)> dated = asking.Count > 0 ? asking : [.. TargetsMet.WithTarget(company)];
        IReadOnlyList<MetricTable>? months = asked is null ? Months(dated, request) : null;
        Period? shown = asked ?? PeriodChoice.LastComplete(calendar, [.. dated.Zip(months!, (kpi, table) => (kpi.Kpi.Id, table))]);
        if (shown is not { } period)
        {
            foreach (MetricTable table in months!)
                findings.AddRange(table.Findings);
            findings.Error(FindingCodes.NoMonth, SourceSpan.None, $"No KPI of '{request.Office}' has a month with data, so there is no period to show.",
                "Name one with --period, or see with 'check' which datasets have rows.");
            return Card(request, null, [], findings);
        }
        DateOnly? lastDay = request.AsOf is { } day && day >= period.FirstDay && day < period.LastDay ? day : null;
        TargetsMet? met = asking.Count == kpis.Count ? null : new TargetsMet(company, calendar, period, request.AsOf, lastDay);
        HeadlineMaker? headline = asking.Count == 0 ? null : new HeadlineMaker(company, calendar, asking[0].Kpi, asking[0].Metric, period, YearBefore(period), request, ask);
        (IReadOnlyList<KpiAnswers> answers, IReadOnlyList<(Period Period, IReadOnlyList<OfficeTargets> Offices)> counts) =
            Answers(asking, period, request, lastDay, asking.Count > 0 ? months : null, met, headline, findings);
        KpiTargets targets = new(company, calendar, findings, TargetConversion.For(request, company, calendar, rate));
        Dictionary<Kpi, KpiAnswers> answerOf = new(asking.Zip(answers, (kpi, answer) => KeyValuePair.Create(kpi.Kpi, answer)));
        List<ScorecardKpi> rows =
        [
            .. kpis.Select(kpi => answerOf.TryGetValue(kpi.Kpi, out KpiAnswers? answer) ? Row(kpi.Kpi, kpi.Metric, period, answer, targets, request)
                : Counted(kpi.Kpi, kpi.Metric, period, met!, counts, targets, request)),
        ];
        if (request.WithForecast)
        {
            IReadOnlyDictionary<string, KpiForecast> forecasts = new KpiForecasts(company, calendar, ask, request, targets).Make(asking, period, findings);
            rows = [.. rows.Select(row => row with { Forecast = forecasts.GetValueOrDefault(row.Id) })];
        }
        int complete = asking.Zip(answers).Count(pair => IsComplete(pair.First.Kpi, pair.Second, period));
        return Card(request, new ScorecardPeriod(calendar.Label(period), period, complete * 2 > asking.Count || asking.Count == 0), rows, findings) with { Headline = request.WithHeadline ? headline?.Of(rows) : null };
    }

    private bool IsComputed(Kpi kpi) => !company.Metrics.ContainsKey(kpi.Metric);

    private IReadOnlyList<MetricTable> Months(IReadOnlyList<(Kpi Kpi, Metric Metric)> kpis, ScorecardRequest request)
    {
        // No model is fitted for each month of the data only to see which months are complete, unless there is nothing else to see it by.
        bool all = kpis.All(kpi => Additivity.IsModelled(company, kpi.Metric));
        bool[] isAsked = [.. kpis.Select(kpi => all || !Additivity.IsModelled(company, kpi.Metric))];
        Queue<MetricTable> tables = new(ask([.. kpis.Where((_, i) => isAsked[i]).Select(kpi => new KpiQuestions(kpi.Kpi, calendar, request.AsOf).Months(to: null) with { Currency = request.Currency, Rates = request.Rates })]));
        return [.. isAsked.Select(asked => asked ? tables.Dequeue() : new MetricTable([], [], null, [], [], []))];
    }

    private (List<KpiAnswers> Answers, IReadOnlyList<(Period Period, IReadOnlyList<OfficeTargets> Offices)> Counts) Answers(
        IReadOnlyList<(Kpi Kpi, Metric Metric)> kpis, Period period, ScorecardRequest request, DateOnly? lastDay, IReadOnlyList<MetricTable>? months, TargetsMet? met, HeadlineMaker? headline, FindingList findings)
    {
        List<MetricQuery> questions = [];
        foreach ((Kpi kpi, Metric metric) in kpis)
        {
            KpiQuestions own = new(kpi, calendar, request.AsOf);
            questions.AddRange([own.Now(period), own.Earlier(period), Additivity.FollowsTheGrain(company, metric) ? own.Now(period) : own.YearToDate(period, lastDay), own.Trend(period, Additivity.IsModelled(company, metric))]);
            if (lastDay is not null)
                questions.Add(own.LastDay(lastDay.Value));
            if (months is null && KpiTargets.SeasonsBefore(kpi, period, calendar) is { } before)
                questions.Add(own.Months(before));
        }
        // Whether a target was met does not hang on the currency in which somebody reads: that is asked in the company's own.
        // What the first KPI is made of comes last, and is cut off first: what cannot be asked of it is no finding of the scorecard.
        IReadOnlyList<MetricQuery> drivers = headline?.Questions() ?? [];
        IReadOnlyList<MetricTable> all = ask([.. questions.Select(question => question with { Currency = request.Currency, Rates = request.Rates }), .. met?.Questions() ?? [], .. drivers]);
        headline?.Keep([.. all.TakeLast(drivers.Count)]);
        Queue<MetricTable> tables = new(all.SkipLast(drivers.Count));
        List<KpiAnswers> answers = [];
        foreach ((Kpi kpi, _) in kpis)
        {
            MetricTable now = tables.Dequeue(), earlier = tables.Dequeue(), toDate = tables.Dequeue(), trend = tables.Dequeue();
            MetricTable? open = lastDay is null ? null : tables.Dequeue();
            MetricTable? seasons = months is not null ? months[answers.Count] : KpiTargets.SeasonsBefore(kpi, period, calendar) is null ? null : tables.Dequeue();
            findings.AddRange(now.Findings);
            // The number itself is there: that a comparison cannot be asked is worth knowing, and no reason to fail. What a comparison leaves out is not.
            findings.AddRange(earlier.Findings.Concat(toDate.Findings).Concat(trend.Findings)
                .Where(finding => finding.Severity != Severity.Note && !now.Findings.Contains(finding))
                .Select(finding => finding with { Severity = Severity.Warning }));
            answers.Add(new KpiAnswers(now, earlier, toDate, trend, seasons, open));
        }
        return (answers, met?.Count(tables) ?? []);
    }

    private static bool IsComplete(Kpi kpi, KpiAnswers answers, Period period) =>
        answers.Now.Rows.Count > 0 && KpiAnswers.Incomplete(answers.Now, kpi.Id, period) is null;

    private ScorecardKpi Row(Kpi kpi, Metric metric, Period period, KpiAnswers answers, KpiTargets targets, ScorecardRequest request)
    {
        KpiQuestions columns = new(kpi, calendar, request.AsOf);
        Cell actual = KpiAnswers.Single(answers.Now, columns.Actual);
        (KpiTarget target, IncompletePeriod? incomplete, bool comparable, KpiStatus status) = KpiJudgement.Of(kpi, metric, period, answers, targets, calendar, request.AsOf);
        IReadOnlyList<(Period Period, double Value)> course = Additivity.IsModelled(company, metric) ? [] : KpiHistory.Of(calendar, answers.Trend, columns.Actual, period);
        SignalReport? limits = course.Count == 0 ? null : KpiHistory.LimitsOf(course, period, [.. KpiHistory.DividersOf(calendar, kpi, [.. course.Select(static point => point.Period)]).Select(static divider => divider.At)]);
        KpiMovement movement = incomplete is null && limits is not null ? KpiHistory.MovementOf(course, period, limits) : KpiMovement.Unknown;
        return new ScorecardKpi
        {
            Id = kpi.Id,
            Label = KpiOwners.LabelOf(kpi, metric, request.Language),
            Unit = metric.Unit,
            Better = metric.Better,
            Group = kpi.Group,
            GroupLabel = company.Groups.TryGetValue(kpi.Group, out IReadOnlyDictionary<string, string>? group) ? InLanguage(group, request.Language, kpi.Group) : kpi.Group,
            UnitLabel = metric.Unit.Kind != UnitKind.Own ? "" : company.Units.TryGetValue(metric.Unit.Name, out IReadOnlyDictionary<string, string>? unit) ? InLanguage(unit, request.Language, metric.Unit.Name) : metric.Unit.Name,
            Definition = InLanguage(metric.Descriptions, request.Language, ""),
            Pitfalls = InLanguage(metric.Pitfalls, request.Language, ""),
            Actual = actual,
            IsIncomplete = incomplete is not null,
            Target = target.Value,
            PriorPeriod = KpiAnswers.Single(answers.Earlier, columns.Prior),
            PriorYear = KpiAnswers.Single(answers.Earlier, columns.PriorYear),
            ToDate = KpiAnswers.Single(answers.ToDate, columns.ToDate),
            ToDatePriorYear = KpiAnswers.Single(answers.ToDate, columns.ToDatePriorYear),
            ToDateTarget = target.ToDate,
            Status = status,
            Shortfall = status >= KpiStatus.Behind ? StatusRule.Shortfall(CellNumbers.Number(actual)!.Value, CellNumbers.Number(target.Value)!.Value, metric.Better, kpi.Tolerance.InPoints) : null,
            Note = Note(kpi, metric, answers, columns, incomplete, target, comparable, period, request.Language),
            History = [.. KpiAnswers.Series(answers.Trend, columns.Actual).Select(point => point.Value).TakeLast(KpiQuestions.TrendPeriods)],
            Signal = movement.Signal,
            Movement = movement,
            LimitsSince = movement.Since is { } since ? calendar.Label(since) : null,
            Course = limits is null ? [] : [.. course.TakeLast(limits.Points.Count).Select(point => (calendar.Label(point.Period), point.Value))],
            Limits = limits,
            Receipt = answers.Now.Receipts.Count > 0 ? answers.Now.Receipts[0] : null,
        };
    }

    /// <summary>The row of a KPI that counts statuses: the counts of its periods in the place of answers.</summary>
    private ScorecardKpi Counted(
        Kpi kpi, Metric metric, Period period, TargetsMet met, IReadOnlyList<(Period Period, IReadOnlyList<OfficeTargets> Offices)> counts, KpiTargets targets, ScorecardRequest request)
    {
        KpiQuestions columns = new(kpi, calendar, request.AsOf);
        Cell ShareOf(Period? asked) => counts.Where(count => count.Period.Start == asked?.Start).Select(count => TargetsMet.Share(count.Offices)).FirstOrDefault();
        MetricTable Table(IEnumerable<Period> periods, params (string Name, Func<Period, Cell> Cell)[] values) => new(
            [new("period", "period", null), .. values.Select(value => new AnswerColumn(value.Name, "number", metric.Unit))],
            [.. periods.Select(row => (IReadOnlyList<Cell>)[Cell.Of(row.Start), .. values.Select(value => value.Cell(row))])], request.AsOf, [], [], []);
        KpiAnswers answers = new(
            Table([period], (columns.Actual, row => ShareOf(row))),
            Table([period], (columns.Prior, _ => ShareOf(met.PriorPeriod)), (columns.PriorYear, _ => ShareOf(met.PriorYear))),
            Table([]), Table(KpiQuestions.TrendOf(calendar, period).Reverse(), (columns.Actual, row => ShareOf(row))), null, null);
        IReadOnlyList<OfficeTargets> now = counts.Single(count => count.Period.Start == period.Start).Offices;
        ScorecardWords words = ScorecardWords.For(request.Language);
        return Row(kpi, metric, period, answers, targets, request) with
        {
            Offices = now,
            Note = now.Count == 0 ? string.Format(CultureInfo.InvariantCulture, words.NoneJudged, TargetsMet.WithTarget(company).Count())
                : string.Format(CultureInfo.InvariantCulture, words.MetByOffice, string.Join(", ", now.Select(office => FormattableString.Invariant($"{office.Office.ToUpperInvariant()} {office.Met}/{office.Judged}"))))
                    + ((request.Currency ?? company.Currency) == company.Currency && request.Rates == RateChoice.Actual ? ""
                        : words.Separator + string.Format(CultureInfo.InvariantCulture, words.JudgedIn, company.Currency)),
        };
    }

    private string Note(
        Kpi kpi, Metric metric, KpiAnswers answers, KpiQuestions columns, IncompletePeriod? incomplete, KpiTarget target, bool comparable,
        Period period, string language)
    {
        ScorecardWords words = ScorecardWords.For(language);
        List<string> notes = [];
        if (answers.Now.Rows.Count == 0 && answers.Now.Findings.Count > 0)
            notes.Add(string.Format(CultureInfo.InvariantCulture, words.NotAsked, ToldFinding.Of(answers.Now.Findings[0], language).Line));
        if (answers.Now.FailedTests.Count > 0)
            notes.Add(string.Format(CultureInfo.InvariantCulture, words.TestFails, string.Join(", ", answers.Now.FailedTests.Select(test => test.Dataset).Distinct().Order(StringComparer.Ordinal))));
        notes.AddRange(answers.Now.Receipts.Take(1).SelectMany(receipt => receipt.Stale).Select(stale => StaleWords.Write(stale, company.Calendar.TimeZone, language)));
        if (incomplete is not null)
            notes.Add($"{words.Incomplete}{words.Colon}{GapWords.Write(incomplete.Gap, language)}");
        if (target.DueBy is { } day)
            notes.Add(string.Format(CultureInfo.InvariantCulture, words.DueBy, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (target.WrittenIn is { } currency)
            notes.Add(string.Format(CultureInfo.InvariantCulture, words.TargetConverted, currency));
        if (target.NoSeason)
            notes.Add(words.NoSeason);
        if (kpi.Target is not null && !comparable && !target.Value.IsAbsent && !KpiAnswers.Single(answers.Now, columns.Actual).IsAbsent)
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

    private static string InLanguage(IReadOnlyDictionary<string, string> texts, string language, string otherwise) =>
        texts.TryGetValue(language, out string? own) || texts.TryGetValue("en", out own) ? own : otherwise;

    private Scorecard Card(ScorecardRequest request, ScorecardPeriod? period, List<ScorecardKpi> kpis, FindingList findings)
    {
        CompanyOffice? office = company.Offices.FirstOrDefault(own => string.Equals(own.Id, request.Office, StringComparison.OrdinalIgnoreCase));
        return new Scorecard(
            office?.Id ?? request.Office, office?.Holder, office?.Title, company.Name, request.Currency ?? company.Currency, request.Language, period,
            kpis.Count == 0 ? "" : ScorecardMessage.Write(kpis, request.Language), kpis, findings.Sorted())
        { NamesCurrency = request.Currency is not null || company.HasOtherCurrencies, HasForecast = request.WithForecast };
    }
}
