using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;

namespace Quarterdeck.Metrics.Running;

/// <summary>Keeps back totals from which a value that is kept back could be told by difference.</summary>
/// <remarks>
/// Within one period totals and groups are a tree. What one learns from a total that is shown is the sum of the groups below it that are
/// neither shown nor part of a deeper total that is. So each such rest must be nothing, or several groups that together have enough rows.
/// A total over several periods is shown only where nothing below it is kept back: the periods of comparisons overlap, and two rests of
/// overlapping spans would tell a third by difference.
/// </remarks>
internal static class TotalRows
{
    /// <summary>Takes the values out of totals that would tell too much, and says how many those were.</summary>
    /// <param name="rows">The rows of the answer.</param>
    /// <param name="totals">The totals, those of most dimensions first.</param>
    public static int KeepBack(IReadOnlyList<AnswerRow> rows, IReadOnlyList<AnswerRow> totals)
    {
        int kept = 0;
        for (int column = 0; rows.Count > 0 && column < rows[0].Values.Length; column++)
        {
            int at = column;
            if (!rows.Concat(totals).Any(row => row.Behind[at].IsKept))
                continue;
            ILookup<AskedRow, AnswerRow> periods = rows.ToLookup(row => row.Asked);
            foreach (IGrouping<AskedRow, AnswerRow> own in totals.Where(total => periods.Contains(total.Asked)).GroupBy(total => total.Asked))
                kept += KeepBackWithin([.. own], [.. periods[own.Key].Where(row => row.Behind[at].IsKept)], at);
            foreach (AnswerRow whole in totals.Where(total => !periods.Contains(total.Asked) && !total.Behind[at].IsKept))
                kept += TakeOut(whole, at);
        }
        return kept;
    }

    /// <summary>The totals of one period.</summary>
    /// <param name="totals">Those of most dimensions first.</param>
    /// <param name="loose">Groups that are kept back and are not yet part of the rest of a total that is shown.</param>
    /// <param name="at">The column.</param>
    private static int KeepBackWithin(IReadOnlyList<AnswerRow> totals, List<AnswerRow> loose, int at)
    {
        int kept = 0;
        List<(AnswerRow Total, List<AnswerRow> Below)> shown = [];
        foreach (AnswerRow total in totals.Where(total => !total.Behind[at].IsKept))
        {
            List<AnswerRow> rest = loose.FindAll(group => IsWithin(group, total));
            while (!IsSafe(rest, at) && shown.Where(one => IsWithin(one.Total, total)).Select(one => ((AnswerRow, List<AnswerRow>)?)one).MinBy(one => one!.Value.Item1.Behind[at].Rows) is { } deeper)
            {
                // The smallest total below is given up for the larger one.
                kept += TakeOut(deeper.Item1, at);
                shown.RemoveAll(one => ReferenceEquals(one.Total, deeper.Item1));
                rest.AddRange(deeper.Item2);
                loose.AddRange(deeper.Item2);
            }
            if (!IsSafe(rest, at))
                kept += TakeOut(total, at);
            else if (rest.Count > 0)
            {
                shown.Add((total, rest));
                loose.RemoveAll(rest.Contains);
            }
        }
        return kept;
    }

    private static bool IsSafe(List<AnswerRow> rest, int at) =>
        rest.Count == 0 || (rest.Count > 1 && rest.Sum(group => group.Behind[at].Rows) >= rest.Max(group => group.Behind[at].Least));

    private static bool IsWithin(AnswerRow group, AnswerRow total) =>
        group.Group.Values.AsSpan(0, total.Group.Values.Length).SequenceEqual(total.Group.Values.AsSpan());

    private static int TakeOut(AnswerRow total, int at)
    {
        total.Values[at] = Cell.Missing;
        total.Behind[at] = total.Behind[at] with { IsKept = true };
        return 1;
    }
}
