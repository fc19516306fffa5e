using System.Reflection;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Intake.Profiles;

/// <summary>The profiles that a file is held against: those of the user first, then those that come with the program.</summary>
/// <param name="All">In the order in which they are tried; of two with one name the first counts.</param>
public sealed record ProfileCatalogue(IReadOnlyList<ImportProfile> All)
{
    private const string Prefix = "profiles/";

    /// <summary>The profiles of the program alone.</summary>
    public static ProfileCatalogue BuiltIn { get; } = ReadBuiltIn();

    /// <summary>The profile of a name; null where there is none.</summary>
    public ImportProfile? Find(string id) => All.FirstOrDefault(profile => profile.Id == id);

    /// <summary>The program's profiles with those of folders before them.</summary>
    /// <param name="folders">Folders with *.yaml; the first goes before the next, and one that is not there is passed over.</param>
    /// <param name="findings">Receives what is wrong with a profile; such a one is left out.</param>
    public static ProfileCatalogue With(IEnumerable<string> folders, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(folders);
        List<ImportProfile> own = [];
        foreach (string folder in folders.Where(Directory.Exists))
            foreach (string file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
                if (ProfileReader.Read(file, File.ReadAllText(file), findings) is { } profile)
                {
                    if (own.Exists(other => other.Id == profile.Id))
                        findings.Warning(FindingCodes.ProfileForm, new SourceSpan(file, 1, 1), $"There is another profile '{profile.Id}' in {own.First(other => other.Id == profile.Id).Origin}; that one is used.", "Rename one of the two.");
                    else
                        own.Add(profile);
                }
        return new ProfileCatalogue([.. own, .. BuiltIn.All.Where(profile => !own.Exists(other => other.Id == profile.Id))]);
    }

    private static ProfileCatalogue ReadBuiltIn()
    {
        Assembly assembly = typeof(ProfileCatalogue).Assembly;
        FindingList findings = new();
        List<ImportProfile> profiles = [];
        foreach (string name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            if (ProfileReader.Read(name, reader.ReadToEnd(), findings) is { } profile)
                profiles.Add(profile with { Origin = "built in" });
        }
        return findings.HasErrors
            ? throw new InvalidOperationException($"A built-in profile is broken: {string.Join("; ", findings.Sorted().Select(static finding => $"{finding.Place} {finding.Message}"))}")
            : new ProfileCatalogue(profiles);
    }
}
