using System.Globalization;
using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Studies of impact as a user runs them, on open data and on files that are wrong.</summary>
public class ImpactCommandTests
{
    private const string Vignette = "impact/causalimpact_vignette.csv";

    private static string Case(string file) => RepositoryFolders.Shared("cases/marketing/" + file);

    private static (int Code, JsonElement Document) Study(string file, params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run(["study", "impact", "--file", file, .. arguments, "--format", "json"]);
        return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
    }

    private static (int Code, JsonElement Document) StudyOf(string text, params string[] arguments)
    {
        string file = Path.Combine(Path.GetTempPath(), $"quarterdeck-{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, text);
        try
        {
            return Study(file, arguments);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string[] Codes(JsonElement document) => [.. document.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!)];

    private static string Rows(int count, Func<int, string> row) => "t,y,x\n" + string.Concat(Enumerable.Range(1, count).Select(t => FormattableString.Invariant($"{t},{row(t)}\n")));

    [Fact]
    public void Document_of_the_vignette_has_the_stable_form_and_agrees_with_itself()
    {
        (int code, JsonElement study) = Study(Case(Vignette), "--date", "t", "--value", "y", "--controls", "x1", "--from", "71", "--to", "100");
        Assert.Equal(0, code);
        Assert.Equal(("impact", "bsts", "71", "100", 70, 30, 95.0, 1, 1000), (study.GetProperty("study").GetString(), study.GetProperty("method").GetString(), study.GetProperty("from").GetString(), study.GetProperty("to").GetString(),
            study.GetProperty("before").GetInt32(), study.GetProperty("after").GetInt32(), study.GetProperty("level").GetDouble(), study.GetProperty("seed").GetInt32(), study.GetProperty("draws").GetInt32()));
        JsonElement average = study.GetProperty("average"), cumulative = study.GetProperty("cumulative"), last = study.GetProperty("points")[99];
        foreach (string key in (string[])["actual", "predicted", "predicted_low", "predicted_high", "effect", "effect_low", "effect_high"])
            Assert.Equal(30 * average.GetProperty(key).GetDouble(), cumulative.GetProperty(key).GetDouble(), 8);
        Assert.Equal(cumulative.GetProperty("effect").GetDouble(), last.GetProperty("cumulative_effect").GetDouble(), 8);
        Assert.Equal(cumulative.GetProperty("effect_low").GetDouble(), last.GetProperty("cumulative_low").GetDouble(), 8);
        Assert.InRange(average.GetProperty("effect").GetDouble(), 10.3, 10.8);
        Assert.InRange(study.GetProperty("relative").GetProperty("effect").GetDouble(), 0.097, 0.101);
        Assert.Equal(1, study.GetProperty("inclusion").GetProperty("x1").GetDouble());
        Assert.True(study.GetProperty("placebo").GetProperty("passed").GetBoolean());
        Assert.Equal("step", study.GetProperty("second_opinion").GetProperty("method").GetString());
        Assert.Equal(100, study.GetProperty("points").GetArrayLength());
        // The sentence has the numbers of the document, rounded.
        Assert.Contains(average.GetProperty("effect").GetDouble().ToString("+0.000", CultureInfo.InvariantCulture), study.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Contains(average.GetProperty("predicted").GetDouble().ToString("0.000", CultureInfo.InvariantCulture), study.GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Google_data_lie_where_R_finds_them()
    {
        (_, JsonElement study) = Study(Case("impact/tfci_google_data.csv"), "--date", "date", "--value", "y", "--controls", "x1,x2", "--from", "2020-03-02", "--to", "2020-03-31");
        JsonElement average = study.GetProperty("average");
        Assert.Equal(4687, study.GetProperty("cumulative").GetProperty("actual").GetDouble());
        // R prints 27 [18, 36] and 804 [539, 1073]; the standard deviation before is 12.
        Assert.InRange(average.GetProperty("effect").GetDouble(), 26.2, 27.4);
        Assert.InRange(average.GetProperty("effect_low").GetDouble(), 16.8, 19.2);
        Assert.InRange(average.GetProperty("effect_high").GetDouble(), 34.6, 37);
    }

    [Theory]
    [InlineData("step", -247.77777777777698, 31.339448718346762)]
    [InlineData("segmented", -289.1026853663842, 61.775938943311154)]
    public void Regressions_of_the_Nile_are_the_published_ones_and_fill_nothing_else(string method, double change, double error)
    {
        (int code, JsonElement study) = Study(Case("forecast/R_Nile.csv"), "--date", "t", "--value", "y", "--from", "1899", "--method", method);
        Assert.Equal(0, code);
        Assert.Equal(change, study.GetProperty("second_opinion").GetProperty("level_change").GetDouble(), 7);
        Assert.Equal(error, study.GetProperty("second_opinion").GetProperty("standard_error").GetDouble(), 7);
        Assert.Equal(JsonValueKind.Null, study.GetProperty("average").ValueKind);
        Assert.Equal(0, study.GetProperty("points").GetArrayLength());
    }

    [Fact]
    public void Same_command_gives_the_same_bytes_and_another_seed_others()
    {
        string[] arguments = ["study", "impact", "--file", Case(Vignette), "--date", "t", "--value", "y", "--controls", "x1", "--from", "71", "--format", "json"];
        string once = QuarterdeckProcess.Run(arguments).Output;
        Assert.Equal(once, QuarterdeckProcess.Run(arguments).Output);
        Assert.NotEqual(once, QuarterdeckProcess.Run([.. arguments, "--seed", "2"]).Output);
    }

    [Theory]
    [InlineData("en", "This can be told from noise")]
    [InlineData("fr", "se distingue du bruit")]
    [InlineData("pl", "odróżnić od szumu")]
    [InlineData("vi", "phân biệt được với nhiễu")]
    [InlineData("zh", "可与噪声区分")]
    public void Summary_is_in_the_readers_language(string language, string words) =>
        Assert.Contains(words, QuarterdeckProcess.Run(["study", "impact", "--file", Case(Vignette), "--date", "t", "--value", "y", "--controls", "x1", "--from", "71", "--lang", language]).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void Decimal_years_agree_to_a_thousandth()
    {
        (int code, JsonElement study) = Study(Case("impact/R_Seatbelts.csv"), "--date", "t", "--value", "drivers", "--from", "1983.0833", "--season", "12");
        Assert.Equal((0, 169, 23, 12), (code, study.GetProperty("before").GetInt32(), study.GetProperty("after").GetInt32(), study.GetProperty("season").GetInt32()));
    }

    [Fact]
    public void Several_actions_each_have_their_effect()
    {
        (int code, JsonElement study) = Study(Case("impact/r_ref_basic.csv"), "--value", "y", "--from", "51", "--to", "60", "--from", "71", "--to", "80", "--gap-until", "53", "--gap-until", "71");
        Assert.Equal(0, code);
        JsonElement[] actions = [.. study.GetProperty("actions").EnumerateArray()];
        Assert.Equal(["54", "72"], actions.Select(action => action.GetProperty("measured_from").GetString()));
        Assert.Equal(study.GetProperty("cumulative").GetProperty("effect").GetDouble(), actions.Sum(action => action.GetProperty("cumulative").GetProperty("effect").GetDouble()), 8);
    }

    [Fact]
    public void Missing_values_and_days_are_left_out()
    {
        string text = "day,y\n" + string.Concat(Enumerable.Range(0, 60).Where(i => i != 20).Select(i => FormattableString.Invariant($"{new DateOnly(2024, 1, 1).AddDays(i):yyyy-MM-dd},{(i == 30 ? "" : i % 4 + (i >= 45 ? 5 : 0))}\n")));
        (int code, JsonElement study) = StudyOf(text, "--date", "day", "--value", "y", "--from", "2024-02-15");
        Assert.Equal((0, 43, 15), (code, study.GetProperty("before").GetInt32(), study.GetProperty("after").GetInt32()));
        Assert.InRange(study.GetProperty("average").GetProperty("effect").GetDouble(), 4, 6);
        Assert.Contains("QD5506", Codes(study));
    }

    [Theory]
    [InlineData("QD6401", "--from", "500")]
    [InlineData("QD6401", "--from", "1")]
    [InlineData("QD6401", "--from", "yesterday")]
    [InlineData("QD6401", "--from", "30", "--to", "20")]
    [InlineData("QD6401", "--from", "30", "--gap-until", "60")]
    [InlineData("QD6401", "--from", "20", "--from", "30")]
    [InlineData("QD6402", "--from", "4")]
    [InlineData("QD6406", "--from", "30", "--controls", "y")]
    [InlineData("QD5002", "--from", "30", "--controls", "z")]
    [InlineData("QD5509")]
    [InlineData("QD3602", "--from", "30", "--level", "5")]
    public void Wrong_questions_are_told_with_a_remedy(string expected, params string[] arguments)
    {
        (int code, JsonElement study) = StudyOf(Rows(40, t => $"{t * t % 7},{t}"), ["--date", "t", "--value", "y", .. arguments]);
        Assert.Equal(1, code);
        Assert.Contains(expected, Codes(study));
        Assert.All(study.GetProperty("findings").EnumerateArray(), finding => Assert.NotEqual("", finding.GetProperty("remedy").GetString()));
    }

    [Fact]
    public void Wrong_series_are_told_with_a_remedy()
    {
        (int constant, JsonElement first) = StudyOf(Rows(40, t => t < 30 ? "5,1" : "6,1"), "--date", "t", "--value", "y", "--from", "30");
        Assert.Equal((1, "QD6404"), (constant, Assert.Single(Codes(first))));
        (int words, JsonElement second) = StudyOf(Rows(40, t => t == 7 ? "many,1" : "6,1"), "--date", "t", "--value", "y", "--from", "30");
        Assert.Equal((1, 8), (words, second.GetProperty("findings")[0].GetProperty("line").GetInt32()));
        (int twice, JsonElement third) = StudyOf(Rows(40, t => $"{t % 5},1") + "12,4,4\n", "--date", "t", "--value", "y", "--from", "30");
        Assert.Equal(1, twice);
        Assert.Contains("QD6403", Codes(third));
        (int left, JsonElement fourth) = StudyOf(Rows(40, t => $"{t * t % 7},1"), "--date", "t", "--value", "y", "--controls", "x", "--from", "30");
        Assert.Equal(0, left);
        Assert.Contains("QD6405", Codes(fourth));
        Assert.Empty(fourth.GetProperty("inclusion").EnumerateObject());
    }

    [Fact]
    public void Action_is_measured_on_a_KPI_of_a_company_in_the_grain_of_its_period()
    {
        RepositoryFolders.Shared("data/adventureworks");
        (int Code, JsonElement Document) ask(params string[] arguments)
        {
            QuarterdeckProcess.Result result = QuarterdeckProcess.Run(["study", "impact", Path.Combine(RepositoryFolders.Root, "examples", "adventureworks"), .. arguments, "--format", "json"]);
            return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
        }
        (int code, JsonElement months) = ask("--kpi", "internet_sales", "--from", "2013-06", "--to", "2013-12", "--controls", "internet_orders");
        Assert.Equal((0, "2013-06", "2013-12", 29, 7), (code, months.GetProperty("from").GetString(), months.GetProperty("to").GetString(), months.GetProperty("before").GetInt32(), months.GetProperty("after").GetInt32()));
        Assert.True(months.GetProperty("inclusion").TryGetProperty("internet_orders", out _));
        Assert.Equal("2013-Q4", ask("--kpi", "internet_sales", "--from", "2013-Q3").Document.GetProperty("to").GetString());
        Assert.Contains("QD5510", Codes(ask("--kpi", "internet_sale", "--from", "2013-06").Document));
        Assert.Equal(1, ask("--kpi", "internet_sales", "--from", "June").Code);
    }

    [Fact]
    public void Placebo_that_finds_an_effect_is_said_in_the_summary()
    {
        (_, JsonElement study) = StudyOf(Rows(80, t => FormattableString.Invariant($"{t * t % 7 + (t > 40 ? 30 : 0)},1")), "--date", "t", "--value", "y", "--from", "61");
        Assert.False(study.GetProperty("placebo").GetProperty("passed").GetBoolean());
        Assert.Contains("QD6407", Codes(study));
        Assert.Contains("do not rely on it", study.GetProperty("summary").GetString(), StringComparison.Ordinal);
    }
}
