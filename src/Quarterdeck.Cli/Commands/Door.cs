using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary>What every command needs to answer: where to write, and how it was asked to.</summary>
/// <param name="screen">Where to write.</param>
/// <param name="options">The options that every command takes.</param>
public sealed class Door(Screen screen, CommonOptions options)
{
    /// <summary>Where to write.</summary>
    public Screen Screen => screen;

    /// <summary>The options that every command takes.</summary>
    public CommonOptions Options => options;

    /// <summary>Prints a result and its findings, and says how the process ends: 1 when a finding is an error.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="result">The result in the form asked for; a JSON document holds its findings itself.</param>
    /// <param name="findings">The findings; beside every form but JSON they go to the error side.</param>
    public int Answer(ParseResult parsed, string result, IReadOnlyList<Finding> findings)
    {
        screen.Out.Write(result);
        screen.Out.Flush();
        if (options.Format(parsed) != OutputFormat.Json)
            screen.Error.Write(FindingText.Write(findings, options.Language(parsed)));
        return FindingText.HasErrors(findings) ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>Answers with findings alone, where nothing could be run.</summary>
    public int Refuse(ParseResult parsed, IReadOnlyList<Finding> findings) =>
        Answer(parsed, options.Format(parsed) == OutputFormat.Json ? Json(findings) : "", findings);

    /// <summary>A document that holds findings and nothing else.</summary>
    public static string Json(IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });
}
