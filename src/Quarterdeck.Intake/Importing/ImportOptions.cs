using Quarterdeck.Intake.Profiles;

namespace Quarterdeck.Intake.Importing;

/// <summary>How files are imported.</summary>
/// <param name="Profiles">The profiles that are known.</param>
public sealed record ImportOptions(ProfileCatalogue Profiles)
{
    /// <summary>The profile to use; null to find it by the header.</summary>
    public ImportProfile? Profile { get; init; }
    /// <summary>The folder for the clean tables; null to write nothing and only report.</summary>
    public string? OutputFolder { get; init; }
    /// <summary>Told how far a long file is; null where nobody looks.</summary>
    public IProgress<string>? Progress { get; init; }
}
