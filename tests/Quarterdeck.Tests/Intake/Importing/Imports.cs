using System.Text;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Intake.Importing;

/// <summary>A folder for files of one test, and imports from it.</summary>
internal sealed class Imports : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-imports-").FullName;

    /// <summary>Where tables and quarantined rows are written.</summary>
    public string Output => Path.Combine(_folder, "out");

    public FindingList Findings { get; } = new();

    public IEnumerable<string> Codes => Findings.Sorted().Select(finding => finding.Code);

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = PathOf(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public ImportedFile Import(string path, bool isWritten = false) => Assert.Single(Run([path], isWritten));

    public ImportedFile ImportText(string text, bool isWritten = false) => Import(Write("export.csv", text), isWritten);

    public IReadOnlyList<ImportedFile> Run(string[] paths, bool isWritten = false) =>
        FileImports.Run(paths, new ImportOptions(ProfileCatalogue.BuiltIn) { OutputFolder = isWritten ? Output : null }, Findings);

    /// <summary>A sample beside the repository, with some text replaced.</summary>
    public static string Sample(string file, params (string Old, string New)[] changes)
    {
        string text = File.ReadAllText(RepositoryFolders.Shared("cases/exports/" + file));
        foreach ((string old, string @new) in changes)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }
        return text;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>What tests ask of a report.</summary>
internal static class Reports
{
    public static decimal? Total(this ImportedFile report, string name) => report.Totals.First(total => total.Name == name).Value.Number;

    public static bool Has(this ImportedFile report, string name) => report.Totals.Any(total => total.Name == name);
}
