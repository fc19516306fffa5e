using Quarterdeck.Intake.Files;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Running;

/// <summary>The files behind a company's datasets, as they were when first looked at: their own, or those into which a connection's rows are loaded.</summary>
internal sealed class SourceFiles(CompanyModel company)
{
    private readonly Dictionary<string, (IReadOnlyList<SourceFile> Files, string State)> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LoadState> _loads = new(StringComparer.Ordinal);

    /// <summary>The files of a dataset, by name; of an entity without a table those of the dataset that it is taken from; empty where it has none.</summary>
    public IReadOnlyList<SourceFile> Of(string dataset) => Underlying(dataset) switch
    {
        { Source: FileSource file } => Of(file),
        { Load: not null } loaded => LoadOf(loaded).Files,
        _ => [],
    };

    /// <summary>The fingerprint of all files of a dataset; empty where it has none.</summary>
    public string FingerprintOf(string dataset) => Fingerprint.Of(Of(dataset));

    /// <summary>True when no file of these datasets has changed since it was first looked at: else an answer may have rows of both states. Loaded files never change.</summary>
    public bool AreUnchanged(IEnumerable<string> datasets) => datasets.All(dataset => Underlying(dataset) switch
    {
        { Source: FileSource file } => _known.TryGetValue(file.Path, out (IReadOnlyList<SourceFile> Files, string State) known) && known.State == Fingerprint.StateOf(PathOf(file)),
        { Load: not null } => true,
        _ => false,
    });

    /// <summary>The load behind a dataset, as it was when first looked at; null where its rows come from elsewhere.</summary>
    public LoadState? LoadOf(string dataset) => Underlying(dataset) is { Load: not null } loaded ? LoadOf(loaded) : null;

    private LoadState LoadOf(Dataset dataset)
    {
        if (!_loads.TryGetValue(dataset.Name, out LoadState? state))
            _loads.Add(dataset.Name, state = LoadState.Of(company, dataset));
        return state;
    }

    private IReadOnlyList<SourceFile> Of(FileSource file)
    {
        if (!_known.TryGetValue(file.Path, out (IReadOnlyList<SourceFile> Files, string State) known))
        {
            // The state is taken first: a change while the files are read is then noticed.
            string state = Fingerprint.StateOf(PathOf(file));
            _known.Add(file.Path, known = (Fingerprint.Each(PathOf(file)), state));
        }
        return known.Files;
    }

    private Dataset Underlying(string dataset)
    {
        Dataset found = company.Datasets[dataset];
        while (found.Source is DistinctSource distinct)
            found = company.Datasets[distinct.Dataset];
        return found;
    }

    private string PathOf(FileSource file) => Path.Combine(company.DataFolder, file.Path);
}
