namespace Quarterdeck.Intake.Files;

/// <summary>Finds the files that a path with wild cards names.</summary>
public static class FileList
{
    /// <summary>All files that match, by name in ordinal order; empty where there are none.</summary>
    /// <param name="path">Absolute; <c>*</c> and <c>?</c> in the last part, <c>**</c> for any folders between.</param>
    public static IReadOnlyList<string> Matching(string path)
    {
        if (path.IndexOfAny(['*', '?']) < 0)
            return File.Exists(path) ? [path] : [];
        string[] parts = path.Replace('\\', '/').Split('/');
        int wild = Array.FindIndex(parts, part => part.IndexOfAny(['*', '?']) >= 0);
        string folder = string.Join('/', parts[..wild]);
        if (!Directory.Exists(folder.Length == 0 ? "/" : folder))
            return [];
        bool deep = parts[wild..^1].Length > 0;
        return
        [
            .. Directory.EnumerateFiles(folder, parts[^1], new EnumerationOptions { RecurseSubdirectories = deep })
                .Where(file => !deep || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(string.Join('/', parts[wild..]).Replace("**/", "*", StringComparison.Ordinal), file.Replace('\\', '/').AsSpan(folder.Length + 1)))
                .Order(StringComparer.Ordinal),
        ];
    }
}
