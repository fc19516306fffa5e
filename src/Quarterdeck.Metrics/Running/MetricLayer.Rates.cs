using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

public sealed partial class MetricLayer
{
    /// <summary>What one unit of the company's currency is worth in another over a run of time: the mean of its days' average rates.</summary>
    /// <param name="to">ISO 4217 code.</param>
    /// <param name="rates">At which rates; those of a constant period are taken instead of the run's own.</param>
    /// <param name="over">The run of time.</param>
    /// <returns>The rate; missing where there is none.</returns>
    public Cell Rate(string to, RateChoice rates, TimeRange over)
    {
        if (to == Company.Currency)
            return Cell.Of(1m);
        if (!Company.Rates.TryGetValue(rates.Table, out RateTable? table))
            return Cell.Missing;
        TimeRange range = rates.Constant is { } period ? new TimeRange(period.Start, period.Next) : over;
        lock (_gate)
        {
            // The questions beside this one tell of rates that were never loaded.
            if (_files.LoadOf(table.Dataset) is { Manifest: null })
                return Cell.Missing;
            RateQuotes quotes = new(Context(null), table);
            SelectRelation relation = quotes.Relation("x", range, isClosing: false);
            Select all = new() { Columns = [(new ColumnExpression("x", "currency", ValueKind.Text), "currency"), (new ColumnExpression("x", "rate", ValueKind.Real), "rate")], From = relation };
            Dictionary<string, Cell> prices = new(StringComparer.Ordinal);
            foreach (Cell[] row in Ask(all, quotes.Read))
                if (row[0].AsText() is { } code)
                    prices[code] = row[1];
            prices[quotes.Base] = Cell.Of(1m);
            return Arithmetic.Apply("/", [prices.GetValueOrDefault(Company.Currency), prices.GetValueOrDefault(to)]);
        }
    }

    /// <summary>The rows because of which money is missing, by currency.</summary>
    private IReadOnlyList<UnratedRows> Unrated(ScanPlanner planner, Atom atom, Frame frame, TimeRange range)
    {
        (Select statement, IReadOnlyCollection<string> read) = planner.Unrated(atom, frame, range);
        return
        [
            .. Ask(statement, read).Select(row => new UnratedRows(row[0].AsText(), row[1].AsMoment() is { } first ? DateOnly.FromDateTime(first) : null, (long)row[2].AsDecimal()))
                .Where(rows => rows.Rows > 0).OrderBy(rows => rows.Currency, StringComparer.Ordinal),
        ];
    }
}
