using Quarterdeck.Model.Company;

namespace Quarterdeck.Web.Answers;

/// <summary>A source with the numbers that stand on it, office by office.</summary>
/// <param name="Source">The file, table or statement.</param>
/// <param name="Datasets">The datasets that read it.</param>
/// <param name="Offices">Each office with its KPIs that would be stale if the source were late.</param>
public sealed record LineageRow(string Source, IReadOnlyList<string> Datasets, IReadOnlyList<(string Office, IReadOnlyList<string> Kpis)> Offices)
{
    /// <summary>How many numbers stand on it.</summary>
    public int Numbers => Offices.Sum(static office => office.Kpis.Count);

    /// <summary>The rows, those with the most numbers first.</summary>
    /// <param name="sets">The datasets with their KPIs.</param>
    /// <param name="company">The company.</param>
    public static IReadOnlyList<LineageRow> Of(IReadOnlyList<DatasetHealth> sets, CompanyModel company)
    {
        ArgumentNullException.ThrowIfNull(company);
        Dictionary<string, string> offices = company.Kpis.ToDictionary(static kpi => kpi.Id, static kpi => kpi.Office, StringComparer.Ordinal);
        return
        [
            .. sets.GroupBy(static set => set.Source, StringComparer.Ordinal)
                .Select(group => new LineageRow(group.Key, [.. group.Select(static set => set.Name)],
                    [.. group.SelectMany(static set => set.Kpis).Distinct(StringComparer.Ordinal).GroupBy(kpi => offices.GetValueOrDefault(kpi, ""), StringComparer.Ordinal).OrderBy(static office => office.Key == "ceo" ? 0 : 1).ThenBy(static office => office.Key, StringComparer.Ordinal)
                        .Select(static office => (office.Key, (IReadOnlyList<string>)[.. office]))]))
                .OrderByDescending(static row => row.Numbers).ThenBy(static row => row.Source, StringComparer.Ordinal),
        ];
    }
}
