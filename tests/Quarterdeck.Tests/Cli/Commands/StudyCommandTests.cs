using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>The studies as a user runs them: the contract's keys, other languages, wrong input.</summary>
public class StudyCommandTests
{
    [Fact]
    public void Signals_have_the_contracts_keys()
    {
        JsonElement study = Json("study", "signals", "--file", RepositoryFolders.Shared("cases/signals/nile.csv"), "--date", "year", "--value", "volume", "--changepoints", "--format", "json");
        Has(study, "study", "n", "season", "trend", "center", "lower", "upper", "moving_range_mean", "moving_range_limit", "points", "changepoints", "note", "findings");
        Has(study.GetProperty("points")[0], "index", "period", "value", "residual", "lower", "upper", "signals");
        JsonElement change = Assert.Single(study.GetProperty("changepoints").EnumerateArray());
        Has(change, "index", "period", "level_before", "level_after");
        Assert.Equal((28, "1899"), (change.GetProperty("index").GetInt32(), change.GetProperty("period").GetString()));
    }

    [Fact]
    public void Plain_limits_are_those_of_NIST()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "n;x\n" + string.Join('\n', new[] { 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1 }.Select((value, i) => FormattableString.Invariant($"{i + 1};{value}"))));
        foreach (string[] plain in (string[][])[[], ["--season", "none", "--trend", "none"]])
        {
            JsonElement study = Json(["study", "signals", "--file", file, "--date", "n", "--value", "x", "--format", "json", .. plain]);
            Assert.Equal(50.81, study.GetProperty("center").GetDouble(), 1e-9);
            Assert.Equal(55.8041, study.GetProperty("upper").GetDouble(), 2e-3);
            Assert.Equal(1.8777777777777784, study.GetProperty("moving_range_mean").GetDouble(), 1e-9);
        }
        File.Delete(file);
    }

    [Fact]
    public void Links_have_the_contracts_keys_seed_and_draws()
    {
        string[] arguments = ["study", "links", "--file", RepositoryFolders.Shared("cases/signals/links/kpis_n156.csv"), "--date", "t", "--outcome", "revenue", "--season", "52", "--format", "json"];
        JsonElement study = Json(arguments);
        Has(study, "study", "n", "lags", "links", "seed", "draws", "findings");
        Assert.Equal((156, 6, 34), (study.GetProperty("n").GetInt32(), study.GetProperty("lags").GetInt32(), study.GetProperty("links").GetArrayLength()));
        Has(study.GetProperty("links")[0], "candidate", "verdict", "lag", "effect", "effect_low", "effect_high", "p", "q", "out_of_sample_gain");
        Assert.Equal(study.ToString(), Json(arguments).ToString());
        Assert.Equal(2, Json([.. arguments, "--candidates", "wn1,true1"]).GetProperty("links").GetArrayLength());
    }

    [Fact]
    public void Causes_have_the_contracts_keys()
    {
        JsonElement study = Json("study", "causes", "--file", RepositoryFolders.Shared("cases/signals/rca/synthetic/475463.csv"), "--dimensions", "a,b,c,d", "--actual", "real", "--expected", "predict", "--format", "json");
        Has(study, "study", "change", "causes", "unexplained", "findings");
        JsonElement[] causes = [.. study.GetProperty("causes").EnumerateArray()];
        Assert.Equal(["{\"d\":\"d2\"}", "{\"d\":\"d4\"}", "{\"d\":\"d3\"}"], causes.Select(cause => JsonSerializer.Serialize(cause.GetProperty("segment"))));
        Has(causes[0], "segment", "actual", "expected", "contribution", "share", "score");
        Assert.Equal(study.GetProperty("change").GetDouble(), causes.Sum(cause => cause.GetProperty("contribution").GetDouble()) + study.GetProperty("unexplained").GetDouble(), 1e-6);
    }

    [Theory]
    [InlineData("en", "The level changed at 1899.")]
    [InlineData("fr", "Le niveau a changé à 1899.")]
    [InlineData("pl", "Poziom zmienił się w: 1899.")]
    [InlineData("vi", "Mức thay đổi tại 1899.")]
    [InlineData("zh", "水平在 1899 发生变化。")]
    public void The_verdict_is_in_the_readers_language(string language, string sentence)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("study", "signals", "--file", RepositoryFolders.Shared("cases/signals/nile.csv"), "--date", "year", "--value", "volume", "--changepoints", "--lang", language);
        Assert.Contains(sentence, result.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_to_lead_is_taken_out_first_and_named()
    {
        string[] arguments = ["study", "links", "--file", RepositoryFolders.Shared("cases/signals/links/kpis_n156.csv"), "--date", "t", "--outcome", "revenue", "--season", "52", "--candidates", "true2,true3", "--format", "json"];
        JsonElement plain = Json(arguments), given = Json([.. arguments, "--given", "true1"]);
        Assert.Equal(["true1"], given.GetProperty("given").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(2, given.GetProperty("links").GetArrayLength());
        Assert.True(given.GetProperty("links")[0].GetProperty("p").GetDouble() < plain.GetProperty("links")[0].GetProperty("p").GetDouble());
    }

    [Theory]
    [InlineData("x", "1e300")]
    [InlineData("x", "-1e101")]
    public void Numbers_beyond_any_amount_are_told(string column, string number)
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, $"n,{column}\n1,5\n2,{number}\n3,6\n");
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("study", "signals", "--file", file, "--date", "n", "--value", column, "--format", "json");
        File.Delete(file);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("QD5501", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_perfect_line_is_not_called_constant()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "n,x\n" + string.Join('\n', Enumerable.Range(0, 20).Select(i => $"{i},{2 * i}")));
        JsonElement study = Json("study", "signals", "--file", file, "--date", "n", "--value", "x", "--format", "json");
        File.Delete(file);
        Assert.DoesNotContain("Nothing varies", study.GetProperty("message").GetString() + study.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QD5509", "study", "signals", "--value", "x")]
    [InlineData("QD5509", "study", "signals", "--file", "README.md", "examples/adventureworks", "--kpi", "revenue")]
    [InlineData("QD5001", "study", "links", "--file", "nowhere.csv", "--outcome", "x")]
    [InlineData("QD5509", "study", "causes", "examples/adventureworks", "--kpi", "revenue")]
    [InlineData("QD3602", "study", "signals", "--file", "nowhere.csv", "--value", "x", "--season", "often")]
    public void Wrong_input_is_told(string code, params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run([.. arguments, "--format", "json"]);
        Assert.Equal(1, result.ExitCode);
        using JsonDocument document = JsonDocument.Parse(result.Output);
        Assert.Contains(document.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == code);
    }

    [Fact]
    public void A_series_that_is_given_and_not_there_is_told_with_the_nearest_name()
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("study", "links", "--file", RepositoryFolders.Shared("cases/signals/links/kpis_n36.csv"), "--date", "t", "--outcome", "revenue", "--given", "tru1");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("QD5509", result.Error, StringComparison.Ordinal);
        Assert.Contains("true1", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Distinct_counts_are_split_where_they_add_up_and_refused_with_a_way_out_elsewhere()
    {
        RepositoryFolders.Shared("data/adventureworks");
        JsonElement study = NotedJson("study", "causes", "examples/adventureworks", "--kpi", "active_resellers", "--period", "2013-06", "--dimensions", "country,business_type", "--format", "json");
        Assert.Equal(28, study.GetProperty("change").GetDouble());
        Assert.Equal(28, study.GetProperty("causes").EnumerateArray().Sum(cause => cause.GetProperty("contribution").GetDouble()) + study.GetProperty("unexplained").GetDouble(), 1e-9);
        QuarterdeckProcess.Result refused = QuarterdeckProcess.Run("study", "causes", "examples/adventureworks", "--kpi", "active_resellers", "--period", "2013-06", "--dimensions", "category");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("QD5511", refused.Error, StringComparison.Ordinal);
        Assert.Contains("sum to 225, and the whole is 93", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--dimensions business_type,country,region,territory_group", refused.Error, StringComparison.Ordinal);
        Assert.Contains("revenue", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ratio_of_distinct_counts_is_split_over_what_both_add_up_over()
    {
        RepositoryFolders.Shared("data/adventureworks");
        JsonElement study = NotedJson("study", "causes", "examples/adventureworks", "--kpi", "internet_orders_per_customer", "--period", "2013-06", "--format", "json");
        Assert.Contains(study.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("message").GetString()!.Contains("by territory_group, country, region", StringComparison.Ordinal));
    }

    [Fact]
    public void A_companys_KPI_that_is_not_there_is_told_with_the_nearest_name()
    {
        RepositoryFolders.Shared("data/adventureworks");
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("study", "signals", "examples/adventureworks", "--kpi", "internet_sale");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("internet_sales", result.Error, StringComparison.Ordinal);
        Assert.Contains("QD5510", result.Error, StringComparison.Ordinal);
    }

    private static JsonElement Json(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run(arguments);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return JsonDocument.Parse(result.Output).RootElement;
    }

    /// <summary>With notes on standard error.</summary>
    private static JsonElement NotedJson(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run(arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    private static void Has(JsonElement element, params string[] keys) =>
        Assert.All(keys, key => Assert.True(element.TryGetProperty(key, out _), key));
}
