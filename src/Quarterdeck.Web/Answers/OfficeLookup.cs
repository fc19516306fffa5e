using Quarterdeck.Briefing.Charts;
using Quarterdeck.Model.Company;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Resolving;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Web.Answers;

/// <summary>What an acronym, a title or an office's name means in this company and elsewhere.</summary>
/// <param name="Here">Offices of the company, each with its name and holder.</param>
/// <param name="Elsewhere">Other readings, each with its name in the reader's language.</param>
/// <param name="IsAmbiguous">True where the letters could mean more than one office of the company and the company does not say which.</param>
public sealed record OfficeLookup(IReadOnlyList<(string Id, string Text)> Here, IReadOnlyList<(string Id, string Text)> Elsewhere, bool IsAmbiguous)
{
    /// <summary>True where nothing is known.</summary>
    public bool IsNothing => Here.Count + Elsewhere.Count == 0;

    /// <summary>Looks a text up.</summary>
    public static OfficeLookup Of(string asked, CompanyModel company, Language language)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(company);
        OfficeCatalogue catalogue = CompanyAnswers.Catalogue;
        string text = asked.Trim();
        CompanyTerms terms = CompanyWords.Of(company);
        List<string> senses = [];
        string? bound = terms.Acronyms.GetValueOrDefault(text) ?? terms.Titles.GetValueOrDefault(text);
        if (bound is not null)
            senses.Add(bound);
        senses.AddRange(catalogue.Acronyms.Where(acronym => string.Equals(acronym.Text, text, StringComparison.OrdinalIgnoreCase)).OrderByDescending(acronym => acronym.Prior).Select(acronym => acronym.SenseId));
        if (catalogue.Find(text.ToLowerInvariant()) is { } named)
            senses.Add(named.Id);
        if (senses.Count == 0)
        {
            TitleResult title = new TitleResolver(catalogue, terms).Resolve(text);
            senses.AddRange(title.Offices.Select(office => office.Id).Concat(title.Alternatives.Select(other => other.Id)));
            senses.AddRange(catalogue.Offices.Where(office => office.Names.Any(name => name.Text.Contains(text, StringComparison.OrdinalIgnoreCase)) && text.Length >= 4).Select(office => office.Id));
        }
        string[] all = [.. senses.Distinct(StringComparer.Ordinal)];
        (string Id, string Text)[] here = [.. all.Select(id => company.Offices.FirstOrDefault(office => office.Id == id)).OfType<CompanyOffice>()
            .Select(office => (office.Id, catalogue.NameOf(office.Id, language) + (office.Holder is { } holder ? $" ({holder})" : "")))];
        return new OfficeLookup(here, [.. all.Where(id => here.All(own => own.Id != id)).Take(12).Select(id => (id, catalogue.NameOf(id, language)))], here.Length > 1 && bound is null);
    }
}
