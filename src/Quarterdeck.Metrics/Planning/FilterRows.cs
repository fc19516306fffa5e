using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Metrics.Planning;

/// <summary>How rows of a group and a filter become rows of a group with a column for each aggregate.</summary>
/// <param name="Keys">How many columns tell groups apart; the filter's number and the parts follow.</param>
/// <param name="Values">For each aggregate the filter's number, the position of its part, and whether no row means 0.</param>
internal sealed record FilterRows(int Keys, ImmutableArray<(int Filter, int Part, bool IsCount)> Values)
{
    /// <summary>The rows with a column for each aggregate; a group that meets a filter with no row has 0 or no value there.</summary>
    public IReadOnlyList<Cell[]> Together(IReadOnlyList<Cell[]> rows)
    {
        ILookup<int, int> users = Enumerable.Range(0, Values.Length).ToLookup(i => Values[i].Filter);
        Dictionary<GroupKey, Cell[]> groups = [];
        foreach (Cell[] row in rows)
        {
            GroupKey key = new(ImmutableArray.Create(row, 0, Keys));
            if (!groups.TryGetValue(key, out Cell[]? group))
                groups.Add(key, group = [.. key.Values, .. Values.Select(value => value.IsCount ? Cell.Of(0m) : Cell.Missing)]);
            foreach (int user in users[(int)row[Keys].AsDecimal()])
                group[Keys + user] = row[Keys + 1 + Values[user].Part];
        }
        return [.. groups.Values];
    }
}
