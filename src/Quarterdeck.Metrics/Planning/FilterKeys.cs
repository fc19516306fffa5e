using System.Collections.Immutable;
using System.Globalization;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Turns the filters of aggregates into grouping columns: rows are added up once for each way of meeting the filters, and those few sums are then put together.</summary>
/// <remarks>
/// SUM(x) FILTER (WHERE a), SUM(x) FILTER (WHERE b) and SUM(x) are three sums of every row; grouped by a and b they are one, and at most eight rows
/// for each group are left to be put together. The 24 KPIs of <c>bench/scorecard</c> become 12 sums instead of 19 (3.9 CPU seconds instead of 6.1),
/// a thousand KPIs of like kind stay about as many. Only for aggregates that follow from those of their parts.
/// </remarks>
internal static class FilterKeys
{
    /// <summary>More ways of meeting the filters than this would make the second step as long as the first.</summary>
    private const int MostWays = 4096;

    /// <summary>Bits that sets of keys may take in all: a quarter of a gigabyte.</summary>
    private const long MostBits = 8L * 256 * 1024 * 1024;

    private const string Inner = "f";

    /// <summary>The same rows by two steps where that is cheaper, else the statement itself.</summary>
    /// <param name="groups">How many groups the statement can have; <see cref="int.MaxValue"/> where nobody knows.</param>
    /// <param name="select">A statement whose columns are grouping columns and aggregates.</param>
    public static Select Rewrite(int groups, Select select)
    {
        AggregateExpression[] aggregates = [.. select.Columns.Select(column => column.Expression).OfType<AggregateExpression>()];
        if (groups == int.MaxValue || !Array.TrueForAll(aggregates, FollowsFromParts))
            return select;
        FilterTests tests = new(Filters(aggregates));
        List<AggregateExpression> parts = [];
        foreach (AggregateExpression aggregate in aggregates)
            PositionOf(parts, PartOf(aggregate));
        // Each grouping column costs about what a sum costs.
        if (aggregates.Length - parts.Count <= tests.Keys.Count || tests.Ways > MostWays || !Fits(parts, groups, tests.Ways))
            return select;
        (Expression Expression, string Name)[] kept = [.. select.Columns.Where(column => column.Expression is not AggregateExpression)];
        int own = select.GroupBy.Length;
        Select inner = select with
        {
            Columns =
            [
                .. kept, .. tests.Keys.Select((key, i) => (key, Numbered("k", i))), .. parts.Select((part, i) => ((Expression)part, Numbered("s", i))),
            ],
            GroupBy = [.. select.GroupBy, .. tests.Keys],
            GroupingSets = [.. select.GroupingSets.Select(set => (ImmutableArray<int>)[.. set, .. Enumerable.Range(own, tests.Keys.Count)])],
        };
        return new Select
        {
            Columns = [.. select.Columns.Select(column => (column.Expression is AggregateExpression aggregate
                ? Together(aggregate, PositionOf(parts, PartOf(aggregate)), tests) : Of(column), column.Name))],
            From = new SelectRelation(Inner, inner),
            GroupBy = [.. kept.Select(Of)],
        };
    }

    /// <summary>Which aggregates had better be fetched apart, so that those of one scan meet few filters: a word for each, equal where they stay together; null where all do.</summary>
    /// <remarks>Sets of keys by channel, country and status together would be a set for each combination; by channel alone, and by country alone, they are few.</remarks>
    /// <param name="groups">How many groups the statement can have; <see cref="int.MaxValue"/> where nobody knows.</param>
    /// <param name="values">The aggregates.</param>
    public static IReadOnlyList<string>? Apart(int groups, IReadOnlyList<Expression> values)
    {
        AggregateExpression[] aggregates = [.. values.OfType<AggregateExpression>()];
        if (groups == int.MaxValue || aggregates.Length < values.Count || !Array.TrueForAll(aggregates, FollowsFromParts))
            return null;
        if (IsNarrow(aggregates, groups))
            return null;
        FilterTests sums = new(Filters(aggregates.Where(aggregate => aggregate.Dense is null)));
        string[] words = new string[aggregates.Length];
        foreach (IGrouping<string, int> same in Enumerable.Range(0, words.Length)
            .GroupBy(i => aggregates[i].Dense is null && sums.Ways <= MostWays ? "" : string.Join('\n', new FilterTests(Filters([aggregates[i]])).Tested), StringComparer.Ordinal))
        {
            // What tests the same may still be too much at once: as many as fit, in the order of their filters, so that equal conditions stand together.
            List<AggregateExpression> together = [];
            int part = 0;
            foreach (int i in same.OrderBy(i => PlanText.Of(aggregates[i].Filter), StringComparer.Ordinal).ThenBy(i => i))
            {
                if (together.Count > 0 && !IsNarrow([.. together, aggregates[i]], groups))
                {
                    together.Clear();
                    part++;
                }
                together.Add(aggregates[i]);
                words[i] = FormattableString.Invariant($"{same.Key}\n{part}");
            }
        }
        return words.Distinct(StringComparer.Ordinal).Skip(1).Any() ? words : null;
    }

    private static bool IsNarrow(IReadOnlyList<AggregateExpression> aggregates, int groups)
    {
        int ways = new FilterTests(Filters(aggregates)).Ways;
        return ways <= MostWays && Fits([.. aggregates.Select(PartOf).DistinctBy(PlanText.Of)], groups, ways);
    }

    private static IEnumerable<Expression> Filters(IEnumerable<AggregateExpression> aggregates) => aggregates.Select(aggregate => aggregate.Filter).OfType<Expression>();

    private static bool FollowsFromParts(AggregateExpression aggregate) =>
        aggregate.Aggregate is AggregateKind.Sum or AggregateKind.Count or AggregateKind.Min or AggregateKind.Max
        || aggregate is { Aggregate: AggregateKind.CountDistinct, Dense: not null };

    private static AggregateExpression PartOf(AggregateExpression aggregate) => aggregate with
    {
        Filter = null,
        Aggregate = aggregate.Aggregate == AggregateKind.CountDistinct ? AggregateKind.KeySet : aggregate.Aggregate,
    };

    private static bool Fits(List<AggregateExpression> parts, int groups, int ways) =>
        parts.Where(part => part.Dense is not null).Sum(part => part.Dense!.Value.High - part.Dense.Value.Low + 1) <= MostBits / ways / Math.Max(1, groups);

    private static int PositionOf(List<AggregateExpression> parts, AggregateExpression part)
    {
        string text = PlanText.Of(part);
        int position = parts.FindIndex(existing => PlanText.Of(existing) == text);
        if (position >= 0)
            return position;
        parts.Add(part);
        return parts.Count - 1;
    }

    private static Expression Of((Expression Expression, string Name) column) => new ColumnExpression(Inner, column.Name, column.Expression.Kind);

    private static Expression Together(AggregateExpression aggregate, int part, FilterTests tests)
    {
        ColumnExpression values = new(Inner, Numbered("s", part), aggregate.Kind);
        Expression? filter = aggregate.Filter is null ? null : tests.Over(aggregate.Filter, i => new ColumnExpression(Inner, Numbered("k", i), tests.Keys[i].Kind));
        return aggregate.Aggregate switch
        {
            AggregateKind.Count => new OperationExpression("COALESCE", [new AggregateExpression(AggregateKind.Sum, values, filter), ConstantExpression.Of(0)], ValueKind.Whole),
            AggregateKind.CountDistinct => new AggregateExpression(AggregateKind.KeySetSize, values, filter),
            _ => new AggregateExpression(aggregate.Aggregate, values, filter),
        };
    }

    private static string Numbered(string letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
}
