using System.Globalization;
using DuckDB.NET.Data;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Intake.Refreshing;

/// <summary>A company whose rows come from a database, in a folder of its own for one test, with a clock of its own.</summary>
internal sealed class LiveCompany : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quarterdeck-live-");

    /// <param name="yaml">Everything below <c>company:</c>.</param>
    public LiveCompany(string yaml) => Write(yaml);

    public string Folder => _folder.FullName;

    public TestClock Clock { get; } = new(new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Variables of the environment.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The pauses between attempts.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    public CompanyModel Company
    {
        get
        {
            ReadResult read = CompanyReader.Read(Folder);
            Assert.True(read.Company is not null && read.Findings.All(finding => finding.Severity != Severity.Error), Told(read.Findings));
            return read.Company;
        }
    }

    public void Write(string yaml) => File.WriteAllText(Path.Combine(Folder, "company.yaml"), $"format: 1\ncompany: Live\ncurrency: EUR\n{yaml}\n");

    /// <summary>Refreshes, and wants it to go well.</summary>
    public SourceReport Loaded(Func<RefreshRequest, RefreshRequest>? how = null)
    {
        RefreshReport report = Refresh(how);
        Assert.True(report.Findings.All(finding => finding.Severity != Severity.Error), Told(report.Findings));
        return Assert.Single(report.Sources);
    }

    public RefreshReport Refresh(Func<RefreshRequest, RefreshRequest>? how = null)
    {
        RefreshRequest request = new(Clock, name => Variables.GetValueOrDefault(name)) { Wait = Pauses.Add, BatchRows = 100 };
        return RefreshRun.Run(Company, how?.Invoke(request) ?? request);
    }

    /// <summary>What is landed of a dataset, asked in SQL: a line a row, cells between bars.</summary>
    /// <param name="columns">What is asked.</param>
    /// <param name="dataset">The dataset; its rows stand behind FROM.</param>
    public string Landed(string columns, string dataset = "orders")
    {
        LoadState state = LoadState.Of(Company, Company.Datasets[dataset]);
        using DuckDBConnection connection = new("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SET TimeZone = 'UTC'; SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (SELECT {columns} FROM read_parquet([{string.Join(", ", state.Files.Select(file => $"'{file.Path}'"))}]))";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string> lines = [];
        while (reader.Read())
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? "-" : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture))));
        return string.Join('\n', lines);
    }

    /// <summary>The types of the landed columns.</summary>
    public string Types(string dataset = "orders") => string.Join('\n', LoadState.Of(Company, Company.Datasets[dataset]).Manifest!.Columns.Select(column => $"{column.Name} {column.Type}"));

    /// <summary>The answer to a question at the clock's moment. It is asked with kept answers, by file and window, and without: both must be the same.</summary>
    public MetricTable Ask(string metric, DateOnly? asOf = null, Grain? grain = null)
    {
        LayerOptions options = new() { Now = Clock.Now, CompanyPath = "live" };
        MetricTable direct = Ask(metric, asOf, grain, options), kept = Ask(metric, asOf, grain, options with { StoreFolder = Path.Combine(Folder, ".quarterdeck", "answers"), SplitFrom = 0 });
        Assert.Equal(direct.Rows.Select(row => string.Join('|', row)), kept.Rows.Select(row => string.Join('|', row)));
        Assert.Equal(direct.Findings, kept.Findings);
        return kept;
    }

    private MetricTable Ask(string metric, DateOnly? asOf, Grain? grain, LayerOptions options)
    {
        using MetricLayer layer = MetricLayer.Open(Company, options);
        return layer.Answer([new MetricQuery { Columns = [MetricColumn.Of(metric)], AsOf = asOf, Grain = grain }])[0];
    }

    /// <summary>Findings as the terminal shows them.</summary>
    public string Told(IEnumerable<Finding> findings) => string.Join('\n', findings.Select(finding => $"{finding.Code} {finding.Severity.ToString().ToLowerInvariant()} {finding.Message} Do: {finding.Remedy}")).Replace(Folder, "FOLDER", StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
