using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Web.Serving;

/// <summary>Loads what is due by the <c>refresh:</c> schedules of the company while it is served; the same run as <c>quarterdeck refresh --due</c>.</summary>
/// <remarks>
/// One run at a time over all processes: where another one runs, this one does nothing and looks again. A stop in the middle loses nothing.
/// A source that failed is left alone for <see cref="ServeOptions.RetryAfter"/>, since it stays due: a server that is down is not asked twice a minute, and the history is not filled with one line each time.
/// </remarks>
/// <param name="host">The company.</param>
/// <param name="log">Told what was loaded and what failed.</param>
internal sealed partial class RefreshSchedule(CompanyHost host, ILogger<RefreshSchedule> log) : BackgroundService
{
    private DateTimeOffset _restsUntil = DateTimeOffset.MinValue;

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
        DateTimeOffset now = host.Options.Clock.GetUtcNow();
        if (now < _restsUntil)
            return;
        try
        {
            using CompanyEdition edition = host.Take();
            CompanyModel company = edition.Company;
            string[] due = [.. company.Datasets.Values.Where(dataset => dataset.Load is not null && IsDue(company, dataset, now)).Select(dataset => dataset.Name)];
            // A company of files, or one with nothing due, is not locked and leaves no trace in the history.
            if (due.Length == 0)
                return;
            RefreshReport report = RefreshRun.Run(company, new RefreshRequest(host.Options.Clock, host.Options.Variable) { Datasets = due, IsDueOnly = true });
            foreach (SourceReport source in report.Sources.Where(source => source.Status != SourceStatus.NotDue))
                Ran(log, source.Dataset, source.Status);
            foreach (Finding finding in report.Findings.Where(finding => finding.Severity == Severity.Error))
                Failed(log, finding.Code, finding.Message);
        }
        catch (Exception fault)
        {
            // Whatever happens to a load, the server goes on serving the rows it has.
            _restsUntil = now + host.Options.RetryAfter;
            Broke(log, fault);
        }
    }

    private bool IsDue(CompanyModel company, Dataset dataset, DateTimeOffset now)
    {
        LoadState state = LoadState.Of(company, dataset);
        return state.IsDue(company, now) && !(state.FailedAt + host.Options.RetryAfter > now);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refreshed {Dataset}: {Status}.")]
    private static partial void Ran(ILogger log, string dataset, SourceStatus status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A refresh failed, {Code}: {Message}")]
    private static partial void Failed(ILogger log, string code, string message);

    [LoggerMessage(Level = LogLevel.Error, Message = "A refresh by schedule broke.")]
    private static partial void Broke(ILogger log, Exception fault);
}
