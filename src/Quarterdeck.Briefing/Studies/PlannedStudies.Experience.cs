using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Briefing.Studies;

/// <content>Answers of customers.</content>
public sealed partial class PlannedStudies
{
    private const string ScoreColumn = "@score", StageColumn = "@stage", ChannelColumn = "@channel", DayColumn = "@day", CommentColumn = "@comment";

    /// <summary>The answers of a plan; null and findings where they cannot be read.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="withDays">True where the days of the answers are needed.</param>
    public ExperienceAnswers? Answers(ExperiencePlan plan, bool withDays)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Name? day = withDays ? TimeOf(plan.Dataset, plan.Span) : null;
        List<(string Name, Formula Formula)> columns = [(ScoreColumn, plan.Score)];
        foreach ((string name, Formula? formula) in ((string, Formula?)[])[(StageColumn, plan.Stage), (ChannelColumn, plan.Channel), (DayColumn, day), (CommentColumn, plan.Comment)])
            if (formula is not null)
                columns.Add((name, formula));
        string[] drivers = [.. plan.Drivers.Select(static driver => driver.Parts[^1])];
        columns.AddRange(plan.Drivers.Select(static driver => (driver.Parts[^1], (Formula)driver)));
        if (findings.HasErrors || Rows(plan.Dataset, columns, plan.Where) is not { } rows)
            return null;
        string[] head = [.. columns.Select(static (column, i) => $"c{i}")];
        string? place(string name) => columns.FindIndex(column => column.Name == name) is >= 0 and int i ? head[i] : null;
        // A driver may bear the name of another column, so columns go by their places.
        ExperienceAnswers? answers = ExperienceAnswers.Read(File(plan.Dataset, head, rows.Select(static row => (IReadOnlyList<string>)[.. row.Select(static cell => cell.ToString())])), plan.Dataset,
            (head[0], place(StageColumn), place(ChannelColumn), place(DayColumn), place(CommentColumn)), head[^drivers.Length..], findings);
        return answers is null ? null : answers with { Drivers = drivers };
    }

    /// <summary>How many people were asked, as the plan's metric says; null where it names none, or the metric has no value.</summary>
    /// <param name="plan">The plan.</param>
    public int? Asked(ExperiencePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Asked is not { } metric)
            return null;
        MetricTable answer = ask([new MetricQuery { Columns = [MetricColumn.Of(metric)], AsOf = asOf }])[0];
        findings.AddRange(answer.Findings);
        if (!findings.HasErrors && KpiAnswers.Single(answer, metric) is { IsNumber: true } cell && cell.AsDouble() is >= 1 and <= int.MaxValue)
            return (int)cell.AsDouble();
        if (!findings.HasErrors)
            findings.Warning(FindingCodes.ExperienceAsked, plan.Span, $"'{metric}' has no value, so that nobody knows how many were asked.", "See with 'query' where its values lie, or give --asked.");
        return null;
    }
}
