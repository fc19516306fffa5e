using System.Globalization;
using System.Text;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading.Yaml;

/// <summary>The YAML files of a company's folder, in ordinal order of their paths, read with every doubt about bytes and size settled.</summary>
internal static class CompanyFiles
{
    private const long MostBytes = 4 * 1024 * 1024;

    /// <summary>Folders looked into below the company's; a company has a handful, and a whole disk must not be walked by mistake.</summary>
    private const int MostFolders = 200;

    /// <summary>Relative names (with /) of the company's *.yaml files.</summary>
    /// <param name="folder">The company's folder.</param>
    /// <param name="findings">Gets a note for every file that is left out.</param>
    /// <param name="notesOssie">False where Ossie files are read by somebody else.</param>
    public static IReadOnlyList<string> List(string folder, FindingList findings, bool notesOssie = true)
    {
        List<string> files = [];
        Queue<string> open = new([folder]);
        for (int seen = 0; seen < MostFolders && open.TryDequeue(out string? here); seen++)
        {
            try
            {
                foreach (string path in Directory.EnumerateFiles(here))
                    Add(folder, path, files, findings, notesOssie);
                foreach (string below in Directory.EnumerateDirectories(here).Order(StringComparer.Ordinal))
                    if (!Path.GetFileName(below).StartsWith('.') && new DirectoryInfo(below).LinkTarget is null && !IsCompany(below))
                        open.Enqueue(below);
            }
            catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
            {
                findings.Warning(FindingCodes.Unreadable, new SourceSpan(Relative(folder, here), 0, 0), "The folder cannot be listed.", "Check its permissions.");
            }
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>True when a folder holds a company of its own: a YAML file that says <c>company:</c> or <c>format:</c> at the start of a line.</summary>
    public static bool IsCompany(string folder)
    {
        try
        {
            foreach (string path in Directory.EnumerateFiles(folder, "*.yaml"))
                if (new FileInfo(path).Length <= MostBytes && File.ReadLines(path).Take(200).Any(line => line.StartsWith("company:", StringComparison.Ordinal) || line.StartsWith("format:", StringComparison.Ordinal)))
                    return true;
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            return false;
        }
        return false;
    }

    /// <summary>A file's text without byte order mark; null when it is not one, with a finding.</summary>
    public static string? Text(string folder, string file, FindingList findings)
    {
        SourceSpan place = new(file, 0, 0);
        byte[] bytes;
        try
        {
            string path = Path.Combine(folder, file);
            long length = new FileInfo(path).Length;
            if (length > MostBytes)
            {
                findings.Error(FindingCodes.FileTooLarge, place, string.Create(CultureInfo.InvariantCulture, $"The file has {length} bytes; a company's YAML file has at most {MostBytes}."),
                    "Split it; if it is data, save it as CSV or Parquet and name it as a source.");
                return null;
            }
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            findings.Error(FindingCodes.Unreadable, place, $"The file cannot be opened: {closed.Message.TrimEnd('.')}.", "Check that it is there and may be read.");
            return null;
        }
        ReadOnlySpan<byte> content = bytes;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            findings.Error(FindingCodes.NotUtf8, place, "The file is UTF-16, not UTF-8.", "Save it as UTF-8.");
            return null;
        }
        if (content.Contains((byte)0))
        {
            findings.Error(FindingCodes.BinaryFile, place, "The file holds bytes that are no text.", "Replace it by YAML text, or move it out of the company's folder.");
            return null;
        }
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            content = content[3..];
        if (System.Text.Unicode.Utf8.IsValid(content))
            return Encoding.UTF8.GetString(content);
        string start = Encoding.UTF8.GetString(content);
        int broken = start.IndexOf('\uFFFD', StringComparison.Ordinal);
        int line = start.AsSpan(0, broken).Count('\n') + 1;
        findings.Error(FindingCodes.NotUtf8, new SourceSpan(file, line, broken - start.LastIndexOf('\n', broken)), "A character here is not UTF-8; the file seems to be written in another encoding.", "Save it as UTF-8.");
        return null;
    }

    /// <summary>True for an import profile of the company's own, which lies in its <c>profiles</c> folder and is read when files are imported.</summary>
    private static bool IsProfile(string name, string path)
    {
        if (!name.StartsWith("profiles/", StringComparison.Ordinal))
            return false;
        try
        {
            return new FileInfo(path).Length <= MostBytes && File.ReadLines(path).Take(200).Any(static line => line.StartsWith("profile:", StringComparison.Ordinal));
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    private static void Add(string folder, string path, List<string> files, FindingList findings, bool notesOssie)
    {
        string name = Relative(folder, path);
        if (name.EndsWith(".ossie.yaml", StringComparison.OrdinalIgnoreCase))
        {
            if (notesOssie)
                findings.Note(FindingCodes.FileNotRead, new SourceSpan(name, 0, 0), "Only the company's own YAML is read here; this Ossie file is left out.", "Read the folder with CompanyLoader, as the commands do.");
        }
        else if (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
        {
            if (!IsProfile(name, path))
                files.Add(name);
        }
        else if (name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            findings.Warning(FindingCodes.FileNotRead, new SourceSpan(name, 0, 0), "Only *.yaml files are read; this one ends with .yml.", $"Rename it to {Path.ChangeExtension(Path.GetFileName(name), ".yaml")}, or move it out of the folder.");
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
