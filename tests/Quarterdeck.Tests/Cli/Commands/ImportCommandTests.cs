using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary><c>quarterdeck import</c> as a user runs it.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-import-").FullName;

    private QuarterdeckProcess.Result Run(params string[] arguments) => QuarterdeckProcess.RunIn(_folder, ["import", .. arguments]);

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return name;
    }

    [Fact]
    public void Json_has_the_form_of_the_contract()
    {
        string file = Write("ads.csv", "Day,Campaign,Clicks,Cost\n2026-10-01,A,3,2.50\nTotal,,3,2.50\n");
        QuarterdeckProcess.Result result = Run(file, "--format", "json");
        Assert.Equal(0, result.ExitCode);
        using JsonDocument document = JsonDocument.Parse(result.Output);
        JsonElement report = document.RootElement.GetProperty("files")[0];
        Assert.Equal(("ads.csv", "google_ads_campaigns", 1, 0), (report.GetProperty("file").GetString(), report.GetProperty("profile").GetString(), report.GetProperty("rows_read").GetInt32(), report.GetProperty("rows_quarantined").GetInt32()));
        Assert.Equal(("total row", 1), (report.GetProperty("rows_dropped")[0].GetProperty("reason").GetString(), report.GetProperty("rows_dropped")[0].GetProperty("rows").GetInt32()));
        Assert.Equal(2.50m, report.GetProperty("totals").GetProperty("cost").GetDecimal());
    }

    [Theory]
    [InlineData("fr", "ligne de total")]
    [InlineData("pl", "wiersz sumy")]
    [InlineData("vi", "dòng tổng cộng")]
    [InlineData("zh", "合计行")]
    public void Reasons_are_stable_in_JSON_and_worded_in_the_readers_language(string language, string words)
    {
        string file = Write("ads.csv", "Day,Campaign,Clicks,Cost\n2026-10-01,A,3,2.50\nTotal,,3,2.50\n");
        Assert.Contains($"({words})", Run(file, "--lang", language).Output, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(Run(file, "--lang", language, "--format", "json").Output);
        JsonElement dropped = document.RootElement.GetProperty("files")[0].GetProperty("rows_dropped")[0];
        Assert.Equal(("total row", words), (dropped.GetProperty("reason").GetString(), dropped.GetProperty("words").GetString()));
    }

    [Fact]
    public void An_unknown_file_is_exit_1_with_a_document_and_no_file_is_told()
    {
        QuarterdeckProcess.Result result = Run(Write("x.csv", "a,b\n1,2\n"), "--format", "json");
        Assert.Equal(1, result.ExitCode);
        using JsonDocument document = JsonDocument.Parse(result.Output);
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("files")[0].GetProperty("profile").ValueKind);
        Assert.Equal(1, Run().ExitCode);
        Assert.Equal(1, Run("none.csv", "--profile", "nothing").ExitCode);
    }

    [Fact]
    public void A_learned_profile_is_found_in_the_folder_profiles()
    {
        string file = Write("tills.csv", "Datum;Filiale;Umsatz\n01.10.2026;Mitte;1.234,50\n31.10.2026;Nord;99,00\n");
        Assert.Equal(0, Run("--learn", file, "--yes").ExitCode);
        QuarterdeckProcess.Result result = Run(file, "--lang", "fr", "--out", "clean");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1333.5", result.Output, StringComparison.Ordinal);
        Assert.Contains("lignes lues 2", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "clean", "tills.parquet")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
