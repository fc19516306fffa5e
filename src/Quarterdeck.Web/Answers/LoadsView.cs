using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Web.Serving;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>Loads from databases: what is due when, what the runs did, what goes on.</summary>
/// <param name="Sources">Each dataset of a connection: name, connection, schedule, when its rows are from, when the next load is due, how it stands.</param>
/// <param name="History">The runs, the newest first: begun, dataset, kind, rows read, new, changed, deleted, in all, seconds, result.</param>
/// <param name="Outcome">The run that was asked for last, in words; empty where none was.</param>
/// <param name="IsRunning">True while one that was asked for goes on.</param>
/// <param name="Findings">What that run found.</param>
public sealed record LoadsView(
    IReadOnlyList<(string Dataset, string Connection, string Schedule, string Loaded, string Due, string Standing)> Sources, IReadOnlyList<IReadOnlyList<string>> History, string Outcome, bool IsRunning, IReadOnlyList<Finding> Findings)
{
    private const int MostRuns = 100;

    /// <summary>Makes the view.</summary>
    /// <param name="company">The company.</param>
    /// <param name="now">The moment.</param>
    /// <param name="asked">The run that was asked for last; null for none.</param>
    /// <param name="language">The reader's language.</param>
    public static LoadsView Of(CompanyModel company, DateTimeOffset now, RefreshOutcome? asked, string language)
    {
        ArgumentNullException.ThrowIfNull(company);
        NumberFormatInfo numbers = ReaderLanguage.Numbers(language);
        string Rows(long? rows) => rows?.ToString("N0", numbers) ?? "";
        return new LoadsView(
            [.. company.Datasets.Values.Where(static dataset => dataset.Load is not null).OrderBy(static dataset => dataset.Name, StringComparer.Ordinal).Select(dataset => Source(company, dataset, now, language))],
            [.. RefreshHistory.Read(company.Folder).TakeLast(MostRuns).Reverse().Select(line => (IReadOnlyList<string>)
            [
                Moment(line.Started), line.Dataset, (line.Mode switch { "full" => SetupWords.Full, "incremental" => SetupWords.Incremental, _ => null })?[language] ?? "",
                Rows(line.RowsRead), Rows(line.RowsAdded), Rows(line.RowsChanged), Rows(line.RowsDeleted), Rows(line.Rows),
                line.Ended is { } ended ? (ended - line.Started).TotalSeconds.ToString("N1", numbers) : "", Words.OfRun(line.Status)[language] + (line.Code is null ? "" : $" ({line.Code} {ToldFinding.Of(line.Code, line.Message ?? "", "", language).Line})"),
            ])],
            asked is null ? "" : Said(asked, language), asked is { IsRunning: true }, asked?.Report?.Findings ?? []);
    }

    private static (string, string, string, string, string, string) Source(CompanyModel company, Dataset dataset, DateTimeOffset now, string language)
    {
        LoadState state = LoadState.Of(company, dataset);
        string standing = (state.Manifest is null ? SetupWords.NeverLoaded : state.StaleAt(company, now) is not null ? SetupWords.Stale : state.IsDue(company, now) ? SetupWords.DueNow : SetupWords.UpToDate)[language];
        return (dataset.Name, dataset.Source.OfConnection ?? "", dataset.Load?.Schedule ?? company.Schedule ?? SetupWords.NoSchedule[language], state.Manifest is { } manifest ? Moment(manifest.SnapshotAt) : "",
            state.Due(company) is { } due ? Moment(due.ToUniversalTime()) : state.IsDue(company, now) ? SetupWords.DueNow[language] : "", standing);
    }

    private static string Said(RefreshOutcome asked, string language)
    {
        string what = asked.Dataset ?? SetupWords.AllSources[language];
        if (asked.Report is not { } report)
            return SetupWords.RunsSince.Fill(language, what, Moment(asked.Started));
        int loaded = report.Sources.Count(static source => source.Status == SourceStatus.Loaded);
        return SetupWords.RanTo.Fill(language, what, Moment(report.Ended), loaded, report.Sources.Count - loaded);
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
