using System.Text.RegularExpressions;

namespace Quarterdeck.Tests.Docs;

/// <summary>What a page names is there.</summary>
public partial class PathTests
{
    public static TheoryData<string> Pages => [.. DocPage.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_that_a_page_names_exists(string path)
    {
        DocPage page = DocPage.All.Single(page => page.Path == path);
        string[] places = [RepositoryFolders.Root, Path.Combine(RepositoryFolders.Root, Path.GetDirectoryName(path)!), Path.Combine(RepositoryFolders.Root, "src")];
        string[] named =
        [
            .. Quoted().Matches(page.Text).Select(match => match.Groups[1].Value),
            .. Link().Matches(page.Text).Select(match => Path.Combine(Path.GetDirectoryName(path)!, match.Groups[1].Value)),
        ];
        Assert.All(named, name => Assert.True(places.Any(place => Path.Exists(Path.Combine(place, name))), $"{path} names {name}, which is not there."));
    }

    // In backticks: what begins with a folder of the repository, and source files wherever they lie.
    [GeneratedRegex(@"`((?:src|tests|docs|examples|bench|build|\.ci)/[\w./-]*|[\w.]+/[\w./-]+\.cs)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#\s]+)[^)]*\)")]
    private static partial Regex Link();
}
