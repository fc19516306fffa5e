using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Quarterdeck.Web.Serving;

/// <summary>Looks at the company's files again and again and lets them be read where they changed.</summary>
/// <remarks>It looks itself instead of being told: shared folders and containers do not always tell.</remarks>
/// <param name="host">The host.</param>
/// <param name="log">Told what was read and what is wrong.</param>
internal sealed partial class CompanyWatch(CompanyHost host, ILogger<CompanyWatch> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(host.Options.Watch, host.Options.Clock);
        long last = host.IsReady ? Number() : 0;
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                BrokenFiles? before = host.Broken;
                host.Load();
                if (host.IsReady && Number() is long number && number != last)
                    Reloaded(log, last = number);
                if (host.Broken is { } broken && broken != before)
                    Broke(log, broken.Findings.Count, broken.Findings[0].Message);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // A file that is being written; the next look sees it whole.
                Unreadable(log, fault.Message);
            }
        }
    }

    private long Number()
    {
        using CompanyEdition edition = host.Take();
        return edition.Number;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Read the company's files anew: edition {Number}.")]
    private static partial void Reloaded(ILogger log, long number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The company's files have {Count} findings and the last good edition stays: {First}")]
    private static partial void Broke(ILogger log, int count, string first);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The company's files could not be looked at: {Message}")]
    private static partial void Unreadable(ILogger log, string message);
}
