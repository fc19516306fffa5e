using Quarterdeck.Intake.Files;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Founding;

/// <summary>A file of a company's data folder that no dataset reads.</summary>
/// <param name="Path">Relative to the data folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="TakenBy">The dataset that reads a clean table of the same name, which was made of it or of an earlier one; null for none.</param>
public sealed record UnreadFile(string Path, long Bytes, string? TakenBy)
{
    /// <summary>More files than a page can list are no list any more.</summary>
    public const int Most = 500;

    /// <summary>Files of more bytes are not looked at while somebody waits.</summary>
    public const long LargestLooked = 256L << 20;

    /// <summary>All of a company, by path; at most <see cref="Most"/>.</summary>
    public static IReadOnlyList<UnreadFile> Of(CompanyModel company)
    {
        ArgumentNullException.ThrowIfNull(company);
        if (!Directory.Exists(company.DataFolder))
            return [];
        StringComparer paths = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        Dictionary<string, string> read = new(paths), stems = new(paths);
        foreach (Dataset dataset in company.Datasets.Values.OrderBy(static dataset => dataset.Name, StringComparer.Ordinal))
            if (dataset.Source is FileSource source)
                foreach (string file in FileList.Matching(System.IO.Path.GetFullPath(System.IO.Path.Combine(company.DataFolder, source.Path))))
                {
                    read.TryAdd(System.IO.Path.GetFullPath(file), dataset.Name);
                    stems.TryAdd(Stem(file), dataset.Name);
                }
        HashSet<string> others = [.. company.Kpis.Select(static kpi => kpi.Target).OfType<FileTarget>().Select(target => System.IO.Path.GetFullPath(System.IO.Path.Combine(company.Folder, target.Path)))];
        return
        [
            .. FolderFiles.Of(company.DataFolder)
                .Where(file => !read.ContainsKey(System.IO.Path.GetFullPath(file)) && !others.Contains(System.IO.Path.GetFullPath(file)) && !file.EndsWith(".quarantine.csv", StringComparison.Ordinal))
                .Select(file => new UnreadFile(System.IO.Path.GetRelativePath(company.DataFolder, file).Replace('\\', '/'), new FileInfo(file).Length, stems.GetValueOrDefault(Stem(file))))
                .Take(Most),
        ];
    }

    private static string Stem(string file) => System.IO.Path.GetFileName(file).Split('.')[0];
}
