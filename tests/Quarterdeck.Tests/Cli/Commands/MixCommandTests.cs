using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Studies of a mix and of a budget as a user runs them, on open data and on files that are wrong.</summary>
public class MixCommandTests
{
    private static readonly string[] _columns = ["--date", "d", "--outcome", "y", "--spend", "a,b"];

    private static (int Code, JsonElement Document) Study(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run(["study", .. arguments, "--format", "json"]);
        Assert.DoesNotContain("NaN", result.Output, StringComparison.Ordinal);
        return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
    }

    private static (int Code, JsonElement Document) StudyOf(string text, string kind, params string[] arguments)
    {
        string file = Path.Combine(Path.GetTempPath(), $"quarterdeck-{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, text);
        try
        {
            return Study([kind, kind == "budget" && text.StartsWith('{') ? "--curves" : "--file", file, .. arguments]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string[] Codes(JsonElement document) => [.. document.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!)];

    private static string[] Keys(JsonElement document) => [.. document.EnumerateObject().Select(property => property.Name)];

    private static double Number(JsonElement document, params string[] path) => path.Aggregate(document, static (at, key) => at.GetProperty(key)).GetDouble();

    private static string Case(string file) => RepositoryFolders.Shared("cases/marketing/mmm/" + file);

    private static string[] Example => ["--file", Case("pymc_mmm_example.csv"), "--date", "date_week", "--outcome", "y", "--spend", "x1,x2", "--controls", "event_1,event_2"];

    /// <summary>Weeks of two channels, with one line changed.</summary>
    private static string Weeks(int count, Func<int, string, string>? change = null)
    {
        StringBuilder text = new("d,y,a,b,c,g\n");
        for (int t = 0; t < count; t++)
        {
            string line = string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(2020, 1, 6).AddDays(7 * t):yyyy-MM-dd},{100 + 20 * (t * 7 % 11) / 11.0 + 15 * (t * 5 % 13) / 13.0 + t * t % 5},{t * 7 % 11},{t * 5 % 13},{t % 3},north");
            text.Append(change is null ? line : change(t, line)).Append('\n');
        }
        return text.ToString();
    }

    [Fact]
    public void The_example_has_the_stable_form_and_keeps_the_promise()
    {
        (int code, JsonElement study) = Study(["mix", .. Example, "--draws", "1000"]);
        Assert.Equal(0, code);
        Assert.Empty(((string[])["study", "periods", "saturation", "level", "fit", "baseline", "channels", "periods_detail", "seed", "draws", "findings"]).Except(Keys(study)));
        JsonElement x1 = study.GetProperty("channels")[0];
        Assert.Empty(((string[])["channel", "spend", "largest_spend", "contribution", "share", "return", "marginal_return", "carryover", "shape", "moved_by_data", "curve"]).Except(Keys(x1)));
        Assert.Equal(["spend", "response", "low", "high", "extrapolated"], Keys(x1.GetProperty("curve")[3]));
        Assert.Equal(["period", "outcome", "fitted", "baseline", "contributions"], Keys(study.GetProperty("periods_detail")[0]));
        Assert.Equal((179, 90, 1000, 1), ((int)Number(study, "periods"), (int)Number(study, "level"), (int)Number(study, "draws"), (int)Number(study, "seed")));
        Assert.InRange(Number(x1, "carryover", "mean"), 0.34, 0.46);
        Assert.InRange(Number(x1, "contribution", "mean") / 274_848.3, 0.9, 1.1);
        Assert.InRange(Number(study.GetProperty("channels")[1], "return", "mean") / 2274.88, 0.9, 1.1);
        Assert.InRange(Number(study, "baseline", "share") + Number(x1, "share", "mean") + Number(study.GetProperty("channels")[1], "share", "mean"), 0.99, 1.01);
        Assert.Equal("2018-04-02", study.GetProperty("periods_detail")[0].GetProperty("period").GetString());
    }

    [Fact]
    public void The_same_command_gives_the_same_bytes()
    {
        string[] command = ["study", "mix", .. Example, "--draws", "200", "--format", "json"];
        Assert.Equal(QuarterdeckProcess.Run(command).Output, QuarterdeckProcess.Run(command).Output);
    }

    // No truth is published for these: they run, every number is there, and nothing is more than the whole.
    [Theory]
    [InlineData("robyn_dt_simulated_weekly.csv", "DATE", "revenue", "tv_S,ooh_S,print_S,facebook_S,search_S", "competitor_sales_B,events,newsletter")]
    [InlineData("meridian_national_media.csv", "time", "conversions", "Channel0_spend,Channel1_spend,Channel2_spend,Channel3_spend", "competitor_activity_score_control,sentiment_score_control")]
    public void Files_of_others_run_and_are_sane(string file, string date, string outcome, string spend, string controls)
    {
        (int code, JsonElement study) = Study("mix", "--file", Case(file), "--date", date, "--outcome", outcome, "--spend", spend, "--controls", controls, "--draws", "400");
        Assert.Equal(0, code);
        Assert.All(study.GetProperty("channels").EnumerateArray(), channel =>
        {
            Assert.InRange(Number(channel, "share", "mean"), 0, 0.5);
            Assert.True(Number(channel, "return", "low") >= 0 && Number(channel, "return", "low") <= Number(channel, "return", "high"));
            Assert.InRange(Number(channel, "carryover", "mean"), 0, 1);
        });
        Assert.InRange(Number(study, "baseline", "share"), 0.2, 1);
        Assert.InRange(Number(study, "fit", "r2"), 0.3, 1);
    }

    // marketing-science.md, section 4.
    [Theory]
    [InlineData("0.2", 0.2, 0, 1.1398468867656746)]
    [InlineData("0.5", 0.44324179, 0.05675821, 2.2988220857574464)]
    [InlineData("1", 0.56893104, 0.43106896, 3.5798367833430706)]
    [InlineData("2", 0.96258983, 1.03741017, 4.704603638443831)]
    public void A_budget_on_known_curves_is_the_known_optimum(string total, double first, double second, double response)
    {
        (int code, JsonElement study) = Study("budget", "--curves", Case("curves_pymc_mmm_example.json"), "--total", total);
        Assert.Equal(0, code);
        Assert.Empty(((string[])["study", "total", "response", "start", "channels", "kkt_residual", "certificate", "findings"]).Except(Keys(study)));
        JsonElement[] channels = [.. study.GetProperty("channels").EnumerateArray()];
        Assert.Empty(((string[])["channel", "spend", "response", "marginal", "min", "max", "bound"]).Except(Keys(channels[0])));
        Assert.Equal(first, Number(channels[0], "spend"), 1e-6);
        Assert.Equal(second, Number(channels[1], "spend"), 1e-6);
        Assert.Equal(response, Number(study, "response"), 1e-9);
        Assert.Equal(Number(study, "total"), channels.Sum(channel => Number(channel, "spend")), 1e-12);
        Assert.True(Number(study, "kkt_residual") < 1e-9 && Number(study, "response") >= Number(study, "start", "response"));
        Assert.Equal(total == "0.2" ? "min" : null, channels[1].GetProperty("bound").GetString());
    }

    [Fact]
    public void Bounds_a_target_and_the_next_money_are_answered()
    {
        string curves = Case("curves_pymc_mmm_example.json");
        (_, JsonElement bounded) = Study("budget", "--curves", curves, "--total", "0.5", "--max", "x1=0.2", "--min", "x2=0.1", "--next", "0.1");
        Assert.Equal(1.9836448972656902, Number(bounded, "response"), 1e-9);
        Assert.Equal("max", bounded.GetProperty("channels")[0].GetProperty("bound").GetString());
        Assert.Equal((0, 0.1), (Number(bounded, "next", "spend", "x1"), Math.Round(Number(bounded, "next", "spend", "x2"), 12)));
        (int code, JsonElement target) = Study("budget", "--curves", curves, "--target", "3.5798367833430706");
        Assert.Equal(0, code);
        Assert.Equal(1, Number(target, "total"), 1e-9);
    }

    [Fact]
    public void A_budget_of_a_mix_starts_from_the_data_and_keeps_total_and_bounds()
    {
        (int code, JsonElement study) = Study(["budget", .. Example, "--draws", "400", "--total", "4", "--max", "x2=0.6", "--saturation", "logistic"]);
        Assert.Equal(0, code);
        Assert.Equal([3.4, 0.6], study.GetProperty("channels").EnumerateArray().Select(channel => Math.Round(Number(channel, "spend"), 9)));
        Assert.Contains("QD5825", Codes(study));                                        // 3.4 is more than 1.2 times what was ever spent
        Assert.True(Number(study, "response_range", "low") < Number(study, "response") && Number(study, "response") >= Number(study, "start", "response"));
    }

    [Theory]
    [InlineData("QD5801", "y")]
    [InlineData("QD5801", "constant")]
    [InlineData("QD5802", "negative")]
    [InlineData("QD5802", "empty spend")]
    [InlineData("QD5803", "zero")]
    [InlineData("QD5804", "short")]
    [InlineData("QD5805", "gap")]
    [InlineData("QD5805", "twice")]
    [InlineData("QD5805", "uneven")]
    [InlineData("QD5502", "no date")]
    [InlineData("QD5501", "word")]
    public void Markets_that_are_wrong_are_refused(string code, string fault)
    {
        static string with(string line, int column, string cell) => string.Join(',', line.Split(',').Select((old, c) => c == column ? cell : old));
        string text = Weeks(fault == "short" ? 10 : 80, (t, line) => fault switch
        {
            "y" when t == 4 => with(line, 1, ""),
            "constant" => with(line, 1, "7"),
            "negative" when t == 4 => with(line, 2, "-3"),
            "empty spend" when t == 4 => with(line, 2, ""),
            "zero" => with(line, 2, "0"),
            "gap" when t >= 40 => with(line, 0, new DateOnly(2020, 1, 13).AddDays(7 * t).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            "twice" when t == 40 => with(line, 0, "2020-01-06"),
            "uneven" when t % 2 == 1 => with(line, 0, new DateOnly(2020, 1, 6).AddDays(7 * t + 2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            "no date" when t == 3 => with(line, 0, "soon"),
            "word" when t == 3 => with(line, 2, "much"),
            _ => line,
        });
        (int exit, JsonElement document) = StudyOf(text, "mix", _columns);
        Assert.Equal(1, exit);
        Assert.Contains(code, Codes(document));
    }

    [Theory]
    [InlineData("QD5002", "--date", "d", "--outcome", "nothing", "--spend", "a,b")]
    [InlineData("QD5509", "--date", "d", "--outcome", "y")]
    [InlineData("QD5806", "--date", "d", "--outcome", "y", "--spend", "a,a")]
    [InlineData("QD5806", "--date", "d", "--outcome", "y", "--spend", "a,y")]
    [InlineData("QD5808", "--date", "d", "--outcome", "y", "--spend", "a,b", "--return-prior", "a=3..1")]
    [InlineData("QD5808", "--date", "d", "--outcome", "y", "--spend", "a,b", "--return-prior", "z=1..3")]
    public void Questions_that_are_wrong_are_refused(string code, params string[] arguments)
    {
        (int exit, JsonElement document) = StudyOf(Weeks(80), "mix", arguments);
        Assert.Equal(1, exit);
        Assert.Contains(code, Codes(document));
    }

    [Theory]
    [InlineData("QD5823", "{\"channels\":[{\"channel\":\"a\",\"saturation\":\"logistic\",\"beta\":1,\"lambda\":1}]}", "--total", "5", "--max", "a=2")]
    [InlineData("QD5823", "{\"channels\":[{\"channel\":\"a\",\"saturation\":\"logistic\",\"beta\":1,\"lambda\":1}]}", "--total", "1", "--min", "a=2")]
    [InlineData("QD5822", "{\"channels\":[{\"channel\":\"a\",\"saturation\":\"logistic\",\"beta\":1,\"lambda\":1}]}", "--total", "1", "--min", "b=2")]
    [InlineData("QD5822", "{\"channels\":[{\"channel\":\"a\",\"saturation\":\"logistic\",\"beta\":1,\"lambda\":1}]}", "--total", "1", "--min", "a=x")]
    [InlineData("QD5822", "{\"channels\":[{\"channel\":\"a\",\"saturation\":\"logistic\",\"beta\":1,\"lambda\":1}]}", "--total", "1", "--min", "a=3", "--max", "a=2")]
    [InlineData("QD5824", "{\"channels\":[{\"channel\":\"a\",\"saturation\":\"logistic\",\"beta\":1,\"lambda\":1}]}", "--target", "2")]
    [InlineData("QD5821", "{\"channels\":[{\"channel\":\"a\",\"saturation\":\"cubic\",\"beta\":1}]}", "--total", "1")]
    [InlineData("QD5821", "{\"channels\":[{\"channel\":\"a\",\"saturation\":\"hill\",\"beta\":-1,\"half\":1,\"slope\":0}]}", "--total", "1")]
    [InlineData("QD5821", "{\"channels\":", "--total", "1")]
    [InlineData("QD5509", "{\"channels\":[{\"channel\":\"a\",\"saturation\":\"logistic\",\"beta\":1,\"lambda\":1}]}")]
    public void Budgets_that_cannot_be_are_refused(string code, string curves, params string[] arguments)
    {
        (int exit, JsonElement document) = StudyOf(curves, "budget", arguments);
        Assert.Equal(1, exit);
        Assert.Contains(code, Codes(document));
    }

    [Fact]
    public void Zeros_in_the_outcome_leave_the_percentage_error_undefined_and_words_are_events()
    {
        (int code, JsonElement study) = StudyOf(Weeks(80, (t, line) => t is 10 or 60 ? line.Replace(line.Split(',')[1], "0", StringComparison.Ordinal).Replace("north", "strike", StringComparison.Ordinal) : line),
            "mix", [.. _columns, "--controls", "c,g", "--draws", "100"]);
        Assert.Equal(0, code);
        Assert.Equal(JsonValueKind.Null, study.GetProperty("fit").GetProperty("mean_absolute_percentage_error").ValueKind);
        Assert.True(Math.Abs(Number(study.GetProperty("periods_detail")[10], "fitted")) < 30);      // the strike is told
    }

    [Fact]
    public void Regions_are_read_in_any_order_of_rows_and_each_has_every_period()
    {
        string[] lines = [.. Weeks(60).Trim().Split('\n').Skip(1)];
        string both(IEnumerable<string> rows) => "d,y,a,b,c,g\n" + string.Join('\n', rows) + "\n";
        string[] all = [.. lines, .. lines.Select(line => line.Replace("north", "south", StringComparison.Ordinal))];
        (int code, JsonElement study) = StudyOf(both(all), "mix", [.. _columns, "--geo", "g", "--draws", "100"]);
        Assert.Equal(0, code);
        Assert.Equal((60, 2), ((int)Number(study, "periods"), (int)Number(study, "regions")));
        (int other, JsonElement cut) = StudyOf(both(all.SkipLast(1)), "mix", [.. _columns, "--geo", "g"]);
        Assert.Equal(1, other);
        Assert.Contains("QD5805", Codes(cut));
    }

    [Theory]
    [InlineData("channel,from,to,effect,standard_error\na,2020-03-02,2020-05-04,120,10\n", 0, "QD5818")]
    [InlineData("channel,from,to,effect,standard_error\nz,2020-03-02,2020-05-04,120,10\n", 1, "QD5807")]
    [InlineData("channel,from,to,effect,standard_error\na,2030-03-02,2030-05-04,120,10\n", 1, "QD5807")]
    [InlineData("channel,from,to,effect,standard_error\na,2020-03-02,2020-05-04,120,0\n", 1, "QD5807")]
    [InlineData("channel,from,to,effect\na,2020-03-02,2020-05-04,120\n", 1, "QD5002")]
    public void Lift_tests_are_read_and_refused_where_they_cannot_be(string tests, int exit, string code)
    {
        string file = Path.Combine(Path.GetTempPath(), $"quarterdeck-{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, tests);
        try
        {
            (int actual, JsonElement document) = StudyOf(Weeks(80), "mix", [.. _columns, "--lift", file, "--draws", "100", "--saturation", "logistic"]);
            Assert.Equal(exit, actual);
            Assert.Contains(code, Codes(document));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_reader_gets_the_answer_first_in_the_language_asked_for()
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("study", "budget", "--curves", Case("curves_pymc_mmm_example.json"), "--total", "0.2", "--lang", "fr");
        Assert.StartsWith("Un total de 0,2 par période rapporte 1,1398, contre 0,8899 réparti également (28,1\u202f% de plus).", result.Output, StringComparison.Ordinal);
        Assert.Contains("Prouvé", result.Output, StringComparison.Ordinal);
    }
}
