using Quarterdeck.Metrics.Planning;

namespace Quarterdeck.Metrics.Running;

/// <summary>A roll-up's rows in files: no key stands in two of them.</summary>
/// <param name="Lineage">The same as long as no entity's value changed.</param>
/// <param name="Sources">The fingerprints of the files that were aggregated, in order.</param>
/// <param name="Parts">The files and their SHA-256.</param>
internal sealed record RollUpTable(string Lineage, IReadOnlyList<string> Sources, IReadOnlyList<(string Path, string Digest)> Parts)
{
    /// <summary>Its rows as a relation.</summary>
    public KeptRelation Over(string alias) => new(alias, [.. Parts.Select(part => part.Path)]);
}
