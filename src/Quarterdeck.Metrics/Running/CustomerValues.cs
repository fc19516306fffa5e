using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Metrics.Writing;
using Quarterdeck.Model.Company;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Metrics.Running;

/// <summary>Turns scans of purchases into what customers are expected to bring: read once, fitted once for each period's end, added up by group.</summary>
/// <remarks>
/// Fits and sums are kept one by one under the statements' text and the fingerprints of all that they read, so that a further period costs one fit. Each customer's share is rounded to
/// eight decimals and added up exactly: groups sum to the whole to the last digit, however they are cut. Not safe for several threads.
/// </remarks>
/// <param name="answers">Runs statements and keeps rows.</param>
/// <param name="dialect">Writes statements.</param>
internal sealed class CustomerValues(KeptAnswers answers, SqlDialect dialect)
{
    /// <summary>Changed whenever the same purchases would give other numbers or the kept form changes.</summary>
    private const string Form = "1";

    private const int Week = 7, Decimals = 8, Measures = 4;

    private readonly Dictionary<(string Statement, int Until), ValuationAt> _fits = [];

    /// <summary>The values of a scan, by window.</summary>
    public ScanAnswer Ask(ScanPlan scan)
    {
        ValueScan value = scan.Value!;
        string own = dialect.Write(scan.Statement), all = dialect.Write(value.All);
        IReadOnlyList<Window> windows = scan.Families[0].Windows;
        int[] ends = [.. windows.Select(window => ScanPlanner.DayNumber(window.Range.Next.AddTicks(-1)))];
        foreach (int end in ends.Distinct())
            if (!_fits.ContainsKey((all, end)) && answers.Find(FitKey(all, value.Plan, end), scan.Read) is [var kept])
                _fits[(all, end)] = ValuationAt.Of(end, kept);
        IReadOnlyList<Cell[]>?[] found = [.. windows.Select((window, i) => _fits.ContainsKey((all, ends[i])) ? answers.Find(SumKey(own, all, value.Plan, window), scan.Read) : null)];
        int[] open = [.. Enumerable.Range(0, windows.Count).Where(i => found[i] is null)];
        if (open.Length > 0)
        {
            PurchaseRows rows = PurchaseRows.Read(answers, scan, scan.Statement, scan.Frame.By.Count, value.Plan.Amount is not null);
            // Ends are independent of each other; each is the same whichever is worked out first.
            foreach ((ValuationAt fit, (int At, IReadOnlyList<Cell[]> Rows)[] sums) in open.GroupBy(i => ends[i]).ToArray().AsParallel().AsOrdered()
                .Select(same => AtEnd(rows, value.Plan, windows, same.Key, [.. same], _fits.GetValueOrDefault((all, same.Key)))))
            {
                if (_fits.TryAdd((all, fit.Until), fit))
                    answers.Keep(FitKey(all, value.Plan, fit.Until), scan.Read, [fit.Cells()]);
                foreach ((int at, IReadOnlyList<Cell[]> sum) in sums)
                {
                    found[at] = sum;
                    answers.Keep(SumKey(own, all, value.Plan, windows[at]), scan.Read, sum);
                }
            }
        }
        int dimensions = scan.Frame.By.Count;
        return new ScanAnswer(scan, found.SelectMany((sums, i) => sums!.Select(row => new ScanRow(0, ScanRow.Numbered(i), new GroupKey([.. row[..dimensions]]), row[dimensions..]))))
        {
            Fits = windows.Select((window, i) => (window, Fit: _fits[(all, ends[i])])).ToDictionary(one => one.window, one => one.Fit),
        };
    }

    private static (ValuationAt, (int, IReadOnlyList<Cell[]>)[]) AtEnd(PurchaseRows rows, CustomerValuePlan plan, IReadOnlyList<Window> windows, int end, int[] places, ValuationAt? known)
    {
        PurchaseLog log = rows.Book.Until(end, Week);
        ValuationAt fit = known ?? ValuationAt.Of(rows, Model(plan.Spec.Model), log, end);
        CustomerPromises? promises = fit.Tells(ValueMeasure.Alive)
            ? new CustomerPromises(fit.Valuation, Horizon(plan.Spec), fit.Tells(ValueMeasure.Total) ? plan.Spec.Months : null, (double)plan.Spec.Discount, LifetimeValue.WeeksAMonth) : null;
        return (fit, [.. places.Select(place => (place, Sums(rows, log, promises, plan.Spec.OfAll ? int.MinValue : FirstDay(windows[place]), fit)))]);
    }

    private static IReadOnlyList<Cell[]> Sums(PurchaseRows rows, PurchaseLog log, CustomerPromises? promises, int from, ValuationAt fit)
    {
        decimal[]?[] sums = new decimal[rows.Groups.Count][];
        for (int i = 0; i < log.Customers.Count; i++)
        {
            int customer = log.Customers[i], group = rows.Group[customer];
            if (group < 0 || rows.Book.FirstDay(customer) < from)
                continue;
            decimal[] sum = sums[group] ??= new decimal[Measures];
            sum[(int)ValueMeasure.Customers]++;
            if (promises?.Of(log.Histories[i], log.MeanAmounts[i]) is not { } promise)
                continue;
            sum[(int)ValueMeasure.Total] += Exact(promise.Value ?? 0);
            sum[(int)ValueMeasure.Purchases] += Exact(promise.Purchases);
            sum[(int)ValueMeasure.Alive] += Exact(promise.Alive);
        }
        return
        [
            .. rows.Groups.Select((group, i) => (group, Sums: sums[i])).Where(one => one.Sums is not null)
                .Select(one => (Cell[])[.. one.group.Values, .. one.Sums!.Select((sum, measure) => fit.Tells((ValueMeasure)measure) ? Cell.Of(sum) : Cell.Missing)]),
        ];
    }

    private static decimal Exact(double value) => Math.Round((decimal)value, Decimals);

    private static int FirstDay(Window window) => window.Range.Start == DateTime.MinValue ? int.MinValue : ScanPlanner.DayNumber(window.Range.Start);

    /// <summary>The horizon in weeks: a month is 4.345 of them, as for the months of a value.</summary>
    private static double Horizon(CustomerValue spec) => spec.Months is { } months ? months * LifetimeValue.WeeksAMonth
        : spec.Horizon.Unit.StartsWith("week", StringComparison.OrdinalIgnoreCase) ? spec.Horizon.Count : spec.Horizon.Count / (double)Week;

    private static CustomerModel Model(PurchaseModel model) => model switch
    {
        PurchaseModel.MbgNbd => CustomerModel.MbgNbd,
        PurchaseModel.ParetoNbd => CustomerModel.ParetoNbd,
        _ => CustomerModel.BgNbd,
    };

    private static string FitKey(string all, CustomerValuePlan plan, int end) => string.Create(CultureInfo.InvariantCulture, $"customer fit {Form}\n{plan.Spec.Model}\n{end}\n{all}");

    private static string SumKey(string own, string all, CustomerValuePlan plan, Window window) =>
        string.Create(CultureInfo.InvariantCulture, $"customer value {Form}\n{plan.ScanKey}\n{window.Range.Start.Ticks} {window.Range.Next.Ticks}\n{own}\n{all}");
}
