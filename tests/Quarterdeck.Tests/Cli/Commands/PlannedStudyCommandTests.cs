using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Studies that a company declares, as a user runs them.</summary>
public sealed class PlannedStudyCommandTests : IDisposable
{
    private const int Weeks = 60;
    private static readonly DateOnly _first = new(2023, 1, 2);

    private const string Company = """
        format: 1
        company: Shop
        currency: EUR
        datasets:
          sales: {source: sales.csv, key: day, time: day, covers: {from: 2023-01-02, to: 2024-02-25}}
          spends: {source: spends.csv, key: [day, channel], time: day, covers: {from: 2023-01-02, to: 2024-02-25}}
          touches: {source: touches.csv, key: [who, at], time: at}
          answers: {source: answers.csv, key: id, time: day}
        dimensions: {channel: spends.channel}
        metrics:
          orders: {formula: SUM(sales.n), unit: count}
          spend: {formula: SUM(spends.amount), unit: money}
          tv: {formula: "SUM(spends.amount) FILTER (WHERE spends.channel = 'tv')", unit: money}
          search: {formula: "SUM(spends.amount) FILTER (WHERE spends.channel = 'search')", unit: money}
          invited: {formula: COUNT(answers.*) + 10, unit: count}

        """;

    private const string Studies = """
        studies:
          attribution: {touchpoints: touches, entity: who, channel: source, conversion: bought = 1, value: worth}
          mix: {outcome: orders, spend: spend, by: channel}
          experience: {dataset: answers, score: mark, kind: nps, stage: step, asked: invited}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-planned-").FullName;

    public PlannedStudyCommandTests()
    {
        StringBuilder sales = new("day,n\n"), spends = new("day,channel,amount\n"), wide = new("week,orders,search,tv\n"), touches = new("who,at,source,bought,worth\n"), answers = new("id,day,mark,step\n");
        for (int week = 0; week < Weeks; week++)
        {
            string day = _first.AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            double tv = week % 6 < 3 ? 100 + week % 4 * 10 : 0, search = 40 + week * 7 % 30, orders = 200 + 10 * (week % 13) + 3 * Math.Sqrt(tv) + 4 * Math.Sqrt(search) + week * 31 % 11;
            sales.Append(CultureInfo.InvariantCulture, $"{day},{Math.Round(orders)}\n");
            spends.Append(CultureInfo.InvariantCulture, $"{day},search,{search}\n");
            if (tv > 0)
                spends.Append(CultureInfo.InvariantCulture, $"{day},tv,{tv}\n");
            wide.Append(CultureInfo.InvariantCulture, $"{day},{Math.Round(orders)},{search},{tv}\n");
            touches.Append(CultureInfo.InvariantCulture, $"v{week},{day} 08:00:00,tv,0,\nv{week},{day} 09:00:00,search,{(week % 2 == 0 ? 1 : 0)},{(week % 2 == 0 ? 20 : "")}\n");
            answers.Append(CultureInfo.InvariantCulture, $"{week},{day},{week % 11},{(week % 2 == 0 ? "buy" : "use")}\n");
        }
        foreach ((string file, StringBuilder text) in ((string, StringBuilder)[])[("sales.csv", sales), ("spends.csv", spends), ("wide.csv", wide), ("touches.csv", touches), ("answers.csv", answers), ("company.yaml", new StringBuilder(Company + Studies))])
            File.WriteAllText(Path.Combine(_folder, file), text.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (int Code, JsonElement Document) Study(string kind, params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.RunIn(_folder, ["study", kind, .. arguments, "--format", "json"]);
        return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
    }

    private static string Told(JsonElement document) => string.Join('\n', document.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("code")} {finding.GetProperty("message")}"));

    // A metric for each channel: the spends may be in different units, as the columns of a file may.
    [Fact]
    public void A_declared_mix_is_that_of_a_file_with_the_same_periods()
    {
        (int code, JsonElement company) = Study("mix", ".", "--spend", "search,tv", "--draws", "200");
        (_, JsonElement file) = Study("mix", "--file", "wide.csv", "--date", "week", "--outcome", "orders", "--spend", "search,tv", "--draws", "200");
        Assert.Equal(0, code);
        foreach (string key in (string[])["periods", "outcome", "fit", "baseline", "channels", "periods_detail"])
            Assert.Equal(file.GetProperty(key).GetRawText(), company.GetProperty(key).GetRawText());
        Assert.Equal(file.GetProperty("message").GetString()!.Replace("'orders'", "'Orders'", StringComparison.Ordinal), company.GetProperty("message").GetString());
        Assert.Equal(["orders", "search", "tv"], company.GetProperty("receipts").EnumerateArray().Select(receipt => receipt.GetProperty("metric").GetString()));
        Assert.False(file.TryGetProperty("receipts", out _));
    }

    [Fact]
    public void Attribution_stands_beside_the_mix_in_JSON_table_and_report()
    {
        (int code, JsonElement study) = Study("attribution", ".", "--models", "first,last");
        Assert.Equal(0, code);
        Assert.Equal((30, 30, 600), (study.GetProperty("conversions").GetInt32(), study.GetProperty("nonconversions").GetInt32(), study.GetProperty("value").GetInt32()));
        JsonElement[] beside = [.. study.GetProperty("beside").EnumerateArray()];
        Assert.Equal(["search", "tv", null], beside.Select(row => row.GetProperty("channel").GetString()));
        JsonElement search = beside[0];
        Assert.Equal(30, search.GetProperty("attribution").GetProperty("last").GetDouble());
        Assert.Equal(30 - search.GetProperty("mix").GetProperty("mean").GetDouble(), search.GetProperty("difference").GetDouble(), 9);
        Assert.Equal(30 / search.GetProperty("mix").GetProperty("mean").GetDouble(), search.GetProperty("ratio").GetDouble(), 9);
        // Thirty conversions on paths, some fifteen thousand orders in the mix: they do not count the same things, and that is said.
        Assert.Contains("QD5653", Told(study), StringComparison.Ordinal);
        Assert.True(study.GetProperty("beside_mix").GetProperty("comparable").GetBoolean());
        string report = Path.Combine(_folder, "report.html");
        QuarterdeckProcess.Result page = QuarterdeckProcess.RunIn(_folder, "study", "attribution", ".", "--models", "first,last", "--lang", "fr", "-o", report);
        Assert.Contains("Mix (90", page.Output, StringComparison.Ordinal);
        Assert.Contains("L'attribution n'est pas l'incrémentalité", page.Output, StringComparison.Ordinal);
        Assert.Contains("Mix (90", File.ReadAllText(report), StringComparison.Ordinal);
        Assert.False(Study("attribution", ".", "--models", "last", "--alone").Document.TryGetProperty("beside", out _));
    }

    [Fact]
    public void Experiments_that_the_company_names_calibrate_the_mix_and_stand_beside_too()
    {
        File.WriteAllText(Path.Combine(_folder, "tests.csv"), "channel,from,to,effect,standard_error\ntv,2023-02-13,2023-02-27,90,5\n");
        string yaml = Path.Combine(_folder, "company.yaml");
        double before = Tv(out _);
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("by: channel}", "by: channel, lift: tests.csv}", StringComparison.Ordinal));
        double after = Tv(out JsonElement experiments);
        // Ninety orders in three of thirty weeks with spend: nine hundred in all, give or take the carry-over of other weeks.
        Assert.InRange(after, 600, 1200);
        Assert.True(Math.Abs(after - 900) < Math.Abs(before - 900));
        Assert.Equal((1, 90, "2023-02-13"), (experiments.GetArrayLength(), experiments[0].GetProperty("effect").GetInt32(), experiments[0].GetProperty("from").GetString()));

        double Tv(out JsonElement found)
        {
            JsonElement row = Study("attribution", ".", "--models", "last").Document.GetProperty("beside")[1];
            found = row.GetProperty("experiments");
            return row.GetProperty("mix").GetProperty("mean").GetDouble();
        }
    }

    /// <summary>Television rests three weeks of six; its pauses are an action of which the effect is measured.</summary>
    private void Declare(string impacts) => File.AppendAllText(Path.Combine(_folder, "company.yaml"), "\n  impact:\n" + impacts);

    private static string Pauses => "    pauses: {kpi: orders, channel: tv, season: 13, label: {en: Pauses, fr: Relâches}, action: ["
        + string.Join(", ", Enumerable.Range(0, 10).Select(k => $"{{from: {Day(3 + 6 * k)}, to: {Day(5 + 6 * k, 6)}}}")) + "]}\n";

    private static string Day(int week, int day = 0) => _first.AddDays(7 * week + day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public void A_declared_study_of_impact_is_that_of_a_file_with_the_same_periods()
    {
        Declare($"    late: {{kpi: orders, action: {Day(40)}, controls: [search]}}\n");
        (int code, JsonElement company) = Study("impact", ".", "--draws", "200");
        (_, JsonElement file) = Study("impact", "--file", "wide.csv", "--date", "week", "--value", "orders", "--controls", "search", "--from", Day(40), "--draws", "200");
        Assert.Equal(0, code);
        foreach (string key in (string[])["before", "after", "average", "cumulative", "relative", "p_value", "inclusion", "second_opinion"])
            Assert.Equal(file.GetProperty(key).GetRawText(), company.GetProperty(key).GetRawText());
        Assert.Equal(("late", "orders"), (company.GetProperty("name").GetString(), company.GetProperty("kpi").GetString()));
        Assert.Equal(["orders", "search"], company.GetProperty("receipts").EnumerateArray().Select(receipt => receipt.GetProperty("metric").GetString()));
        Assert.False(file.TryGetProperty("receipts", out _));
    }

    [Fact]
    public void Of_several_declared_studies_one_is_named_and_a_week_in_which_its_action_begins_is_left_out()
    {
        Declare($"    late: {{kpi: orders, action: {Day(40, 2)}}}\n    later: {{kpi: orders, action: {Day(50)}, to: x}}\n".Replace(", to: x", "", StringComparison.Ordinal));
        (int code, JsonElement document) = Study("impact", ".");
        Assert.Equal(1, code);
        Assert.Contains("QD5562 The company declares 2 studies of impact, and none is named.", Told(document), StringComparison.Ordinal);
        (code, document) = Study("impact", ".", "--study", "lat");
        Assert.Equal(1, code);
        Assert.Contains("Did you mean 'late'?", Told(document), StringComparison.Ordinal);
        (code, document) = Study("impact", ".", "--study", "LATE", "--draws", "100");
        Assert.Equal((0, 40, 19), (code, document.GetProperty("before").GetInt32(), document.GetProperty("after").GetInt32()));
        Assert.Contains("QD5563", Told(document), StringComparison.Ordinal);
        (code, document) = Study("impact", ".", "--study", "late", "--from", "2024-01");
        Assert.Equal(1, code);
        Assert.Contains("--from does not go with a declared study", Told(document), StringComparison.Ordinal);
        (code, document) = Study("impact", "--file", "wide.csv", "--date", "week", "--value", "orders", "--study", "late", "--from", Day(40));
        Assert.Equal(1, code);
        Assert.Contains("--study names what a company declares", Told(document), StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_outside_of_the_data_is_told_where_it_is_declared()
    {
        Declare("    far: {kpi: orders, action: 2031-01-01}\n");
        QuarterdeckProcess.Result told = QuarterdeckProcess.RunIn(_folder, "study", "impact", ".");
        Assert.Equal(1, told.ExitCode);
        Assert.Matches(@"QD6401  .*company\.yaml:\d+:5  The action begins on '2031-W01', after the data end", told.Output + told.Error);
    }

    [Fact]
    public void Measured_actions_on_a_channel_stand_beside_attribution_and_mix()
    {
        Declare(Pauses);
        (int code, JsonElement study) = Study("attribution", ".", "--models", "first");
        Assert.Equal(0, code);
        JsonElement[] beside = [.. study.GetProperty("beside").EnumerateArray()];
        Assert.Empty(beside[0].GetProperty("impacts").EnumerateArray());
        JsonElement pauses = Assert.Single(beside[1].GetProperty("impacts").EnumerateArray());
        double spent = Enumerable.Range(0, Weeks).Sum(week => week % 6 < 3 ? 100 + week % 4 * 10 : 0), effect = pauses.GetProperty("effect").GetDouble();
        // Half of the weeks are with television and half without: what the pauses saved is all that was spent. By first touch television has all thirty conversions.
        Assert.Equal(-spent, pauses.GetProperty("spend_change").GetDouble(), 6);
        // Less of that at work: some carries over into the pauses, and that much less into the weeks that the study learns from.
        double working = pauses.GetProperty("carried_spend_change").GetDouble(), credit = pauses.GetProperty("attribution").GetDouble();
        Assert.InRange(working, -spent, -0.2 * spent);
        Assert.InRange(credit, -30, -5);
        Assert.Equal(credit - effect, pauses.GetProperty("attribution_difference").GetDouble(), 6);
        // Three times the root of some 115 is 32 orders a week, in thirty weeks.
        Assert.InRange(effect, -1500, -500);
        Assert.InRange(pauses.GetProperty("mix").GetProperty("mean").GetDouble(), -1500, -300);
        Assert.Equal("above", pauses.GetProperty("attribution_agreement").GetString());
        Assert.Contains("QD5565", Told(study), StringComparison.Ordinal);
        QuarterdeckProcess.Result page = QuarterdeckProcess.RunIn(_folder, "study", "attribution", ".", "--models", "first", "--lang", "fr");
        Assert.Contains("Mesuré par Relâches", page.Output, StringComparison.Ordinal);
        Assert.Contains("Mesuré", page.Output.Split('\n').First(line => line.StartsWith("Canal", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("L'attribution n'est pas l'incrémentalité", page.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_mix_or_of_another_outcome_a_measured_action_is_shown_and_not_compared()
    {
        Declare($"    clicks: {{kpi: invited, channel: search, grain: month, action: 2023-10-01}}\n    radio: {{kpi: orders, channel: radio, action: {Day(40)}}}\n");
        (int code, JsonElement study) = Study("attribution", ".", "--models", "last");
        Assert.Equal(0, code);
        Assert.Contains("it measures 'Invited', and the mix explains 'orders'", Told(study), StringComparison.Ordinal);
        Assert.Contains("the mix knows no channel 'radio'", Told(study), StringComparison.Ordinal);
        JsonElement radio = study.GetProperty("beside").EnumerateArray().Single(row => row.GetProperty("channel").GetString() == "radio");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (radio.GetProperty("attribution").ValueKind, radio.GetProperty("impacts")[0].GetProperty("spend_change").ValueKind));
        string yaml = Path.Combine(_folder, "company.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("  mix: {outcome: orders, spend: spend, by: channel}\n", "", StringComparison.Ordinal));
        (code, study) = Study("attribution", ".", "--models", "last");
        Assert.Equal(0, code);
        Assert.Equal(["search", "radio"], study.GetProperty("beside").EnumerateArray().Select(row => row.GetProperty("channel").GetString()));
        Assert.False(study.TryGetProperty("beside_mix", out _));
    }

    [Fact]
    public void A_budget_is_spent_on_the_declared_mix_and_experience_asks_the_declared_rows()
    {
        (int code, JsonElement budget) = Study("budget", ".", "--total", "120", "--draws", "200");
        Assert.Equal(0, code);
        Assert.Equal(120, budget.GetProperty("channels").EnumerateArray().Sum(channel => channel.GetProperty("spend").GetDouble()), 9);
        (int exit, JsonElement experience) = Study("experience", ".");
        Assert.Equal(0, exit);
        Assert.Equal((60, 70), (experience.GetProperty("score").GetProperty("n").GetInt32(), experience.GetProperty("score").GetProperty("asked").GetInt32()));
        Assert.Equal("rows of answers", experience.GetProperty("receipts").EnumerateArray().Last().GetProperty("metric").GetString());
    }

    [Theory]
    [InlineData("mix", "--by", "chanel", "'channel'")]
    [InlineData("mix", "--outcome", "oders", "'orders'")]
    [InlineData("mix", "--geo", "city", "--geo is of a file")]
    [InlineData("attribution", "--channel", "sorce", "'source'")]
    [InlineData("attribution", "--conversion", "source", "neither true or false nor a count")]
    [InlineData("attribution", "--conversion", "bought = 7", "nothing to share")]
    [InlineData("attribution", "--time", "source", "is no moment")]
    [InlineData("attribution", "--conversions-file", "c.csv", "is of a file")]
    [InlineData("experience", "--score", "marc", "'mark'")]
    public void What_is_wrong_is_told_with_what_is_known(string kind, string option, string value, string words)
    {
        (int code, JsonElement document) = Study(kind, ".", option, value);
        Assert.Equal(1, code);
        Assert.Contains(words, Told(document), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_declared_is_told_with_how_one_declares_it()
    {
        File.WriteAllText(Path.Combine(_folder, "company.yaml"), Company);
        foreach (string kind in (string[])["attribution", "mix", "experience", "impact"])
        {
            (int code, JsonElement document) = Study(kind, ".");
            Assert.Equal(1, code);
            Assert.Contains($"QD5651 The company declares no study of {kind}.", Told(document), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Periods_at_the_ends_that_are_not_all_there_are_left_out_and_one_in_between_is_refused()
    {
        string yaml = Path.Combine(_folder, "company.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("spends.csv, key: [day, channel], time: day, covers: {from: 2023-01-02", "spends.csv, key: [day, channel], time: day, covers: {from: 2023-01-12", StringComparison.Ordinal));
        (int code, JsonElement document) = Study("mix", ".", "--draws", "200");
        Assert.Equal((0, 58), (code, document.GetProperty("periods").GetInt32()));
        Assert.Contains("QD5652 2 weeks", Told(document), StringComparison.Ordinal);
        string sales = Path.Combine(_folder, "sales.csv");
        File.WriteAllLines(sales, File.ReadAllLines(sales).Where(line => !line.StartsWith("2023-06-05", StringComparison.Ordinal)));
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("orders: {formula: SUM(sales.n),", "orders: {formula: SUM(sales.n), empty: missing,", StringComparison.Ordinal));
        (int exit, JsonElement gap) = Study("mix", ".", "--draws", "200");
        Assert.Equal(1, exit);
        Assert.Contains("QD5805 The week 2023-06-05 is not all there", Told(gap), StringComparison.Ordinal);
    }
}
