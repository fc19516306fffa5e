using System.Globalization;
using System.Text.Json;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Budget;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Reads a JSON file of known response curves.</summary>
public static class CurveFile
{
    private const string Remedy = "Write {\"channels\":[{\"channel\":\"a\",\"saturation\":\"logistic\",\"beta\":3,\"lambda\":4}]}, or \"hill\" with beta, half and slope.";

    /// <summary>Reads the curves in their order, without bounds. Null and findings where the file cannot be used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static IReadOnlyList<BudgetChannel>? Read(string path, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        SourceSpan place = new(path, 0, 0);
        if (!File.Exists(path))
        {
            findings.Error(FindingCodes.NoFile, place, $"There is no file '{path}'.", "Check the path; a relative path starts at the current folder.");
            return null;
        }
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Channels(document.RootElement, path, findings);
        }
        catch (JsonException fault)
        {
            findings.Error(FindingCodes.BudgetCurves, new SourceSpan(path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1), "The file is no JSON document.", Remedy);
            return null;
        }
    }

    private static List<BudgetChannel>? Channels(JsonElement root, string path, FindingList findings)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("channels", out JsonElement channels) || channels.ValueKind != JsonValueKind.Array || channels.GetArrayLength() == 0)
        {
            findings.Error(FindingCodes.BudgetCurves, new SourceSpan(path, 0, 0), "The file has no list 'channels'.", Remedy);
            return null;
        }
        List<BudgetChannel> read = [];
        foreach ((int i, JsonElement channel) in channels.EnumerateArray().Index())
        {
            int before = findings.Count;
            void wrong(string message) => findings.Error(FindingCodes.BudgetCurves, new SourceSpan(path, 0, 0), string.Create(CultureInfo.InvariantCulture, $"Channel {i + 1} {message}."), Remedy);
            string? name = Word(channel, "channel"), form = Word(channel, "saturation");
            double number(string key, bool from0)
            {
                double value = channel.ValueKind == JsonValueKind.Object && channel.TryGetProperty(key, out JsonElement held) && held.ValueKind == JsonValueKind.Number && held.TryGetDouble(out double given) ? given : double.NaN;
                if (!double.IsFinite(value) || value < 0 || (value == 0 && !from0))
                    wrong(string.Create(CultureInfo.InvariantCulture, $"has {(double.IsNaN(value) ? "no number" : $"{value}")} as '{key}', which is a number {(from0 ? "from" : "above")} 0"));
                return value;
            }
            if (string.IsNullOrWhiteSpace(name))
                wrong("has no name under 'channel'");
            else if (read.Exists(other => other.Name == name))
                wrong($"has the name '{name}', which another has too");
            if (form is not ("logistic" or "hill"))
            {
                wrong($"has the saturation '{form}', which is neither logistic nor hill");
                continue;
            }
            double beta = number("beta", from0: true), scale = number(form == "hill" ? "half" : "lambda", from0: false), slope = form == "hill" ? number("slope", from0: false) : 1;
            if (findings.Count == before)
                read.Add(new BudgetChannel(name!, form == "hill" ? ResponseCurve.Hill(beta, scale, slope) : ResponseCurve.Logistic(beta, scale)));
        }
        return findings.HasErrors ? null : read;
    }

    private static string? Word(JsonElement channel, string key) =>
        channel.ValueKind == JsonValueKind.Object && channel.TryGetProperty(key, out JsonElement held) && held.ValueKind == JsonValueKind.String ? held.GetString() : null;
}
