using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Cases;

/// <summary>Opens a file of cases: a JSON object with a list <c>cases</c>, or the list itself.</summary>
internal static class CaseFile
{
    /// <summary>The cases, in the file's order; none, with a finding, when it cannot be read.</summary>
    public static IReadOnlyList<JsonNode> Read(string path, FindingList findings)
    {
        SourceSpan place = new(path, 0, 0);
        if (!File.Exists(path))
        {
            string kind = Directory.Exists(path) ? "is a folder, not a file" : "is not there";
            findings.Error(FindingCodes.NoFile, place, $"The file of cases '{path}' {kind}.", "Check the path; a relative path starts at the current folder.");
            return [];
        }
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes.Length == 0)
        {
            findings.Error(FindingCodes.EmptyFile, place, "The file of cases is empty.", "Give a JSON object with a list 'cases'.");
            return [];
        }
        if (JsonNode.Read(path, bytes, findings) is not { } root)
            return [];
        JsonNode? list = root.IsArray ? root : root.IsObject ? root["cases"] : null;
        if (list is { IsArray: true })
            return list.Items;
        findings.Error(FindingCodes.CaseForm, list?.Place ?? root.Place, "There is no list of cases here.", "Give a JSON object with a list 'cases', or the list itself.");
        return [];
    }
}
