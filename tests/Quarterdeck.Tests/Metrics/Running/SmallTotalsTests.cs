using System.Globalization;
using System.Text;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>No total of an answer tells what is kept back in one of its groups.</summary>
public sealed class SmallTotalsTests
{
    private const int Least = 5;
    private static readonly string[] Offices = ["a", "b", "c"], Countries = ["x", "y", "z"], Months = ["2025-01", "2025-02"];

    [Fact]
    public void A_small_office_takes_its_own_total_with_it_and_leaves_the_whole()
    {
        MetricTable table = Ask(new() { [("2025-01", "a", "x")] = 3, [("2025-01", "b", "x")] = 9, [("2025-01", "b", "y")] = 8, [("2025-01", "c", "x")] = 7, [("2025-01", "c", "y")] = 6 }, "--by surveys.office,surveys.country");
        Assert.Equal(33, table.Totals![^1].Cells[^1].AsDecimal());
        Assert.True(table.Totals[0].Cells[^1].IsAbsent);
        Assert.Contains(table.Findings, finding => finding.Code == "QD2703");
    }

    [Fact]
    public void A_small_month_takes_the_total_over_all_months_with_it()
    {
        MetricTable table = Ask(new() { [("2025-01", "a", "x")] = 3, [("2025-02", "a", "x")] = 9 }, "--grain month");
        Assert.Equal(["", "9"], table.Rows.Select(row => row[1].ToString()));
        Assert.True(Assert.Single(table.Totals!).Cells[1].IsAbsent);
    }

    [Fact]
    public void Groups_that_are_large_enough_have_all_their_totals()
    {
        MetricTable table = Ask(new() { [("2025-01", "a", "x")] = 5, [("2025-02", "a", "x")] = 6, [("2025-02", "b", "x")] = 7 }, "--grain month --by surveys.office");
        Assert.Equal([5, 13, 18], table.Totals!.Select(total => total.Cells[^1].AsDecimal()));
    }

    /// <summary>
    /// What can be told from an answer is the span of its equations: each total is the sum of its cells. A cell that is kept back is told when
    /// the equations fix it. So the unknowns are eliminated as a reader with patience would, and no cell of few rows may come out.
    /// </summary>
    [Theory]
    [InlineData("--by surveys.office,surveys.country", false)]
    [InlineData("--grain month --by surveys.office", true)]
    [InlineData("--grain month --by surveys.office,surveys.country", true)]
    public void No_equation_between_totals_and_groups_fixes_a_small_one(string words, bool hasMonths)
    {
        for (int seed = 1; seed <= 12; seed++)
        {
            Random random = new(seed);
            Dictionary<(string Month, string Office, string Country), int> counts = [];
            foreach (string month in hasMonths ? Months : Months[..1])
                foreach (string office in Offices)
                    foreach (string country in words.Contains("country", StringComparison.Ordinal) ? Countries : Countries[..1])
                        if (random.Next(14) is > 0 and int count)
                            counts[(month, office, country)] = count;
            MetricTable table = Ask(counts, words);
            int head = table.Columns.Count - 1;
            string[] cells = [.. table.Rows.Where(row => row[head].IsNumber ? row[head].AsDecimal() != 0 : true).Select(row => Key(row, head))];
            List<double[]> equations = [];
            foreach (IReadOnlyList<Cell> row in table.Rows.Where(row => row[head].IsNumber && cells.Contains(Key(row, head))))
                equations.Add([.. cells.Select(cell => cell == Key(row, head) ? 1.0 : 0.0)]);
            foreach (TotalRow total in table.Totals!.Where(total => total.Cells[head].IsNumber))
                equations.Add([.. cells.Select(cell => cell.StartsWith(Key(total.Cells, total.By.Count), StringComparison.Ordinal) ? 1.0 : 0.0)]);
            foreach (string told in Fixed(equations, cells))
                Assert.True(Rows(counts, told) >= Least, $"seed {seed}: {told} with {Rows(counts, told)} rows can be told.");
        }
    }

    private static string Key(IReadOnlyList<Cell> cells, int count) => string.Concat(cells.Take(count).Select(cell => $"{cell}|"));

    private static int Rows(Dictionary<(string Month, string Office, string Country), int> counts, string cell) =>
        counts.Where(one => $"{one.Key.Month}-01|{one.Key.Office}|{one.Key.Country}|".Contains(cell, StringComparison.Ordinal)).Sum(one => one.Value);

    /// <summary>The unknowns that a system fixes: those alone in a row of its reduced form.</summary>
    private static IEnumerable<string> Fixed(List<double[]> rows, string[] names)
    {
        int done = 0;
        for (int column = 0; column < names.Length; column++)
        {
            int at = rows.FindIndex(done, row => Math.Abs(row[column]) > 1e-9);
            if (at < 0)
                continue;
            (rows[done], rows[at]) = (rows[at], rows[done]);
            double lead = rows[done][column];
            rows[done] = [.. rows[done].Select(value => value / lead)];
            for (int other = 0; other < rows.Count; other++)
                if (other != done && Math.Abs(rows[other][column]) > 1e-9)
                {
                    double factor = rows[other][column];
                    rows[other] = [.. rows[other].Zip(rows[done], (value, pivot) => value - factor * pivot)];
                }
            done++;
        }
        return rows.Take(done).Where(row => row.Count(value => Math.Abs(value) > 1e-9) == 1).Select(row => names[Array.FindIndex(row, value => Math.Abs(value) > 1e-9)]);
    }

    /// <summary>Every answer is a 1, so that a sum is the number of answers.</summary>
    private static MetricTable Ask(Dictionary<(string Month, string Office, string Country), int> counts, string words)
    {
        StringBuilder rows = new();
        int id = 0;
        foreach (((string month, string office, string country), int count) in counts)
            for (int i = 0; i < count; i++)
                rows.Append(CultureInfo.InvariantCulture, $"{(id > 0 ? "," : "")} ({++id}, DATE '{month}-03', '{office}', '{country}', 1)");
        using MetricCompany company = new("""
            datasets: {surveys: {source: {table: surveys}, key: id, time: day}}
            metrics: {score: {formula: SUM(surveys.score), least: 5}}
            """, $"CREATE TABLE surveys AS SELECT * FROM (VALUES {rows}) v(id, day, office, country, score)");
        return company.Answered($"--metrics score {words} --totals");
    }
}
