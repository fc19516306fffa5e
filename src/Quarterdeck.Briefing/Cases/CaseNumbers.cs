using System.Text.Json;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Briefing.Cases;

/// <summary>Numbers of a case: JSON numbers, or text where more digits are wanted than most programs keep.</summary>
internal static class CaseNumbers
{
    /// <summary>The number to 32 digits; null, with a finding, when it is none.</summary>
    /// <param name="json">The value; null where it is not there.</param>
    /// <param name="whole">Where it should have stood.</param>
    /// <param name="what">What it is, at the beginning of a sentence.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static DoubleDouble? Read(JsonNode? json, JsonNode whole, string what, FindingList findings)
    {
        if (json is null)
            findings.Error(FindingCodes.CaseNumber, whole.Place, $"{what} has no value.", "Give it a number.");
        else if (json.Kind is JsonTokenType.Number or JsonTokenType.String && DoubleDouble.TryParse(json.Text, out DoubleDouble number))
            return number;
        else
            findings.Error(FindingCodes.CaseNumber, json.Place, $"{what} is {Shown(json)}, which is no number that can be computed with.", "Write a number as JSON does, or as text with a decimal point.");
        return null;
    }

    private static string Shown(JsonNode json) => json.Kind switch
    {
        JsonTokenType.Number or JsonTokenType.String when json.Text.Length <= 40 => $"'{json.Text}'",
        JsonTokenType.Number or JsonTokenType.String => $"'{json.Text[..40]}...'",
        JsonTokenType.Null => "null",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        _ => "a truth value",
    };
}
