using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Reports and plots as a user asks for them.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-report").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private QuarterdeckProcess.Result Run(params string[] arguments) => QuarterdeckProcess.RunIn(_folder, arguments);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private string[] Signals()
    {
        Write("orders.csv", "month,orders\n" + string.Concat(Enumerable.Range(0, 24).Select(i => FormattableString.Invariant($"{2012 + i / 12}-{i % 12 + 1:00},{100 + i * 7 % 11 + (i == 20 ? 90 : 0)}\n"))));
        return ["study", "signals", "--file", "orders.csv", "--date", "month", "--value", "orders"];
    }

    [Fact]
    public void A_report_is_written_beside_the_result_and_says_how_to_make_it_again()
    {
        QuarterdeckProcess.Result result = Run([.. Signals(), "-o", "report.html", "--lang", "fr", "--format", "json"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("signals", JsonDocument.Parse(result.Output).RootElement.GetProperty("study").GetString());
        string html = File.ReadAllText(Path.Combine(_folder, "report.html"));
        Assert.Contains("quarterdeck study signals --file orders.csv --date month --value orders -o report.html --lang fr --format json", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">24</td>", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_study_of_a_file_has_a_report()
    {
        Write("paths.csv", "path,wins,losses\nsearch > mail,12,30\nsocial,4,50\nsocial > search,9,25\n");
        Write("left.csv", "year,start,left\n1,1000,869\n2,1000,743\n3,1000,653\n4,1000,593\n");
        Write("parts.csv", "region,device,was,due\nn,a,10,90\nn,b,80,85\ns,a,95,95\ns,b,100,99\n");
        Write("rows.csv", "t,y,x\n" + string.Concat(Enumerable.Range(1, 40).Select(i => FormattableString.Invariant($"{i},{i * 13 % 17},{i * 7 % 19}\n"))));
        Write("log.csv", "who,day\n" + string.Concat(Enumerable.Range(0, 90).Select(i => FormattableString.Invariant($"c{i % 31},2013-{1 + i / 10:00}-{1 + i * 7 % 28:00}\n"))));
        Write("market.csv", "week,sales,search,poster\n" + string.Concat(Enumerable.Range(0, 60).Select(static t => FormattableString.Invariant($"{t + 1},{500 + 37 * t % 101 + 60 * (t * 7 % 11)},{t * 7 % 11},{(t % 9 == 0 ? 40 : 0)}\n"))));
        Write("bought.csv", "who,day,paid\n" + string.Concat(Enumerable.Range(0, 240).Select(static i => FormattableString.Invariant($"c{i * 7 % 61},2013-{1 + i / 24:00}-{1 + i * 11 % 28:00},{5 + i * 13 % 47}\n"))));
        Write("answers.csv", "score,step,speed,price\n" + string.Concat(Enumerable.Range(0, 80).Select(static i => FormattableString.Invariant($"{(3 * i + i / 7) % 11},{(i % 2 == 0 ? "order" : "service")},{1 + 3 * i % 5},{1 + i / 3 % 5}\n"))));
        Write("curves.json", """{"channels":[{"channel":"x1","saturation":"logistic","beta":3,"lambda":4},{"channel":"x2","saturation":"hill","beta":2,"half":0.5,"slope":1.8}]}""");
        foreach (string[] study in (string[][])
            [["attribution", "--file", "paths.csv", "--path", "path", "--conversions", "wins", "--nonconversions", "losses"], ["retention", "--file", "left.csv", "--period", "year", "--start", "start", "--survivors", "left"],
                ["causes", "--file", "parts.csv", "--dimensions", "region,device", "--actual", "was", "--expected", "due"], ["links", "--file", "rows.csv", "--date", "t", "--outcome", "y", "--draws", "19"],
                ["customers", "--file", "log.csv", "--customer", "who", "--date", "day", "--until", "2013-06-30"],
                ["forecast", "--file", "rows.csv", "--date", "t", "--value", "y", "--horizon", "4", "--target", "30"], ["impact", "--file", "rows.csv", "--date", "t", "--value", "y", "--controls", "x", "--from", "31", "--draws", "100"],
                ["mix", "--file", "market.csv", "--date", "week", "--outcome", "sales", "--spend", "search,poster", "--draws", "100", "--saturation", "logistic"], ["budget", "--curves", "curves.json", "--total", "1"],
                ["segments", "--file", "bought.csv", "--customer", "who", "--date", "day", "--amount", "paid", "--until", "2013-09-30"], ["experience", "--file", "answers.csv", "--score", "score", "--stage", "step", "--drivers", "speed,price"]])
        {
            QuarterdeckProcess.Result result = Run(["study", .. study, "--output", $"{study[0]}.html", "--plot"]);
            Assert.True(result.ExitCode == 0, result.Error);
            Assert.Contains("<h1>", File.ReadAllText(Path.Combine(_folder, $"{study[0]}.html")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("report.pdf", "QD")]
    [InlineData("nowhere/report.html", "There is no folder")]
    public void A_place_that_cannot_hold_a_report_is_told(string output, string said)
    {
        QuarterdeckProcess.Result result = Run([.. Signals(), "-o", output]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, output)));
    }

    [Fact]
    public void A_plot_is_drawn_in_the_terminal_and_nowhere_else()
    {
        Assert.Contains("◉", Run([.. Signals(), "--plot"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("◉", Run([.. Signals(), "--plot", "--format", "csv"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("◉", Run(Signals()).Output, StringComparison.Ordinal);
    }
}
