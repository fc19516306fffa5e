using System.CommandLine;
using System.Globalization;
using System.Text;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Learning;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck import --learn</c>: a profile for a file that none fits.</summary>
internal static class LearnCommand
{
    /// <summary>Proposes, asks where there is somebody to ask, and writes.</summary>
    /// <param name="door">Where to answer.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="paths">The file; one.</param>
    /// <param name="output">Where the profile goes; null for profiles/NAME.yaml.</param>
    /// <param name="isAgreed">True to take the proposal without asking.</param>
    public static int Run(Door door, ParseResult parsed, IReadOnlyList<string> paths, string? output, bool isAgreed)
    {
        FindingList findings = new();
        if (paths.Count != 1)
            findings.Error(FindingCodes.OptionValue, SourceSpan.None, "A profile is learned from one file.", "Name one file behind --learn.");
        ProfileProposal? proposal = findings.HasErrors ? null : ProfileLearning.Propose(paths[0], null, findings);
        if (proposal is null)
            return door.Refuse(parsed, findings.Sorted());
        bool asks = !isAgreed && !Console.IsInputRedirected && !Console.IsErrorRedirected;
        if (proposal.IsDateOrderOpen && asks)
            proposal = ProfileLearning.Propose(paths[0], Asked(door, "Which comes first in dates, the day or the month? [d/m] ", "m") ? DateOrder.MonthFirst : DateOrder.DayFirst, findings) ?? proposal;
        else if (proposal.IsDateOrderOpen)
            findings.Warning(FindingCodes.AmbiguousDates, new SourceSpan(paths[0], 0, 0), "No date of the file decides whether the day or the month is first; the day was taken.", "Write dates: month_first into the profile, if it is the month.");
        foreach (string sentence in proposal.Evidence)
            findings.Note(FindingCodes.Learned, new SourceSpan(paths[0], 0, 0), char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".", "Change it in the profile, if it is wrong.");
        string target = output is null ? Path.Combine("profiles", proposal.Id + ".yaml") : output.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? output : Path.Combine(output, proposal.Id + ".yaml");
        bool writes = isAgreed;
        if (asks)
        {
            door.Screen.Error.Write(proposal.Yaml);
            writes = Asked(door, $"Write this to {target}? [y/n] ", "y");
        }
        if (writes && File.Exists(target))
        {
            findings.Error(FindingCodes.FileInTheWay, new SourceSpan(target, 0, 0), "The file is there already and is not written over.", "Give another name with --out, or move the file.");
            writes = false;
        }
        if (writes)
        {
            if (Path.GetDirectoryName(target) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllText(target, proposal.Yaml, new UTF8Encoding(false));
        }
        IReadOnlyList<Finding> sorted = findings.Sorted();
        string text = door.Options.Format(parsed) == OutputFormat.Json ? Json(proposal, writes ? target : null, sorted)
            : writes ? string.Create(CultureInfo.InvariantCulture, $"wrote {target}\n") : asks ? "" : proposal.Yaml + "# not written: say --yes to write it\n";
        return door.Answer(parsed, text, sorted);
    }

    private static bool Asked(Door door, string question, string agreed)
    {
        door.Screen.Error.Write(question);
        return Console.In.ReadLine()?.Trim().StartsWith(agreed, StringComparison.OrdinalIgnoreCase) ?? false;
    }

    private static string Json(ProfileProposal proposal, string? written, IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("profile", proposal.Id);
        writer.WriteString("written", written);
        writer.WriteString("yaml", proposal.Yaml);
        writer.WriteStartArray("evidence");
        foreach (string sentence in proposal.Evidence)
            writer.WriteStringValue(sentence);
        writer.WriteEndArray();
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });
}
