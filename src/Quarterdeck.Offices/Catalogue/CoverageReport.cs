using System.Globalization;
using System.Text;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;

/// <summary>Writes which KPI, study, record or document shows each duty, and whether it exists yet.</summary>
public static class CoverageReport
{
    /// <summary>The report as Markdown, the same bytes for the same catalogue.</summary>
    public static string Markdown(OfficeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        StringBuilder page = new();
        int lines = 0, shown = 0, partly = 0, not = 0;
        StringBuilder tables = new();
        foreach (Office office in catalogue.Offices.Where(static office => office.Duties.Count > 0))
        {
            tables.Append(CultureInfo.InvariantCulture, $"\n## {office.Id}: {office.Canonical[Language.English]}\n\n| duty | what | source | shown by | exists |\n| --- | --- | --- | --- | --- |\n");
            foreach (Duty duty in office.Duties)
            {
                string exists = Exists(catalogue, duty);
                lines++;
                shown += exists == "yes" ? 1 : 0;
                partly += exists == "in part" ? 1 : 0;
                not += exists == "not measurable" ? 1 : 0;
                tables.Append(CultureInfo.InvariantCulture,
                    $"| `{duty.Id}` | {duty.Text[Language.English]} | {string.Join(' ', duty.Sources)} | {string.Join("; ", duty.ShownBy.Select(Target))} | {exists} |\n");
            }
        }
        page.Append("# What shows each duty\n\nGenerated from the catalogue of offices; a test keeps it equal. Run the tests with `QUARTERDECK_ACCEPT=1` to write it again.\n\n");
        page.Append("A KPI exists when the catalogue defines it; a study, record or document when the product has it (`targets.txt`).\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{lines} duties: {shown} shown in full, {partly} in part, {lines - shown - partly - not} not yet, {not} not measurable.\n");
        page.Append(tables);
        return page.ToString();
    }

    private static string Exists(OfficeCatalogue catalogue, Duty duty)
    {
        List<Evidence> measurable = [.. duty.ShownBy.Where(static evidence => evidence.Kind != EvidenceKind.NotMeasurable)];
        if (measurable.Count == 0)
            return "not measurable";
        int existing = measurable.Count(catalogue.Exists);
        return existing == measurable.Count ? "yes" : existing > 0 ? "in part" : "not yet";
    }

    private static string Target(Evidence evidence) => evidence.Kind switch
    {
        EvidenceKind.Kpi => $"KPI `{evidence.Id}`",
        EvidenceKind.NotMeasurable => $"not measurable: {evidence.Id}",
        EvidenceKind.Study => $"study `{evidence.Id}`",
        EvidenceKind.Record => $"record `{evidence.Id}`",
        _ => $"document `{evidence.Id}`",
    };
}
