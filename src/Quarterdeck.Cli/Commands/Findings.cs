using System.Text.Json;
using Quarterdeck.Offices.Files;

namespace Quarterdeck.Cli.Commands;

/// <summary>Prints findings: as JSON beside an answer, or as lines on standard error.</summary>
internal static class Findings
{
    /// <summary>The exit code that findings lead to.</summary>
    public static int ExitCode(IEnumerable<FileFinding> findings) => findings.Any(static finding => finding.IsError) ? 1 : 0;

    /// <summary>Writes the property <c>findings</c>.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<FileFinding> findings)
    {
        json.WriteStartArray("findings");
        foreach (FileFinding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", finding.IsError ? "error" : "warning");
            if (finding.File.Length > 0)
                json.WriteString("file", finding.File);
            if (finding.Line > 0)
                json.WriteNumber("line", finding.Line);
            if (finding.Column > 0)
                json.WriteNumber("column", finding.Column);
            json.WriteString("message", finding.Message);
            json.WriteString("remedy", finding.Remedy);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes the findings as text, each with its place and remedy.</summary>
    public static void Write(TextWriter output, IEnumerable<FileFinding> findings)
    {
        foreach (FileFinding finding in findings)
        {
            string place = finding.File.Length == 0 ? "" : finding.Line > 0 ? $"  {finding.File}:{finding.Line}" : $"  {finding.File}";
            output.WriteLine($"{finding.Code}{place}  {finding.Message}");
            output.WriteLine($"        Do: {finding.Remedy}");
        }
    }
}
