using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Targets;

/// <summary>The way from nothing to a target's whole amount: how much of it belongs to a period.</summary>
/// <remarks>
/// The way is a running total, rounded at every period's end, and a period's part is the difference of two totals; so parts sum to the
/// whole to the last cent, however the year is cut. Money is rounded to cents, other units to four digits after the point.
/// </remarks>
/// <param name="target">The amount, for which period it holds, and its shape.</param>
/// <param name="calendar">The company's calendar.</param>
/// <param name="unit">The metric's unit.</param>
/// <param name="shares">Shares for <see cref="TargetShape.Seasonal"/>; null where no year could be learnt from: then by days.</param>
public sealed class AmountTrajectory(AmountTarget target, CompanyCalendar calendar, Unit unit, SeasonalShares? shares)
{
    private readonly int _digits = unit.Kind == UnitKind.Money ? 2 : 4;

    /// <summary>The part that belongs to a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="until">The first moment that is not yet over, for a period still open: only what is due by then; null for all. A step is always due whole.</param>
    public decimal AmountFor(Period period, DateTime? until = null) =>
        target.Shape == TargetShape.Step
            ? StepOf(period)
            : Between(period.Start, until is { } open && open < period.Next ? open : period.Next);

    /// <summary>The part from a moment, such as the year's start, to the end of a period.</summary>
    /// <param name="from">The first moment, inside.</param>
    /// <param name="period">The last period.</param>
    /// <param name="until">As in <see cref="AmountFor"/>.</param>
    public decimal ToDate(DateTime from, Period period, DateTime? until = null)
    {
        if (target.Shape != TargetShape.Step)
            return Between(from, until is { } open && open < period.Next ? open : period.Next);
        return calendar.Covering(period.Grain, from, period.Start).Where(part => part.Start >= from).Sum(StepOf);
    }

    private decimal Between(DateTime start, DateTime end)
    {
        decimal sum = 0;
        if (end > start)
            foreach (Period whole in calendar.Covering(target.Grain, start, end.AddTicks(-1)))
                sum += Total(whole, end < whole.Next ? end : whole.Next) - Total(whole, start > whole.Start ? start : whole.Start);
        return sum;
    }

    /// <summary>How much of the amount is due at a moment of the span it holds for.</summary>
    private decimal Total(Period whole, DateTime moment)
    {
        if (moment == whole.Next)
            return target.Amount;
        decimal done = target.Shape == TargetShape.Seasonal && shares is not null && SeasonalPart(whole, moment) is { } part ? part
            : Fraction(whole.Start, whole.Next, moment);
        return Math.Round(target.Amount * done, _digits, MidpointRounding.AwayFromZero);
    }

    /// <summary>The share of the months that are over, and of the open one by its days; null where these months have no total to share.</summary>
    private decimal? SeasonalPart(Period whole, DateTime moment)
    {
        Grain yearGrain = YearGrain(target.Grain);
        Period year = calendar.Containing(yearGrain, whole.Start)!.Value;
        IReadOnlyList<Period> months = calendar.Covering(Grain.Month, year.Start, year.Next.AddTicks(-1));
        decimal sum = 0, done = 0;
        for (int i = 0; i < months.Count && i < shares!.Shares.Count; i++)
        {
            Period month = months[i];
            if (month.Start < whole.Start || month.Start >= whole.Next)
                continue;
            sum += shares.Shares[i];
            if (moment >= month.Next)
                done += shares.Shares[i];
            else if (moment > month.Start)
                done += shares.Shares[i] * Fraction(month.Start, month.Next, moment);
        }
        return sum > 0 ? done / sum : null;
    }

    /// <summary>The year in which a target's seasons are counted: the fiscal one for fiscal targets.</summary>
    public static Grain YearGrain(Grain grain) =>
        grain.Kind is GrainKind.FiscalYear or GrainKind.FiscalQuarter ? Grain.FiscalYear : Grain.Year;

    private decimal StepOf(Period period)
    {
        Period whole = calendar.Containing(target.Grain, period.Start)!.Value;
        if (whole.Next - whole.Start <= period.Next - period.Start)
            return target.Amount * calendar.Covering(target.Grain, period.Start, period.Next.AddTicks(-1)).Count(part => part.Start >= period.Start);
        // A week that straddles two months belongs to the one it starts in, so that every step is taken once.
        List<Period> parts = [.. calendar.Covering(period.Grain, whole.Start, whole.Next.AddTicks(-1)).Where(part => part.Start >= whole.Start)];
        int place = parts.FindIndex(part => part.Start == period.Start);
        return StepTotal(place + 1, parts.Count) - StepTotal(place, parts.Count);
    }

    private decimal StepTotal(int steps, int all) =>
        steps == all ? target.Amount : Math.Round(target.Amount * steps / all, _digits, MidpointRounding.AwayFromZero);

    private static decimal Fraction(DateTime start, DateTime next, DateTime moment) => (decimal)(moment - start).Ticks / (next - start).Ticks;
}
