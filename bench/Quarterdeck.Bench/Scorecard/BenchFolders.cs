namespace Quarterdeck.Bench.Scorecard;

/// <summary>Where the benchmark's files lie.</summary>
internal static class BenchFolders
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = Find();

    /// <summary>The data written by <see cref="BenchData"/>; never committed.</summary>
    public static string Data => Path.Combine(Root, "bench-data");

    /// <summary>The outside case: generator, hand-fused query and its answer.</summary>
    public static string Case => Path.GetFullPath(Path.Combine(Root, "..", "shared", "cases", "scorecard-bench"));

    /// <summary>The company of the benchmark.</summary>
    public static string Company => Path.Combine(Root, "bench", "scorecard");

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Quarterdeck.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("Quarterdeck.slnx was not found above the benchmark.");
    }
}
