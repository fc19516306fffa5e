using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Briefing.Checks;

/// <summary>How much data a dataset has.</summary>
/// <param name="Name">The dataset.</param>
/// <param name="Rows">Its rows of the actual scenario; missing where it cannot be read.</param>
/// <param name="First">The first date of its <c>time</c>; missing where it has none.</param>
/// <param name="Last">The last.</param>
public sealed record DatasetSpan(string Name, Cell Rows, Cell First, Cell Last)
{
    /// <summary>The spans of all datasets, in the order of their names.</summary>
    /// <param name="company">The company.</param>
    /// <param name="ask">Answers questions together: the metrics layer.</param>
    /// <param name="findings">Takes what keeps a dataset from being read.</param>
    public static IReadOnlyList<DatasetSpan> OfAll(
        CompanyModel company, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask, FindingList findings)
    {
        Dataset[] datasets = [.. company.Datasets.Values.OrderBy(dataset => dataset.Name, StringComparer.Ordinal)];
        IReadOnlyList<MetricTable> tables = ask([.. datasets.Select(Question)]);
        List<DatasetSpan> spans = [];
        foreach ((Dataset dataset, MetricTable table) in datasets.Zip(tables))
        {
            findings.AddRange(table.Findings.Where(finding => finding.Severity != Severity.Note));
            Cell Of(int column) => table.Rows.Count > 0 && column < table.Rows[0].Count ? table.Rows[0][column] : Cell.Missing;
            spans.Add(new DatasetSpan(dataset.Name, Of(0), Of(1), Of(2)));
        }
        return spans;
    }

    private static MetricQuery Question(Dataset dataset)
    {
        List<MetricColumn> columns = [new("rows", Aggregate("COUNT", dataset.Name, "*"))];
        if (dataset.Time is { } time)
        {
            columns.Add(new("first", Aggregate("MIN", dataset.Name, time)));
            columns.Add(new("last", Aggregate("MAX", dataset.Name, time)));
        }
        return new MetricQuery { Columns = columns };
    }

    private static Call Aggregate(string function, string dataset, string field) =>
        new(function, ImmutableArray.Create<Formula>(new Name([dataset, field])));
}
