using System.Globalization;
using Quarterdeck.Briefing.Goals;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Pages;

/// <summary>Priorities as they are read.</summary>
public static class PriorityPage
{
    /// <summary>Makes the page; null where nothing could be asked.</summary>
    public static TablePage? Of(KpiPriorities study)
    {
        if (study.Period.Length == 0)
            return null;
        BridgeWords words = BridgeWords.For(study.Language);
        BridgeNumbers numbers = new(study.Language, study.Unit, study.Rows.Select(row => row.AtStake));
        string[] heads = [.. words.PriorityHeads];
        List<PageTable> tables = [];
        if (study.Rows.Count > 0)
            tables.Add(new PageTable("", [new("#", true, 0), new(heads[0], false, 0), new(heads[1], false, 0), new(heads[2], true, 1), new(heads[3], true, 1), new(heads[4], true, 2), new($"{heads[5]} ({Unit(study, numbers)})", true, 0), new(heads[6], true, 1)],
                [.. study.Rows.Select((row, i) => Cells(row, i, study, numbers, words))]));
        if (study.Influences.Count > 0)
            tables.Add(new PageTable(words.Influences, [new(heads[0], false, 0), new(heads[1], false, 0), new("", false, 0)],
                [.. study.Influences.Select(row => (IReadOnlyList<string>)[row.Label, BridgeMessage.OfficeName(row.Office, words), row.Why])]));
        string message = study.Rows.Count > 0 && study.Rows[0].AtStake > 0
            ? string.Format(CultureInfo.InvariantCulture, words.PriorityFirst, study.Rows[0].Label, BridgeMessage.OfficeName(study.Rows[0].Office, words), numbers.Said(study.Rows[0].AtStake, study.Currency)) : words.PriorityNone;
        return new TablePage($"{study.Company} - {study.Label}", study.Period, message, tables, [.. new[] { ChanceText.Write(study.Chance, study.Language) }.OfType<string>()]);
    }

    private static string[] Cells(PriorityRow row, int place, KpiPriorities study, BridgeNumbers numbers, BridgeWords words)
    {
        (string label, string actual, string target) = numbers.Row(row.Label, row.Unit, study.Currency, row.Actual.AsDouble(), row.Target.AsDouble());
        return
        [
            (place + 1).ToString(CultureInfo.InvariantCulture), label, BridgeMessage.OfficeName(row.Office, words), actual, target, row.Actual.AsDouble() > 0 ? numbers.Share(row.Gap / row.Actual.AsDouble(), 1) : "",
            numbers.Contribution(row.AtStake), row.Effort is { } effort ? effort.ToString("N1", ReaderLanguage.Numbers(study.Language)) : "",
        ];
    }

    private static string Unit(KpiPriorities study, BridgeNumbers numbers) =>
        study.Unit.IsRate ? ScorecardWords.For(study.Language).Points : new NumberText(study.Language).UnitName(study.Unit, study.Unit.Name, study.Currency, numbers.Scale);
}
