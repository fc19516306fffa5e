using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <content>The market of a mix: metrics period by period.</content>
public sealed partial class PlannedStudies
{
    private const string SpendColumn = "@spend";

    /// <summary>The market of a plan, period by period; null and findings where it cannot be read.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="season">Periods a year as asked for; null to take them from the periods, 0 for none.</param>
    /// <param name="options">How the mix is studied.</param>
    public MixMarket? Market(MixPlan plan, int? season, MixOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        string[] spends = plan.By is null ? [.. plan.Spend] : [SpendColumn];
        MetricQuery told = Question(plan, [MetricColumn.Of(plan.Outcome), .. plan.Controls.Select(MetricColumn.Of)]);
        MetricQuery spent = Question(plan, plan.By is null ? [.. plan.Spend.Select(MetricColumn.Of)] : [new MetricColumn(SpendColumn, new Name([plan.Spend[0]]))]) with
        {
            By = plan.By is { } by ? [by] : [],
            Where = plan.Where,
        };
        IReadOnlyList<MetricTable> answers = ask([told, spent]);
        foreach (MetricTable answer in answers)
            findings.AddRange(answer.Findings.Where(static finding => finding.Severity != Severity.Note));
        if (findings.HasErrors)
            return null;
        string[] others = [plan.Outcome, .. plan.Controls];
        Dictionary<DateTime, double?[]> moved = Values(answers[0], others);
        (string[] channels, Dictionary<DateTime, double[]> spend) = plan.By is null ? Together(answers[1], spends) : Cut(answers[1]);
        HashSet<DateTime> open = [.. answers.SelectMany(static answer => answer.Incomplete).Select(static part => part.Period?.Start ?? DateTime.MaxValue)];
        if (open.Contains(DateTime.MaxValue))
            findings.Error(FindingCodes.MixDates, plan.Span, $"'{plan.Outcome}', its spend or a control has no complete period at all.", "See with 'query' what is incomplete, and say covers: of the dataset.");
        if (channels.Length == 0)
            findings.Error(FindingCodes.MixNoSpend, plan.Span, $"There is no spend in '{string.Join("', '", plan.Spend)}'{(plan.Where is null ? "" : " that meets the condition")}, so that nothing can be told.", "Name a metric of spend that has rows.");
        DateTime[] periods = [.. moved.Keys.Where(start => !open.Contains(start) && spend.ContainsKey(start) && moved[start][0] is not null).Order()];
        if (periods.Length == 0 && !findings.HasErrors)
            findings.Error(FindingCodes.MixShort, plan.Span, $"There is no {plan.Grain} for which '{plan.Outcome}' and the spend are both all there.", "See with 'query' where their values lie, and say covers: of their datasets.");
        return findings.HasErrors || !AreWhole(plan, periods, moved, spend) ? null
            : MixFile.Read(File(plan.Outcome, ["period", plan.Outcome, .. channels, .. plan.Controls], periods.Select(start => (IReadOnlyList<string>)
                [Label(plan.Grain, start), .. moved[start].Take(1).Select(Digits), .. spend[start].Select(static value => Digits(value)), .. moved[start].Skip(1).Select(Digits)])),
                plan.Outcome, new MixColumns("period", plan.Outcome, channels, [.. plan.Controls], null), season, options, findings);
    }

    /// <summary>How a declared mix is studied: the spends of one metric are in one unit.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How a mix is studied otherwise.</param>
    public static MixOptions For(MixPlan plan, MixOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        return options with { IsOneUnit = plan.By is not null };
    }

