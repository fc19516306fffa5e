using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Offices.Catalogue;

namespace Quarterdeck.Model.Checking;

/// <summary>Holds a company's offices and KPIs against the catalogue: duties without KPI, KPIs without duty, vacancies, missing heads.</summary>
/// <remarks>Not part of reading a company: the catalogue takes some milliseconds, and only <c>check</c> needs its duties.</remarks>
public static class DutyCheck
{
    /// <summary>Of a long list a person wants the first few.</summary>
    private const int MostNamed = 12;

    /// <summary>The findings, one of each kind for an office.</summary>
    /// <param name="company">The company.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static IReadOnlyList<Finding> Check(CompanyModel company, OfficeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(catalogue);
        FindingList findings = new();
        foreach (CompanyOffice office in company.Offices)
            if (catalogue.Find(office.Id) is { } known)
                Duties(company, office, known, findings);
        Kpis(company, catalogue, findings);
        // With a table of people, holders and lines are known only once it is read; the chart then finds them.
        if (company.OfficesFrom is null)
        {
            Vacancies(company, findings);
            Heads(company, catalogue, findings);
        }
        return findings.Sorted();
    }

    private static void Duties(CompanyModel company, CompanyOffice office, Office known, FindingList findings)
    {
        DutyCover[] measurable = [.. DutyCover.Of(known, company).Where(duty => duty.Shown.Count > 0)];
        DutyCover[] open = [.. measurable.Where(duty => duty.IsUncovered)];
        if (open.Length > 0)
            findings.Note(FindingCodes.DutyWithoutKpi, office.Span,
                string.Create(CultureInfo.InvariantCulture, $"Of the {measurable.Length} responsibilities of '{office.Id}' that a KPI can show, {open.Length} {(open.Length == 1 ? "has" : "have")} none: {List(open.Select(duty => $"{duty.Duty.Id} ({string.Join(" or ", duty.Shown.Take(3))})"), ", ")}."),
                $"Add one of the KPIs named, or leave it if the office does not answer for that here; 'quarterdeck offices {office.Id}' has the responsibilities in full.");
    }

    private static void Kpis(CompanyModel company, OfficeCatalogue catalogue, FindingList findings)
    {
        foreach (IGrouping<string, Company.Kpi> office in DutyCover.WithoutDuty(company, catalogue).GroupBy(kpi => kpi.Office))
            findings.Note(FindingCodes.KpiWithoutDuty, office.First().Span,
                string.Create(CultureInfo.InvariantCulture, $"{office.Count()} {(office.Count() == 1 ? "KPI" : "KPIs")} of '{office.Key}' {(office.Count() == 1 ? "serves" : "serve")} no responsibility that the catalogue knows: {List(office.Select(kpi => kpi.Id), ", ")}."),
                "Nothing, when that is meant; a KPI of the catalogue bears its id ('quarterdeck offices' lists them).");
    }

    private static void Vacancies(CompanyModel company, FindingList findings)
    {
        CompanyOffice[] vacant = [.. company.Offices.Where(office => string.IsNullOrWhiteSpace(office.Holder))];
        if (vacant.Length > 0)
            findings.Note(FindingCodes.VacantOffice, vacant[0].Span, $"No holder is named for {List(vacant.Select(office => office.Id), ", ")}.", "Write holder:, or leave it while they are vacant.");
    }

    private static void Heads(CompanyModel company, OfficeCatalogue catalogue, FindingList findings)
    {
        HashSet<string> here = [.. company.Offices.Select(office => office.Id), "board", ""];
        foreach (IGrouping<string, CompanyOffice> head in company.Offices
            .Where(office => office.ReportsTo is null && catalogue.Find(office.Id) is { } known && !here.Contains(known.ReportsTo.To))
            .GroupBy(office => catalogue.Find(office.Id)!.ReportsTo.To))
            findings.Warning(FindingCodes.MissingHead, head.First().Span, $"{List(head.Select(office => office.Id), ", ")} {(head.Count() == 1 ? "reports" : "report")} by default to '{head.Key}', which the company does not declare.", $"Declare '{head.Key}', or write reports_to: (the board is 'board').");
    }

    private static string List(IEnumerable<string> texts, string separator)
    {
        string[] all = [.. texts];
        return all.Length <= MostNamed ? string.Join(separator, all)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(separator, all.Take(MostNamed))} and {all.Length - MostNamed} more");
    }
}
