using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Pages;

/// <summary>The vanity check of an office as it is read: the warnings of each KPI, then what each warning means.</summary>
public static class VanityPage
{
    /// <summary>Makes the page; null where nothing could be checked.</summary>
    public static TablePage? Of(VanityStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (study.Rows.Count == 0)
            return null;
        VanityWords words = VanityWords.For(study.Language);
        // The worst first, then in the order of the company's files.
        IReadOnlyList<string>[] rows =
        [
            .. study.Rows.OrderByDescending(row => row.Verdict).Select(row => (IReadOnlyList<string>)
            [
                row.Label, words.Verdicts[(int)row.Verdict], string.Join(words.Comma, row.Flags.Select(flag => words.Flags[(int)flag.Flag])),
                string.Join(words.Comma, row.Flags.SelectMany(flag => flag.PairWith).Distinct(StringComparer.Ordinal).Select(id => study.Labels.GetValueOrDefault(id, id))),
            ]),
        ];
        // What a warning means is said once; what it means of one KPI alone, by that KPI.
        string[] notes =
        [
            .. study.Rows.SelectMany(row => row.Flags).Where(flag => !flag.IsOwn).OrderBy(flag => flag.Flag).Select(flag => words.Flags[(int)flag.Flag] + words.Colon + flag.Reason).Distinct(StringComparer.Ordinal),
            .. study.Rows.SelectMany(row => row.Flags.Where(flag => flag.IsOwn).Select(flag => row.Label + words.Colon + flag.Reason)),
        ];
        return new TablePage($"{study.Company} - {study.Office.ToUpperInvariant()}", study.Period, study.Message,
            [new PageTable("", [new(words.Heads[0], false, 0), new(words.Heads[1], false, 0), new(words.Heads[2], false, 0), new(words.Heads[3], false, 1)], rows)], notes);
    }
}
