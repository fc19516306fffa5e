using Quarterdeck.Intake.Files;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Web.Answers;

/// <summary>A clean table that a dataset reads, with what its import kept.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Table">The file, below the data folder, with <c>/</c> between folders.</param>
/// <param name="Folder">The folder in which it lies.</param>
/// <param name="Record">What the import kept.</param>
public sealed record KeptImport(string Dataset, string Table, string Folder, ImportRecord Record)
{
    /// <summary>A source of more files than this is a table in parts, whose parts nobody looks through.</summary>
    private const int MostFiles = 100;

    /// <summary>The file with the rows that were set aside; null where there is none.</summary>
    public string? Quarantine => Record.Quarantine is { } name && Path.GetFileName(name) == name && Path.Combine(Folder, name) is var path && File.Exists(path) ? path : null;

    /// <summary>All of a company, by dataset and file.</summary>
    /// <param name="company">The company.</param>
    public static IReadOnlyList<KeptImport> Of(CompanyModel company)
    {
        ArgumentNullException.ThrowIfNull(company);
        List<KeptImport> kept = [];
        foreach (Dataset dataset in company.Datasets.Values.OrderBy(static dataset => dataset.Name, StringComparer.Ordinal))
            if (dataset.Source is FileSource source)
                foreach (string file in FileList.Matching(Path.GetFullPath(Path.Combine(company.DataFolder, source.Path))).Take(MostFiles))
                    if (ImportRecord.Beside(file) is { } record)
                        kept.Add(new KeptImport(dataset.Name, Path.GetRelativePath(company.DataFolder, file).Replace('\\', '/'), Path.GetDirectoryName(file)!, record));
        return kept;
    }
}
