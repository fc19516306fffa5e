using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Briefing.Goals;

/// <summary>A driver's usual movement over a quarter, from its own history: the standard deviation of the changes of its logarithm from quarter to quarter.</summary>
/// <remarks>
/// Only quarters whose data are all there count. A driver that was ever 0 or below has the standard deviation of its changes in its own unit. Seasons are part of it: a
/// driver that doubles each winter moves a lot, and is asked for more.
/// </remarks>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="ask">Answers questions together, in their order.</param>
public sealed class UsualMovement(CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask)
{
    /// <summary>Fewer changes than this tell nothing of what is usual.</summary>
    public const int FewestChanges = 3;

    /// <summary>The usual movements, by leaf; null for one with too short a history. In the driver's own unit where <c>IsRelative</c> is false.</summary>
    /// <param name="leaves">The drivers.</param>
    /// <param name="where">A condition on all of them; null for none.</param>
    /// <param name="asOf">Rows after this day are hidden.</param>
    public IReadOnlyDictionary<string, (double Size, bool IsRelative)?> Of(IReadOnlyList<(string Id, Formula Formula)> leaves, Formula? where, DateOnly? asOf) =>
        Of(Histories(leaves, where, asOf));

    /// <summary>The usual movements of histories that were asked already.</summary>
    public static IReadOnlyDictionary<string, (double Size, bool IsRelative)?> Of(IReadOnlyDictionary<string, IReadOnlyList<(DateTime Quarter, double Value)>> histories) =>
        histories.ToDictionary(history => history.Key, history => Spread([.. history.Value.Select(point => point.Value)]), StringComparer.Ordinal);

    /// <summary>The values of complete quarters that follow each other without a gap, the latest such run, by leaf.</summary>
    /// <param name="leaves">The drivers.</param>
    /// <param name="where">A condition on all of them; null for none.</param>
    /// <param name="asOf">Rows after this day are hidden.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<(DateTime Quarter, double Value)>> Histories(IReadOnlyList<(string Id, Formula Formula)> leaves, Formula? where, DateOnly? asOf)
    {
        LeafReader reader = new(company);
        Formula[] asked = [.. leaves.SelectMany(leaf => reader.Asked(leaf.Formula)).DistinctBy(formula => formula.Text)];
        IReadOnlyList<MetricTable> tables = ask([.. asked.Select(formula => new MetricQuery
        {
            Columns = [new MetricColumn("value", where is null ? formula : new Filtered(formula, where))], Grain = Grain.Quarter, AsOf = asOf,
        })]);
        Dictionary<string, Dictionary<DateTime, Cell>> series = [];
        for (int i = 0; i < asked.Length; i++)
            series[asked[i].Text] = Complete(tables[i]);
        return leaves.ToDictionary(leaf => leaf.Id, leaf => (IReadOnlyList<(DateTime Quarter, double Value)>)History(reader, leaf.Formula, series), StringComparer.Ordinal);
    }

    private static Dictionary<DateTime, Cell> Complete(MetricTable table)
    {
        HashSet<DateTime> open = [.. table.Incomplete.Where(part => part.Period is not null).Select(part => part.Period!.Value.Start)];
        return table.Rows.Where(row => row[0].AsMoment() is { } start && !open.Contains(start)).ToDictionary(row => row[0].AsMoment()!.Value, row => row[^1]);
    }

    private List<(DateTime Quarter, double Value)> History(LeafReader reader, Formula formula, Dictionary<string, Dictionary<DateTime, Cell>> series)
    {
        List<(DateTime Quarter, double Value)> values = [];
        Period? before = null;
        foreach (DateTime start in reader.Asked(formula).SelectMany(one => series[one.Text].Keys).Distinct().Order())
        {
            Period? period = calendar.Containing(Grain.Quarter, start);
            if (reader.Read(formula, one => series[one.Text].GetValueOrDefault(start)).Number is not { } number || period is null)
                continue;
            if (before is { } last && calendar.Move(last, 1)?.Start != start)
                values.Clear();
            values.Add((start, (double)number));
            before = period;
        }
        return values;
    }

    /// <summary>The standard deviation (n - 1) of the changes; 0 for a driver that does not vary, null for too short a history.</summary>
    public static (double Size, bool IsRelative)? Spread(IReadOnlyList<double> values)
    {
        bool isRelative = values.All(value => value > 0);
        double[] changes = [.. values.Zip(values.Skip(1), (one, next) => isRelative ? Math.Log(next / one) : next - one)];
        if (changes.Length < FewestChanges)
            return null;
        double mean = changes.Average(), spread = Math.Sqrt(changes.Sum(change => (change - mean) * (change - mean)) / (changes.Length - 1));
        // Changes that are alike to the last digits are no movement.
        return (spread <= 1e-12 * Math.Max(1, Math.Abs(mean)) ? 0 : spread, isRelative);
    }

    /// <summary>A usual movement in the form that a driver of a certain value needs: relative above 0, in its own unit at or below.</summary>
    public static double For(double current, (double Size, bool IsRelative) usual) =>
        current > 0 == usual.IsRelative ? usual.Size : usual.IsRelative ? Math.Max(Math.Abs(current), 1) * usual.Size : usual.Size / current;

    /// <summary>Puts a zero-free number beside a value; for tests and pages.</summary>
    internal static double Moves(double from, double to, double reach) => from > 0 && to > 0 ? Math.Log(to / from) / reach : (to - from) / reach;

    /// <summary>A leaf's number as 32 digits; 0 where it has none.</summary>
    internal static DoubleDouble Number(LeafValue value) => value.Number ?? DoubleDouble.Zero;
}
