using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Quarterdeck.Tests.Docs;

/// <summary>Nothing is taken from outside without a line that says why, under which licence, and in place of what.</summary>
public partial class DependencyTests
{
    private static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryFolders.Root, path));

    [Fact]
    public void The_page_of_dependencies_is_the_list_of_packages()
    {
        IEnumerable<string> packages = XDocument.Parse(Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => $"{package.Attribute("Include")!.Value} {package.Attribute("Version")!.Value.Trim('[', ']')}");
        string ahead = XDocument.Parse(Read("build/ReadyToRun.targets")).Descendants("AheadVersion").Single().Value;
        string[] said = [.. Row().Matches(Read("docs/dependencies.md")).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")];
        Assert.Equal(packages.Append($"microsoft.netcore.app.crossgen2 {ahead}").Order(StringComparer.OrdinalIgnoreCase), said.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_version_is_exact() =>
        Assert.All(XDocument.Parse(Read("Directory.Packages.props")).Descendants("PackageVersion"), package => Assert.Matches(@"^\[[0-9.]+\]$", package.Attribute("Version")!.Value));

    [Fact]
    public void Every_line_has_a_reason_a_licence_and_what_it_replaces() =>
        Assert.All(Row().Matches(Read("docs/dependencies.md")), row => Assert.All(row.Groups[3].Value.Split('|'), cell => Assert.NotEqual("", cell.Trim())));

    [GeneratedRegex(@"^\| `([\w.]+)` \| ([0-9.]+) \|(.*)\|\s*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
