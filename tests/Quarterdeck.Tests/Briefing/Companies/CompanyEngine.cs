using System.Collections.Concurrent;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>The one seam between the company tests and the product: a question in, the product's answer out.</summary>
internal static class CompanyEngine
{
    private static readonly ConcurrentDictionary<string, MetricLayer> Layers = new();

    /// <summary>Asks the product; an error among the findings fails the test.</summary>
    public static async Task<CompanyAnswer> Ask(CompanyQuestion question)
    {
        MetricTable table = await Table(question);
        Finding? error = table.Findings.FirstOrDefault(f => f.Severity == Severity.Error);
        Assert.True(error is null, $"{error?.Code}: {error?.Message}");

        int named = (question.Grain is null ? 0 : 1) + question.By.Count;
        CompanyAnswer answer = new() { Metrics = [.. table.Columns.Skip(named).Select(c => c.Name)] };
        foreach (IReadOnlyList<Cell> row in table.Rows.Concat((table.Totals ?? []).Select(total => total.Cells)))
            answer.Add(row.Take(named).Select(Name), answer.Metrics.Select((m, i) => (m, Value: Number(row[named + i]))).ToDictionary(p => p.m, p => p.Value));
        return answer;
    }

    /// <summary>Asks the product and gives its answer as it is, findings and all.</summary>
    public static Task<MetricTable> Table(CompanyQuestion question)
    {
        MetricLayer layer = Layer(question.Company);
        FindingList findings = new();
        MetricQuery query = new()
        {
            Columns = [.. question.Metrics.Select(MetricColumn.Of)],
            Grain = question.Grain is null ? null : layer.Calendar.FindGrain(question.Grain),
            From = question.From,
            To = question.To,
            By = [.. question.By.Select(name => new Name([.. name.Split('.')]))],
            Where = question.Where is null ? null : FormulaParser.Parse(question.Where, new SourceSpan("--where", 1, 1), findings),
            Scenarios = question.Scenarios.Count == 0 ? ["AC"] : question.Scenarios,
            Comparisons = [.. question.Compare.Select(word => Comparison.TryParse(word, layer.Calendar)!)],
            ToDate = [.. question.ToDate.Select(word => layer.Calendar.FindGrain(word)!.Value)],
            WithTotals = question.Totals,
            Currency = question.Currency,
            Rates = question.Rates?.Split(':') is ["constant", var period] ? new RateChoice(RateChoice.Actual.Table, layer.Calendar.Parse(period)) : RateChoice.Actual,
            Order = question.Order is null ? [] : [.. question.Order.Split(',').Select(item => (item.Split(':')[0], item.EndsWith(":desc", StringComparison.Ordinal)))],
            Limit = question.Limit,
        };
        Assert.Empty(findings.Sorted());
        return Task.FromResult(layer.Answer([query])[0]);
    }

    private static MetricLayer Layer(string company) => Layers.GetOrAdd(company, static name =>
    {
        ReadResult read = CompanyReader.Read(Path.Combine(RepositoryFolders.Root, "examples", name), RepositoryFolders.Shared($"data/{name.Replace('-', '_')}"));
        Assert.True(read.Company is not null, string.Join('\n', read.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Place} {finding.Code} {finding.Message}")));
        return MetricLayer.Open(read.Company, new LayerOptions());
    });

    private static object? Name(Cell cell) => cell.Kind switch
    {
        CellKind.Missing or CellKind.Undefined => null,
        CellKind.Moment => cell.AsMoment(),
        _ => cell.ToString(),
    };

    private static object? Number(Cell cell) => cell.Kind switch
    {
        CellKind.Exact => cell.AsDecimal(),
        CellKind.Real => cell.AsDouble(),
        _ => null,
    };
}
