using System.Globalization;
using System.Text;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Printing;

/// <summary>The answer to a question as a table for people.</summary>
/// <param name="answer">The answer.</param>
/// <param name="calendar">Names the periods.</param>
/// <param name="grain">The question's grain; null without one.</param>
/// <param name="language">The reader's language.</param>
public sealed class AnswerScreen(MetricTable answer, CompanyCalendar calendar, Grain? grain, string language)
{
    /// <summary>Of a long list of open periods a person wants the first few; JSON has them all.</summary>
    private const int MostIncomplete = 8;

    private readonly NumberText _text = new(language);

    /// <summary>The columns.</summary>
    public IReadOnlyList<PageColumn> Columns { get; } =
        [.. answer.Columns.Select(column => new PageColumn(column.Currency is null ? column.Name : $"{column.Name} ({column.Currency})", column.Unit is not null || column.Type == "number", Rank: 0))];

    /// <summary>The rows, every cell written.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows() =>
        [.. answer.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select((cell, i) => Text(cell, answer.Columns[i]))])];

    /// <summary>The totals, every cell written; the word for a total stands in the first column that a total sums over.</summary>
    /// <param name="word">Makes that word from the plain one, such as bold.</param>
    public IReadOnlyList<IReadOnlyList<string>> Totals(Func<string, string> word)
    {
        int groups = answer.Columns.Count(column => column.Unit is null);
        string total = word(AnswerWords.For(language).Total);
        return
        [
            .. (answer.Totals ?? []).Select(row => (IReadOnlyList<string>)
                [.. row.Cells.Select((cell, i) => i < row.By.Count || i >= groups ? Text(cell, answer.Columns[i]) : i == row.By.Count ? total : "")]),
        ];
    }

    /// <summary>The table and what stands below it.</summary>
    public string Write(int width, bool hasColor)
    {
        Paint paint = new(hasColor);
        IReadOnlyList<IReadOnlyList<string>> rows = Rows();
        IReadOnlyList<IReadOnlyList<string>> totals = Totals(static word => word);
        TextTable table = new(Columns, [.. rows, .. totals], width);
        if (table.Total() > width)
            table = new TextTable([.. Columns.Select(column => column with { Head = Broken(column.Head) })], [.. rows, .. totals], width);
        StringBuilder text = new();
        string rule = paint.Faint(new string('─', Math.Min(table.Total(), width)));
        text.Append(paint.Faint(table.Head())).Append('\n').Append(rule).Append('\n');
        foreach (IReadOnlyList<string> row in rows)
            text.Append(table.Row(row, static (_, cell) => cell)).Append('\n');
        if (totals.Count > 0)
            text.Append(rule).Append('\n');
        foreach (IReadOnlyList<string> row in totals)
            text.Append(table.Row(row, static (_, cell) => cell)).Append('\n');
        if (answer.AsOf is { } day)
            text.Append(CultureInfo.InvariantCulture, $"\n{paint.Faint($"as of {day:yyyy-MM-dd}")}\n");
        foreach (string line in Incomplete().Concat(Failed()))
            text.Append(ScorecardScreen.Wrapped(line, width, indent: 4)).Append('\n');
        return text.ToString();
    }

    /// <summary>What is shown although its data are not all there, one line a reason.</summary>
    public IEnumerable<string> Incomplete()
    {
        ScorecardWords words = ScorecardWords.For(language);
        foreach ((string metric, StaleLoad stale) in answer.Receipts.SelectMany(receipt => receipt.Stale.Select(stale => (receipt.Metric, stale))))
            yield return $"{metric}{words.Colon}{StaleWords.Write(stale, calendar.Settings.TimeZone, language)}";
        foreach (IGrouping<(string Metric, DataGap Gap), IncompletePeriod> reason in answer.Incomplete.GroupBy(part => (part.Metric, part.Gap)))
        {
            List<string> labels = [.. reason.Select(part => part.Label)];
            string more = labels.Count > MostIncomplete ? string.Create(CultureInfo.InvariantCulture, $" ... ({labels.Count})") : "";
            yield return $"{words.Incomplete}{words.Colon}{reason.Key.Metric} {string.Join(", ", labels.Take(MostIncomplete))}{more}{words.Colon}{GapWords.Write(reason.Key.Gap, language)}";
        }
    }

    /// <summary>Numbers that rest on a dataset of which a data test fails, one line for each set of datasets.</summary>
    public IEnumerable<string> Failed()
    {
        ScorecardWords words = ScorecardWords.For(language);
        return answer.FailedTests.GroupBy(test => test.Metric).Select(metric => (Metric: metric.Key, Datasets: string.Join(", ", metric.Select(test => test.Dataset).Distinct())))
            .GroupBy(metric => metric.Datasets, metric => metric.Metric)
            .Select(same => $"{string.Join(", ", same)}{words.Colon}{string.Format(CultureInfo.InvariantCulture, words.TestFails, same.Key)}");
    }

    /// <summary>How every asked number was made.</summary>
    public static string Receipts(IEnumerable<Receipt> receipts)
    {
        StringBuilder text = new();
        HashSet<string> said = [];
        foreach (Receipt receipt in receipts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{receipt.Metric}\n  formula    {receipt.Formula}\n  definition {receipt.DefinitionHash}\n");
            foreach (SourceReceipt source in receipt.Sources)
                text.Append(CultureInfo.InvariantCulture, $"  source     {source.Dataset}: {source.Source} {source.Fingerprint}\n");
            foreach (string rate in receipt.Rates)
                text.Append(CultureInfo.InvariantCulture, $"  rates      {rate}\n");
            text.Append(CultureInfo.InvariantCulture, $"  again      {receipt.Command}\n");
            // Questions are fused, so several numbers share a statement; it is shown with the first.
            foreach (string sql in receipt.Sql.Where(said.Add))
                text.Append(CultureInfo.InvariantCulture, $"\n{sql.TrimEnd()}\n");
        }
        return text.ToString();
    }

    /// <summary>The head of a comparison on several lines, <c>revenue</c> over <c>@prior_year</c> over <c>.change</c>, where one line has no room.</summary>
    private static string Broken(string head)
    {
        int at = head.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? head : $"{head[..at]}\n{head[at..].Replace(".", "\n.", StringComparison.Ordinal)}";
    }

    private string Text(Cell cell, AnswerColumn column)
    {
        if (column.Type == "period" && grain is { } unit && cell.AsMoment() is { } start && calendar.Containing(unit, start) is { } period)
            return calendar.Label(period);
        if (column.Unit is { } known)
            return column.Change == ChangeKind.None ? _text.Exact(cell, known) : _text.ExactChange(cell, known, isShare: column.Change == ChangeKind.Share);
        return cell.IsAbsent ? ScorecardWords.For(language).NoData : cell.ToString();
    }
}
