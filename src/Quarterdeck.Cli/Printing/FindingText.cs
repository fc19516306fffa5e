using System.Globalization;
using System.Text;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Printing;

/// <summary>Findings as a person reads them: place, what is wrong, what to do.</summary>
public static class FindingText
{
    private const string Indent = "        ";

    /// <summary>The findings, each on lines of its own, and how many there are; nothing where there are none.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="language">The reader's language.</param>
    public static string Write(IReadOnlyList<Finding> findings, string language)
    {
        if (findings.Count == 0)
            return "";
        FindingWords words = FindingWords.For(language);
        StringBuilder text = new();
        foreach (Finding finding in findings)
        {
            string place = finding.Place.ToString();
            text.Append(CultureInfo.InvariantCulture, $"{finding.Code}  {words.Of(finding.Severity)}  {(place.Length > 0 ? place + "  " : "")}");
            Append(text, ToldFinding.Of(finding, language), words);
        }
        return text.Append(words.Count(findings)).Append('\n').ToString();
    }

    /// <summary>What the engine could not do.</summary>
    /// <param name="world">The engine's answer.</param>
    /// <param name="language">The reader's language.</param>
    public static string Write(EngineException world, string language)
    {
        StringBuilder text = new($"{world.Code}  {world.Engine}  ");
        Append(text, ToldFinding.Of(world.Code, world.Message.ReplaceLineEndings(" "), world.Remedy, language), FindingWords.For(language));
        return text.ToString();
    }

    /// <summary>True when one of them is an error.</summary>
    public static bool HasErrors(IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity == Severity.Error);

    private static void Append(StringBuilder text, ToldFinding told, FindingWords words)
    {
        text.Append(told.Says).Append('\n');
        if (told.Detail.Length > 0)
            text.Append(Indent).Append(told.Detail).Append('\n');
        if (told.Remedy.Length > 0)
            text.Append(Indent).Append(words.Do).Append(words.Colon).Append(told.Remedy).Append('\n');
        if (told.RemedyDetail.Length > 0)
            text.Append(Indent).Append(told.RemedyDetail).Append('\n');
    }
}
