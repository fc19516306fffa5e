using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Studies of experience as a user runs them.</summary>
public class ExperienceCommandTests
{
    // Six answers on the web (4 promoters, 2 detractors), six in the shop (1 promoter, 2 between, 3 detractors), two by phone, two silent.
    private const string Answers = """
        score,stage,channel,day,price,speed,said
        10,buy,web,2025-01-01,5,5,delivery was quick
        9,buy,web,2025-01-02,4,5,livraison rapide
        10,use,web,2025-01-03,5,4,dostawa super
        9,use,web,2025-02-01,4,4,giao hàng nhanh
        3,buy,web,2025-02-02,2,1,物流太慢
        2,use,web,2025-02-03,1,1,too expensive
        9,buy,shop,2025-01-04,4,4,
        7,buy,shop,2025-01-05,3,3,fine
        8,use,shop,2025-02-04,3,4,
        6,buy,shop,2025-02-05,2,3,
        4,use,shop,2025-02-06,2,2,
        0,use,shop,2025-02-07,1,1,
        9,buy,phone,2025-01-06,4,5,
        1,use,phone,2025-02-08,1,2,
        ,buy,web,2025-01-07,,,
        ,buy,shop,2025-02-09,,,
        """;

    private static (int Code, JsonElement Document) Study(params string[] arguments)
    {
        string file = Path.Combine(Path.GetTempPath(), $"quarterdeck-{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, Answers);
        try
        {
            QuarterdeckProcess.Result result = QuarterdeckProcess.Run(["study", "experience", "--file", file, .. arguments, "--format", "json"]);
            return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string[] Codes(JsonElement document) => [.. document.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!)];

    [Fact]
    public void Score_by_channel_worked_by_hand_and_small_groups_held_back()
    {
        (int code, JsonElement study) = Study("--score", "score", "--kind", "nps", "--channel", "channel", "--stage", "stage", "--silent");
        Assert.Equal(0, code);
        JsonElement score = study.GetProperty("score");
        // 6 promoters and 6 detractors of 14: 0; 16 were asked.
        Assert.Equal((14, 0.0, 16), (score.GetProperty("n").GetInt32(), Math.Round(score.GetProperty("value").GetDouble(), 9), score.GetProperty("asked").GetInt32()));
        Assert.Equal(195.9963984540054 * Math.Sqrt(12.0 / 14 / 14) * Math.Sqrt(2.0 / 15), score.GetProperty("margin").GetDouble(), 6);
        JsonElement[] channels = [.. study.GetProperty("channels").EnumerateArray()];
        Assert.Equal(["phone", "shop", "web"], channels.Select(channel => channel.GetProperty("channel").GetString()));
        // Two by phone are too few; the shop is held back with them, since the total would tell.
        Assert.Equal([true, true, false], channels.Select(channel => channel.GetProperty("hidden").GetBoolean()));
        Assert.Equal(100 * (4 - 2) / 6.0, channels[2].GetProperty("value").GetDouble(), 9);
        Assert.Equal(7, channels[2].GetProperty("asked").GetInt32());
        Assert.Equal(2, study.GetProperty("stages").GetArrayLength());
    }

    [Fact]
    public void Before_and_after_an_action_worked_by_hand()
    {
        (_, JsonElement study) = Study("--score", "score", "--kind", "nps", "--date", "day", "--action", "2025-02-01");
        JsonElement action = study.GetProperty("action");
        // Before: 5 promoters, one between, of 6; after: one promoter, one between, 6 detractors, of 8.
        Assert.Equal(500 / 6.0, action.GetProperty("before").GetProperty("value").GetDouble(), 9);
        Assert.Equal(-500 / 8.0, action.GetProperty("after").GetProperty("value").GetDouble(), 9);
        Assert.Equal(-500 / 8.0 - 500 / 6.0, action.GetProperty("change").GetDouble(), 9);
        Assert.True(action.GetProperty("distinguishable").GetBoolean());
    }

    [Fact]
    public void Importance_adds_up_and_comments_of_five_languages_are_grouped()
    {
        (_, JsonElement study) = Study("--score", "score", "--drivers", "price,speed", "--comment", "said", "--lang", "fr");
        JsonElement drivers = study.GetProperty("drivers");
        Assert.Equal(14, drivers.GetProperty("n").GetInt32());
        Assert.Equal(drivers.GetProperty("r2").GetDouble(), drivers.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("importance").GetDouble()), 9);
        JsonElement delivery = study.GetProperty("comments").GetProperty("themes").EnumerateArray().First(theme => theme.GetProperty("id").GetString() == "delivery");
        Assert.Equal(("Livraison", 5), (delivery.GetProperty("name").GetString(), delivery.GetProperty("comments").GetInt32()));
        Assert.Equal(60, delivery.GetProperty("score").GetDouble(), 9);
        JsonElement price = study.GetProperty("comments").GetProperty("themes").EnumerateArray().First(theme => theme.GetProperty("id").GetString() == "price");
        Assert.Equal((true, JsonValueKind.Null), (price.GetProperty("hidden").GetBoolean(), price.GetProperty("comments").ValueKind));
    }

    [Theory]
    [InlineData("QD5002", "--score", "none")]
    [InlineData("QD5501", "--score", "said")]
    [InlineData("QD6441", "--score", "score", "--kind", "csat")]
    [InlineData("QD6445", "--score", "score", "--action", "2025-02-01")]
    [InlineData("QD6445", "--score", "score", "--date", "day", "--action", "2030-01-01")]
    [InlineData("QD6447", "--score", "score", "--asked", "3")]
    [InlineData("QD3602", "--score", "score", "--scale", "5")]
    [InlineData("QD3602", "--score", "score", "--comment-languages", "de")]
    [InlineData("QD5509", "--score", "score", "--asked", "30", "--silent")]
    [InlineData("QD5509")]
    public void Wrong_questions_are_told_with_a_remedy(string expected, params string[] arguments)
    {
        (int code, JsonElement study) = Study(arguments);
        Assert.Equal(1, code);
        Assert.Contains(expected, Codes(study));
    }

    [Theory]
    [InlineData("en", "Best channel")]
    [InlineData("fr", "Meilleur canal")]
    [InlineData("pl", "Najlepszy kanał")]
    [InlineData("vi", "Kênh tốt nhất")]
    [InlineData("zh", "最佳渠道")]
    public void Page_is_in_the_readers_language(string language, string words)
    {
        string file = Path.Combine(Path.GetTempPath(), $"quarterdeck-{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, Answers.Replace("phone", "web", StringComparison.Ordinal));
        try
        {
            Assert.Contains(words, QuarterdeckProcess.Run(["study", "experience", "--file", file, "--score", "score", "--channel", "channel", "--lang", language]).Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
