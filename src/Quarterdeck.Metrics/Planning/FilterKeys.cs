using System.Collections.Immutable;
using System.Globalization;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Turns the filters of aggregates into grouping columns: rows are added up once for each way of meeting the filters, and those few sums are then put together.</summary>
/// <remarks>
/// SUM(x) FILTER (WHERE a), SUM(x) FILTER (WHERE b) and SUM(x) are three sums of every row; grouped by a and b they are one, and at most eight rows
/// for each group are left to be put together. The 24 KPIs of <c>bench/scorecard</c> become 12 sums instead of 19 (3.9 CPU seconds instead of 6.1),
/// a thousand KPIs of like kind stay about as many. Only for aggregates that follow from those of their parts.
/// </remarks>
/// <param name="mostBits">Bits that sets of keys may take in all.</param>
/// <param name="valuesOf">How many values a column has, if they are few (see <see cref="FilterTests"/>); null where nobody knows.</param>
internal sealed class FilterKeys(long mostBits, Func<ColumnExpression, long?> valuesOf)
{
    /// <summary>More ways of meeting the filters than this would make the second step as long as the first.</summary>
    private const int MostWays = 16_384;

    /// <summary>More aggregates than this are put together filter by filter, in rows of their own: an engine is slow at hundreds of filtered columns.</summary>
    private const int MostColumns = 60;

    private const string Inner = "f";
    private const string Each = "e";
    private const string Number = "n";

    /// <summary>The same rows by two steps where that is cheaper, else the statement itself.</summary>
    /// <param name="groups">How many groups the statement can have; <see cref="int.MaxValue"/> where nobody knows.</param>
    /// <param name="select">A statement whose columns are grouping columns and aggregates.</param>
    /// <returns>The statement, and how its rows become those of the one that was given; null where they are.</returns>
    public (Select Statement, FilterRows? Rows) Rewrite(int groups, Select select)
    {
        AggregateExpression[] aggregates = [.. select.Columns.Select(column => column.Expression).OfType<AggregateExpression>()];
        if (groups == int.MaxValue || !Array.TrueForAll(aggregates, FollowsFromParts))
            return (select, null);
        FilterTests tests = new(Filters(aggregates), valuesOf);
        DistinctExpressions<AggregateExpression> parts = new();
        foreach (AggregateExpression aggregate in aggregates)
            _ = parts.PositionOf(PartOf(aggregate));
        // Each grouping column costs about what a sum costs.
        if (aggregates.Length - parts.Items.Count <= tests.Keys.Count || tests.Ways > MostWays || !Fits(parts.Items, groups, tests.Ways))
            return (select, null);
        (Expression Expression, string Name)[] kept = [.. select.Columns.Where(column => column.Expression is not AggregateExpression)];
        int own = select.GroupBy.Length;
        Select inner = select with
        {
            Columns =
            [
                .. kept, .. tests.Keys.Select((key, i) => (key, Numbered("k", i))), .. parts.Items.Select((part, i) => ((Expression)part, Numbered("s", i))),
            ],
            GroupBy = [.. select.GroupBy, .. tests.Keys],
            GroupingSets = [.. select.GroupingSets.Select(set => (ImmutableArray<int>)[.. set, .. Enumerable.Range(own, tests.Keys.Count)])],
        };
        if (aggregates.Length > MostColumns)
            return ByFilter(select, inner, kept, parts, aggregates, tests);
        Select together = new()
        {
            Columns = [.. select.Columns.Select(column => (column.Expression is AggregateExpression aggregate
                ? Together(aggregate, Inner, parts.PositionOf(PartOf(aggregate)), Over(aggregate.Filter, tests)) : Of(Inner, column), column.Name))],
            From = new SelectRelation(Inner, inner),
            GroupBy = [.. kept.Select(column => Of(Inner, column))],
        };
        return (together, null);
    }

