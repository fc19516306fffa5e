using System.CommandLine;
using System.Text;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Intake.Files;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>The report and the plot that every study can be asked for.</summary>
internal static class ReportOptions
{
    private const string OutputName = "--output", PlotName = "--plot";

    /// <summary>Options that name files beside the one that is studied.</summary>
    private static readonly string[] _further = ["--curves", "--lift"];

    /// <summary>Adds the options to all studies of a group.</summary>
    public static void AddTo(Command group)
    {
        group.Add(new Option<string?>(OutputName, "-o") { Description = "writes a report to hand on, one HTML file with charts and receipt", HelpName = "report.html", Recursive = true });
        group.Add(PlotOption(recursive: true));
    }

    /// <summary>The option that shows charts in the terminal.</summary>
    public static Option<bool> PlotOption(bool recursive = false) => new(PlotName) { Description = "draws the chart in the terminal too", Recursive = recursive };

    /// <summary>True where the report cannot be written as asked.</summary>
    public static bool IsRefused(FindingList findings) => findings.Sorted().Any(static finding => finding.Severity == Severity.Error && finding.Place.File == OutputName);

    /// <summary>Writes the report where one was asked for, and draws the plot where that was.</summary>
    /// <param name="door">Where to print.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="findings">What was found so far; receives what is wrong with the request.</param>
    /// <param name="make">Makes the report; null where there is nothing to report.</param>
    /// <param name="receipts">How the numbers of a company were made; empty for a file.</param>
    /// <returns>The plot, or nothing.</returns>
    public static string Make(Door door, ParseResult parsed, FindingList findings, Func<ReportFrame, StudyReport?> make, IReadOnlyList<Receipt> receipts)
    {
        string? output = parsed.GetValue<string?>(OutputName);
        bool isPlotted = parsed.GetValue<bool>(PlotName) && door.Options.Format(parsed) == OutputFormat.Table;
        if (output is null && !isPlotted)
            return "";
        if (output is not null && !IsWritable(output, findings))
            return "";
        string language = door.Options.Language(parsed);
        string[] hashes = [.. receipts.Select(static receipt => receipt.DefinitionHash).Distinct()];
        ReportFrame frame = new(language, "", Sources(parsed, receipts), CommandLine(parsed), VersionCommand.Version, string.Join(' ', hashes), findings.Sorted());
        if (make(frame) is not { } report)
            return "";
        if (output is not null)
            File.WriteAllText(output, ReportHtml.Write(report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return isPlotted ? string.Join('\n', report.Plots.Select(plot => SceneText.Write(plot(ChartLook.Terminal(language, Math.Min(door.Screen.Width, 120)))))) : "";
    }

    private static bool IsWritable(string output, FindingList findings)
    {
        SourceSpan span = new(OutputName, 1, 1, Math.Max(1, output.Length));
        if (Path.GetExtension(output).ToLowerInvariant() is not (".html" or ".htm"))
            findings.Error(FindingCodes.OptionValue, span, $"A report is an HTML file, and '{output}' has another ending.", "Name it report.html; a browser prints it as PDF.");
        else if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder && !Directory.Exists(folder))
            findings.Error(FindingCodes.OptionValue, span, $"There is no folder '{folder}' for the report.", "Make the folder, or name another place.");
        else
            return true;
        return false;
    }

    private static List<ReportSource> Sources(ParseResult parsed, IReadOnlyList<Receipt> receipts)
    {
        List<ReportSource> sources = [.. receipts.SelectMany(static receipt => receipt.Sources).Distinct().Select(static source => new ReportSource($"{source.Dataset}: {source.Source}", null, source.Fingerprint))];
        if (Given(parsed, "--file") is { } path && File.Exists(path))
            sources.Add(new ReportSource(path, StudyFile.Open(path, Given(parsed, "--separator"), new FindingList())?.Rows, Fingerprint.Of(path)));
        foreach (string name in _further)
            if (Given(parsed, name) is { } other && File.Exists(other))
                sources.Add(new ReportSource(other, null, Fingerprint.Of(other)));
        return sources;
    }

    private static string? Given(ParseResult parsed, string name) =>
        parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == name) is Option<string?> option ? parsed.GetValue(option) : null;

    /// <summary>The command line as it can be pasted into a shell.</summary>
    public static string CommandLine(ParseResult parsed) => "quarterdeck " + string.Join(' ', parsed.Tokens.Select(static token => Quoted(token.Value)));

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(static sign => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.' or '/' or '\\' or ':' or '=' or ',' or '%' or '+' or '@') ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
