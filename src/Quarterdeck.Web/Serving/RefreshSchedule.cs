using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Web.Serving;

/// <summary>Loads what is due by the <c>refresh:</c> schedules of the company while it is served; the same run as <c>quarterdeck refresh --due</c>.</summary>
/// <remarks>One run at a time over all processes: where another one runs, this one does nothing and looks again. A stop in the middle loses nothing.</remarks>
/// <param name="host">The company.</param>
/// <param name="log">Told what was loaded and what failed.</param>
internal sealed partial class RefreshSchedule(CompanyHost host, ILogger<RefreshSchedule> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(host.Options.RefreshEvery, host.Options.Clock);
        do
        {
            await Task.Run(LoadWhatIsDue, stoppingToken).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private void LoadWhatIsDue()
    {
        try
        {
            using CompanyEdition edition = host.Take();
            CompanyModel company = edition.Company;
            DateTimeOffset now = host.Options.Clock.GetUtcNow();
            // A company of files, or one with nothing due, is not locked and leaves no trace in the history.
            if (!company.Datasets.Values.Any(dataset => dataset.Load is not null && LoadState.Of(company, dataset).IsDue(company, now)))
                return;
            RefreshReport report = RefreshRun.Run(company, new RefreshRequest(host.Options.Clock, host.Options.Variable) { IsDueOnly = true });
            foreach (SourceReport source in report.Sources.Where(source => source.Status != SourceStatus.NotDue))
                Ran(log, source.Dataset, source.Status);
            foreach (Finding finding in report.Findings.Where(finding => finding.Severity == Severity.Error))
                Failed(log, finding.Code, finding.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Failed(log, "IO", fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refreshed {Dataset}: {Status}.")]
    private static partial void Ran(ILogger log, string dataset, SourceStatus status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A refresh failed, {Code}: {Message}")]
    private static partial void Failed(ILogger log, string code, string message);
}
