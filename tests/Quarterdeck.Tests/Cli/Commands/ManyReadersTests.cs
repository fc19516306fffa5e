namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Command line, server and scheduler use one company at once: no lock error, no wrong number, nothing left behind.</summary>
public sealed class ManyReadersTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quarterdeck-readers-");

    [Fact]
    public async Task Twenty_processes_at_once_give_one_answer_and_leave_no_half_written_file()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "company.yaml"), """
            format: 1
            company: Readers
            datasets:
              sales: {source: sales-*.csv, key: id, time: day, joins: {customer: {to: customers, on: who}}}
              customers: {source: {distinct: sales}, key: who, fields: {first_day: MIN(sales.day)}}
            metrics:
              sales: SUM(sales.value)
              buyers: COUNT(DISTINCT sales.who)
              new_buyers: {formula: COUNT(customers.who), time: customers.first_day}
            """);
        foreach (int month in new[] { 1, 2, 3 })
            File.WriteAllLines(Path.Combine(_folder.FullName, FormattableString.Invariant($"sales-{month}.csv")),
                Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{(month * 100) + i},2024-0{month}-{1 + (i % 28):00},p{i * month % 17},{i}.5")).Prepend("id,day,who,value"));
        string[] words = ["query", _folder.FullName, "--metrics", "sales,buyers,new_buyers", "--grain", "month", "--format", "csv"];
        Task<QuarterdeckProcess.Result>[] readers = [.. Enumerable.Range(0, 20).Select(_ => Task.Run(() => QuarterdeckProcess.Run(words)))];
        QuarterdeckProcess.Result[] answers = await Task.WhenAll(readers);
        Assert.Equal("""
            period,sales,buyers,new_buyers
            2024-01-01,800,17,17
            2024-02-01,800,17,0
            2024-03-01,800,17,0
            """, answers[0].Output.Trim(), ignoreLineEndingDifferences: true);
        Assert.All(answers, answer => Assert.Equal(answers[0] with { ExitCode = 0 }, answer));
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.FullName, ".quarterdeck", "answers"), "*.part"));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
