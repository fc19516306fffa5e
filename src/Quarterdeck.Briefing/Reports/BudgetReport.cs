using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Budget;

namespace Quarterdeck.Briefing.Reports;

/// <summary>The report of a budget: how the total is split today and by the plan, and where both lie on each channel's curve.</summary>
public static class BudgetReport
{
    private const int Steps = 30;

    /// <summary>Known curves are drawn so far beyond what is spent on them.</summary>
    private const double Beyond = 1.5;

    /// <summary>Makes it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="frame">Whence the data came and how it was made.</param>
    public static StudyReport Of(BudgetStudy study, ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(frame);
        return StudyReport.Of(frame, "budget", "", StudyPage.Of(study, frame.Language, allDigits: false), look => Split(study, look), look => Curves(study, look));
    }

    private static Scene Split(BudgetStudy study, ChartLook look)
    {
        MixWords words = MixWords.For(look.Language);
        return StackedBars.Draw(MixReport.Spend(look.Language), [.. study.Plan.Channels.Select(static channel => channel.Name)],
            [(study.Mix is null ? words.Even : words.BudgetHeads[1], study.Start), (words.BudgetHeads[2], study.Plan.Spend)], look);
    }

    private static Scene Curves(BudgetStudy study, ChartLook look)
    {
        double most = study.Plan.Spend.Max() * Beyond;
        return ResponseCurves.Draw(MixReport.Response(study.Mix?.Market.Label ?? "", look.Language), MixReport.Spend(look.Language),
            [.. study.Plan.Channels.Select((channel, c) => Of(study, channel, c, most))], look);
    }

    private static Drawing.ResponseCurve Of(BudgetStudy study, BudgetChannel channel, int c, double most)
    {
        double plan = study.Plan.Spend[c];
        // Nobody spends on known curves yet, so that there is no point of today on them.
        if (study.Mix is null)
            return new Drawing.ResponseCurve(channel.Name, [.. Enumerable.Range(0, Steps + 1).Select(k => most * k / Steps).Append(plan).Order().Select(spend => (spend, channel.Curve.Response(spend), double.NaN, double.NaN))], double.NaN, double.PositiveInfinity, plan);
        Drawing.ResponseCurve drawn = MixReport.Curve(study.Mix.Result.Channels[c]);
        IEnumerable<double> further = plan > drawn.Points[^1].Spend ? [plan] : [];
        return drawn with { Points = [.. drawn.Points, .. further.Select(spend => (spend, channel.Curve.Response(spend), double.NaN, double.NaN))], Today = study.Start[c], Planned = plan };
    }
}
