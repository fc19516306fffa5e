using System.Globalization;
using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Studies of customers, retention and attribution as a user runs them, on open data and on files that are wrong.</summary>
public class MarketingCommandTests
{
    private static (int Code, JsonElement Document) Study(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run(["study", .. arguments, "--format", "json"]);
        return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
    }

    private static (int Code, JsonElement Document) StudyOf(string text, params string[] arguments)
    {
        string file = Path.Combine(Path.GetTempPath(), $"quarterdeck-{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, text);
        try
        {
            return Study([arguments[0], "--file", file, .. arguments[1..]]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string[] Codes(JsonElement document) => [.. document.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!)];

    private static string Case(string file) => RepositoryFolders.Shared("cases/marketing/" + file);

    private static double[][] Reference(string file) =>
        [.. File.ReadLines(Case("reference/" + file)).Skip(1).Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];

    [Fact]
    public void Every_customer_of_CDNOW_is_scored_as_lifetimes_does_at_its_parameters()
    {
        double[][] reference = Reference("cdnow_sample_2dp_lifetimes_customers.csv");
        string[] file = ["customers", "--file", Case("clv/cdnow_customers_summary_with_transactions.csv"), "--summary", "--frequency", "x", "--recency", "t_x", "--age", "T", "--monetary", "zbar", "--customer", "ID", "--horizon", "39"];
        (int code, JsonElement bg) = Study([.. file, "--value-months", "12", "--discount", "0.01",
            "--parameters", "r=0.24259292827982207,alpha=4.4135322652718205,a=0.7928859664406086,b=2.4257523826255496,p=6.248802496074996,q=3.7445884609231066,v=15.447748064929957"]);
        (_, JsonElement pareto) = Study([.. file, "--model", "pareto-nbd", "--parameters", "r=0.5532659673782211,alpha=10.577322255541796,s=0.6062127377098081,beta=11.667911704335047"]);
        Assert.Equal(0, code);
        Assert.False(bg.GetProperty("fitted").GetBoolean());
        Assert.Equal(71_509.89931936626, bg.GetProperty("totals").GetProperty("value").GetDouble(), 5);
        Assert.Equal(1653.4232833307155, bg.GetProperty("totals").GetProperty("expected_purchases").GetDouble(), 7);
        foreach ((JsonElement rows, int column, string name) in ((JsonElement, int, string)[])
            [(bg, 4, "expected_purchases"), (bg, 5, "probability_alive"), (pareto, 6, "expected_purchases"), (pareto, 7, "probability_alive"), (bg, 8, "expected_spend"), (bg, 9, "value")])
            Assert.All(rows.GetProperty("rows").EnumerateArray().Zip(reference), pair => Assert.InRange(pair.First.GetProperty(name).GetDouble() - pair.Second[column], -1e-8, 1e-8));
    }

    [Fact]
    public void Log_of_CDNOW_is_fitted_and_held_against_what_happened()
    {
        (int code, JsonElement study) = Study("customers", "--file", Case("clv/cdnow_master_log.csv"), "--customer", "customer_id", "--date", "date", "--amount", "dollar_value", "--until", "1997-09-30", "--horizon", "39");
        Assert.Equal(0, code);
        Assert.Equal((23_570, true), (study.GetProperty("customers").GetInt32(), study.GetProperty("identified").GetBoolean()));
        Assert.InRange(study.GetProperty("log_likelihood").GetDouble(), -95_368.445, -95_368.443);
        Assert.Equal(9450, study.GetProperty("spend").GetProperty("customers").GetInt32());
        JsonElement holdout = study.GetProperty("holdout");
        Assert.Equal((19_684, "1997-10-01", "1998-06-30"), (holdout.GetProperty("actual").GetInt32(), holdout.GetProperty("from").GetString(), holdout.GetProperty("to").GetString()));
        Assert.Equal(16_873.7, holdout.GetProperty("expected").GetDouble(), 1);
    }

    [Theory]
    [InlineData("bg-nbd", 1653.4, 0.785, new double[] { 0.225, 0.523, 1.044, 1.520, 2.164, 2.654, 3.504, 6.157 })]
    [InlineData("pareto-nbd", 1665.5, 0.755, new double[] { 0.138, 0.599, 1.196, 1.714, 2.398, 2.907, 3.818, 6.403 })]
    public void Next_39_weeks_of_the_sample_are_expected_as_others_do(string model, double total, double error, double[] byFrequency)
    {
        (_, JsonElement study) = Study("customers", "--file", Case("clv/cdnow_sample_log.csv"), "--customer", "customer_id", "--date", "date", "--until", "1997-09-30", "--horizon", "39", "--model", model);
        JsonElement holdout = study.GetProperty("holdout");
        Assert.Equal(1882, holdout.GetProperty("actual").GetInt32());
        Assert.InRange(holdout.GetProperty("expected").GetDouble(), total - 0.06, total + 0.06);
        Assert.Equal(error, holdout.GetProperty("mean_absolute_error").GetDouble(), 3);
        JsonElement[] groups = [.. holdout.GetProperty("by_frequency").EnumerateArray()];
        double[] actual = [0.237, 0.697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359];
        for (int x = 0; x < 8; x++)
        {
            Assert.Equal(actual[x], groups[x].GetProperty("actual").GetDouble(), 3);
            Assert.InRange(groups[x].GetProperty("expected").GetDouble(), byFrequency[x] - 0.0011, byFrequency[x] + 0.0011);
        }
    }

    [Fact]
    public void Retention_gives_survival_and_residual_lifetime_for_each_cohort()
    {
        (int code, JsonElement study) = Study("retention", "--file", Case("clv/sbg_fader_hardie_2007_calibration.csv"), "--period", "year", "--start", "n", "--survivors", "survivors", "--by", "cohort");
        Assert.Equal(0, code);
        JsonElement[] cohorts = [.. study.GetProperty("cohorts").EnumerateArray()];
        Assert.Equal(["highend", "regular"], cohorts.Select(cohort => cohort.GetProperty("cohort").GetString()));
        Assert.Equal([0.8507, 0.7469, 0.6698], cohorts[0].GetProperty("survival").EnumerateArray().Take(3).Select(share => Math.Round(share.GetDouble(), 4)));
        Assert.Equal([0.6267, 0.7560, 0.8188], cohorts[1].GetProperty("retention").EnumerateArray().Take(3).Select(rate => Math.Round(rate.GetDouble(), 4)));
        Assert.Equal(12, cohorts[0].GetProperty("residual_lifetime").GetArrayLength());
    }

    [Fact]
    public void Attribution_of_PathData_prints_the_exact_credits_of_the_models_asked_for()
    {
        (int code, JsonElement study) = Study("attribution", "--file", Case("attribution/channelattribution_pathdata.csv"), "--path", "path", "--conversions", "total_conversions", "--nonconversions", "total_null",
            "--value", "total_conversion_value", "--models", "markov,shapley", "--order", "2");
        Assert.Equal(0, code);
        JsonElement alpha = study.GetProperty("channels").EnumerateArray().First();
        Assert.Equal(["markov", "shapley"], alpha.GetProperty("conversions").EnumerateObject().Select(credit => credit.Name));
        Assert.Equal(5617.4538538931, alpha.GetProperty("conversions").GetProperty("markov").GetDouble(), 7);
        Assert.Equal(7627.9440476191, alpha.GetProperty("conversions").GetProperty("shapley").GetDouble(), 7);
        Assert.Equal(121, study.GetProperty("markov").GetProperty("states").GetInt32());
        Assert.Contains("QD5624", Codes(study));
        Assert.Equal(study.GetProperty("value").GetDouble(), study.GetProperty("channels").EnumerateArray().Sum(channel => channel.GetProperty("value").GetProperty("markov").GetDouble()), 6);
    }

    [Theory]
    [InlineData("c,d,a\n1,2020-01-01,5\n1,2020-01-08,-6\n", "QD5601")]
    [InlineData("c,d,a\n1,2020-01-01,5\n1,2020-13-08,6\n", "QD5502")]
    [InlineData("c,d,a\n1,2021-01-01,5\n", "QD5602")]
    [InlineData("x,d,a\n1,2020-01-01,5\n", "QD5002")]
    public void Logs_that_are_wrong_are_refused_with_the_place(string text, string code)
    {
        (int exit, JsonElement document) = StudyOf(text, "customers", "--customer", "c", "--date", "d", "--amount", "a", "--until", "2020-12-31");
        Assert.Equal(1, exit);
        Assert.Contains(code, Codes(document));
    }

    [Theory]
    [InlineData("bg-nbd"), InlineData("mbg-nbd"), InlineData("pareto-nbd")]
    public void One_customer_or_no_repeat_gives_no_forecast_and_says_so(string model)
    {
        foreach (string text in (string[])["c,d,a\n1,2020-01-01,5\n", "c,d,a\n1,2020-01-01,5\n2,2020-02-01,5\n"])
        {
            (int exit, JsonElement document) = StudyOf(text, "customers", "--customer", "c", "--date", "d", "--amount", "a", "--until", "2020-12-31", "--model", model);
            Assert.Equal(0, exit);
            Assert.False(document.GetProperty("identified").GetBoolean());
            Assert.Equal(JsonValueKind.Null, document.GetProperty("rows")[0].GetProperty("expected_purchases").ValueKind);
            Assert.Contains("QD5603", Codes(document));
        }
    }

    [Theory]
    [InlineData("path;conv;null\na > b;1;2\n;1;0\n", "QD5620")]
    [InlineData("path;conv;null\na > > b;1;2\n", "QD5620")]
    [InlineData("path,conv,null\na | b,1,2\nb | a,1,0\n", "QD5623")]
    [InlineData("path,conv,null\na > b,0,2\n", "QD5622")]
    [InlineData("path,conv,null\na > b,-1,2\n", "QD5621")]
    public void Paths_that_are_wrong_are_refused(string text, string code)
    {
        (int exit, JsonElement document) = StudyOf(text, "attribution", "--path", "path", "--conversions", "conv", "--nonconversions", "null");
        Assert.Equal(1, exit);
        Assert.Contains(code, Codes(document));
    }

    [Theory]
    [InlineData("p,s,n\n1,100,90\n2,100,95\n", 1, "QD5610")]
    [InlineData("p,s,n\n1,100,90\n3,100,80\n", 1, "QD5610")]
    [InlineData("p,s,n\n1,100,100\n2,100,100\n", 0, "QD5603")]
    public void Survivors_that_grow_or_skip_are_refused_and_those_that_tell_nothing_are_told(string text, int exit, string code)
    {
        (int actual, JsonElement document) = StudyOf(text, "retention", "--period", "p", "--start", "s", "--survivors", "n");
        Assert.Equal(exit, actual);
        Assert.Contains(code, Codes(document));
    }

    [Fact]
    public void A_reader_gets_the_answer_first_in_the_language_asked_for()
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("study", "customers", "--file", Case("clv/cdnow_sample_log.csv"), "--customer", "customer_id", "--date", "date", "--amount", "dollar_value",
            "--until", "1997-09-30", "--horizon", "39", "--value-months", "12", "--discount", "0.01", "--lang", "pl");
        Assert.StartsWith("Z 2\u00a0357 klientów około 1\u00a0917 nadal jest aktywnych; w ciągu 39 tygodni oczekuje się 1\u00a0653 zakupów.", result.Output, StringComparison.Ordinal);
    }
}
