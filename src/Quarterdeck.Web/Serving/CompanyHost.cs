using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Web.Serving;

/// <summary>Holds the company that is served: its last good edition, and what is wrong with its files since then.</summary>
/// <remarks>Safe for several threads: readers take an edition and keep it until they leave, whatever is loaded meanwhile.</remarks>
public sealed class CompanyHost : IDisposable
{
    /// <summary>Loaded sources grow old without any file changing, so that an edition with loads is made anew after so long.</summary>
    private static readonly TimeSpan _oldAfter = TimeSpan.FromMinutes(5);

    private readonly ServeOptions _options;
    private readonly Lock _loading = new();
    private volatile CompanyEdition? _current;
    private volatile BrokenFiles? _broken;
    private string _lastStamp = "";

    /// <summary>Makes the host; nothing is read before <see cref="Load"/>.</summary>
    public CompanyHost(ServeOptions options) => _options = options;

    /// <summary>How the company is served.</summary>
    public ServeOptions Options => _options;

    /// <summary>What is wrong with the files as they are now; null while the edition is what the files say.</summary>
    public BrokenFiles? Broken => _broken;

    /// <summary>Takes the current edition for the time of one answer; the taker disposes of it.</summary>
    /// <exception cref="InvalidOperationException">The company could never be read.</exception>
    public CompanyEdition Take()
    {
        // An edition that is closed between the look and the step has been replaced already.
        while (true)
        {
            CompanyEdition current = _current ?? throw new InvalidOperationException("No edition of the company was ever loaded.");
            if (current.TryEnter())
                return current;
        }
    }

    /// <summary>What is done with a new edition before readers see it in the place of the one before; null for nothing.</summary>
    public Action<CompanyEdition>? BeforeShown { get; set; }

    /// <summary>True where an edition is served.</summary>
    public bool IsReady => _current is not null;

    /// <summary>Reads the files where they have changed; the last good edition stays where they are wrong now.</summary>
    /// <returns>What is wrong; empty where all is well.</returns>
    public IReadOnlyList<Finding> Load()
    {
        lock (_loading)
        {
            CompanyEdition? current = _current;
            DateTimeOffset now = _options.Clock.GetUtcNow();
            string stamp = CompanyFiles.Stamp(_options.Folder, current?.Company);
            bool isOld = current is not null && now - current.Opened > _oldAfter && current.Company.Datasets.Values.Any(dataset => dataset.Load is not null);
            if (stamp == _lastStamp && !isOld)
                return _broken?.Findings ?? [];
            if (!Directory.Exists(_options.Folder) && !File.Exists(_options.Folder))
                return Break([new Finding(FindingCodes.PathAsked, Severity.Error, SourceSpan.None, $"There is no folder '{_options.Folder}'.", "Give the folder that holds the company's YAML files.")], stamp, now);
            ReadResult read = CompanyLoader.Read(_options.Folder, _options.Data);
            // A data file that is gone takes its own numbers with it and no others, so it is not what breaks a company.
            Finding[] findings = [.. read.Findings.Select(finding => finding.Code == FindingCodes.DataMissing ? finding with { Severity = Severity.Warning } : finding)];
            if (read.Company is not { } company || findings.Any(finding => finding.Severity == Severity.Error))
                return Break(findings, stamp, now);
            MetricLayer layer;
            try
            {
                layer = MetricLayer.Open(company, new LayerOptions
                {
                    StoreFolder = _options.KeepsAnswers ? Path.Combine(company.Folder, ".quarterdeck", "answers") : null, Now = now, CompanyPath = _options.Folder, DataPath = _options.Data,
                });
            }
            catch (EngineException world)
            {
                return Break([.. findings, new Finding(world.Code, Severity.Error, SourceSpan.None, world.Message, world.Remedy)], stamp, now);
            }
            // The state of the data files is that of the new model, which may name others.
            stamp = CompanyFiles.Stamp(_options.Folder, company);
            CompanyEdition edition = new((current?.Number ?? 0) + 1, layer, stamp, now, findings);
            if (current is not null)
                BeforeShown?.Invoke(edition);
            _lastStamp = stamp;
            _current = edition;
            _broken = null;
            current?.Dispose();
            return [];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _current, null)?.Dispose();

    private IReadOnlyList<Finding> Break(IReadOnlyList<Finding> findings, string stamp, DateTimeOffset now)
    {
        _lastStamp = stamp;
        _broken = new BrokenFiles(findings, now);
        return findings;
    }
}
