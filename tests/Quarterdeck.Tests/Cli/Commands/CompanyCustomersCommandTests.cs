using System.Globalization;
using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Studies of customers, segments and retention of a company, as a user runs them: the same documents as for the files behind it.</summary>
public sealed class CompanyCustomersCommandTests : IDisposable
{
    private static readonly string[] _columns = ["--customer", "customer_id", "--date", "date", "--amount", "dollar_value"];

    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-customers-").FullName;

    private static string Log => RepositoryFolders.Shared("cases/marketing/clv/cdnow_sample_log.csv");

    /// <summary>The example over the data beside the repository, in a folder of its own, so that nothing is kept beside the example.</summary>
    private string Cdnow()
    {
        string folder = Path.Combine(_folder, "cdnow");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "company.yaml"), File.ReadAllText(Path.Combine(RepositoryFolders.Root, "examples", "cdnow", "company.yaml"))
            .Replace("../../../shared/cases/marketing/clv", Path.GetDirectoryName(Log), StringComparison.Ordinal));
        return folder;
    }

    private static (int Code, JsonElement Document) Run(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run([.. arguments, "--format", "json"]);
        return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
    }

    private static string[] Codes(JsonElement document) => [.. document.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!)];

    private static void SameNumbers(JsonElement file, JsonElement company)
    {
        Assert.Equal(file.ValueKind, company.ValueKind);
        if (file.ValueKind == JsonValueKind.Object)
            foreach (JsonProperty property in file.EnumerateObject().Where(property => property.Name is not ("findings" or "message" or "iterations" or "gradient")))
                SameNumbers(property.Value, company.GetProperty(property.Name));
        else if (file.ValueKind == JsonValueKind.Array)
            Assert.All(file.EnumerateArray().Zip(company.EnumerateArray()), pair => SameNumbers(pair.First, pair.Second));
        else if (file.ValueKind == JsonValueKind.Number)
            Assert.Equal(file.GetDouble(), company.GetDouble(), 1e-7 * Math.Max(1, Math.Abs(file.GetDouble())));
        else
            Assert.Equal(file.ToString(), company.ToString());
    }

    [Fact]
    public void Customers_of_a_company_are_those_of_its_log_and_their_value_is_the_metrics()
    {
        string company = Cdnow();
        (int code, JsonElement study) = Run("study", "customers", company, "--until", "1997-09-30", "--horizon", "39");
        (_, JsonElement file) = Run(["study", "customers", "--file", Log, .. _columns, "--until", "1997-09-30", "--horizon", "39", "--value-months", "12", "--discount", "0.01"]);
        Assert.Equal(0, code);
        SameNumbers(file, study);
        Assert.Contains("QD5635", Codes(study));
        Assert.StartsWith("CUSTOMER_VALUE(total of all customers", study.GetProperty("receipts")[0].GetProperty("formula").GetString(), StringComparison.Ordinal);
        (_, JsonElement answer) = Run("query", company, "--metrics", "customer_equity", "--grain", "quarter", "--from", "1997-Q3", "--to", "1997-Q3");
        Assert.Equal(study.GetProperty("totals").GetProperty("value").GetDouble(), answer.GetProperty("rows")[0][1].GetDouble(), 1e-4);
        JsonElement model = answer.GetProperty("receipts")[0].GetProperty("models")[0];
        Assert.Equal(("1997-09-30", "bg-nbd", 2357), (model.GetProperty("until").GetString(), model.GetProperty("model").GetString(), model.GetProperty("customers").GetInt32()));
    }

    [Fact]
    public void Segments_of_a_company_are_those_of_its_log_with_movement_and_contacts()
    {
        string company = Cdnow(), list = Path.Combine(_folder, "list.csv");
        (int code, JsonElement study) = Run("study", "segments", company, "--kpi", "customer_equity", "--until", "1997-09-30", "--compare", "1997-06-30", "--contacts", list);
        string[] own = File.ReadAllLines(list);
        (_, JsonElement file) = Run(["study", "segments", "--file", Log, .. _columns, "--until", "1997-09-30", "--compare", "1997-06-30", "--contacts", list]);
        Assert.Equal(0, code);
        SameNumbers(file, study);
        Assert.Equal(File.ReadLines(list).Select(line => string.Join(',', line.Split(',').Take(2))), own.Select(line => string.Join(',', line.Split(',').Take(2))));
        Assert.DoesNotContain("\"customer\":", study.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_company_is_asked_in_the_readers_language_and_a_report_comes_with_it()
    {
        string company = Cdnow(), report = Path.Combine(_folder, "report.html");
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("study", "customers", company, "--until", "1997-09-30", "--lang", "fr", "-o", report);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("clients", result.Output, StringComparison.Ordinal);
        Assert.Contains("purchases: cdnow_sample_log.csv", File.ReadAllText(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_company_that_does_not_say_what_a_purchase_is_is_told_what_to_write()
    {
        File.WriteAllText(Path.Combine(_folder, "log.csv"), "who,day\n1,2024-01-01\n");
        File.WriteAllText(Path.Combine(_folder, "company.yaml"), "format: 1\ncompany: Plain\ndatasets:\n  log: {source: log.csv, time: day}\nmetrics:\n  rows: COUNT(log.*)\n");
        foreach (string study in new[] { "customers", "segments" })
        {
            (int code, JsonElement none) = Run("study", study, _folder);
            (_, JsonElement wrong) = Run("study", study, _folder, "--kpi", "rows");
            Assert.Equal(1, code);
            Assert.Equal(["QD5633"], Codes(none));
            Assert.Contains("Write one: customer_value", none.GetProperty("findings")[0].GetProperty("remedy").GetString(), StringComparison.Ordinal);
            Assert.Equal(["QD5633"], Codes(wrong));
        }
        Assert.Equal(["QD5509"], Codes(Run("study", "customers", _folder, "--file", "x.csv").Document));
        Assert.Equal(["QD5634"], Codes(Run("study", "retention", _folder, "--kpi", "rows").Document));
        Assert.Equal(["QD5509"], Codes(Run("study", "retention", _folder).Document));
    }

    /// <summary>Contracts of two quarters, renewed each month: of 100 that begin on a day, so many end after each renewal.</summary>
    private void Contracts(params int[] survivors)
    {
        List<string> rows = ["id,starts,ends,plan"];
        foreach (DateOnly start in (DateOnly[])[new(2023, 1, 15), new(2023, 3, 31), new(2023, 5, 10)])
            for (int i = 0; i < survivors[0]; i++)
            {
                int gone = Array.FindIndex(survivors, left => left <= i);
                // Who is gone at renewal k ends on its very day: that renewal was not outlived.
                rows.Add(string.Create(CultureInfo.InvariantCulture, $"{rows.Count},{start:yyyy-MM-dd},{(gone < 0 ? "" : start.AddMonths(gone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))},{(i % 2 == 0 ? "pro" : "basic")}"));
            }
        File.WriteAllLines(Path.Combine(_folder, "contracts.csv"), rows);
        File.WriteAllText(Path.Combine(_folder, "company.yaml"), """
            format: 1
            company: Club
            offices: {cmo: Ann}
            datasets:
              contracts: {source: contracts.csv, key: id, covers: {from: 2023-01-01, to: 2023-12-31}}
            metrics:
              members: {formula: COUNT(contracts.id), active: {from: starts, to: ends}, unit: count, better: up}
            kpis:
              members: {office: cmo}
              pro_members: {office: cmo, metric: members, where: contracts.plan = 'pro'}
            """);
    }

    [Fact]
    public void Retention_of_a_company_is_that_of_its_table_of_survivors()
    {
        int[] survivors = [100, 87, 76, 68, 61, 56, 52, 49];
        Contracts(survivors);
        (int code, JsonElement study) = Run("study", "retention", _folder, "--kpi", "members", "--until", "2023-10-31", "--horizon", "6");
        Assert.Equal(0, code);
        JsonElement[] cohorts = [.. study.GetProperty("cohorts").EnumerateArray()];
        Assert.Equal(["2023-Q1", "2023-Q2"], cohorts.Select(cohort => cohort.GetProperty("cohort").GetString()));
        // The last day on which a contract of the quarter may begin has seen seven renewals by the end of October, the second quarter's four.
        Assert.Equal([(200, 7), (100, 4)], cohorts.Select(cohort => (cohort.GetProperty("start").GetInt32(), cohort.GetProperty("periods").GetInt32())));
        string file = Path.Combine(_folder, "table.csv");
        File.WriteAllLines(file, Enumerable.Range(1, 7).Select(k => $"{k},200,{2 * survivors[k]}").Prepend("period,start,left"));
        (_, JsonElement table) = Run("study", "retention", "--file", file, "--period", "period", "--start", "start", "--survivors", "left", "--horizon", "6");
        foreach (string name in new[] { "parameters", "log_likelihood", "survival", "retention", "residual_lifetime" })
            SameNumbers(table.GetProperty("cohorts")[0].GetProperty(name), cohorts[0].GetProperty(name));
        Assert.Equal("contracts", study.GetProperty("receipts")[0].GetProperty("sources")[0].GetProperty("dataset").GetString());
    }

    [Fact]
    public void Retention_follows_a_KPIs_condition_its_cohorts_and_its_day()
    {
        Contracts(100, 87, 76, 68, 61, 56, 52, 49);
        (_, JsonElement pro) = Run("study", "retention", _folder, "--kpi", "pro_members", "--cohort", "month", "--as-of", "2023-09-15");
        JsonElement[] cohorts = [.. pro.GetProperty("cohorts").EnumerateArray()];
        Assert.Equal([("2023-01", 50, 7), ("2023-03", 50, 5), ("2023-05", 50, 3)],
            cohorts.Select(cohort => (cohort.GetProperty("cohort").GetString()!, cohort.GetProperty("start").GetInt32(), cohort.GetProperty("periods").GetInt32())));
        (int code, JsonElement young) = Run("study", "retention", _folder, "--kpi", "members", "--renewal", "year");
        Assert.Equal(1, code);
        Assert.Contains("QD5634", Codes(young));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
