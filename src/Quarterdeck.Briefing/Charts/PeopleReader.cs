using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Briefing.Charts;

/// <summary>Asks the metrics layer for the rows of a table of people.</summary>
/// <remarks>
/// Tables of people keep earlier positions as rows, and a superior's key may still name such a row. Which rows hold and which are one person
/// is said by <c>active:</c> and <c>person:</c>; without them the model is asked: a metric over the same dataset with <c>active:</c>, and a join
/// to a dataset that is the distinct keys of this one.
/// </remarks>
/// <param name="company">The company.</param>
/// <param name="ask">Answers a question.</param>
internal sealed class PeopleReader(CompanyModel company, Func<MetricQuery, MetricTable> ask)
{
    /// <summary>The rows; empty, with an error among the findings, where they cannot be read.</summary>
    public IReadOnlyList<PeopleRow> Read(OfficesFrom from, DateOnly? asOf, FindingList findings)
    {
        Dataset dataset = company.Datasets[from.Dataset];
        if (dataset.Key is not [var key])
        {
            findings.Error(FindingCodes.JoinKey, from.Span, $"'{dataset.Name}' has {(dataset.Key.Count == 0 ? "no key" : "a key of several fields")}, so no field can name the person reported to.", "Give the dataset a key of one field.");
            return [];
        }
        Active? active = from.Active ?? DeclaredActive(dataset);
        string?[] wanted = [key, from.TitleField, from.ReportsToField, from.HolderField, from.PersonField ?? DeclaredPerson(dataset), active?.From, active?.To];
        string[] fields = [.. wanted.OfType<string>().Distinct(StringComparer.Ordinal)];
        MetricTable table = ask(new MetricQuery { Columns = [], By = [.. fields.Select(field => new Name([dataset.Name, field]))], AsOf = asOf });
        findings.AddRange(table.Findings);
        if (table.Rows.Count == 0 && !findings.HasErrors)
            findings.Warning(FindingCodes.SeveralHeads, from.Span, $"'{dataset.Name}' has no rows, so there is nobody in the chart.", "Bring the rows of the table.");
        return [.. table.Rows.Select(row =>
        {
            Cell Of(int i) => wanted[i] is { } field ? row[Array.IndexOf(fields, field)] : Cell.Missing;
            string own = PeopleRow.Text(Of(0));
            string name = PeopleRow.Text(Of(3)), person = PeopleRow.Text(Of(4));
            return new PeopleRow(own, person.Length > 0 ? person : own, name.Length > 0 ? name : own, PeopleRow.Text(Of(1)), PeopleRow.Text(Of(2)), Of(5).ToString(), active is null || IsPresent(active, Of(5), Of(6), asOf));
        })];
    }

    /// <summary>Half-open, as design says of intervals: from &lt;= t &lt; to, or to missing; without as-of what has no end holds.</summary>
    private static bool IsPresent(Active active, Cell from, Cell to, DateOnly? asOf)
    {
        if (asOf is not { } day)
            return to.IsAbsent;
        string today = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.CompareOrdinal(from.ToString(), 0, today, 0, today.Length) <= 0
            && (to.IsAbsent || string.CompareOrdinal(today, 0, to.ToString(), 0, today.Length) < (active.ToIsLast ? 1 : 0));
    }

    private Active? DeclaredActive(Dataset dataset) =>
        company.Metrics.Values.OrderBy(metric => metric.Id, StringComparer.Ordinal)
            .FirstOrDefault(metric => metric.Active is not null && metric.Formula is { } formula && formula.SelfAndDescendants().OfType<Name>().Any(name => name.Parts[0] == dataset.Name))?.Active;

    private string? DeclaredPerson(Dataset dataset) =>
        dataset.Joins.Values.OrderBy(join => join.Name, StringComparer.Ordinal)
            .FirstOrDefault(join => join.On.Count == 1 && company.Datasets.GetValueOrDefault(join.Target)?.Source is DistinctSource distinct && distinct.Dataset == dataset.Name)?.On[0];
}
