using Quarterdeck.Intake.Files;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Running;

/// <summary>The files behind a company's datasets, as they were when first looked at.</summary>
internal sealed class SourceFiles(CompanyModel company)
{
    private readonly Dictionary<string, (IReadOnlyList<SourceFile> Files, string State)> _known = new(StringComparer.Ordinal);

    /// <summary>The files of a dataset, by name; of an entity without a table those of the dataset that it is taken from; empty where it has none.</summary>
    public IReadOnlyList<SourceFile> Of(string dataset) => Underlying(dataset) is FileSource file ? Of(file) : [];

    /// <summary>The fingerprint of a source; empty for what is no file.</summary>
    public string FingerprintOf(Source source) => source is FileSource file ? Fingerprint.Of(Of(file)) : "";

    /// <summary>The fingerprint of all files of a dataset; empty where it has none.</summary>
    public string FingerprintOf(string dataset) => Fingerprint.Of(Of(dataset));

    /// <summary>True when no file of these datasets has changed since it was first looked at: else an answer may have rows of both states.</summary>
    public bool AreUnchanged(IEnumerable<string> datasets) => datasets.All(dataset => Underlying(dataset) is FileSource file
        && _known.TryGetValue(file.Path, out (IReadOnlyList<SourceFile> Files, string State) known) && known.State == Fingerprint.StateOf(PathOf(file)));

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

    private Source Underlying(string dataset)
    {
        Source source = company.Datasets[dataset].Source;
        while (source is DistinctSource distinct)
            source = company.Datasets[distinct.Dataset].Source;
        return source;
    }

    private string PathOf(FileSource file) => Path.Combine(company.DataFolder, file.Path);
}
