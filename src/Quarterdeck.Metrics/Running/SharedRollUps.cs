using Quarterdeck.Metrics.Planning;
using Quarterdeck.Metrics.Writing;

namespace Quarterdeck.Metrics.Running;

/// <summary>Roll-ups that several statements of one answer read: each is aggregated once, into a table of the engine's own, when the first of them is run.</summary>
/// <remarks>The tables are thrown away with the answer: the next one may find other data.</remarks>
/// <param name="statements">The statements.</param>
/// <param name="dialect">Writes statements.</param>
/// <param name="engine">The engine.</param>
internal sealed class SharedRollUps(IEnumerable<Select> statements, SqlDialect dialect, Func<DuckDbEngine> engine)
{
    private readonly HashSet<string> _shared =
    [
        .. statements.SelectMany(statement => statement.Relations().OfType<SelectRelation>().Where(relation => relation.IsRollUp).Select(rollUp => dialect.Write(rollUp.Select)).Distinct())
            .CountBy(text => text).Where(used => used.Value > 1).Select(used => used.Key),
    ];

    private readonly Dictionary<string, string> _tables = new(StringComparer.Ordinal);

    /// <summary>The table of a roll-up; null where only one statement reads it.</summary>
    public OwnRelation? Of(SelectRelation rollUp)
    {
        string text = dialect.Write(rollUp.Select);
        if (!_shared.Contains(text))
            return null;
        if (!_tables.TryGetValue(text, out string? table))
        {
            table = FormattableString.Invariant($"quarterdeck_shared_{_tables.Count}");
            engine().Run(dialect.IntoTable(table, rollUp.Select));
            _tables.Add(text, table);
        }
        return new OwnRelation(rollUp.Alias, table);
    }

    /// <summary>Throws the tables away.</summary>
    public void Forget()
    {
        foreach (string table in _tables.Values)
            engine().Run(dialect.WithoutTable(table));
        _tables.Clear();
        _shared.Clear();
    }
}
