using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

public class CommandLineTests
{
    [Fact]
    public void Version_is_one_line() => Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+\n$", QuarterdeckProcess.Run("version").Output);

    [Theory]
    [InlineData("chekc", ".")]
    [InlineData("check")]
    [InlineData("version", "--format", "xml")]
    [InlineData("check", "no-such-folder")]
    public void What_cannot_be_read_is_a_finding_on_the_error_side_and_exit_code_1(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run(arguments);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Matches("^QD36[0-9]{2}  error  ", result.Error);
        Assert.Contains("Do: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "QD3602  erreur  ", "À faire\u202f: ", "erreurs\u202f: 1.")]
    [InlineData("pl", "QD3602  błąd  ", "Co zrobić: ", "błędy: 1.")]
    [InlineData("vi", "QD3602  lỗi  ", "Cách xử lý: ", "lỗi: 1.")]
    [InlineData("zh", "QD3602  错误  ", "处理办法：", "错误：1。")]
    public void Findings_are_told_in_the_readers_language_with_the_message_below(string language, string head, string remedy, string count)
    {
        string told = QuarterdeckProcess.Run("bridge", "--lang", language).Error, english = QuarterdeckProcess.Run("bridge").Error;
        Assert.Contains(head, told, StringComparison.Ordinal);
        Assert.Contains(remedy, told, StringComparison.Ordinal);
        Assert.EndsWith(count + "\n", told, StringComparison.Ordinal);
        Assert.Contains("        'bridge' needs a company.\n", told, StringComparison.Ordinal);
        Assert.Equal("QD3602  error  'bridge' needs a company.\n        Do: Write quarterdeck bridge COMPANY --kpi K.\n1 error.\n", english);
    }

    [Fact]
    public void A_command_line_that_cannot_be_read_is_told_in_the_language_that_it_names() =>
        Assert.StartsWith("QD3601  erreur  La ligne de commande est illisible.\n", QuarterdeckProcess.Run("chekc", "--lang", "fr").Error, StringComparison.Ordinal);

    [Fact]
    public void Serving_a_company_to_be_changed_by_everyone_is_refused_unless_it_is_meant()
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run("serve", "examples/online-retail", "--edit", "--urls", "http://0.0.0.0:5999");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("QD6508", result.Error, StringComparison.Ordinal);
        Assert.Contains("--edit-from-anywhere", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_command_is_answered_with_the_nearest_one() =>
        Assert.Contains("Did you mean 'check'?", QuarterdeckProcess.Run("chekc", ".").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("chekc")]
    [InlineData("check", "no-such-folder")]
    public void With_json_there_is_one_document_with_findings_on_exit_code_1_too(params string[] arguments)
    {
        QuarterdeckProcess.Result result = QuarterdeckProcess.Run([.. arguments, "--format", "json"]);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        using JsonDocument document = JsonDocument.Parse(result.Output);
        JsonElement finding = document.RootElement.GetProperty("findings")[0];
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.NotEqual("", finding.GetProperty("remedy").GetString());
    }

    [Fact]
    public void A_broken_file_is_said_with_its_place_and_nothing_is_run()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "company.yaml"), "format: 1\ncompany: X\nmetrics:\n  a: SUM(\n");
            QuarterdeckProcess.Result result = QuarterdeckProcess.RunIn(folder, "check", ".", "--format", "json");
            Assert.Equal(1, result.ExitCode);
            using JsonDocument document = JsonDocument.Parse(result.Output);
            Assert.False(document.RootElement.GetProperty("ok").GetBoolean());
            Assert.Equal("company.yaml", document.RootElement.GetProperty("findings")[0].GetProperty("file").GetString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
