using System.Globalization;
using Quarterdeck.Intake.Texts;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Intake.Importing;

/// <summary>Imports files, each on its own, and then looks at them together.</summary>
public static class FileImports
{
    /// <summary>Imports files in the order given; an archive gives a report for each entry.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="options">How.</param>
    /// <param name="findings">Receives what is wrong or was decided, of all files.</param>
    public static IReadOnlyList<ImportedFile> Run(IEnumerable<string> paths, ImportOptions options, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        if (options.OutputFolder is { } folder)
            Directory.CreateDirectory(folder);
        List<ImportedFile> reports = [];
        HashSet<string> stems = new(StringComparer.OrdinalIgnoreCase);
        foreach (string path in paths)
        {
            IReadOnlyList<PackedFile> files = PackedFile.Of(path, findings);
            if (files.Count == 0)
                reports.Add(new ImportedFile(path, null));
            foreach (PackedFile file in files)
            {
                string stem = Stem(file);
                for (int n = 2; !stems.Add(stem); n++)
                    stem = string.Create(CultureInfo.InvariantCulture, $"{Stem(file)}-{n}");
                reports.Add(Recorded(new FileImporter(options, findings).Import(file, stem), options.OutputFolder, stem));
            }
        }
        Together(reports, findings);
        return reports;
    }

    /// <summary>What was written gets its record beside it, which also tells the next import what the columns were.</summary>
    private static ImportedFile Recorded(ImportedFile report, string? folder, string stem)
    {
        if (folder is null || report.Profile is null)
            return report;
        string path = Path.Combine(folder, stem + ImportRecord.Ending);
        ImportRecord.Of(report, ImportRecord.Read(path)).Write(path);
        return report with { RecordFile = path };
    }

    private static string Stem(PackedFile file)
    {
        string name = Path.GetFileName(file.Entry.Length > 0 ? file.Entry : file.Path);
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            name = name[..^3];
        string stem = Path.GetFileNameWithoutExtension(name);
        return stem.Length == 0 ? "table" : stem;
    }

    /// <summary>Two files of one kind and the same days would count twice; two with one content surely do.</summary>
    private static void Together(List<ImportedFile> reports, FindingList findings)
    {
        for (int i = 0; i < reports.Count; i++)
            for (int j = 0; j < i; j++)
            {
                (ImportedFile earlier, ImportedFile later) = (reports[j], reports[i]);
                if (earlier.Profile is null || later.Profile is null || earlier.Profile.Id != later.Profile.Id)
                    continue;
                SourceSpan place = new(later.File, 0, 0);
                if (earlier.Fingerprint.Length > 0 && earlier.Fingerprint == later.Fingerprint)
                    findings.Warning(FindingCodes.SameContent, place, $"The file has the same content as {earlier.File}.", "Load one of the two.");
                else if (earlier.First is { } first && earlier.Last is { } last && later.First <= last && later.Last >= first)
                    findings.Warning(FindingCodes.SamePeriod, place, string.Create(CultureInfo.InvariantCulture,
                        $"The file covers {later.First:yyyy-MM-dd} to {later.Last:yyyy-MM-dd}, and {earlier.File}, of the same kind, {first:yyyy-MM-dd} to {last:yyyy-MM-dd}; loaded together the days of both count twice."), "Load one of the two, or see that they hold different rows.");
            }
    }
}
