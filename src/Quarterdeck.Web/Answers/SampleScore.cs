using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Addresses;

namespace Quarterdeck.Web.Answers;

/// <summary>A score that rests on the answers of some customers, with their number and how far it may be off.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Label">Its name for the reader.</param>
/// <param name="Value">The score, written.</param>
/// <param name="Answers">How many answered, written.</param>
/// <param name="Margin">The half width within which 95 % of such samples fall, written.</param>
public sealed record SampleScore(string Kpi, string Label, string Value, string Answers, string Margin)
{
    private const string Answered = "_answers", MarginOfError = "_margin_of_error";

    /// <summary>The scores of a scorecard for which the company has the metrics <c>X_answers</c> and <c>X_margin_of_error</c>, as the catalogue has them for NPS, satisfaction and effort.</summary>
    /// <param name="card">The scorecard.</param>
    /// <param name="answers">The company's answers.</param>
    /// <param name="state">What the reader looks at.</param>
    public static IReadOnlyList<SampleScore> Of(Scorecard card, CompanyAnswers answers, PageState state)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(state);
        CompanyModel company = answers.Edition.Company;
        string[] known = [.. company.Metrics.Keys.Where(id => id.EndsWith(MarginOfError, StringComparison.Ordinal)).Select(static id => id[..^MarginOfError.Length]).Where(id => company.Metrics.ContainsKey(id + Answered)).Order(StringComparer.Ordinal)];
        // A KPI that is a cut of its metric has fewer answers than the metric.
        (ScorecardKpi Row, string Score)[] scores =
        [
            .. card.Kpis.Select(row => (row, Score: company.Kpis.FirstOrDefault(kpi => kpi.Id == row.Id) is { Where: null } kpi ? known.FirstOrDefault(id => kpi.Metric == id || kpi.Metric.EndsWith("_" + id, StringComparison.Ordinal)) : null))
                .Where(static one => one.Score is not null && one.row.Actual.IsNumber).Select(static one => (one.row, one.Score!)),
        ];
        if (scores.Length == 0 || card.Period is not { } period)
            return [];
        MetricTable told = answers.Edition.Answer([new MetricQuery
        {
            Columns = [.. scores.SelectMany(static one => new[] { one.Score + Answered, one.Score + MarginOfError }).Distinct(StringComparer.Ordinal).Select(static id => MetricColumn.Of(id))],
            From = period.Period.FirstDay, To = period.Period.LastDay, AsOf = answers.AsOf(state),
        }])[0];
        NumberText text = new(state.Language);
        return
        [
            .. scores.Select(one => new SampleScore(one.Row.Id, one.Row.Label, text.Value(one.Row.Actual, one.Row.Unit, MoneyScale.Unscaled), text.Value(Single(told, one.Score + Answered), Unit.Parse("count"), MoneyScale.Unscaled),
                Half(Single(told, one.Score + MarginOfError), one.Row.Unit, text, state.Language))),
        ];
    }

    private static Cell Single(MetricTable table, string column) => table.IndexOf(column) is >= 0 and var place && table.Rows.Count > 0 ? table.Rows[^1][place] : Cell.Missing;

    private static string Half(Cell margin, Unit unit, NumberText text, string language) =>
        margin.IsNumber ? "± " + text.Difference(margin, Cell.Of(0m), unit, MoneyScale.Unscaled).TrimStart('+') : ScorecardWords.For(language).NoData;
}
