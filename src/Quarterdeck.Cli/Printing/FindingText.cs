using System.Globalization;
using System.Text;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Printing;

/// <summary>Findings as a person reads them: place, what is wrong, what to do.</summary>
public static class FindingText
{
    /// <summary>The findings, each on lines of its own, and how many there are.</summary>
    public static string Write(IReadOnlyList<Finding> findings)
    {
        StringBuilder text = new();
        foreach (Finding finding in findings)
        {
            string place = finding.Place.ToString();
            text.Append(CultureInfo.InvariantCulture, $"{finding.Code}  {JsonText.SeverityWord(finding.Severity)}  {(place.Length > 0 ? place + "  " : "")}{finding.Message}\n");
            if (finding.Remedy.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"        Do: {finding.Remedy}\n");
        }
        return text.ToString();
    }

    /// <summary>How many findings of each kind, in words: <c>2 errors, 1 warning</c>.</summary>
    public static string Count(IReadOnlyList<Finding> findings)
    {
        IEnumerable<string> counts = new[] { Severity.Error, Severity.Warning, Severity.Note }
            .Select(severity => (Word: JsonText.SeverityWord(severity), Count: findings.Count(finding => finding.Severity == severity)))
            .Where(kind => kind.Count > 0)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count} {kind.Word}{(kind.Count == 1 ? "" : "s")}"));
        return findings.Count == 0 ? "No findings." : string.Join(", ", counts) + ".";
    }

    /// <summary>True when one of them is an error.</summary>
    public static bool HasErrors(IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity == Severity.Error);
}