    /// <summary>The first and the last day of a market's periods.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="market">Its market.</param>
    public (DateOnly From, DateOnly To) DaysOf(MixPlan plan, MixMarket market)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(market);
        Period period(string label) => calendar.Containing(plan.Grain, calendar.Parse(label)!.Value.Start)!.Value;
        return (period(market.Labels[0]).FirstDay, period(market.Labels[^1]).LastDay);
    }

    private MetricQuery Question(MixPlan plan, IReadOnlyList<MetricColumn> columns) => new() { Columns = columns, Grain = plan.Grain, AsOf = asOf };

    /// <summary>False, with findings, where a period between the first and the last is not all there, or a control has no value.</summary>
    private bool AreWhole(MixPlan plan, DateTime[] periods, Dictionary<DateTime, double?[]> moved, Dictionary<DateTime, double[]> spend)
    {
        // An outcome that reaches back further than the spend lacks nothing: there is only nothing to explain it by.
        DateTime[] all = [.. moved.Keys.Where(spend.ContainsKey).Order()], lost = [.. all.Where(start => start > periods[0] && start < periods[^1]).Except(periods)];
        foreach (DateTime start in lost.Take(5))
            findings.Error(FindingCodes.MixDates, plan.Span, $"The {plan.Grain} {Label(plan.Grain, start)} is not all there: effects carry over from one period to the next, so that none can be left out.", "See with 'query' what is missing, and bring the rows, or say covers: of the dataset.");
        int ends = all.Length - periods.Length - lost.Length;
        if (ends > 0)
            findings.Note(FindingCodes.StudyPeriods, plan.Span, Text($"{ends} {plan.Grain}{(ends == 1 ? " at the beginning or the end is" : "s at the beginning or the end are")} not all there and left out; the mix is of {Label(plan.Grain, periods[0])} to {Label(plan.Grain, periods[^1])}."), "Nothing, where that is meant; else bring the rows, or say covers: of the dataset.");
        for (int c = 0; c < plan.Controls.Count; c++)
            if (periods.Where(start => moved[start][c + 1] is null).ToArray() is { Length: > 0 } blank)
                findings.Error(FindingCodes.MixControl, plan.Span, Text($"The control '{plan.Controls[c]}' has no value in {blank.Length} of {periods.Length} {plan.Grain}s, first in {Label(plan.Grain, blank[0])}."), $"Leave it out, or take a coarser grain at which it has one.");
        return !findings.HasErrors;
    }

    private static Dictionary<DateTime, double?[]> Values(MetricTable answer, string[] columns)
    {
        int[] places = [.. columns.Select(answer.IndexOf)];
        return answer.Rows.Where(static row => row[0].AsMoment() is not null)
            .ToDictionary(static row => row[0].AsMoment()!.Value, row => places.Select(place => row[place] is { IsNumber: true } cell ? cell.AsDouble() : (double?)null).ToArray());
    }

    private static (string[] Channels, Dictionary<DateTime, double[]> Spend) Together(MetricTable answer, string[] columns) =>
        (columns, Values(answer, columns).ToDictionary(static pair => pair.Key, static pair => pair.Value.Select(static value => value ?? 0).ToArray()));

    /// <summary>A column for each channel; one without rows in a period spent nothing there.</summary>
    private static (string[] Channels, Dictionary<DateTime, double[]> Spend) Cut(MetricTable answer)
    {
        int place = answer.IndexOf(SpendColumn);
        string[] channels = [.. answer.Rows.Select(static row => Named(row[1])).Distinct().Order(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = channels.Index().ToDictionary(static channel => channel.Item, static channel => channel.Index);
        Dictionary<DateTime, double[]> spend = [];
        foreach (IReadOnlyList<Cell> row in answer.Rows)
            if (row[0].AsMoment() is { } start)
            {
                if (!spend.TryGetValue(start, out double[]? own))
                    spend.Add(start, own = new double[channels.Length]);
                own[numbers[Named(row[1])]] += row[place] is { IsNumber: true } cell ? cell.AsDouble() : 0;
            }
        return (channels, spend);
    }

    private static string Named(Cell channel) => channel.IsAbsent || channel.ToString().Trim().Length == 0 ? TouchTable.Unknown : channel.ToString().Trim();

    private string Label(Grain grain, DateTime start) => grain.Kind is GrainKind.Month or GrainKind.Quarter or GrainKind.Year && calendar.Containing(grain, start) is { } period
        ? calendar.Label(period) : start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Digits(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
