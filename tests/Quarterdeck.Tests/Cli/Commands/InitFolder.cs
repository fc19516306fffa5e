using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>A folder of files of one test, made a company by <c>init</c> and asked as a user asks it.</summary>
internal sealed class InitFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("quarterdeck-init-test-").FullName;

    public QuarterdeckProcess.Result Run(params string[] arguments) => QuarterdeckProcess.RunIn(Path, arguments);

    public InitFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public InitFolder With(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return this;
    }

    public InitFolder WithShared(params string[] files)
    {
        foreach (string file in files)
            File.Copy(RepositoryFolders.Shared("cases/exports/" + file), System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
        return this;
    }

    /// <summary>Makes the company; what init says.</summary>
    public QuarterdeckProcess.Result Founded(params string[] more)
    {
        QuarterdeckProcess.Result result = Run(["init", ".", .. more]);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        QuarterdeckProcess.Result check = Run("check", ".");
        Assert.True(check.ExitCode == 0, check.Error);
        return result;
    }

    public string Yaml(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    /// <summary>The values of metrics over everything, or of one period.</summary>
    public IReadOnlyList<decimal?> Values(string metrics, string? month = null)
    {
        QuarterdeckProcess.Result result = Run(["query", ".", "--metrics", metrics, "--format", "csv", .. month is null ? [] : new[] { "--grain", "month", "--from", month, "--to", month }]);
        Assert.True(result.ExitCode == 0, result.Error);
        string[] cells = result.Output.TrimEnd('\n').Split('\n')[^1].Split(',');
        return [.. cells.Skip(cells.Length - metrics.Split(',').Length).Select(static cell => cell.Length == 0 ? (decimal?)null : decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture))];
    }

    /// <summary>The first scorecard, of the office that is asked.</summary>
    public Dictionary<string, decimal?> Card(string office = "ceo")
    {
        QuarterdeckProcess.Result result = Run("scorecard", ".", "--office", office, "--format", "json");
        Assert.True(result.ExitCode == 0, result.Error);
        using JsonDocument document = JsonDocument.Parse(result.Output);
        return document.RootElement.GetProperty("kpis").EnumerateArray().ToDictionary(
            static kpi => kpi.GetProperty("id").GetString()!, static kpi => kpi.GetProperty("actual") is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : (decimal?)null);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
