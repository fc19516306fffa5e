using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>What the page of the data shows.</summary>
/// <param name="Datasets">Each dataset.</param>
/// <param name="Findings">What does not hold, of the files and of the data.</param>
/// <param name="History">The last refreshes, the newest first: moment, dataset, rows, result.</param>
/// <param name="Labels">Names of the company's KPIs.</param>
public sealed record DataView(IReadOnlyList<DatasetHealth> Datasets, IReadOnlyList<Finding> Findings, IReadOnlyList<(string When, string Dataset, string Rows, string Result)> History, IReadOnlyDictionary<string, string> Labels)
{
    private const int MostRuns = 30;

    /// <summary>Makes the view.</summary>
    public static DataView Of(CompanyAnswers answers, PageState state)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(state);
        CompanyModel company = answers.Edition.Company;
        DataReport report = answers.DataReport();
        NumberFormatInfo numbers = ReaderLanguage.Numbers(state.Language);
        // Which KPI is made from which dataset is what the receipts say, not what a name suggests.
        var uses = answers.OfficesWithKpis().SelectMany(office => answers.Card(office, state).Kpis)
            .SelectMany(kpi => kpi.Receipt?.Sources.Select(source => (source.Dataset, kpi.Id)) ?? []).Distinct().ToLookup(use => use.Dataset, use => use.Id, StringComparer.OrdinalIgnoreCase);
        return new DataView(
            [.. company.Datasets.Values.OrderBy(dataset => dataset.Name, StringComparer.Ordinal).Select(dataset => Health(dataset, company, report, [.. uses[dataset.Name]], numbers))],
            [.. answers.Edition.Findings.Concat(report.Findings).Distinct()],
            [.. RefreshHistory.Read(company.Folder).TakeLast(MostRuns).Reverse().Select(line => (line.Started.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture), line.Dataset,
                line.Rows?.ToString("N0", numbers) ?? "", Words.OfRun(line.Status)[state.Language] + (line.Code is null ? "" : $" ({line.Code} {ToldFinding.Of(line.Code, line.Message ?? "", "", state.Language).Line})")))],
            answers.Labels(state.Language));
    }

    private static DatasetHealth Health(Dataset dataset, CompanyModel company, DataReport report, IReadOnlyList<string> kpis, NumberFormatInfo numbers)
    {
        (string Name, long Rows, DateOnly? First, DateOnly? Last) known = report.Datasets.FirstOrDefault(one => string.Equals(one.Name, dataset.Name, StringComparison.OrdinalIgnoreCase));
        return new DatasetHealth(dataset.Name, SourceOf(dataset.Source), known.Name is null ? "" : known.Rows.ToString("N0", numbers), Day(known.First), Day(known.Last),
            dataset.Load is null ? "" : LoadState.Of(company, dataset).Manifest?.SnapshotAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "", kpis);
    }

    private static string SourceOf(Source source) => source switch
    {
        FileSource file => file.Path,
        TableSource table => table.Table,
        SqlSource sql => sql.Sql,
        DistinctSource distinct => distinct.Dataset,
        _ => "",
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
