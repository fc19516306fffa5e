using System.Security.Cryptography;
using Quarterdeck.Intake.Files;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Metrics.Storing;
using Quarterdeck.Metrics.Writing;

namespace Quarterdeck.Metrics.Running;

/// <summary>The tables behind roll-up fields, kept as files beside the company: after new files of the child dataset only those are aggregated.</summary>
/// <remarks>
/// A smallest or largest value takes in new rows by comparing; as long as no entity that was there changes, the new entities are a further file and all
/// else stays (one lineage). Where one changes, or a file changed or went, the table is made anew, with a lineage of its own.
/// </remarks>
internal sealed class RollUpTables(AnswerStore store, SourceFiles files, SqlDialect dialect, Func<DuckDbEngine> engine, string version)
{
    /// <summary>Changed whenever the form of an entry changes.</summary>
    private const int Form = 1;

    /// <summary>More files than this are written together.</summary>
    private const int MostParts = 24;

    private const string Fresh = "quarterdeck_fresh";

    private readonly Dictionary<string, RollUpTable?> _known = new(StringComparer.Ordinal);

    /// <summary>The table of a roll-up over today's files; null where it cannot be kept.</summary>
    public RollUpTable? Of(SelectRelation rollUp)
    {
        string text = dialect.Write(rollUp.Select);
        if (!_known.TryGetValue(text, out RollUpTable? table))
            _known.Add(text, table = IsKept(rollUp.Select) ? Made(rollUp.Select, AnswerStore.KeyOf($"rollup\n{version}\n{text}", [])) : null);
        return table;
    }

    /// <summary>
    /// True when a scan's older rows mean the same while a roll-up keeps its lineage: it is rolled up from the scan's own dataset by the same key, nothing but
    /// aggregates reads it, and each that does counts only rows that the roll-up counts, so that an entity new to it has none among the older.
    /// </summary>
    public static bool LeavesOldRows(SelectRelation rollUp, SourceRelation root, ScanShape shape)
    {
        if (rollUp.Select.From is not SourceRelation child || child.Dataset.Name != root.Dataset.Name)
            return false;
        string AsHome(Expression expression) => PlanText.Of(expression).Replace(child.Alias + ".", root.Alias + ".", StringComparison.Ordinal);
        IEnumerable<string> keys = rollUp.Select.GroupBy.Select((key, i) => PlanText.Of(new OperationExpression("=", [key, KeyColumn(rollUp.Alias, i)], ValueKind.Truth)));
        IEnumerable<string> on = shape.Rows.Joins.Where(join => join.Right == rollUp).SelectMany(join => join.On).Select(condition => PlanText.Of(condition).Replace(root.Alias + ".", child.Alias + ".", StringComparison.Ordinal));
        if (!keys.Order(StringComparer.Ordinal).SequenceEqual(on.Order(StringComparer.Ordinal)))
            return false;
        bool Reads(Expression expression) => ExpressionColumns.Of(expression).Any(column => column.Alias == rollUp.Alias);
        if (shape.Dimensions.Any(Reads) || shape.Rows.Where.Any(Reads) || shape.Rows.Joins.Where(join => join.Right != rollUp).SelectMany(join => join.On).Any(Reads))
            return false;
        HashSet<string> counted = [.. rollUp.Select.Where.SelectMany(Conjuncts).Select(AsHome)];
        counted.ExceptWith(shape.Rows.Where.SelectMany(Conjuncts).Select(PlanText.Of));
        return shape.Values.Where(Reads).All(value => value is AggregateExpression { Filter: var filter }
            && counted.IsSubsetOf(filter is null ? [] : Conjuncts(filter).Select(PlanText.Of)));
    }

    private static IEnumerable<Expression> Conjuncts(Expression condition) =>
        condition is OperationExpression { Operation: "AND" } both ? both.Arguments.SelectMany(Conjuncts) : [condition];

    private static ColumnExpression KeyColumn(string alias, int position) => new(alias, FormattableString.Invariant($"k{position}"), ValueKind.Unknown);

    private static ColumnExpression ValueColumn(string alias, int position) => new(alias, FormattableString.Invariant($"r{position}"), ValueKind.Unknown);

    /// <summary>Aggregates of a dataset's own rows that can be put together from parts, without a date of today's question in them.</summary>
    private static bool IsKept(Select select) => select.From is SourceRelation { Dataset.Source.HasFiles: true } && select.Joins.IsEmpty && !select.GroupBy.IsEmpty
        && select.Columns.Skip(select.GroupBy.Length).All(column => column.Expression is AggregateExpression { Aggregate: AggregateKind.Min or AggregateKind.Max });

    private RollUpTable? Made(Select select, string key)
    {
        string dataset = ((SourceRelation)select.From).Dataset.Name;
        IReadOnlyList<SourceFile> all = files.Of(dataset);
        RollUpTable? known = store.Find(key, Read);
        if (known is not null && !known.Parts.All(IsWhole))
            known = null;
        string[] prints = [.. all.Select(file => file.Fingerprint).Order(StringComparer.Ordinal)];
        if (known is not null && known.Sources.SequenceEqual(prints))
            return known;
        SourceFile[] added = known is null || known.Sources.Except(prints).Any() ? [] : [.. all.Where(file => !known.Sources.Contains(file.Fingerprint))];
        RollUpTable? made = added.Length > 0 && known!.Parts.Count < MostParts ? Grown(select, known, prints, all[0], added) : null;
        made ??= Whole(select, prints);
        if (made is null || !files.AreUnchanged([dataset]))
            return null;
        store.Keep(key, writer => Write(writer, made));
        return made;
    }

