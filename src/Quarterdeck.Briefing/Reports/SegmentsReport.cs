using System.Globalization;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of classes of customers: their shares of customers and of value, and what is at stake with whom. No customer is named in it.</summary>
public static class SegmentsReport
{
    private static readonly Unit _percent = Unit.Parse("percent"), _number = Unit.Parse("number");

    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(SegmentStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        TablePage page = SegmentPage.Of(study, frame.Language);
        List<Func<ChartLook, Scene>> plots = [look => Classes(study, look)];
        if (study.Risks is { } risks && risks.Any(static group => group.Value > 0))
            plots.Add(look => StructureBars.Draw(new ChartMeasure(SegmentWords.For(look.Language).AtStake, _number), [.. risks.Where(static group => group.Value is not null).Select(static group => new StructureRow(group.Name, group.Value!.Value))], look));
        return new StudyReport(frame, Iso(study.Question.Until), ReportTexts.For("segments", frame.Language), page.Message, plots, page.Tables, page.Notes);
    }

    /// <summary>Shares of customers, now and on the other day, and of value. Classes that are held back stand together; then the value of all is not told, and has no bar.</summary>
    private static Scene Classes(SegmentStudy study, ChartLook look)
    {
        SegmentWords words = SegmentWords.For(look.Language);
        int[] all = [.. Enumerable.Range(0, study.Classes.Count)];
        // A share of few people would tell them as their number does, be it on the other day.
        bool[] from = SmallGroups.Hidden([.. all.Select(i => study.Movement?.From(i) ?? 0)]), to = SmallGroups.Hidden([.. all.Select(i => study.Movement?.To(i) ?? 0)]);
        int[] held = [.. all.Where(i => study.Classes[i].IsHidden || from[i] || to[i])], shown = [.. all.Except(held).Where(i => study.Classes[i].Customers > 0 || study.Movement?.From(i) > 0 || study.Movement?.To(i) > 0)];
        IReadOnlyList<double> shares(Func<int, double> value)
        {
            double[] parts = [.. shown.Select(value), .. held.Length > 0 ? [held.Sum(value)] : Array.Empty<double>()];
            return [.. parts.Select(part => parts.Sum() > 0 ? part / parts.Sum() : 0)];
        }
        List<(string, IReadOnlyList<double>)> rows = [];
        if (study.Movement is { } movement)
            rows.AddRange([($"{words.Customers} {Iso(study.From!.Value)}", shares(i => movement.From(i))), ($"{words.Customers} {Iso(study.To!.Value)}", shares(i => movement.To(i)))]);
        else
            rows.Add((words.Customers, shares(i => study.Classes[i].Customers)));
        if (!study.Classes.Any(static group => group.IsHidden))
            rows.Add((study.Movement is null ? words.Value : $"{words.Value} {Iso(study.Question.Until)}", shares(i => study.Classes[i].Value ?? 0)));
        return StackedBars.Draw(new ChartMeasure(words.ByActivity, _percent), [.. shown.Select(i => study.Classes[i].Name), .. held.Length > 0 ? [PlotWords.For(look.Language).Others] : Array.Empty<string>()], rows, look);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
