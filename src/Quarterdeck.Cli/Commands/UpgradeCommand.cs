using System.CommandLine;
using System.Globalization;
using System.Text;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck upgrade</c>: rewrites files of an older format, keeping comments.</summary>
public static class UpgradeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string> folder = new("COMPANY") { Description = "the company's folder" };
        Option<bool> dryRun = new("--dry-run") { Description = "shows what would change and writes nothing" };
        Command command = new("upgrade", "Rewrites a company's files of an older format; comments stay.") { folder, dryRun };
        command.SetAction(parsed =>
        {
            string company = parsed.GetValue(folder)!;
            FindingList findings = new();
            IReadOnlyList<UpgradedFile> files = Upgrader.Upgrade(company, findings);
            bool dry = parsed.GetValue(dryRun);
            if (!findings.HasErrors && !dry)
                foreach (UpgradedFile file in files)
                    File.WriteAllText(Path.Combine(company, file.File), file.After, new UTF8Encoding(false));
            IReadOnlyList<Finding> sorted = findings.Sorted();
            return door.Answer(parsed, door.Options.Format(parsed) == OutputFormat.Json ? Json(files, dry, sorted) : findings.HasErrors ? "" : Text(files, dry), sorted);
        });
        return command;
    }

    private static string Text(IReadOnlyList<UpgradedFile> files, bool dry)
    {
        if (files.Count == 0)
            return string.Create(CultureInfo.InvariantCulture, $"All files are of format {Upgrader.Latest}; nothing to do.\n");
        StringBuilder text = new();
        foreach (UpgradedFile file in files)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(dry ? "would change" : "changed")}  {file.File}\n");
            foreach ((char mark, string line) in Changes(file))
                text.Append(CultureInfo.InvariantCulture, $"  {mark} {line}\n");
        }
        return text.ToString();
    }

    private static string Json(IReadOnlyList<UpgradedFile> files, bool dry, IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("ok", !FindingText.HasErrors(findings));
        writer.WriteBoolean("dry_run", dry);
        writer.WriteStartArray("files");
        foreach (UpgradedFile file in files)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file.File);
            writer.WriteStartArray("changes");
            foreach ((char mark, string line) in Changes(file))
                writer.WriteStringValue($"{mark} {line}");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    /// <summary>Lines that went and lines that came, between what stayed at the beginning and at the end.</summary>
    private static IEnumerable<(char Mark, string Line)> Changes(UpgradedFile file)
    {
        string[] before = file.Before.ReplaceLineEndings("\n").Split('\n'), after = file.After.ReplaceLineEndings("\n").Split('\n');
        int head = 0, tail = 0, shorter = Math.Min(before.Length, after.Length);
        while (head < shorter && before[head] == after[head])
            head++;
        while (tail < shorter - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;
        return before[head..^tail].Select(line => ('-', line)).Concat(after[head..^tail].Select(line => ('+', line)));
    }
}
