using System.Globalization;
using System.Text;
using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Briefing.Packs;

/// <summary>Answers and scorecards as CSV: RFC 4180 with a point, no grouping, all digits, and nothing where there is no value.</summary>
public static class CsvText
{
    private const string TotalsBy = "totals_by";

    /// <summary>What a total over everything has in the last column, so that it is told from a plain row.</summary>
    private const string Everything = "all";

    /// <summary>An answer; totals follow the rows, and then a last column tells what each is still cut by, empty for a plain row.</summary>
    public static string Write(MetricTable answer)
    {
        IEnumerable<string> head = answer.Columns.Select(column => column.Name);
        IEnumerable<IEnumerable<string>> rows = answer.Rows.Select(row => row.Select(cell => cell.ToString()));
        return answer.Totals is not { } totals ? Lines(head, rows)
            : Lines(head.Append(TotalsBy), rows.Select(row => row.Append("")).Concat(totals.Select(total =>
                total.Cells.Select(cell => cell.ToString()).Append(total.By.Count == 0 ? Everything : string.Join(' ', total.By)))));
    }

    /// <summary>A scorecard, one line a KPI.</summary>
    public static string Write(Scorecard card) => Lines(
        ["office", "period", "id", "label", "unit", "better", "group", "actual", "target", "prior_period", "prior_year", "to_date", "to_date_prior_year", "status", "signal", "note", .. card.HasForecast ? (string[])["landing", "landing_low", "landing_high", "probability_of_target"] : []],
        card.Kpis.Select(kpi => (IEnumerable<string>)
        [
            card.Office, card.Period?.Label ?? "", kpi.Id, kpi.Label, kpi.Unit.Name,
            ScorecardJson.DirectionWord(kpi.Better) ?? "", kpi.Group,
            kpi.Actual.ToString(), kpi.Target.ToString(), kpi.PriorPeriod.ToString(), kpi.PriorYear.ToString(),
            kpi.ToDate.ToString(), kpi.ToDatePriorYear.ToString(), ScorecardJson.StatusWord(kpi.Status), ScorecardJson.SignalWord(kpi.Signal), kpi.Note,
            .. card.HasForecast ? (string[])[Known(kpi.Forecast?.Landing.Value), Known(kpi.Forecast?.Landing.Low), Known(kpi.Forecast?.Landing.High), Known(kpi.Forecast?.ProbabilityOfTarget)] : [],
        ]));

    private static string Known(double? value) => value is { } number && double.IsFinite(number) ? Number(number) : "";

    /// <summary>A bridge, one line a driver or segment, then a line a step and an office.</summary>
    public static string Write(KpiBridge bridge) => Lines(
        ["kind", "id", "label", "office", "from", "to", "contribution"],
        bridge.Leaves.Select(leaf => (IEnumerable<string>)["leaf", leaf.Id, leaf.Label, leaf.Office ?? "", Number(leaf.From), Number(leaf.To), Number(leaf.Contribution)])
            .Concat(bridge.Nodes.Select(node => (IEnumerable<string>)["node", node.Id, node.Label, "", Number(node.From), Number(node.To), Number(node.Contribution)]))
            .Concat(bridge.Offices.Select(office => (IEnumerable<string>)["office", office.Office, "", office.Office, "", "", Number(office.Contribution)])));

    /// <summary>A number with all its digits; nothing where there is none.</summary>
    internal static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Rows under a head.</summary>
    public static string Lines(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        StringBuilder text = new();
        foreach (IEnumerable<string> row in rows.Prepend(head))
            text.Append(CultureInfo.InvariantCulture, $"{string.Join(',', row.Select(Field))}\n");
        return text.ToString();
    }

    private static string Field(string value) =>
        value.AsSpan().IndexOfAny(',', '"', '\n') >= 0 || value.Contains('\r', StringComparison.Ordinal)
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
