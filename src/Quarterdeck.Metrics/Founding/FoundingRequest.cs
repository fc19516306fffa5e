namespace Quarterdeck.Metrics.Founding;

/// <summary>What a person asked of <c>init</c>.</summary>
/// <param name="Folder">The folder of files.</param>
public sealed record FoundingRequest(string Folder)
{
    /// <summary>Profiles that alone may be recognised; empty for all.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];
    /// <summary>The company's name; null to take the folder's.</summary>
    public string? Name { get; init; }
    /// <summary>The currency; null to take that of the data.</summary>
    public string? Currency { get; init; }
    /// <summary>The reader's language, which is put before English in the company's languages.</summary>
    public string Language { get; init; } = "en";
    /// <summary>True to write nothing into the folder.</summary>
    public bool IsDryRun { get; init; }
}
