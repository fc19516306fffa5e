using System.CommandLine;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>Reads the company that a command line names.</summary>
internal static class CompanyOpening
{
    private static readonly string[] _onlyForCheck = [FindingCodes.PackNeeds, FindingCodes.DbtLost, FindingCodes.SpineLeftOut, FindingCodes.OssieLost, FindingCodes.OssieChoice];

    /// <summary>The company; null when its files have errors. Every finding goes to the list; KPIs of the catalogue that are off only where asked, files that are not there as errors only where they are read.</summary>
    public static CompanyModel? Read(ParseResult parsed, CommonOptions options, string folder, FindingList findings, bool withNeeds = false, bool readsFiles = true)
    {
        if (!Directory.Exists(folder) && !File.Exists(folder))
        {
            findings.Error(FindingCodes.PathAsked, SourceSpan.None, $"There is no folder '{folder}'.", "Give the folder that holds the company's YAML files.");
            return null;
        }
        string? data = parsed.GetValue(options.DataOption) ?? Environment.GetEnvironmentVariable("QUARTERDECK_DATA");
        ReadResult result = CompanyLoader.Read(folder, string.IsNullOrEmpty(data) ? null : data);
        // What the catalogue could do with more data, and what is not carried over from others' models, is for `check` to say.
        findings.AddRange((withNeeds ? result.Findings : result.Findings.Where(finding => !_onlyForCheck.Contains(finding.Code)))
            .Select(finding => !readsFiles && finding.Code == FindingCodes.DataMissing ? finding with { Severity = Severity.Warning } : finding));
        return findings.HasErrors ? null : result.Company;
    }

    /// <summary>The moment of the process: the one place, beside a refresh, where the clock is read.</summary>
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Where answers are kept for the next time: beside the company's files, in a folder that Git ignores.</summary>
    public static string StoreFolder(CompanyModel company) => Path.Combine(company.Folder, ".quarterdeck", "answers");
}
