using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;

namespace Quarterdeck.Metrics.Running;

/// <summary>One row of a scan's statement, read: a group's values over one window or cell.</summary>
/// <param name="Family">Position of the family of windows.</param>
/// <param name="At">The cell's start; the position of a listed window as so many ticks, since listed windows may begin together.</param>
/// <param name="Group">The group.</param>
/// <param name="Values">The values, in the order of the statement's columns.</param>
internal sealed record ScanRow(int Family, DateTime At, GroupKey Group, Cell[] Values)
{
    /// <summary>A listed window by its position.</summary>
    public static DateTime Numbered(int position) => new(position);

    /// <summary>Reads the rows of a scan's statement; those outside a family's windows are left out.</summary>
    public static IEnumerable<ScanRow> Read(ScanPlan plan, IReadOnlyList<Cell[]> rows)
    {
        int dimensions = plan.Frame.By.Count;
        int[] keyed = [.. Enumerable.Range(0, plan.Families.Count).Where(i => plan.Families[i].HasKey)];
        int marker = plan.HasSets && keyed.Length > 0 ? 1 : 0;
        int firstKey = dimensions + marker;
        foreach (Cell[] row in rows)
        {
            int family = marker == 1 ? FamilyOf(plan, (long)row[dimensions].AsDecimal(), keyed) : 0;
            int key = Array.IndexOf(keyed, family);
            if (key >= 0 && row[firstKey + key].IsAbsent)
                continue;
            DateTime at = key < 0 ? DateTime.MinValue : plan.Families[family].Cells is not null ? row[firstKey + key].AsMoment()!.Value : Numbered((int)row[firstKey + key].AsDecimal());
            yield return new ScanRow(family, at, new GroupKey(ImmutableArray.Create(row, 0, dimensions)), row[(firstKey + keyed.Length)..]);
        }
    }

    /// <summary>GROUPING counts the columns that are rolled away as bits, the first highest: a family's row lacks all keys but its own.</summary>
    private static int FamilyOf(ScanPlan plan, long grouping, int[] keyed)
    {
        for (int i = 0; i < keyed.Length; i++)
            if ((grouping & (1L << (keyed.Length - 1 - i))) == 0)
                return keyed[i];
        return Enumerable.Range(0, plan.Families.Count).First(i => !plan.Families[i].HasKey);
    }
}
