using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Learning;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Founding;

/// <summary>Takes a folder's files in: exports through their profiles, plain tables where they lie.</summary>
/// <param name="Imported">Exports with a profile, cleaned.</param>
/// <param name="Plain">Tables without one: the path for people, the source for the YAML, and the file.</param>
internal sealed record FoundingFiles(IReadOnlyList<ImportedFile> Imported, IReadOnlyList<(string Path, string Source, string File)> Plain)
{
    /// <summary>Takes files in.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="landing">Where clean tables go.</param>
    /// <param name="profiles">The profiles that may be recognised.</param>
    /// <param name="progress">Told how far a long file is.</param>
    /// <param name="findings">Receives what is noteworthy; a file that cannot be read is a warning, since the others are right.</param>
    public static FoundingFiles Of(string folder, string landing, ProfileCatalogue profiles, IProgress<string>? progress, FindingList findings)
    {
        IReadOnlyList<string> files = FolderFiles.Of(folder);
        ImportOptions options = new(profiles) { OutputFolder = landing, Progress = progress };
        FindingList told = new();
        IReadOnlyList<ImportedFile> reports = FileImports.Run(files.Where(static file => FolderFiles.Ending(file) != ".parquet"), options, told);
        HashSet<string> known = [.. reports.Where(static report => report.Profile is not null).Select(static report => report.File)];
        foreach (Finding finding in told.Sorted().Where(static finding => finding.Code != FindingCodes.UnknownExport))
            if (finding.Severity == Severity.Error)
                findings.Warning(finding.Code, finding.Place, finding.Message, finding.Remedy);
            else if (known.Contains(finding.Place.File))
                findings.Add(finding);
        List<ImportedFile> imported = [.. reports.Where(static report => report.Profile is not null)];
        List<(string, string, string)> plain = [];
        foreach (string file in files.Where(file => !known.Any(name => name == file || name.StartsWith(file + "/", StringComparison.Ordinal))))
        {
            string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (FolderFiles.Ending(file) is ".csv" or ".parquet" or ".tsv" && !IsForeign(file))
            {
                if (FolderFiles.Ending(file) != ".parquet" && files.Any(other => FolderFiles.Ending(other) == ".parquet" && Stem(other) == Stem(file)))
                    findings.Note(FindingCodes.FileLeftOut, new SourceSpan(path, 0, 0), "There is a Parquet file of the same name; that one is read.", "Nothing, if both hold the same rows.");
                else
                    plain.Add((path, "@ROOT/" + path, file));
            }
            else
                plain.AddRange(Learned(file, path, landing, options, findings));
        }
        return new FoundingFiles(imported, plain);
    }

    private static string Stem(string file) => Path.Combine(Path.GetDirectoryName(file) ?? "", Path.GetFileName(file).Split('.')[0]);

    /// <summary>True for a text whose cells are parted as where commas are decimal marks.</summary>
    public static bool IsForeign(string file) =>
        FolderFiles.FirstLines(file, 1) is [{ } head] && head.Count(static letter => letter == ';') > head.Count(static letter => letter == ',');

    /// <summary>A workbook, JSON or a text of another land becomes a clean table by a profile that is proposed from its rows.</summary>
    public static IEnumerable<(string Path, string Source, string File)> Learned(string file, string path, string landing, ImportOptions options, FindingList findings) =>
        Learn(file, path, options, findings) is { } learned ? learned.Report.Tables.Select(table => (path, "@LANDED/" + Path.GetRelativePath(landing, table).Replace('\\', '/'), table)) : [];

    /// <summary>The profile that is proposed for a file, and what importing with it gives; null where the file is no table, with a warning.</summary>
    public static (ProfileProposal Profile, ImportedFile Report)? Learn(string file, string path, ImportOptions options, FindingList findings)
    {
        FindingList told = new();
        ProfileProposal? proposal = ProfileLearning.Propose(file, null, told);
        ImportProfile? profile = proposal is null ? null : ProfileReader.Read(path, proposal.Yaml, told);
        ImportedFile? report = profile is null ? null : FileImports.Run([file], options with { Profile = profile }, told) is [{ } one, ..] ? one : null;
        if (report is null || report.Tables.Count == 0)
        {
            Finding? why = told.Sorted().FirstOrDefault(static finding => finding.Severity == Severity.Error);
            findings.Warning(FindingCodes.FileLeftOut, new SourceSpan(path, 0, 0), $"The file is no table that can be read{(why is null ? "." : ": " + why.Message)}", "Export it as CSV, or leave it out.");
            return null;
        }
        if (proposal!.IsDateOrderOpen)
            findings.Warning(FindingCodes.AmbiguousDates, new SourceSpan(path, 0, 0), "No date of the file decides whether the day or the month is first; the day was taken.", "See that the months are right; else make a profile with import --learn.");
        return (proposal, report);
    }
}
