using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Offices.Catalogue;

namespace Quarterdeck.Model.Checking;

/// <summary>Offices: known to the catalogue, each acronym one office's, reporting lines lead to offices of the company or the board and never in a circle.</summary>
internal static class OfficeRule
{
    public static void Check(CheckScope scope, CompanyDraft draft)
    {
        Dictionary<string, OfficeDraft> offices = draft.Offices.ToDictionary(office => office.Id.Value.ToLowerInvariant(), StringComparer.Ordinal);
        foreach (Word pack in draft.Includes.Where(pack => !OfficeIds.All.Contains(pack.Value, StringComparer.Ordinal)))
            scope.Unknown(FindingCodes.UnknownPack, "pack of the catalogue", pack.Value, pack.Span, OfficeIds.All);
        Acronyms(draft, scope.Findings);
        foreach (OfficeDraft office in draft.Offices)
        {
            InCatalogue(office.Id, scope.Findings);
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

    /// <summary>An id that the catalogue does not know has no names, duties or line: most likely a slip.</summary>
    private static void InCatalogue(Word office, FindingList findings)
    {
        string id = office.Value.ToLowerInvariant();
        if (OfficeIds.All.Contains(id, StringComparer.Ordinal))
            return;
        string[] variants = [.. OfficeIds.All.Where(known => known.StartsWith(id + ".", StringComparison.Ordinal))];
        findings.Error(FindingCodes.UnknownCatalogueOffice, office.Span,
            $"'{CheckScope.Short(office.Value)}' is no office of the catalogue.{(variants.Length > 0 ? $" These letters stand for {string.Join(", ", variants)}." : NearestName.DidYouMean(id, OfficeIds.All))} Known: {NearestName.List(OfficeIds.All)}.",
            variants.Length > 0 ? "Say which is meant." : NearestName.Find(id, OfficeIds.All) is { } near ? $"Write '{near}'." : "Use the nearest office that 'quarterdeck offices' lists; your own word for it goes under title:.");
    }

    private static void Acronyms(CompanyDraft draft, FindingList findings)
    {
        Dictionary<string, Word> bearers = new(StringComparer.OrdinalIgnoreCase);
        foreach (OfficeDraft office in draft.Offices)
            foreach (string acronym in office.Acronyms.Distinct(StringComparer.OrdinalIgnoreCase))
                if (!bearers.TryAdd(acronym.Trim(), office.Id))
                    findings.Error(FindingCodes.SharedAcronym, office.Id.Span, $"'{acronym.Trim()}' is bound to '{office.Id.Value}' here and to '{bearers[acronym.Trim()].Value}' at {bearers[acronym.Trim()].Span}.", "Leave the acronym to one of the two.");
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
        if (company.Offices.Any(known => known.Id == office.Value) || (company.OfficesFrom is not null && OfficeIds.All.Contains(office.Value, StringComparer.Ordinal)))
            return;
        string[] known = [.. company.Offices.Select(one => one.Id).Concat(company.OfficesFrom is null ? [] : OfficeIds.All).Distinct()];
        scope.Findings.Error(FindingCodes.UnknownOffice, office.Span, $"The office '{CheckScope.Short(office.Value)}' is not declared.{NearestName.DidYouMean(office.Value, known)} Known: {NearestName.List(known)}.",
            NearestName.Find(office.Value, known) is { } near ? $"Write '{near}', or add '{office.Value}' under offices:." : $"Add '{CheckScope.Short(office.Value)}' under offices:, or use a known one.");
    }
}
