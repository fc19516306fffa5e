using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Goals;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of priorities: what is at stake in each KPI's gap, as bars.</summary>
public static class PrioritiesReport
{
    /// <summary>Makes it; null where nothing could be asked.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport? Of(KpiPriorities study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        if (PriorityPage.Of(study) is not { } page)
            return null;
        ChartMeasure measure = new(DrawingWords.With(PlotWords.For(frame.Language).AtStake, study.Label), study.Unit, Currency: study.Currency, UnitName: study.Unit.Name);
        StructureRow[] rows = [.. study.Rows.Select(static row => new StructureRow(row.Label, row.AtStake))];
        return new StudyReport(frame, $"{study.Label}, {study.Period}", ReportTexts.For("priorities", frame.Language), page.Message, rows.Length == 0 ? [] : [look => StructureBars.Draw(measure, rows, look)], page.Tables, page.Notes);
    }
}
