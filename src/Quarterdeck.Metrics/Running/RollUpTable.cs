using Quarterdeck.Metrics.Planning;

namespace Quarterdeck.Metrics.Running;

/// <summary>A roll-up's rows in files: no key stands in two of them.</summary>
/// <param name="Lineage">The same as long as no entity's value changed.</param>
/// <param name="Sources">The fingerprints of the files that were aggregated, in order.</param>
/// <param name="Parts">The files and their SHA-256.</param>
internal sealed record RollUpTable(string Lineage, IReadOnlyList<string> Sources, IReadOnlyList<(string Path, string Digest)> Parts)
{
    /// <summary>Its rows as a relation.</summary>
    /// <param name="alias">The alias.</param>
    /// <param name="besideFewer">
    /// True where it is joined to rows that take fewer bytes. The engine takes all files for as long as the first, and hashes what seems shorter: the
    /// longest first tells it to hash the others' rows, the shortest first to hash these.
    /// </param>
    public KeptRelation Over(string alias, bool besideFewer = false)
    {
        IEnumerable<(string Path, long Bytes)> files = Parts.Select(part => (part.Path, BytesOf(part.Path)));
        return new KeptRelation(alias, [.. (besideFewer ? files.OrderByDescending(file => file.Bytes) : files.OrderBy(file => file.Bytes)).Select(file => file.Path)]);
    }

    /// <summary>The bytes of its files.</summary>
    public long Bytes => Parts.Sum(part => BytesOf(part.Path));

    /// <summary>A file that another process threw away meanwhile is told by the engine.</summary>
    private static long BytesOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
