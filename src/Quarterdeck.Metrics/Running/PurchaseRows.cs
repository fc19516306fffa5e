using Quarterdeck.Metrics.Planning;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Metrics.Running;

/// <summary>The purchases of a scan, read once: days by customer, in which group each customer is, and which rows cannot be used.</summary>
/// <param name="Book">The purchase days.</param>
/// <param name="Group">For each customer the place of the group; -1 for one who is not among those asked.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Unusable">Days with rows that have no amount from 0, and how many; ascending.</param>
/// <param name="Unrated">Days with rows without a rate, and how many; ascending.</param>
internal sealed record PurchaseRows(PurchaseBook Book, int[] Group, IReadOnlyList<GroupKey> Groups, IReadOnlyList<(int Day, long Rows)> Unusable, IReadOnlyList<(int Day, long Rows)> Unrated)
{
    /// <summary>Reads a scan's statement.</summary>
    /// <param name="answers">Runs it.</param>
    /// <param name="scan">The scan.</param>
    /// <param name="statement">The statement: the scan's own, or the one without dimensions and conditions on customers.</param>
    /// <param name="dimensions">How many dimensions it has.</param>
    /// <param name="hasAmounts">True where it has amounts.</param>
    public static PurchaseRows Read(KeptAnswers answers, ScanPlan scan, Select statement, int dimensions, bool hasAmounts)
    {
        List<int> starts = [], days = [], group = [];
        List<double> amounts = [];
        Dictionary<GroupKey, int> groups = [];
        SortedDictionary<int, long> unusable = [], unrated = [];
        object? customer = null;
        answers.Read(statement, scan.Read, reader =>
        {
            object who = reader.GetValue(0);
            int day = checked((int)reader.GetInt64(1));
            if (!who.Equals(customer))
            {
                customer = who;
                starts.Add(days.Count);
                GroupKey own = dimensions == 0 ? GroupKey.Total : new GroupKey([.. Enumerable.Range(0, dimensions).Select(i => DuckDbEngine.CellAt(reader, ValueScan.Fixed + i))]);
                if (reader.IsDBNull(5) || reader.GetInt64(5) == 0)
                    group.Add(-1);
                else
                {
                    if (!groups.TryGetValue(own, out int place))
                        groups.Add(own, place = groups.Count);
                    group.Add(place);
                }
            }
            days.Add(day);
            if (hasAmounts)
                amounts.Add(reader.IsDBNull(2) ? 0 : reader.GetDouble(2));
            Count(unusable, day, reader.GetInt64(3));
            Count(unrated, day, reader.GetInt64(4));
        });
        starts.Add(days.Count);
        return new PurchaseRows(new PurchaseBook([.. starts], [.. days], hasAmounts ? [.. amounts] : null), [.. group], [.. groups.OrderBy(one => one.Value).Select(one => one.Key)],
            [.. unusable.Select(one => (one.Key, one.Value))], [.. unrated.Select(one => (one.Key, one.Value))]);
    }

    /// <summary>Rows up to a day, and the first day that has one.</summary>
    public static (long Rows, int? First) UpTo(IReadOnlyList<(int Day, long Rows)> rows, int until)
    {
        long sum = rows.Where(one => one.Day <= until).Sum(one => one.Rows);
        return (sum, sum == 0 ? null : rows[0].Day);
    }

    private static void Count(SortedDictionary<int, long> rows, int day, long count)
    {
        if (count > 0)
            rows[day] = rows.GetValueOrDefault(day) + count;
    }
}
