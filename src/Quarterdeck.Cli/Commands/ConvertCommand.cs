using System.CommandLine;
using System.Globalization;
using System.Text;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck convert</c>: a model in another format, with everything that does not come along.</summary>
public static class ConvertCommand
{
    private static readonly string[] _formats = ["quarterdeck", "ossie", "dbt"];

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string> path = new("PATH") { Description = "a company's folder, a dbt project's folder, or an Ossie file" };
        Option<string?> from = new("--from") { Description = "in which format it is written; found out where not said", HelpName = string.Join('|', _formats) };
        Option<string> to = new("--to") { Description = "in which format it is to be written", HelpName = string.Join('|', _formats), Required = true };
        Option<string?> folder = new("--output", "-o") { Description = "the folder for the file; without one it goes to standard output", HelpName = "DIR" };
        from.AcceptOnlyFromAmong(_formats);
        to.AcceptOnlyFromAmong(_formats);
        Command command = new("convert", "Writes a model in another format: the company's own, Apache Ossie or dbt.") { path, from, to, folder };
        command.SetAction(parsed => Run(door, parsed, parsed.GetValue(path)!, Format(parsed.GetValue(from)), Format(parsed.GetValue(to))!.Value, parsed.GetValue(folder)));
        return command;
    }

    private static int Run(Door door, ParseResult parsed, string path, ModelFormat? from, ModelFormat to, string? folder)
    {
        FindingList findings = new();
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            findings.Error(FindingCodes.PathAsked, SourceSpan.None, $"There is no file or folder '{path}'.", "Give a company's folder, a dbt project's folder, or an Ossie file.");
            return door.Refuse(parsed, findings.Sorted());
        }
        string? data = parsed.GetValue(door.Options.DataOption) ?? Environment.GetEnvironmentVariable("QUARTERDECK_DATA");
        ConvertedModel made = ModelConversion.Convert(path, from, to, folder, string.IsNullOrEmpty(data) ? null : data);
        findings.AddRange(made.Findings);
        string file = folder is null ? made.File : Path.Combine(folder, made.File);
        if (folder is not null && made.IsOk && File.Exists(file))
            findings.Error(FindingCodes.FileInTheWay, new SourceSpan(file, 0, 0), "The file is there already and is not written over.", "Give another folder with -o, or move the file.");
        if (folder is not null && !findings.HasErrors)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, made.Text, new UTF8Encoding(false));
        }
        IReadOnlyList<Finding> sorted = findings.Sorted();
        if (door.Options.Format(parsed) == OutputFormat.Json)
            return door.Answer(parsed, Json(made, file, folder is null, sorted), sorted);
        return door.Answer(parsed, findings.HasErrors ? "" : folder is null ? made.Text : string.Create(CultureInfo.InvariantCulture, $"wrote {file}\n"), sorted);
    }

    private static string Json(ConvertedModel made, string file, bool withText, IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        bool isOk = !FindingText.HasErrors(findings);
        writer.WriteStartObject();
        writer.WriteBoolean("ok", isOk);
        writer.WriteStartArray("files");
        if (isOk)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file);
            if (withText)
                writer.WriteString("text", made.Text);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    private static ModelFormat? Format(string? word) => word switch
    {
        "ossie" => ModelFormat.Ossie,
        "dbt" => ModelFormat.Dbt,
        "quarterdeck" => ModelFormat.Quarterdeck,
        _ => null,
    };
}
