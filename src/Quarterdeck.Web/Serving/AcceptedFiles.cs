using System.Security.Cryptography;
using System.Text;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Web.Serving;

/// <summary>Writes proposals that a person has accepted into the company's folder, and nowhere else: each file aside first, then renamed in one step.</summary>
public static class AcceptedFiles
{
    private static readonly Lock _writing = new();

    /// <summary>A mark of what a proposal would do: another before or after of any file gives another mark.</summary>
    public static string Mark(IReadOnlyList<UpgradedFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        StringBuilder all = new();
        foreach (UpgradedFile file in files)
            all.Append(file.File).Append('\0').Append(file.Before.Length).Append('\0').Append(file.Before).Append(file.After.Length).Append('\0').Append(file.After).Append('\0');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..32];
    }

    /// <summary>Writes the files; none of them where something stands against one, and nothing is left half done where the disk fails before the first is renamed.</summary>
    /// <param name="folder">The company's folder.</param>
    /// <param name="files">The files; one whose text before is empty is new and must not be there yet.</param>
    /// <param name="moved">Further new files: where each lies now, and its path relative to the folder.</param>
    /// <returns>What stands against it; empty where it is done.</returns>
    /// <exception cref="IOException">The disk is full or closed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder must not be written.</exception>
    public static IReadOnlyList<Finding> Write(string folder, IReadOnlyList<UpgradedFile> files, IReadOnlyList<(string From, string To)> moved)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(moved);
        lock (_writing)
        {
            List<Finding> against = [];
            foreach (UpgradedFile file in files)
                Check(folder, file, against);
            foreach ((_, string to) in moved)
                if (Outside(folder, to) is { } outside)
                    against.Add(outside);
                else if (Path.Exists(Path.Combine(folder, to)))
                    against.Add(InTheWay(to));
            if (against.Count > 0)
                return against;
            List<string> made = [];
            try
            {
                // New data first and the YAML that names them last, so that a reader never finds the one without the other.
                foreach ((string from, string to) in moved)
                    Move(from, Path.Combine(folder, to), made);
                foreach (UpgradedFile file in files)
                    Aside(folder, file, made);
                foreach (UpgradedFile file in files)
                    File.Move(AsideOf(Path.Combine(folder, file.File)), Path.Combine(folder, file.File), overwrite: true);
                made.Clear();
                return [];
            }
            finally
            {
                foreach (string left in made)
                    File.Delete(left);
            }
        }
    }

    private static void Check(string folder, UpgradedFile file, List<Finding> against)
    {
        string path = Path.Combine(folder, file.File);
        if (Outside(folder, file.File) is { } outside || !file.File.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            against.Add(Outside(folder, file.File) ?? NotOurs(file.File));
        else if (file.Before.Length == 0 && Path.Exists(path))
            against.Add(InTheWay(file.File));
        else if (file.Before.Length > 0 && (!File.Exists(path) || Text(File.ReadAllBytes(path)) != file.Before))
            against.Add(new Finding(FindingCodes.SetupStale, Severity.Error, new SourceSpan(file.File, 0, 0), $"'{file.File}' changed since the proposal was looked at; nothing was written.", "Look at the proposal again, and accept that one."));
    }

    /// <summary>The text written beside its file, under a name that no reader of the company takes for YAML, and safely on the disk.</summary>
    private static void Aside(string folder, UpgradedFile file, List<string> made)
    {
        string target = Path.Combine(folder, file.File), aside = AsideOf(target);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        bool isThere = File.Exists(target);
        byte[] before = isThere ? File.ReadAllBytes(target) : [];
        made.Add(aside);
        using (FileStream stream = new(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            // A byte order mark is part of the file that stays as it was.
            if (before.AsSpan().StartsWith(Encoding.UTF8.Preamble))
                stream.Write(Encoding.UTF8.Preamble);
            stream.Write(Encoding.UTF8.GetBytes(file.After));
            stream.Flush(flushToDisk: true);
        }
        if (isThere && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(aside, File.GetUnixFileMode(target));
    }

    private static string AsideOf(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.new");

    private static void Move(string from, string to, List<string> made)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        // The clean table was made elsewhere, perhaps on another disk, where moving is copying: so that too is done aside.
        string aside = AsideOf(to);
        made.Add(aside);
        File.Copy(from, aside, overwrite: true);
        File.Move(aside, to, overwrite: false);
        made.Add(to);
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);

    /// <summary>What is wrong where a path leads out of the folder, by its parts or by a link on its way; null where it does not.</summary>
    private static Finding? Outside(string folder, string file)
    {
        string root = Path.GetFullPath(folder), full = Path.GetFullPath(Path.Combine(root, file));
        if (!full.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(file))
            return NotOurs(file);
        for (string at = full; at.Length > root.TrimEnd(Path.DirectorySeparatorChar).Length; at = Path.GetDirectoryName(at)!)
            if (new FileInfo(at) is { Exists: true, LinkTarget: not null } || new DirectoryInfo(at) is { Exists: true, LinkTarget: not null })
                return NotOurs(file);
        return null;
    }

    private static Finding NotOurs(string file) =>
        new(FindingCodes.SetupOutside, Severity.Error, new SourceSpan(file, 0, 0), $"'{file}' is no file of the company's own folder, or lies behind a link out of it; it is not written.", "Move the data into the company's folder, or change the file yourself.");

    private static Finding InTheWay(string file) =>
        new(FindingCodes.SetupInTheWay, Severity.Error, new SourceSpan(file, 0, 0), $"'{file}' is there already and is not written over.", "Move it, or rename the file that it would be made of.");
}
