using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Metrics.Storing;

/// <summary>Answers that are kept beside the company are the engine's own, or they are not used.</summary>
public sealed class StoredAnswerTests : IDisposable
{
    private static int _made;

    private readonly string _folder = Path.Combine(Path.GetTempPath(),
        string.Create(CultureInfo.InvariantCulture, $"quarterdeck-stored-{Environment.ProcessId}-{Interlocked.Increment(ref _made)}"));

    public StoredAnswerTests()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "company.yaml"), """
            format: 1
            company: Stored
            datasets:
              sales:
                source: sales.csv
                key: id
                time: day
                fields: {amount: "CAST(value AS DECIMAL(12,2))"}
                joins: {customer: {to: customers, on: who}}
              customers:
                source: {distinct: sales}
                key: who
                fields: {first_day: MIN(sales.day)}
            dimensions: {who: customers.who}
            metrics:
              sales: SUM(sales.amount)
              buyers: COUNT(DISTINCT sales.who)
              new_buyers: {formula: COUNT(customers.who), time: customers.first_day}
              mean: sales / buyers
            """);
        Write(1, "2024-01-05,ann,10.10", "2024-01-20,bob,20.20", "2024-02-03,ann,5.05");
    }

    private string Store => Path.Combine(_folder, ".quarterdeck", "answers");

    [Fact]
    public void A_second_ask_gives_the_same_bytes_without_the_engine()
    {
        string first = Ask(Store);
        Assert.NotEmpty(Directory.GetFiles(Store));
        Assert.Equal(first, Ask(Store));
        Assert.Equal(first, Ask(null));
    }

    [Fact]
    public void Changed_data_are_asked_again()
    {
        string before = Ask(Store);
        Write(1, "2024-01-05,ann,10.10", "2024-01-20,bob,20.21", "2024-02-03,ann,5.05");
        string after = Ask(Store);
        Assert.NotEqual(before, after);
        Assert.Equal(Ask(null), after);
    }

    [Fact]
    public void A_changed_definition_is_asked_again()
    {
        string before = Ask(Store);
        string file = Path.Combine(_folder, "company.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("SUM(sales.amount)", "MAX(sales.amount)", StringComparison.Ordinal));
        string after = Ask(Store);
        Assert.NotEqual(before, after);
        Assert.Equal(Ask(null), after);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(40)]
    public void A_half_written_entry_is_not_believed(int bytes)
    {
        string first = Ask(Store);
        foreach (string entry in Directory.GetFiles(Store))
            File.WriteAllBytes(entry, File.ReadAllBytes(entry)[..bytes]);
        Assert.Equal(first, Ask(Store));
    }

    [Fact]
    public void A_damaged_entry_is_not_believed_and_is_written_again()
    {
        string first = Ask(Store);
        foreach (string entry in Directory.GetFiles(Store))
        {
            byte[] content = File.ReadAllBytes(entry);
            content[^1] ^= 1;
            File.WriteAllBytes(entry, content);
        }
        Assert.Equal(first, Ask(Store));
        Assert.Equal(first, Ask(Store));
    }

    [Fact]
    public void Twenty_at_once_get_the_same_answer()
    {
        string expected = Ask(null);
        string[] answers = new string[20];
        Parallel.For(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = answers.Length }, i => answers[i] = Ask(Store));
        Assert.All(answers, answer => Assert.Equal(expected, answer));
        Assert.Empty(Directory.GetFiles(Store, "*.part"));
    }

    [Fact]
    public void Random_questions_and_changes_are_answered_as_without_a_store()
    {
        Random dice = new(20261123);
        for (int round = 0; round < 12; round++)
        {
            Write(dice.Next(1, 40), [.. Enumerable.Range(0, dice.Next(1, 60)).Select(_ => string.Create(CultureInfo.InvariantCulture,
                $"2024-{dice.Next(1, 13):00}-{dice.Next(1, 28):00},p{dice.Next(0, 9)},{dice.Next(0, 10000) / 100m}"))]);
            for (int question = 0; question < 4; question++)
            {
                Grain? grain = dice.Next(3) switch { 0 => null, 1 => Grain.Month, _ => Grain.Quarter };
                bool byWho = dice.Next(2) == 0;
                Assert.Equal(Ask(null, grain, byWho), Ask(Store, grain, byWho));
            }
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(int firstId, params string[] rows) => File.WriteAllLines(Path.Combine(_folder, "sales.csv"),
        rows.Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"{firstId + i},{row}")).Prepend("id,day,who,value"));

    private string Ask(string? store) => Ask(store, Grain.Month, byWho: false);

    private string Ask(string? store, Grain? grain, bool byWho)
    {
        CompanyModel company = CompanyReader.Read(_folder).Company!;
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions { StoreFolder = store });
        MetricTable table = layer.Answer([new MetricQuery
        {
            Columns = [.. new[] { "sales", "buyers", "mean" }.Concat(byWho ? [] : ["new_buyers"]).Select(MetricColumn.Of)],
            Grain = grain,
            By = byWho ? [new Quarterdeck.Model.Formulas.Name(["who"])] : [],
        }])[0];
        Assert.Empty(table.Findings);
        return string.Join('\n', table.Rows.Select(row => string.Join('|', row)));
    }
}
