using System.CommandLine;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>Reads the company that a command line names.</summary>
internal static class CompanyOpening
{
    /// <summary>The company; null when its files have errors. Every finding goes to the list; KPIs of the catalogue that are off only where asked.</summary>
    public static CompanyModel? Read(ParseResult parsed, CommonOptions options, string folder, FindingList findings, bool withNeeds = false)
    {
        if (!Directory.Exists(folder))
        {
            findings.Error(FindingCodes.PathAsked, SourceSpan.None, $"There is no folder '{folder}'.", "Give the folder that holds the company's YAML files.");
            return null;
        }
        string? data = parsed.GetValue(options.DataOption) ?? Environment.GetEnvironmentVariable("QUARTERDECK_DATA");
        ReadResult result = CompanyReader.Read(folder, string.IsNullOrEmpty(data) ? null : data);
        // What the catalogue could do with more data is for `check` to say.
        findings.AddRange(withNeeds ? result.Findings : result.Findings.Where(finding => finding.Code != FindingCodes.PackNeeds));
        return findings.HasErrors ? null : result.Company;
    }

    /// <summary>Where answers are kept for the next time: beside the company's files, in a folder that Git ignores.</summary>
    public static string StoreFolder(CompanyModel company) => Path.Combine(company.Folder, ".quarterdeck", "answers");
}
