namespace Quarterdeck.Model.Reading.Yaml;

/// <summary>YAML files of a folder that others made, without what their tools write or bring along and without companies of their own.</summary>
internal static class YamlFiles
{
    private static readonly HashSet<string> NotLookedInto = new(StringComparer.OrdinalIgnoreCase) { "target", "dbt_packages", "dbt_modules", "logs", "node_modules", "venv" };

    /// <summary>Paths of *.yaml and *.yml files of the folder and those below it, in ordinal order.</summary>
    public static IReadOnlyList<string> Below(string folder)
    {
        List<string> files = [];
        Stack<string> open = new([folder]);
        while (open.TryPop(out string? here))
        {
            try
            {
                files.AddRange(Directory.EnumerateFiles(here, "*.y*ml").Where(path => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML"));
                foreach (string below in Directory.EnumerateDirectories(here))
                    if (Path.GetFileName(below) is var name && !name.StartsWith('.') && !NotLookedInto.Contains(name) && new DirectoryInfo(below).LinkTarget is null && !CompanyFiles.IsCompany(below))
                        open.Push(below);
            }
            catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
            {
                // A folder that may not be listed belongs to somebody else; what is missing from it is told by name later on.
            }
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
