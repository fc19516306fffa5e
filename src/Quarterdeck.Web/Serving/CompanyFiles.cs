using System.Globalization;
using System.Text;
using Quarterdeck.Intake.Files;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Loading;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Web.Serving;

/// <summary>The state of everything that a company is read from: its YAML, its data files, what was loaded for it.</summary>
internal static class CompanyFiles
{
    /// <summary>Size and time of each file, as one text; another text means that something changed.</summary>
    /// <param name="folder">The company's folder, or its one file.</param>
    /// <param name="company">The company as last read; null where it could not be read yet.</param>
    public static string Stamp(string folder, CompanyModel? company)
    {
        StringBuilder stamp = new();
        foreach (FileInfo file in Yaml(folder))
            stamp.Append(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
        if (company is not null)
        {
            foreach (string path in company.Datasets.Values.Select(dataset => dataset.Source).OfType<FileSource>().Select(source => source.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                stamp.Append(CultureInfo.InvariantCulture, $"{path} {Fingerprint.StateOf(Path.Combine(company.DataFolder, path))}\n");
            // What an import keeps beside its tables is shown on the page of the data.
            foreach (string beside in company.Datasets.Values.Select(dataset => dataset.Source).OfType<FileSource>().Where(source => source.Path.IndexOfAny(['*', '?']) < 0)
                .Select(source => Path.GetDirectoryName(Path.Combine(company.DataFolder, source.Path))!).Distinct(StringComparer.Ordinal).Where(Directory.Exists).Order(StringComparer.Ordinal))
                foreach (FileInfo file in new DirectoryInfo(beside).EnumerateFiles("*" + ImportRecord.Ending).OrderBy(file => file.FullName, StringComparer.Ordinal))
                    stamp.Append(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
            string loads = LoadFolder.AllOf(company.Folder);
            if (Directory.Exists(loads))
                foreach (FileInfo file in new DirectoryInfo(loads).EnumerateFiles("*.json", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
                    stamp.Append(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
        }
        return stamp.ToString();
    }

    private static IEnumerable<FileInfo> Yaml(string folder) => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
            .Where(file => file.Extension is ".yaml" or ".yml").OrderBy(file => file.FullName, StringComparer.Ordinal)
        : File.Exists(folder) ? [new FileInfo(folder)] : [];
}
