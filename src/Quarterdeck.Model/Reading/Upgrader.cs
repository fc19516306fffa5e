using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading.Yaml;

namespace Quarterdeck.Model.Reading;

/// <summary>Rewrites the files of older formats. It edits lines and leaves every other byte, comments above all, as it was.</summary>
/// <remarks>Today format 1 is the latest, so all that can be missing is the line that says so. Nothing is written here: the caller does, or shows the difference.</remarks>
public static class Upgrader
{
    /// <summary>The format that this version writes.</summary>
    public const string Latest = "1";

    /// <summary>The files that change, with their text before and after; empty when all is up to date.</summary>
    /// <param name="folder">The company's folder.</param>
    /// <param name="findings">Gets what keeps a file from being read.</param>
    public static IReadOnlyList<UpgradedFile> Upgrade(string folder, FindingList findings)
    {
        if (!Directory.Exists(folder))
        {
            findings.Error(FindingCodes.NoCompany, default, $"There is no folder '{folder}'.", "Give the folder that holds the company's YAML.");
            return [];
        }
        List<(string File, string Text, YamlMap? Root)> files = [];
        foreach (string file in CompanyFiles.List(folder, findings))
            if (CompanyFiles.Text(folder, file, findings) is { } text)
                files.Add((file, text, new YamlTreeReader(file, text, findings).Read() as YamlMap));
        if (findings.HasErrors || files.Any(file => file.Root?.Find("format") is not null))
            return [];
        // The format is said once for the company: in the file that names it, else in the first.
        (string head, string before, _) = files.FirstOrDefault(file => file.Root?.Find("company") is not null, files.FirstOrDefault());
        return head is null ? [] : [new UpgradedFile(head, before, Insert(before))];
    }

    /// <summary>Puts the line before the first that is no comment, blank or document start, so that a heading stays a heading.</summary>
    private static string Insert(string text)
    {
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        int at = 0;
        while (at < text.Length)
        {
            int end = text.IndexOf('\n', at);
            string line = (end < 0 ? text[at..] : text[at..end]).Trim();
            if (line.Length > 0 && line[0] != '#' && line[0] != '%' && line != "---")
                break;
            at = end < 0 ? text.Length : end + 1;
        }
        string before = text[..at];
        return (before.Length > 0 && !before.EndsWith('\n') ? before + lineEnd : before) + $"format: {Latest}{lineEnd}" + text[at..];
    }
}
