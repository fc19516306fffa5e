using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <content>Dates, in one region or several.</content>
public static partial class MixFile
{
    /// <summary>The periods in the order of time, and the rows region by region in that order; null where the dates cannot be used.</summary>
    private static (IReadOnlyList<string> Labels, IReadOnlyList<int> Rows, StudySpacing Spacing)? Periods(StudyFile file, string name, string? date, IReadOnlyList<string>? regions, FindingList findings)
    {
        SourceSpan place = new(name, 0, 0);
        IReadOnlyList<string>? cells = date is null ? null : file.Texts(date);
        if (date is not null && cells is null)
            return null;
        if (regions is not null && cells is null)
        {
            findings.Error(FindingCodes.MixDates, place, "Rows of several regions have no date.", "Name the column of the dates with --date.");
            return null;
        }
        List<int[]> parts = [.. Enumerable.Range(0, file.Rows).GroupBy(row => regions?[row].Trim() ?? "", StringComparer.Ordinal).Select(static group => group.ToArray())];
        FindingList said = new();
        StudyDates? dates = cells is null ? StudyDates.Numbered(file.Rows) : StudyDates.Read([.. parts[0].Select(row => cells[row])], date!, name, said);
        if (dates is null)
        {
            findings.AddRange(said.Sorted());
            return null;
        }
        if (dates.Labels.Distinct(StringComparer.Ordinal).Count() < dates.Labels.Count)
            findings.Error(FindingCodes.MixDates, place, $"Dates in '{date}' stand twice.", regions is null ? "Give one row a period, or name the column of the regions with --geo." : "Give one row a region and period.");
        else if (dates.Positions.Count > 0 && dates.Positions[^1] != dates.Positions.Count - 1)
            findings.Error(FindingCodes.MixDates, place, $"Periods are missing in '{date}': between {Gap(dates)} there is a gap.", "Give one row a period; write 0 where nothing was spent.");
        else if (said.Sorted().Any(static finding => finding.Code == FindingCodes.StudySpacing))
            findings.Error(FindingCodes.MixDates, place, $"The dates in '{date}' are not evenly spaced.", "Give one row a period.");
        else
            findings.AddRange(said.Sorted());
        List<int> rows = [];
        foreach (int[] part in parts)
        {
            Dictionary<string, int> own = [];
            bool isWhole = part.Length == dates.Labels.Count;
            foreach (int row in part)
                isWhole &= own.TryAdd(cells?[row].Trim() ?? dates.Labels[row], row);
            if (isWhole && dates.Labels.All(own.ContainsKey))
                rows.AddRange(dates.Labels.Select(label => own[label]));
            else
                findings.Error(FindingCodes.MixDates, place, $"The region '{regions?[part[0]]}' has other periods than the region '{regions?[0]}'.", "Give each region one row a period.");
        }
        return findings.HasErrors ? null : (dates.Labels, rows, dates.Spacing);
    }

    private static string Gap(StudyDates dates)
    {
        int at = Enumerable.Range(1, dates.Positions.Count - 1).First(i => dates.Positions[i] != dates.Positions[i - 1] + 1);
        return $"{dates.Labels[at - 1]} and {dates.Labels[at]}";
    }
}