    /// <summary>The table with the entities of some further files; null when they change one that was there.</summary>
    private RollUpTable? Grown(Select select, RollUpTable known, string[] prints, SourceFile first, IReadOnlyCollection<SourceFile> added)
    {
        int keys = select.GroupBy.Length;
        // What the new files say of each entity, beside what was known of it: both questions below are about this one join.
        Select beside = new()
        {
            Columns =
            [
                .. select.Columns.Select(column => ((Expression)new ColumnExpression("n", column.Name, ValueKind.Unknown), column.Name)),
                .. select.Columns.Select(column => ((Expression)new ColumnExpression("o", column.Name, ValueKind.Unknown), Before(column.Name))),
            ],
            From = new SelectRelation("n", FewFiles.Of(select, first, added)),
            Joins = [new JoinedRelation(known.Over("o", besideFewer: added.Sum(file => file.Bytes) < known.Bytes), [.. Enumerable.Range(0, keys).Select(i => (Expression)new OperationExpression("=", [KeyColumn("n", i), KeyColumn("o", i)], ValueKind.Truth))], KeepLeft: true)],
        };
        engine().Run(dialect.IntoTable(Fresh, beside));
        OwnRelation fresh = new("n", Fresh);
        ColumnExpression KnownKey(int i) => new("n", Before(select.Columns[i].Name), ValueKind.Unknown);
        Expression changed = select.Columns.Skip(keys).Select(column => Changed((AggregateExpression)column.Expression, new ColumnExpression("n", column.Name, ValueKind.Unknown), new ColumnExpression("n", Before(column.Name), ValueKind.Unknown)))
            .Aggregate((any, one) => new OperationExpression("OR", [any, one], ValueKind.Truth));
        Select changes = new()
        {
            Columns = [(new AggregateExpression(AggregateKind.Count, null, null), "n")],
            From = fresh,
            Where = [new OperationExpression("IS NOT NULL", [KnownKey(0)], ValueKind.Truth), changed],
        };
        if (engine().Query(dialect.Write(changes))[0][0].AsDecimal() != 0)
            return null;
        Select further = new()
        {
            Columns = [.. select.Columns.Select(column => ((Expression)new ColumnExpression("n", column.Name, ValueKind.Unknown), column.Name))],
            From = fresh,
            Where = [new OperationExpression("IS NULL", [KnownKey(0)], ValueKind.Truth), .. Enumerable.Range(0, keys).Select(i => new OperationExpression("IS NOT NULL", [KeyColumn("n", i)], ValueKind.Truth))],
        };
        return Part(further, $"{known.Lineage}\n{string.Join('\n', added.Select(file => file.Fingerprint))}") is { } part ? known with { Sources = prints, Parts = [.. known.Parts, part] } : null;
    }

    private static string Before(string column) => $"{column} before";

    /// <summary>A value that is not what it was once the new one is taken in.</summary>
    private static OperationExpression Changed(AggregateExpression aggregate, Expression fresh, Expression old) => new OperationExpression("OR",
    [
        new OperationExpression(aggregate.Aggregate == AggregateKind.Min ? "<" : ">", [fresh, old], ValueKind.Truth),
        new OperationExpression("AND", [new OperationExpression("IS NULL", [old], ValueKind.Truth), new OperationExpression("IS NOT NULL", [fresh], ValueKind.Truth)], ValueKind.Truth),
    ], ValueKind.Truth);

    private RollUpTable? Whole(Select select, string[] prints)
    {
        string lineage = AnswerStore.KeyOf(dialect.Write(select), prints);
        return Part(select, lineage) is { } part ? new RollUpTable(lineage, prints, [part]) : null;
    }

    private (string Path, string Digest)? Part(Select select, string name)
    {
        string path = Path.Combine(store.Folder, AnswerStore.KeyOf($"{version}\n{name}", []) + ".parquet");
        bool sameTypes = false;
        bool placed = store.Place(path, aside =>
        {
            engine().Run(dialect.IntoFile(aside, select));
            // A type that the file cannot hold would come back as another.
            sameTypes = engine().Query(dialect.Describe(select)).Select(row => row[1]).SequenceEqual(
                engine().Query(dialect.Describe(Rows(new KeptRelation("o", [aside]), select))).Select(row => row[1]));
        });
        return placed && sameTypes ? (path, Digest(path)) : null;
    }

    private static Select Rows(Relation from, Select like) => new()
    {
        Columns = [.. like.Columns.Select(column => ((Expression)new ColumnExpression(from.Alias, column.Name, ValueKind.Unknown), column.Name))],
        From = from,
    };

    private static bool IsWhole((string Path, string Digest) part)
    {
        try
        {
            return File.Exists(part.Path) && Digest(part.Path) == part.Digest;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Digest(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private RollUpTable Read(BinaryReader reader)
    {
        if (reader.ReadInt32() != Form)
            throw new InvalidDataException("The table is of another form.");
        string lineage = reader.ReadString();
        string[] sources = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        return new RollUpTable(lineage, sources, [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => (Path.Combine(store.Folder, reader.ReadString()), reader.ReadString()))]);
    }

    private static void Write(BinaryWriter writer, RollUpTable table)
    {
        writer.Write(Form);
        writer.Write(table.Lineage);
        writer.Write(table.Sources.Count);
        foreach (string source in table.Sources)
            writer.Write(source);
        writer.Write(table.Parts.Count);
        foreach ((string path, string digest) in table.Parts)
        {
            writer.Write(Path.GetFileName(path));
            writer.Write(digest);
        }
    }
}
