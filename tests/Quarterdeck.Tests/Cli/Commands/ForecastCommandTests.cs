using System.Globalization;
using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Forecasts as a user runs them, on open data, on a company and on files that are wrong.</summary>
public class ForecastCommandTests
{
    private static (int Code, JsonElement Document) Forecast(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run(["study", "forecast", .. arguments, "--format", "json"]);
        return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
    }

    private static (int Code, JsonElement Document) ForecastOf(string text, params string[] arguments)
    {
        string file = Path.Combine(Path.GetTempPath(), $"quarterdeck-{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, text);
        try
        {
            return Forecast(["--file", file, .. arguments]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string[] Codes(JsonElement document) => [.. document.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!)];

    private static string Case(string file) => RepositoryFolders.Shared("cases/marketing/forecast/" + file);

    private static string Rows(int count, Func<int, string> date, Func<int, double> value) =>
        "when,what\n" + string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{date(i)},{value(i)}\n")));

    [Fact]
    public void A_file_of_decimal_years_has_the_documents_form()
    {
        (int code, JsonElement study) = Forecast("--file", Case("R_AirPassengers.csv"), "--date", "t", "--value", "y", "--horizon", "3", "--method", "ets", "--level", "80,99.5");
        Assert.Equal(0, code);
        Assert.Equal(("forecast", 3, 12), (study.GetProperty("study").GetString(), study.GetProperty("horizon").GetInt32(), study.GetProperty("season").GetInt32()));
        Assert.Equal([80, 99.5], study.GetProperty("levels").EnumerateArray().Select(static level => level.GetDouble()));
        JsonElement series = Assert.Single(study.GetProperty("series").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, series.GetProperty("series").ValueKind);
        Assert.Equal((144, "ETS(M,A,M)"), (series.GetProperty("n").GetInt32(), series.GetProperty("method").GetString()));
        Assert.InRange(series.GetProperty("aicc").GetDouble(), 1385, 1400.638);
        Assert.InRange(series.GetProperty("scaled_by").GetDouble(), 0.5, 3);
        JsonElement[] points = [.. series.GetProperty("points").EnumerateArray()];
        Assert.Equal(["1961", "1961.08333333333", "1961.16666666667"], points.Select(static point => point.GetProperty("period").GetString()));
        Assert.All(points, static point => Assert.True(point.GetProperty("lower").GetProperty("99.5").GetDouble() < point.GetProperty("lower").GetProperty("80").GetDouble()
            && point.GetProperty("lower").GetProperty("80").GetDouble() < point.GetProperty("mean").GetDouble() && point.GetProperty("mean").GetDouble() < point.GetProperty("upper").GetProperty("80").GetDouble()));
    }

    [Fact]
    public void A_file_with_one_row_a_series_keeps_their_order()
    {
        (int code, JsonElement study) = ForecastOf("id,values\nb,1 2 3 2 4 3 5 4 6\na,10 NA 12 13 14 15 16 17\n", "--series", "id", "--values", "values", "--horizon", "2");
        Assert.Equal(0, code);
        Assert.Equal(["b", "a"], study.GetProperty("series").EnumerateArray().Select(static row => row.GetProperty("series").GetString()));
        Assert.All(study.GetProperty("series").EnumerateArray().SelectMany(static row => row.GetProperty("points").EnumerateArray()), static point => Assert.Equal(JsonValueKind.Null, point.GetProperty("period").ValueKind));
        Assert.Contains("QD5901", Codes(study));
    }

    [Theory]
    [InlineData("arima", "ARIMA(")]
    [InlineData("theta", "Theta")]
    [InlineData("seasonal-naive", "Seasonal naive")]
    [InlineData("combine", "Combination(")]
    [InlineData("auto", "Combination(")]
    [InlineData("dotm", "DOTM")]
    public void Method_that_was_asked_is_named(string method, string named)
    {
        (_, JsonElement study) = Forecast("--file", Case("R_USAccDeaths.csv"), "--date", "t", "--value", "y", "--horizon", "2", "--method", method);
        Assert.StartsWith(named, study.GetProperty("series")[0].GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Segments_add_up_to_their_total_both_ways()
    {
        string text = "when,who,what\n" + string.Concat(Enumerable.Range(0, 48).SelectMany(static i => new[] { "north", "south", "west" }.Select((who, k) =>
            string.Create(CultureInfo.InvariantCulture, $"{2019 + i / 12}-{i % 12 + 1:00},{who},{100 * (k + 1) + i * (k + 1) + 10 * Math.Sin(i + k)}\n"))));
        foreach (string way in (string[])["bottom-up", "mint"])
        {
            (int code, JsonElement study) = ForecastOf(text, "--date", "when", "--value", "what", "--series", "who", "--horizon", "4", "--total", way);
            Assert.Equal(0, code);
            JsonElement[] series = [.. study.GetProperty("series").EnumerateArray()];
            Assert.Equal(["north", "south", "west", "total"], series.Select(static row => row.GetProperty("series").GetString()));
            for (int h = 0; h < 4; h++)
                Assert.Equal(series[..3].Sum(row => row.GetProperty("points")[h].GetProperty("mean").GetDouble()), series[3].GetProperty("points")[h].GetProperty("mean").GetDouble());
        }
    }

    [Fact]
    public void Probability_of_a_target_falls_with_the_target()
    {
        double probability(string target) => Forecast("--file", Case("R_Nile.csv"), "--date", "t", "--value", "y", "--horizon", "6", "--target", target, "--so-far", "100")
            .Document.GetProperty("series")[0].GetProperty("target").GetProperty("probability").GetDouble();
        double[] falling = [probability("2000"), probability("5000"), probability("5500"), probability("9000")];
        Assert.Equal(falling.OrderDescending(), falling);
        Assert.InRange(falling[0], 0.99, 1);
        Assert.InRange(falling[3], 0, 0.01);
    }

    [Fact]
    public void The_same_command_gives_the_same_bytes_and_dates_may_be_left_out()
    {
        string[] arguments = ["study", "forecast", "--file", Case("R_ldeaths.csv"), "--value", "y", "--season", "12", "--horizon", "4", "--format", "json"];
        QuarterdeckProcess.Result first = QuarterdeckProcess.Run(arguments);
        Assert.Equal(first.Output, QuarterdeckProcess.Run(arguments).Output);
        Assert.Equal("73", JsonDocument.Parse(first.Output).RootElement.GetProperty("series")[0].GetProperty("points")[0].GetProperty("period").GetString());
    }

    [Theory]
    [InlineData("QD5903", 0, 30, 5.0, 0.0, 0.0)]
    [InlineData("QD5902", 0, 15, 5.0, 1.0, 1.0)]
    [InlineData("QD5905", 0, 4, 5.0, 1.0, 2.0)]
    [InlineData("QD5908", 0, 1, 5.0, 1.0, 0.0)]
    public void Series_that_carry_no_model_are_forecast_and_it_is_said(string code, int exit, int count, double level, double slope, double wave)
    {
        (int ended, JsonElement study) = ForecastOf(Rows(count, static i => string.Create(CultureInfo.InvariantCulture, $"{2019 + i / 12}-{i % 12 + 1:00}-01"), i => level + slope * i + wave * Math.Sin(3 * i)), "--date", "when", "--value", "what", "--horizon", "3");
        Assert.Equal(exit, ended);
        Assert.Contains(code, Codes(study));
        Assert.All(study.GetProperty("series")[0].GetProperty("points").EnumerateArray(), static point => Assert.Equal(JsonValueKind.Number, point.GetProperty("mean").ValueKind));
    }

    [Theory]
    [InlineData("QD5914", "--level", "100")]
    [InlineData("QD3602", "--horizon", "0")]
    [InlineData("QD5501", "--value", "when")]
    [InlineData("QD5509", "--values", "what")]
    public void Wrong_questions_are_told_and_nothing_is_forecast(string code, params string[] wrong)
    {
        string[] usual = wrong[0] == "--value" ? [] : ["--value", "what"];
        (int ended, JsonElement study) = ForecastOf(Rows(30, static i => $"day {i}", static i => i), [.. usual, .. wrong]);
        Assert.Equal(1, ended);
        Assert.Contains(code, Codes(study));
    }

    [Fact]
    public void Several_series_under_one_name_are_seen_and_an_empty_one_is_refused()
    {
        string twice = "when,what\n" + string.Concat(Enumerable.Range(0, 20).Select(static i => string.Create(CultureInfo.InvariantCulture, $"2020-{i / 2 + 1:00},{i}\n")));
        Assert.Contains("QD5912", Codes(ForecastOf(twice, "--date", "when", "--value", "what").Document));
        (int ended, JsonElement empty) = ForecastOf("when,what\n2020-01,\n2020-02,NA\n", "--date", "when", "--value", "what");
        Assert.Equal(1, ended);
        Assert.Contains("QD5910", Codes(empty));
    }

    [Theory]
    [InlineData("en", "Method: ")]
    [InlineData("fr", "Méthode : ")]
    [InlineData("pl", "Metoda: ")]
    [InlineData("vi", "Phương pháp: ")]
    [InlineData("zh", "方法：")]
    public void Table_speaks_the_readers_language(string language, string word)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("study", "forecast", "--file", Case("R_Nile.csv"), "--date", "t", "--value", "y", "--horizon", "2", "--lang", language);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(word, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_companys_KPI_is_forecast_after_its_last_complete_month()
    {
        (int code, JsonElement study) = Forecast("examples/adventureworks", "--kpi", "internet_sales", "--period", "2013-06", "--horizon", "2");
        Assert.Equal(0, code);
        JsonElement series = study.GetProperty("series")[0];
        Assert.Equal(("internet_sales", "2013-07"), (series.GetProperty("series").GetString(), series.GetProperty("points")[0].GetProperty("period").GetString()));
    }

    [Fact]
    public void Scorecard_lands_the_year_where_it_is_asked_to()
    {
        JsonElement[] kpis(params string[] more) => [.. JsonDocument.Parse(QuarterdeckProcess.Run(["scorecard", "examples/adventureworks", "--office", "cmo", "--period", "2013-06", "--format", "json", .. more]).Output).RootElement.GetProperty("kpis").EnumerateArray()];
        Assert.All(kpis(), static kpi => Assert.Equal(JsonValueKind.Null, kpi.GetProperty("forecast").ValueKind));
        Dictionary<string, JsonElement> forecasts = kpis("--forecast").ToDictionary(static kpi => kpi.GetProperty("id").GetString()!, static kpi => kpi.GetProperty("forecast"));
        JsonElement sales = forecasts["internet_sales"], landing = sales.GetProperty("landing");
        Assert.Equal(("2013", "2013-07"), (landing.GetProperty("period").GetString(), sales.GetProperty("next").GetProperty("period").GetString()));
        // The year became 16,351,550: the forecast of June knew 6,652,613 of it.
        Assert.InRange(16_351_550, landing.GetProperty("low").GetDouble(), landing.GetProperty("high").GetDouble());
        Assert.InRange(sales.GetProperty("probability_of_target").GetDouble(), 0.9, 1);
        Assert.Contains("sum of months", sales.GetProperty("method").GetString(), StringComparison.Ordinal);
        Assert.Contains("from the forecasts of its parts", forecasts["internet_gross_margin"].GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_is_over_lands_where_it_ended()
    {
        JsonElement sales = JsonDocument.Parse(QuarterdeckProcess.Run("scorecard", "examples/adventureworks", "--office", "cmo", "--period", "2013-12", "--forecast", "--format", "json").Output).RootElement
            .GetProperty("kpis").EnumerateArray().First(static kpi => kpi.GetProperty("id").GetString() == "internet_sales");
        JsonElement landing = sales.GetProperty("forecast").GetProperty("landing");
        Assert.Equal(16_351_550.34, landing.GetProperty("value").GetDouble(), 0.01);
        Assert.Equal(landing.GetProperty("low").GetDouble(), landing.GetProperty("high").GetDouble());
    }

    [Theory]
    [InlineData("2020-12", "actual")]
    [InlineData("2020-09", "its last month")]
    public void What_looks_back_over_a_year_lands_with_its_last_month(string period, string how)
    {
        Dictionary<string, JsonElement> kpis = JsonDocument.Parse(QuarterdeckProcess.Run("scorecard", "examples/ga_sessions", "--office", "cmo", "--period", period, "--forecast", "--format", "json").Output).RootElement
            .GetProperty("kpis").EnumerateArray().ToDictionary(static kpi => kpi.GetProperty("id").GetString()!, static kpi => kpi.GetProperty("forecast"));
        double landed(string id) => kpis[id].GetProperty("landing").GetProperty("value").GetDouble();
        Assert.Contains(how, kpis["sessions_12_months"].GetProperty("method").GetString(), StringComparison.Ordinal);
        // Forecast apart, the year and the twelve months that end with it come near to each other.
        Assert.InRange(landed("sessions_12_months") / landed("sessions"), 0.9, 1.1);
    }
}
