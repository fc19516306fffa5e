using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a vanity check: how many KPIs have each warning, and each KPI with its own.</summary>
public static class VanityReport
{
    /// <summary>Makes it; null where nothing could be checked.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport? Of(VanityStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        if (VanityPage.Of(study) is not { } page)
            return null;
        VanityWords words = VanityWords.For(study.Language);
        StructureRow[] rows = [.. study.Rows.SelectMany(static row => row.Flags).GroupBy(static flag => flag.Flag).Select(group => new StructureRow(words.Flags[(int)group.Key], group.Count()))];
        IReadOnlyList<Func<ChartLook, Scene>> plots = rows.Length == 0 ? [] : [look => StructureBars.Draw(new ChartMeasure($"{words.Heads[2]} ({words.Heads[0]})", Unit.Parse("count")), rows, look)];
        return new StudyReport(frame, study.Office.ToUpperInvariant() + (study.Period.Length > 0 ? $", {study.Period}" : ""), ReportTexts.For("vanity", study.Language), page.Message, plots, page.Tables, page.Notes);
    }
}
