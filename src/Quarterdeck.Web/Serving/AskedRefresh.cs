using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Web.Serving;

/// <summary>A refresh that a person asked for in the browser: the run of <c>quarterdeck refresh</c>, behind the page's back, one at a time.</summary>
/// <remarks>Safe for several threads. Its outcome is told until the next one; the history keeps all of them.</remarks>
/// <param name="host">The company.</param>
/// <param name="life">Told when the server stops, so that it does not wait for a run: one that is cut off loses nothing.</param>
/// <param name="log">Told of what nobody expected.</param>
public sealed partial class AskedRefresh(CompanyHost host, IHostApplicationLifetime life, ILogger<AskedRefresh> log)
{
    private readonly Lock _gate = new();
    private RefreshOutcome? _now;

    /// <summary>The run that goes on, or the last one; null where none was asked for since the server started.</summary>
    public RefreshOutcome? Now
    {
        get
        {
            lock (_gate)
                return _now;
        }
    }

    /// <summary>Starts a run; false where one goes on.</summary>
    /// <param name="dataset">The dataset; null for all.</param>
    public bool Start(string? dataset)
    {
        lock (_gate)
        {
            if (_now is { IsRunning: true })
                return false;
            RefreshOutcome asked = _now = new RefreshOutcome(dataset, host.Options.Clock.GetUtcNow(), null);
            _ = Task.Run(() => Run(asked), life.ApplicationStopping);
            return true;
        }
    }

    private void Run(RefreshOutcome asked)
    {
        RefreshReport report;
        try
        {
            using CompanyEdition edition = host.Take();
            report = RefreshRun.Run(edition.Company, new RefreshRequest(host.Options.Clock, host.Options.Variable) { Datasets = asked.Dataset is { } one ? [one] : [] });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            report = new RefreshReport(asked.Started, host.Options.Clock.GetUtcNow(), [], [new Finding(FindingCodes.Unreadable, Severity.Error, SourceSpan.None, fault.Message, "See that the company's folder can be written.")]);
        }
        catch (Exception fault)
        {
            // Whatever happens, the page must not say for ever that a run goes on.
            Failed(log, fault);
            report = new RefreshReport(asked.Started, host.Options.Clock.GetUtcNow(), [], [new Finding(FindingCodes.EngineFailed, Severity.Error, SourceSpan.None, fault.Message.ReplaceLineEndings(" "), "Run `quarterdeck refresh` on the command line, which tells more.")]);
        }
        lock (_gate)
            _now = asked with { Report = report };
        try
        {
            host.Load();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The watch looks again in a second.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A refresh that was asked for in the browser failed.")]
    private static partial void Failed(ILogger log, Exception fault);
}
