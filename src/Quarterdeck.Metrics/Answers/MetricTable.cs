using Quarterdeck.Model.Findings;

namespace Quarterdeck.Metrics.Answers;

/// <summary>The answer to a question: typed columns, rows, and what one should know when reading them.</summary>
/// <remarks>The first column is <c>period</c> where the question has a grain, then the dimensions, then the metrics in the order asked. Immutable.</remarks>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows; each has as many cells as there are columns.</param>
/// <param name="AsOf">The day to which the data were read: as asked, else the last date of the data; null where there is no date.</param>
/// <param name="Incomplete">Periods whose values are shown although their data are not all there.</param>
/// <param name="Receipts">One for each asked metric.</param>
/// <param name="Findings">What went wrong or should be known; with an error there are no rows.</param>
public sealed record MetricTable(
    IReadOnlyList<AnswerColumn> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, DateOnly? AsOf,
    IReadOnlyList<IncompletePeriod> Incomplete, IReadOnlyList<Receipt> Receipts, IReadOnlyList<Finding> Findings)
{
    /// <summary>Totals, those of most columns first, each kind by period and dimension; null where none were asked for.</summary>
    public IReadOnlyList<TotalRow>? Totals { get; init; }

    /// <summary>Which columns rest on a dataset of which a data test fails; the findings say what is wrong.</summary>
    public IReadOnlyList<FailedTest> FailedTests { get; init; } = [];

    /// <summary>The position of a column by name; -1 when there is none.</summary>
    public int IndexOf(string column)
    {
        for (int i = 0; i < Columns.Count; i++)
            if (string.Equals(Columns[i].Name, column, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }
}
