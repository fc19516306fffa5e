namespace Quarterdeck.Tests;

/// <summary>Where the repository and the data beside it lie, found by walking up from the test's folder.</summary>
internal static class RepositoryFolders
{
    /// <summary>The folder that holds <c>Quarterdeck.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder under <c>../shared</c>; the calling test is skipped, with the reason, where it is absent.</summary>
    public static string Shared(string relative)
    {
        string path = Path.GetFullPath(Path.Combine(Root, "..", "shared", relative));
        Assert.SkipUnless(Path.Exists(path), $"'../shared/{relative}' is not beside the repository.");
        return path;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Quarterdeck.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("Quarterdeck.slnx was not found above the test's folder.");
    }
}
