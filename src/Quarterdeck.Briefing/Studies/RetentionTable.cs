using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Cohorts of contracts: who began in a period, and who was left after each renewal.</summary>
public static class RetentionTable
{
    /// <summary>Fewer renewals do not tell the two parameters of a cohort.</summary>
    private const int LeastRenewals = 3;

    /// <summary>A grain as an option names it, in months; null for none that renews by the calendar.</summary>
    public static int? MonthsOf(Grain grain) => grain.Kind switch { GrainKind.Month => 1, GrainKind.Quarter => 3, GrainKind.Year => 12, _ => null };

    /// <summary>The cohorts, the oldest first: the size, then who was left after each renewal that every contract of the cohort has seen.</summary>
    /// <remarks>A contract has outlived renewal k when it is still active so many renewal periods after its first day. One that ends on that very day has not.</remarks>
    /// <param name="contracts">The contracts.</param>
    /// <param name="calendar">Names the cohorts.</param>
    /// <param name="cohort">The period of the first day that contracts of a cohort share: month, quarter or year.</param>
    /// <param name="renewal">From one renewal to the next: month, quarter or year.</param>
    /// <param name="until">The last day that is known.</param>
    /// <param name="findings">Receives what should be known.</param>
    public static IReadOnlyList<(string Name, IReadOnlyList<double> Survivors)> Of(ContractSpans contracts, CompanyCalendar calendar, Grain cohort, Grain renewal, DateOnly until, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(findings);
        int step = MonthsOf(renewal) ?? throw new ArgumentOutOfRangeException(nameof(renewal), renewal, "Contracts are renewed by month, quarter or year.");
        List<(string, IReadOnlyList<double>)> cohorts = [];
        int young = 0;
        foreach (IGrouping<Period, (DateOnly Start, DateOnly? End, long Contracts)> same in contracts.Spans.Where(span => span.Start <= until)
            .GroupBy(span => calendar.Containing(cohort, span.Start.ToDateTime(TimeOnly.MinValue))!.Value).OrderBy(group => group.Key.Start))
        {
            int renewals = 0;
            while (same.Key.LastDay <= until && same.Key.LastDay.AddMonths((renewals + 1) * step) <= until)
                renewals++;
            if (renewals < LeastRenewals)
            {
                young++;
                continue;
            }
            cohorts.Add((calendar.Label(same.Key), [.. Enumerable.Range(0, renewals + 1).Select(k => (double)same.Where(span => k == 0 || span.End is not { } end || end > span.Start.AddMonths(k * step)).Sum(span => span.Contracts))]));
        }
        findings.Note(FindingCodes.StudyOfCompany, SourceSpan.None, string.Create(CultureInfo.InvariantCulture,
            $"Contracts are the rows of '{contracts.Dataset}', by the {cohort.Name} of their first day, renewed each {renewal.Name}, as known on {until:yyyy-MM-dd}.{(young == 0 ? "" : $" {young} {(young == 1 ? "cohort that has" : "cohorts that have")} not seen {LeastRenewals} renewals {(young == 1 ? "is" : "are")} left out.")}"),
            "Choose another --cohort, --renewal or --until where that does not fit.");
        if (cohorts.Count == 0)
            findings.Error(FindingCodes.StudyContracts, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"No cohort has seen {LeastRenewals} renewals by {until:yyyy-MM-dd}."), "Give a later --until, a coarser --cohort or a shorter --renewal.");
        return cohorts;
    }
}
