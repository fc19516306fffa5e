using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Studies of segments as a user runs them.</summary>
public class SegmentsCommandTests
{
    private static readonly string[] _columns = ["--customer", "customer_id", "--date", "date", "--amount", "dollar_value"];

    private static string Log => RepositoryFolders.Shared("cases/marketing/clv/cdnow_sample_log.csv");

    private static (int Code, JsonElement Document) Study(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run(["study", "segments", .. arguments, "--format", "json"]);
        return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
    }

    private static Dictionary<string, int> Counts(JsonElement study) => study.GetProperty("classes").EnumerateArray().ToDictionary(group => group.GetProperty("id").GetString()!, group => group.GetProperty("customers").GetInt32());

    [Fact]
    public void Classes_of_CDNOW_hold_every_customer_once_and_margins_of_the_movement_are_the_classes_of_both_days()
    {
        (int code, JsonElement study) = Study(["--file", Log, .. _columns, "--until", "1997-09-30", "--compare", "1997-06-30"]);
        (_, JsonElement earlier) = Study(["--file", Log, .. _columns, "--until", "1997-06-30"]);
        Assert.Equal(0, code);
        Dictionary<string, int> now = Counts(study), then = Counts(earlier);
        Assert.Equal(["champions", "loyal", "at_risk", "promising", "needs_attention", "fading", "recent_small", "occasional", "lost"], now.Keys);
        Assert.Equal(2357, now.Values.Sum());
        JsonElement movement = study.GetProperty("movement");
        Assert.Equal(("1997-06-30", "1997-09-30"), (movement.GetProperty("from").GetString(), movement.GetProperty("to").GetString()));
        foreach (JsonElement row in movement.GetProperty("rows").EnumerateArray())
        {
            int sum = row.GetProperty("to").EnumerateObject().Sum(cell => cell.Value.GetInt32());
            Assert.Equal(row.GetProperty("customers").GetInt32(), sum);
            Assert.Equal(then.GetValueOrDefault(row.GetProperty("from").GetString()!, 2357 - earlier.GetProperty("customers").GetInt32()), sum);
        }
        foreach ((string id, int count) in now)
        {
            Assert.Equal(count, movement.GetProperty("totals").GetProperty(id).GetInt32());
            Assert.Equal(count, movement.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("to").GetProperty(id).GetInt32()));
        }
        Assert.Equal(2357, study.GetProperty("value_risk").GetProperty("classes").EnumerateArray().Sum(group => group.GetProperty("customers").GetInt32()));
    }

    [Fact]
    public void Order_of_rows_does_not_matter()
    {
        string[] lines = File.ReadAllLines(Log);
        string file = Path.Combine(Path.GetTempPath(), $"quarterdeck-{Guid.NewGuid():N}.csv");
        File.WriteAllLines(file, [lines[0], .. lines[1..].Reverse()]);
        try
        {
            Assert.Equal(Counts(Study(["--file", Log, .. _columns, "--until", "1997-09-30"]).Document), Counts(Study(["--file", file, .. _columns, "--until", "1997-09-30"]).Document));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void No_customer_is_named_unless_a_list_is_asked_for()
    {
        string file = Path.Combine(Path.GetTempPath(), $"quarterdeck-{Guid.NewGuid():N}.csv");
        string shown = QuarterdeckProcess.Run(["study", "segments", "--file", Log, .. _columns, "--until", "1997-09-30", "--lang", "fr"]).Output;
        Assert.Contains("--contacts", shown, StringComparison.Ordinal);
        try
        {
            (int code, JsonElement study) = Study(["--file", Log, .. _columns, "--until", "1997-09-30", "--contacts", file]);
            string[] lines = File.ReadAllLines(file);
            Assert.Equal(0, code);
            Assert.StartsWith("customer,action,reason,class,", lines[0], StringComparison.Ordinal);
            Assert.Equal(study.GetProperty("contacts").GetProperty("customers").GetInt32(), lines.Length - 1);
            double[] priorities = [.. lines[1..].Select(line => double.Parse(line.Split(',')[^1], System.Globalization.CultureInfo.InvariantCulture))];
            Assert.Equal(priorities.OrderDescending(), priorities);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Few_customers_have_their_values_held_back()
    {
        string file = Path.Combine(Path.GetTempPath(), $"quarterdeck-{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, "c,d,a\nann,2024-01-01,5\nbob,2024-02-01,7\ncid,2024-03-01,9\n");
        try
        {
            (int code, JsonElement study) = Study("--file", file, "--customer", "c", "--date", "d", "--amount", "a", "--until", "2024-06-30");
            Assert.Equal(0, code);
            Assert.All(study.GetProperty("classes").EnumerateArray().Where(group => group.GetProperty("customers").GetInt32() > 0), group => Assert.Equal(JsonValueKind.Null, group.GetProperty("value").ValueKind));
            Assert.Equal(JsonValueKind.Null, study.GetProperty("value_risk").ValueKind);
            string[] codes = [.. study.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!)];
            Assert.Contains("QD6422", codes);
            Assert.Contains("QD6424", codes);
            Assert.Equal(1, Study("--file", file, "--customer", "c", "--date", "d", "--amount", "a", "--until", "2023-06-30").Code);
            Assert.Equal(1, Study("--file", file, "--customer", "c", "--date", "d", "--amount", "a", "--until", "2024-06-30", "--compare", "2024-06-30").Code);
            Assert.Equal(1, Study("--file", file, "--customer", "c", "--date", "d", "--until", "2024-06-30").Code);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
