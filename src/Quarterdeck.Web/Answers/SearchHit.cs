using System.Globalization;
using System.Text;
using Quarterdeck.Model.Company;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>Something that a word finds.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Warning">What should be known of the word; empty for nothing.</param>
public sealed record SearchHit(string Label, string Kind, string Path, string Warning)
{
    private const int Most = 20;

    /// <summary>Finds KPIs by name, id and aliases, offices by any of their names in any language, and acronyms.</summary>
    /// <param name="asked">What was typed; case and accents do not matter.</param>
    /// <param name="company">The company.</param>
    /// <param name="labels">Names of its KPIs in the reader's language.</param>
    /// <param name="state">What the reader looks at.</param>
    public static IReadOnlyList<SearchHit> Find(string asked, CompanyModel company, IReadOnlyDictionary<string, string> labels, PageState state)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(state);
        string word = Fold(asked);
        if (word.Length == 0)
            return [];
        Language language = CompanyAnswers.LanguageOf(state);
        OfficeCatalogue catalogue = CompanyAnswers.Catalogue;
        List<(int Rank, SearchHit Hit)> hits = [];
        foreach (Model.Company.Kpi kpi in company.Kpis)
        {
            Metric? metric = company.Metrics.GetValueOrDefault(kpi.Metric) ?? company.Computed.GetValueOrDefault(kpi.Metric);
            IEnumerable<string> names = [labels.GetValueOrDefault(kpi.Id, kpi.Id), kpi.Id, kpi.Id.Replace('_', ' '), .. kpi.Labels.Values, .. metric?.Labels.Values ?? [], .. metric?.Aliases ?? []];
            if (Rank(names, word) is { } rank)
                hits.Add((rank, new SearchHit(labels.GetValueOrDefault(kpi.Id, kpi.Id), $"{Words.Kpi[state.Language]}, {kpi.Office.ToUpperInvariant()}", "/k/" + PageState.Part(kpi.Id), "")));
        }
        HashSet<string> own = [.. company.Offices.Select(office => office.Id)];
        foreach (Office office in catalogue.Offices)
        {
            CompanyOffice? filled = company.Offices.FirstOrDefault(one => one.Id == office.Id);
            string[] letters = [.. office.Acronyms.Select(acronym => acronym.Text), office.Id];
            IEnumerable<string> names = [.. letters, .. office.Names.Select(name => name.Text), filled?.Holder ?? "", filled?.Title ?? ""];
            if (Rank(names, word) is not { } rank)
                continue;
            // The letters that people use for it may mean other offices too: that is said where it is found.
            string[] shared = [.. catalogue.Acronyms.Where(acronym => acronym.SenseId != office.Id && office.Acronyms.Any(mine => mine.Text == acronym.Text)).Select(acronym => acronym.SenseId).Distinct(StringComparer.Ordinal)];
            string warning = shared.Length == 0 || office.Acronyms.Count == 0 ? ""
                : $"{office.Acronyms[0].Text}: {Words.AmbiguousWord[state.Language]} ({string.Join(", ", shared.Take(4).Select(id => catalogue.NameOf(id, language)))})";
            string label = (office.Acronyms.Count > 0 ? office.Acronyms[0].Text + ": " : "") + office.Canonical[language];
            hits.Add((rank + (own.Contains(office.Id) ? 0 : 3), new SearchHit(label, own.Contains(office.Id) ? Words.InThisCompany[state.Language] : Words.Elsewhere[state.Language],
                own.Contains(office.Id) ? "/o/" + PageState.Part(office.Id) : "/people?q=" + PageState.Part(office.Acronyms.Count > 0 ? office.Acronyms[0].Text : office.Id), warning)));
        }
        return [.. hits.OrderBy(hit => hit.Rank).ThenBy(hit => hit.Hit.Label, StringComparer.Ordinal).Select(hit => hit.Hit).Take(Most)];
    }

    /// <summary>0 for the very word, 1 for a beginning, 2 for the beginning of a word within, 4 for any part; null for none.</summary>
    private static int? Rank(IEnumerable<string> names, string word)
    {
        int? best = null;
        foreach (string name in names.Select(Fold))
        {
            int? rank = name == word ? 0 : name.StartsWith(word, StringComparison.Ordinal) ? 1 : name.Contains(" " + word, StringComparison.Ordinal) ? 2 : name.Contains(word, StringComparison.Ordinal) ? 4 : null;
            if (rank is not null && (best is null || rank < best))
                best = rank;
        }
        return best;
    }

    /// <summary>Small letters without accents.</summary>
    internal static string Fold(string text)
    {
        StringBuilder folded = new();
        foreach (char letter in text.Trim().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(letter switch { 'đ' or 'Đ' => 'd', 'ł' or 'Ł' => 'l', _ => char.ToLowerInvariant(letter) });
        return folded.ToString();
    }
}
