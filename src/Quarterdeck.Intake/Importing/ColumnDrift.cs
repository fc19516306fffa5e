namespace Quarterdeck.Intake.Importing;

/// <summary>What became of a file's columns since the import before.</summary>
/// <param name="Added">Headers that were not there.</param>
/// <param name="Missing">Headers that are there no more.</param>
/// <param name="Renamed">Headers that stand for an earlier one; in neither of the other two.</param>
public sealed record ColumnDrift(IReadOnlyList<string> Added, IReadOnlyList<string> Missing, IReadOnlyList<RenamedColumn> Renamed)
{
    /// <summary>Compares the columns of two imports; null where all are the same.</summary>
    /// <param name="before">Those of the import before.</param>
    /// <param name="now">Those of this one.</param>
    public static ColumnDrift? Between(IReadOnlyList<KeptColumn> before, IReadOnlyList<KeptColumn> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        (int Place, KeptColumn Column)[] gone = [.. Without(before, now)], fresh = [.. Without(now, before)];
        List<RenamedColumn> renamed = [];
        foreach ((int place, KeptColumn old) in gone)
        {
            // One clean name means that the profile knows both headers; else the same place and type must speak for it.
            KeptColumn? sure = fresh.Select(static one => one.Column).FirstOrDefault(one => one.Name == old.Name);
            KeptColumn? heir = sure ?? fresh.Where(one => one.Place == place && one.Column.Type == old.Type && before.Count == now.Count).Select(static one => one.Column).FirstOrDefault();
            if (heir is not null && renamed.TrueForAll(one => one.To != heir.Header))
                renamed.Add(new RenamedColumn(old.Header, heir.Header, sure is not null));
        }
        string[] added = [.. fresh.Select(static one => one.Column.Header).Where(header => renamed.TrueForAll(one => one.To != header))];
        string[] missing = [.. gone.Select(static one => one.Column.Header).Where(header => renamed.TrueForAll(one => one.From != header))];
        return added.Length + missing.Length + renamed.Count == 0 ? null : new ColumnDrift(added, missing, renamed);
    }

    private static IEnumerable<(int Place, KeptColumn Column)> Without(IReadOnlyList<KeptColumn> columns, IReadOnlyList<KeptColumn> others)
    {
        HashSet<string> headers = new(others.Select(static column => column.Header), StringComparer.OrdinalIgnoreCase);
        return columns.Index().Where(one => !headers.Contains(one.Item.Header));
    }
}
