using Quarterdeck.Demo.Writing;

namespace Quarterdeck.Tests.Demo.Writing;

[Collection(nameof(DemoData))]
public sealed class DemoCompanyTests(DemoData demo)
{
    [Fact]
    public void It_has_about_a_million_rows() => Assert.InRange(demo.Result.Rows.Values.Sum(), 1_000_000, 1_800_000);

    [Fact]
    public void Progress_is_told_step_by_step() =>
        Assert.Equal([(0, 3), (1, 3), (2, 3)], demo.Steps.Select(s => (s.Done, s.Total)));

    // Pinned: another machine that gives other numbers has other arithmetic.
    [Fact]
    public void Seed_2023_gives_the_pinned_company() => Assert.Equal(
        "61624 59917718.45 494382 900718279.72 165138",
        demo.Text("SELECT concat_ws(' ', (SELECT COUNT(*) FROM orders), (SELECT SUM(net_amount) FROM orders), (SELECT COUNT(*) FROM sessions), (SELECT SUM(amount) FROM ledger), (SELECT SUM(score) FROM surveys))"));

    [Fact]
    public void The_same_seed_gives_the_same_rows_and_files()
    {
        using DemoData again = new(new DemoOptions());
        foreach (string table in demo.Result.Rows.Keys)
            Assert.Equal(Content(demo, table), Content(again, table));
        foreach (string file in Directory.GetFiles(demo.Folder))
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(again.Folder, Path.GetFileName(file))));
        // Whichever thread wrote a table.
        foreach (string file in Directory.GetFiles(Path.Combine(demo.Folder, "data")))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(again.Folder, "data", Path.GetFileName(file))));
    }

    [Fact]
    public void Another_seed_gives_another_company()
    {
        using DemoData other = new(new DemoOptions { Seed = 4 });
        foreach (string table in (string[])["orders", "sessions", "tickets", "ledger", "products", "marketing_spend"])
            Assert.NotEqual(Content(demo, table), Content(other, table));
    }

    [Fact]
    public void Twice_the_scale_gives_twice_the_rows_and_twice_the_money()
    {
        using DemoData twice = new(new DemoOptions { Scale = 2 });
        foreach (string table in (string[])["orders", "order_lines", "sessions", "customers", "tickets", "surveys", "leads", "employees"])
            Assert.InRange(twice.Result.Rows[table] / (double)demo.Result.Rows[table], 1.93, 2.07);
        Assert.Equal(2 * demo.Number("SELECT SUM(amount) FROM marketing_spend"), twice.Number("SELECT SUM(amount) FROM marketing_spend"));
        Assert.InRange(twice.Number("SELECT SUM(net_amount) FROM orders") / demo.Number("SELECT SUM(net_amount) FROM orders"), 1.93, 2.07);
        CoherenceTests coherence = new(twice);
        coherence.Every_declared_key_is_unique();
        coherence.Every_declared_join_finds_its_target();
        coherence.Orders_are_the_sum_of_their_lines();
        coherence.The_ledger_ties_to_the_orders();
        Assert.Equal(1, twice.Number("SELECT COUNT(*) FROM employees WHERE job = 'Chief Executive Officer'"));
        Assert.Contains("yearly: 1200000", File.ReadAllText(Path.Combine(twice.Folder, "ceo.yaml")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(twice.Folder, ".parts")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void Refuses_a_scale_outside_its_range(int scale) => Assert.Throws<ArgumentOutOfRangeException>(() => new DemoOptions { Scale = scale });

    private static string Content(DemoData data, string table) => data.Text($"SELECT concat_ws(' ', COUNT(*), SUM(hash(t)::HUGEINT)) FROM {table} t");
}
