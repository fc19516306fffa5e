using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Checking;

/// <summary>Offices: reporting lines lead to offices of the company, or the board, and never in a circle.</summary>
internal static class OfficeRule
{
    public static void Check(CheckScope scope, CompanyDraft draft)
    {
        Dictionary<string, OfficeDraft> offices = draft.Offices.ToDictionary(office => office.Id.Value.ToLowerInvariant(), StringComparer.Ordinal);
        foreach (OfficeDraft office in draft.Offices)
        {
            if (office.ReportsTo is not { Value: not "board" } above)
                continue;
            if (!offices.ContainsKey(above.Value))
            {
                if (draft.OfficesFrom is null)
                    scope.Unknown(FindingCodes.UnknownOffice, "office", above.Value, above.Span, offices.Keys.Append("board"));
                continue;
            }
            Circle(office, offices, scope.Findings);
        }
        if (draft.OfficesFrom is { } from && !scope.Datasets.ContainsKey(from.Dataset))
            scope.Unknown(FindingCodes.UnknownDataset, "dataset", from.Dataset, from.Span, scope.Datasets.Keys);
    }

    private static void Circle(OfficeDraft start, Dictionary<string, OfficeDraft> offices, FindingList findings)
    {
        List<string> way = [start.Id.Value];
        for (OfficeDraft? at = start; at?.ReportsTo is { } above && offices.TryGetValue(above.Value, out at);)
        {
            if (above.Value == start.Id.Value)
            {
                // Told once, at the member that comes first in order.
                if (way.Min(StringComparer.Ordinal) == start.Id.Value)
                    findings.Error(FindingCodes.OfficeCycle, start.ReportsTo!.Value.Span, $"Offices report to each other in a circle: {string.Join(" -> ", way)} -> {start.Id.Value}.", "Let one of them report to the board, or to nobody here.");
                return;
            }
            if (way.Contains(above.Value))
                return;
            way.Add(above.Value);
        }
    }

    /// <summary>Finds an office that nobody declared; a company whose chart comes from a table may have any.</summary>
    public static void Exists(CheckScope scope, Word office)
    {
        CompanyModel company = scope.Company;
        if (company.OfficesFrom is not null || company.Offices.Any(known => known.Id == office.Value))
            return;
        string[] known = [.. company.Offices.Select(one => one.Id)];
        scope.Findings.Error(FindingCodes.UnknownOffice, office.Span, $"The office '{CheckScope.Short(office.Value)}' is not declared.{NearestName.DidYouMean(office.Value, known)} Known: {NearestName.List(known)}.",
            NearestName.Find(office.Value, known) is { } near ? $"Write '{near}', or add '{office.Value}' under offices:." : $"Add '{CheckScope.Short(office.Value)}' under offices:, or use a known one.");
    }
}
