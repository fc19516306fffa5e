using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Intake.Tables;

namespace Quarterdeck.Intake.Importing;

/// <summary>Which rows count where a key stands in several: those with the latest value of the profile's column; of equals the last in the file.</summary>
internal static class LatestRows
{
    /// <summary>The lines of the rows that count.</summary>
    public static HashSet<long> Of(FileSource source)
    {
        LatestRule rule = source.Table.Profile.Latest!;
        ColumnMap map = ColumnMap.Of(source.Table.Profile, source.Table.Header, []);
        int[] key = [.. rule.Key.Select(id => map.Find(id)?.Places[0] ?? -1)];
        int by = map.Find(rule.By)?.Places[0] ?? -1;
        Dictionary<string, (string By, long Line)> best = new(StringComparer.Ordinal);
        using IRowReader rows = source.Open();
        for (int i = 0; i <= source.Table.HeaderRow && rows.Read(); i++) { }
        while (rows.Read())
        {
            string Cell(int place) => place < 0 || place >= rows.Count ? "" : rows.Cell(place).ToString();
            string name = string.Join('\u001f', key.Select(Cell)), value = Cell(by);
            if (!best.TryGetValue(name, out (string By, long Line) other) || string.CompareOrdinal(value, other.By) >= 0)
                best[name] = (value, rows.Line);
        }
        return [.. best.Values.Select(static row => row.Line)];
    }
}
