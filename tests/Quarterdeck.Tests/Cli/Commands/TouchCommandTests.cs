using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Attribution of a table of touches as a user runs it.</summary>
public sealed class TouchCommandTests : IDisposable
{
    private const string Touches = """
        visitor,source,at,result,amount
        v2,search,2025-03-02 10:00:00,,
        v1,social,2025-03-01 09:00:00,,
        v1,search,2025-03-04 12:00:00,,
        v1,search,2025-03-04 12:20:00,buy,80
        v1,email,2025-03-09 08:00:00,,
        v3,social,2025-01-01 08:00:00,,
        v3,email,2025-03-05 08:00:00,buy,40
        v2,direct,2025-03-03 10:00:00,,
        v4,,2025-03-03 10:00:00,buy,10
        v4,,2025-03-03 10:00:00,buy,10
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-touches-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, text + "\n");
        return file;
    }

    private static (int Code, JsonElement Document) Study(string file, params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run(["study", "attribution", "--file", file, .. arguments, "--format", "json"]);
        return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
    }

    private static string[] Codes(JsonElement document) => [.. document.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!)];

    private static string[] Named => ["--entity", "visitor", "--channel", "source", "--time", "at", "--conversion", "result", "--event", "buy", "--value", "amount"];

    // v1: social > search (two within half an hour), then email without; v3: social lies 63 days back; v2: search > direct without; v4: unknown, once.
    [Fact]
    public void Touches_become_paths_by_the_rules_asked_for_and_each_rule_is_told()
    {
        (int code, JsonElement study) = Study(Write("t.csv", Touches), [.. Named, "--look-back", "30d", "--session", "30m", "--models", "first,last"]);
        Assert.Equal(0, code);
        Assert.Equal((3, 2, 130), (study.GetProperty("conversions").GetInt32(), study.GetProperty("nonconversions").GetInt32(), study.GetProperty("value").GetInt32()));
        JsonElement touches = study.GetProperty("touchpoints");
        Assert.Equal([10, 4, 3, 2, 7, 1, 1, 1], ((string[])["touches", "entities", "journeys_converted", "journeys_without", "steps", "merged", "older", "repeated"]).Select(key => touches.GetProperty(key).GetInt32()));
        Assert.Equal(["(unknown) 1 1", "direct 0 0", "email 1 1", "search 0 1", "social 1 0"], study.GetProperty("channels").EnumerateArray()
            .Select(channel => $"{channel.GetProperty("channel")} {channel.GetProperty("conversions").GetProperty("first")} {channel.GetProperty("conversions").GetProperty("last")}"));
        Assert.Equal(["QD5624", "QD5643", "QD5644", "QD5646"], Codes(study).Order());
    }

    [Fact]
    public void Paths_made_of_touches_and_the_same_paths_in_a_file_give_the_same_bytes()
    {
        string paths = Path.Combine(_folder, "paths.csv");
        (_, JsonElement touched) = Study(Write("t.csv", Touches), [.. Named, "--bootstrap", "20", "--write-paths", paths]);
        (_, JsonElement read) = Study(paths, "--path", "path", "--conversions", "conversions", "--nonconversions", "nonconversions", "--value", "value", "--bootstrap", "20");
        foreach (string key in (string[])["paths", "distinct_paths", "conversions", "nonconversions", "value", "channels", "markov", "message"])
            Assert.Equal(touched.GetProperty(key).GetRawText(), read.GetProperty(key).GetRawText());
    }

    [Fact]
    public void Conversions_may_stand_in_a_file_of_their_own()
    {
        string conversions = Write("c.csv", "who,day,worth\nv1,2025-03-05,80\nv9,2025-03-05,70\n");
        (int code, JsonElement study) = Study(Write("t.csv", Touches), "--entity", "visitor", "--channel", "source", "--time", "at", "--conversions-file", conversions, "--conversion-entity", "who", "--conversion-time", "day", "--value", "worth");
        Assert.Equal((0, 1, 80), (code, study.GetProperty("conversions").GetInt32(), study.GetProperty("value").GetInt32()));
        Assert.Equal(1, study.GetProperty("touchpoints").GetProperty("conversions_without_touch").GetInt32());
        Assert.Contains("QD5647", Codes(study));
    }

    [Theory]
    [InlineData("2025-03-02 10:00:00", "02.03.2025", "QD5641")]                                     // a day that nobody can be sure of
    [InlineData("2025-03-02 10:00:00", "", "QD5641")]
    [InlineData("2025-03-02 10:00:00", "1740909600", "QD5641")]                                     // two forms in one column
    [InlineData("visitor,source", "visitor,chanel", "QD5002")]
    [InlineData("buy", "view", "QD5645")]                                                           // no row holds the word
    [InlineData(",80", ",-80", "QD5648")]
    [InlineData(",80", ",much", "QD5501")]
    public void What_is_wrong_is_told_with_its_place(string right, string wrong, string code)
    {
        (int exit, JsonElement document) = Study(Write("t.csv", Touches.Replace(right, wrong, StringComparison.Ordinal)), Named);
        Assert.Equal(1, exit);
        Assert.Contains(code, Codes(document));
    }

    [Theory]
    [InlineData("--look-back", "1 month", "QD3602")]
    [InlineData("--direct", "drect", "QD3602")]
    [InlineData("--path", "p", "QD5509")]
    public void Options_that_do_not_fit_are_told(string option, string value, string code)
    {
        (int exit, JsonElement document) = Study(Write("t.csv", Touches), [.. Named, option, value]);
        Assert.Equal(1, exit);
        Assert.Contains(code, Codes(document));
    }

    [Fact]
    public void Numbers_of_orders_are_not_taken_for_counts()
    {
        string rows = string.Concat(Enumerable.Range(0, 12).Select(i => $"v{i},search,2025-03-{i + 1:00},{70_001 + 13 * i}\n"));
        string[] named = ["--entity", "v", "--channel", "c", "--time", "t", "--conversion", "o"];
        string file = Write("o.csv", "v,c,t,o\n" + rows + "v1,email,2025-03-20,");
        (int exit, JsonElement document) = Study(file, named);
        Assert.Equal(1, exit);
        Assert.Contains("QD5645", Codes(document));
        Assert.Equal(12, Study(file, [.. named, "--event", "any"]).Document.GetProperty("conversions").GetInt32());
    }

    [Fact]
    public void A_mark_of_whole_paths_is_not_taken_for_conversions_without_a_word()
    {
        string rows = string.Concat(Enumerable.Range(0, 40).Select(i => $"v{i},search,2025-03-01,{i % 2}\nv{i},email,2025-03-02,{i % 2}\n"));
        (int exit, JsonElement document) = Study(Write("w.csv", "v,c,t,n\n" + rows), "--entity", "v", "--channel", "c", "--time", "t", "--conversion", "n");
        Assert.Equal(0, exit);
        Assert.Contains("QD5645", Codes(document));
    }

    [Fact]
    public void One_channel_has_all_the_credit_and_nothing_converted_is_refused()
    {
        (int code, JsonElement study) = Study(Write("one.csv", "v,c,t,n\n1,search,3,1\n1,search,1,0\n2,search,1,0"), "--entity", "v", "--channel", "c", "--time", "t", "--conversion", "n");
        Assert.Equal(0, code);
        Assert.All(study.GetProperty("channels")[0].GetProperty("conversions").EnumerateObject(), credit => Assert.Equal(1, credit.Value.GetDouble(), 12));
        (int exit, JsonElement none) = Study(Write("none.csv", "v,c,t,n\n1,search,3,0\n2,social,1,no"), "--entity", "v", "--channel", "c", "--time", "t", "--conversion", "n");
        Assert.Equal(1, exit);
        Assert.Contains("QD5622", Codes(none));
    }
}
