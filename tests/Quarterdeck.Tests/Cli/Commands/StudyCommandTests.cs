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

    private static void Has(JsonElement element, params string[] keys) =>
        Assert.All(keys, key => Assert.True(element.TryGetProperty(key, out _), key));
}
