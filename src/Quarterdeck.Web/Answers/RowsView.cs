using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Addresses;

namespace Quarterdeck.Web.Answers;

/// <summary>The source rows behind a KPI's number.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Period">The period's label.</param>
/// <param name="Parts">For each aggregate of its formula the rows that count.</param>
/// <param name="Findings">What is wrong or should be known.</param>
public sealed record RowsView(string Kpi, string Period, IReadOnlyList<SourceRows> Parts, IReadOnlyList<Finding> Findings)
{
    /// <summary>So many rows are shown on a page.</summary>
    public const int MostShown = 1000;

    /// <summary>So many rows are given as a file.</summary>
    public const int MostExported = 1_000_000;

    /// <summary>Makes the view.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="answers">The company's answers.</param>
    /// <param name="state">Period and as-of day.</param>
    /// <param name="most">At most so many rows for each aggregate.</param>
    public static RowsView Of(Kpi kpi, CompanyAnswers answers, PageState state, int most)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(answers);
        FindingList findings = new();
        Period? period = state?.Period is { } label ? answers.Edition.Calendar.Parse(label) : answers.Card(kpi.Office, state!).Period?.Period;
        if (period is not { } asked || !answers.Edition.Company.Metrics.ContainsKey(kpi.Metric))
            return new RowsView(kpi.Id, "", [], findings.Sorted());
        IReadOnlyList<SourceRows> parts = answers.Edition.Layer.Rows(new Name([kpi.Metric]) { Span = kpi.Span }, kpi.Where, asked, answers.AsOf(state!), most, findings);
        return new RowsView(kpi.Id, answers.Edition.Calendar.Label(asked), parts, findings.Sorted());
    }
}