    /// <summary>A row for each group and filter, with all parts; the first filter is none, so that a group has a row whatever its rows meet.</summary>
    private static (Select Statement, FilterRows Rows) ByFilter(
        Select select, Select inner, (Expression Expression, string Name)[] kept, DistinctExpressions<AggregateExpression> parts, AggregateExpression[] aggregates, FilterTests tests)
    {
        Expression?[] filters = [null, .. aggregates.Select(aggregate => aggregate.Filter).OfType<Expression>().DistinctBy(PlanText.Of)];
        Dictionary<string, int> numbers = filters.Select((filter, i) => (Text: PlanText.Of(filter), i)).ToDictionary(pair => pair.Text, pair => pair.i, StringComparer.Ordinal);
        Select each = new()
        {
            Columns =
            [
                .. kept.Select(column => ((Expression)Of(Inner, column), column.Name)),
                .. parts.Items.Select((part, i) => ((Expression)new ColumnExpression(Inner, Numbered("s", i), part.Kind), Numbered("s", i))),
                (new EachExpression([.. filters.Select(filter => Over(filter, tests))]), Number),
            ],
            From = new SelectRelation(Inner, inner),
        };
        ColumnExpression number = new(Each, Number, ValueKind.Whole);
        Select statement = new()
        {
            Columns =
            [
                .. kept.Select(column => ((Expression)Of(Each, column), column.Name)), (number, Number),
                .. parts.Items.Select((part, i) => (Together(part with { Aggregate = part.Aggregate == AggregateKind.KeySet ? AggregateKind.CountDistinct : part.Aggregate }, Each, i, null), Numbered("s", i))),
            ],
            From = new SelectRelation(Each, each),
            Where = [new OperationExpression("IS NOT NULL", [number], ValueKind.Truth)],
            GroupBy = [.. kept.Select(column => Of(Each, column)), number],
        };
        return (statement, new FilterRows(kept.Length,
            [.. aggregates.Select(aggregate => (numbers[PlanText.Of(aggregate.Filter)], parts.PositionOf(PartOf(aggregate)), aggregate.Aggregate is AggregateKind.Count or AggregateKind.CountDistinct))]));
    }

    private static Expression? Over(Expression? filter, FilterTests tests) =>
        filter is null ? null : tests.Over(filter, i => new ColumnExpression(Inner, Numbered("k", i), tests.Keys[i].Kind));

    /// <summary>Which aggregates had better be fetched apart, so that those of one scan meet few filters: a word for each, equal where they stay together; null where all do.</summary>
    /// <remarks>Sets of keys by channel, country and status together would be a set for each combination; by channel alone, and by country alone, they are few.</remarks>
    /// <param name="groups">How many groups the statement can have; <see cref="int.MaxValue"/> where nobody knows.</param>
    /// <param name="values">The aggregates.</param>
    public IReadOnlyList<string>? Apart(int groups, IReadOnlyList<Expression> values)
    {
        AggregateExpression[] aggregates = [.. values.OfType<AggregateExpression>()];
        if (groups == int.MaxValue || aggregates.Length < values.Count || !Array.TrueForAll(aggregates, FollowsFromParts))
            return null;
        if (IsNarrow(aggregates, groups))
            return null;
        FilterTests sums = new(Filters(aggregates.Where(aggregate => aggregate.Dense is null)), valuesOf);
        string[] words = new string[aggregates.Length];
        string[][] tested = [.. aggregates.Select(aggregate => aggregate.Dense is null && sums.Ways <= MostWays ? [] : new FilterTests(Filters([aggregate]), valuesOf).Tested.ToArray())];
        foreach (IGrouping<string, int> same in Enumerable.Range(0, words.Length).GroupBy(i => string.Join('\n', Widest(tested, tested[i])), StringComparer.Ordinal))
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

    /// <summary>Of all that is tested together, the largest set that holds this one: sets by country and status hold those by country.</summary>
    private static string[] Widest(string[][] all, string[] own) => own.Length == 0 ? own
        : all.Where(other => other.Length > own.Length && own.All(other.Contains)).OrderByDescending(other => other.Length).ThenBy(other => string.Join('\n', other), StringComparer.Ordinal).FirstOrDefault() ?? own;

    private bool IsNarrow(IReadOnlyList<AggregateExpression> aggregates, int groups)
    {
        int ways = new FilterTests(Filters(aggregates), valuesOf).Ways;
        return ways <= MostWays && Fits(aggregates.Select(PartOf).DistinctBy(PlanText.Of), groups, ways);
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

    private bool Fits(IEnumerable<AggregateExpression> parts, int groups, int ways) =>
        parts.Where(part => part.Dense is not null).Sum(part => part.Dense!.Value.High - part.Dense.Value.Low + 1) <= mostBits / ways / Math.Max(1, groups);

    private static ColumnExpression Of(string alias, (Expression Expression, string Name) column) => new ColumnExpression(alias, column.Name, column.Expression.Kind);

    private static Expression Together(AggregateExpression aggregate, string alias, int part, Expression? filter)
    {
        ColumnExpression values = new(alias, Numbered("s", part), aggregate.Kind);
        return aggregate.Aggregate switch
        {
            AggregateKind.Count => new OperationExpression("COALESCE", [new AggregateExpression(AggregateKind.Sum, values, filter), ConstantExpression.Of(0)], ValueKind.Whole),
            AggregateKind.CountDistinct => new AggregateExpression(AggregateKind.KeySetSize, values, filter),
            _ => new AggregateExpression(aggregate.Aggregate, values, filter),
        };
    }

    private static string Numbered(string letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
}
