using Quarterdeck.Model.Company;
using Quarterdeck.Offices.Resolving;

namespace Quarterdeck.Briefing.Charts;

/// <summary>A company's own titles and acronyms, as the resolvers take them.</summary>
public static class CompanyWords
{
    /// <summary>The words. A title that two offices bear says nothing by itself and is left out.</summary>
    public static CompanyTerms Of(CompanyModel company)
    {
        ArgumentNullException.ThrowIfNull(company);
        Dictionary<string, string> titles = new(StringComparer.OrdinalIgnoreCase), acronyms = new(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, CompanyOffice> title in company.Offices.Where(office => !string.IsNullOrWhiteSpace(office.Title)).GroupBy(office => office.Title!.Trim(), StringComparer.OrdinalIgnoreCase))
            if (title.Count() == 1)
                titles[title.Key] = title.First().Id;
        foreach (CompanyOffice office in company.Offices)
            foreach (string acronym in office.Acronyms)
                acronyms.TryAdd(acronym.Trim(), office.Id);
        return new CompanyTerms(titles, acronyms);
    }
}
