using System.Buffers;
using System.Globalization;
using System.Text;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Attribution;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Journeys as a file of paths, one row a path, that a study of attribution reads to the same digits.</summary>
public static class PathText
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create(",\"\r\n;");

    /// <summary>The sign between steps.</summary>
    public const string Step = " > ";

    /// <summary>Writes the file; a finding where that cannot be.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="withValue">True where it is known what conversions were worth.</param>
    /// <param name="file">Where to.</param>
    /// <param name="findings">Receives why not.</param>
    public static void Write(JourneySet journeys, bool withValue, string file, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        SourceSpan place = new("--write-paths", 1, 1, Math.Max(1, file.Length));
        if (journeys.Channels.FirstOrDefault(static channel => channel.Contains(Step.Trim(), StringComparison.Ordinal)) is { } name)
            findings.Error(FindingCodes.OptionValue, place, $"The channel '{name}' holds the sign between steps, '{Step.Trim()}', so a file of paths could not be read back.", "Rename the channel, or leave --write-paths out.");
        else if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
            findings.Error(FindingCodes.OptionValue, place, $"There is no folder '{folder}' for the paths.", "Make the folder, or name another place.");
        else
            File.WriteAllText(file, Of(journeys, withValue), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>The text: path, conversions, nonconversions and, where it is known, value.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="withValue">True where it is known what conversions were worth.</param>
    public static string Of(JourneySet journeys, bool withValue)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        StringBuilder text = new(withValue ? "path,conversions,nonconversions,value\n" : "path,conversions,nonconversions\n");
        foreach (Journey journey in journeys.Journeys)
        {
            string path = string.Join(Step, journey.Steps.Select(step => journeys.Channels[step]));
            text.Append(path.AsSpan().IndexOfAny(_quoted) < 0 ? path : $"\"{path.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
                .Append(CultureInfo.InvariantCulture, $",{journey.Conversions:R},{journey.Failures:R}");
            if (withValue)
                text.Append(CultureInfo.InvariantCulture, $",{journey.Value:R}");
            text.Append('\n');
        }
        return text.ToString();
    }
}
