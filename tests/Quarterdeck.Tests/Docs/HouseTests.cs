namespace Quarterdeck.Tests.Docs;

/// <summary>The page about the house names every project and folder that is there.</summary>
public class HouseTests
{
    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Path.Combine(RepositoryFolders.Root, "src"), "Quarterdeck.*").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_stands_in_its_projects_row(string project)
    {
        string page = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs", "house.md"));
        string row = Assert.Single(page.Split('\n'), line => line.StartsWith($"| {project} |", StringComparison.Ordinal));
        string[] named = row.Split('|')[2].Split(',', StringSplitOptions.TrimEntries);
        IEnumerable<string> folders = Directory.EnumerateDirectories(Path.Combine(RepositoryFolders.Root, "src", project))
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any()).Select(Path.GetFileName).OfType<string>();
        Assert.All(folders.Where(folder => folder is not ("bin" or "obj")), folder => Assert.Contains(folder, named));
    }
}
