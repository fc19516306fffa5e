using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Metrics.Peers;

/// <summary>A company over one file, <c>rows.csv</c>, whose answers are kept beside it.</summary>
internal sealed class KeptCompany : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quarterdeck-kept-");

    /// <param name="yaml">Everything below <c>company:</c>.</param>
    /// <param name="rows">The file, its line of names first.</param>
    public KeptCompany(string yaml, params string[] rows)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "company.yaml"), $"format: 1\ncompany: Kept\n{yaml}\n");
        Write(rows);
    }

    private string Store => Path.Combine(_folder.FullName, ".quarterdeck", "answers");

    /// <summary>Writes the file anew.</summary>
    public void Write(params string[] rows) => File.WriteAllLines(Path.Combine(_folder.FullName, "rows.csv"), rows);

    /// <summary>Asks with the kept answers, again with them, and without: the one answer that all three give.</summary>
    public string Ask(string[] columns, Grain? grain = null, string? from = null, string? to = null, string? by = null, int? limit = null)
    {
        FindingList findings = new();
        MetricQuery query = new()
        {
            Columns = [.. columns.Select(column => new MetricColumn(column, FormulaParser.Parse(column, new SourceSpan("--metrics", 1, 1, column.Length), findings)!))],
            Grain = grain,
            From = from is null ? null : DateOnly.Parse(from, CultureInfo.InvariantCulture),
            To = to is null ? null : DateOnly.Parse(to, CultureInfo.InvariantCulture),
            By = by is null ? [] : [new Name([.. by.Split('.')])],
            Limit = limit,
        };
        Assert.Equal(0, findings.Count);
        string first = Ask(query, Store);
        Assert.NotEmpty(Directory.GetFiles(Store));
        Assert.Equal(first, Ask(query, Store));
        Assert.Equal(first, Ask(query, null));
        return first;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    // Each question opens the company afresh, so that nothing but the store is remembered.
    private string Ask(MetricQuery query, string? store)
    {
        using MetricLayer layer = MetricLayer.Open(CompanyReader.Read(_folder.FullName).Company!, new LayerOptions { StoreFolder = store });
        MetricTable table = layer.Answer([query])[0];
        Assert.DoesNotContain(table.Findings, finding => finding.Severity == Severity.Error);
        return MetricCompany.Text(table.Rows);
    }
}
