using Quarterdeck.Model.Catalogue;
using Quarterdeck.Model.Company;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Answers;

/// <summary>A KPI that can be chosen: of the catalogue, or of the company's own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name in the reader's language.</param>
/// <param name="Office">The office that answers for it.</param>
/// <param name="Definition">What it means, in the reader's language.</param>
/// <param name="IsOn">True where the company has it.</param>
/// <param name="Lacking">What the company lacks for it; empty where it could be switched on.</param>
public sealed record KpiChoice(string Id, string Label, string Office, string Definition, bool IsOn, IReadOnlyList<string> Lacking)
{
    /// <summary>Those of the catalogue that a search and an office leave, what can be switched on first.</summary>
    /// <param name="edition">The company.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="asked">Words that stand in its id, its names in any language or its other names; empty for all.</param>
    /// <param name="office">The office; empty for all.</param>
    /// <param name="state">The reader.</param>
    public static IReadOnlyList<KpiChoice> Of(CompanyEdition edition, ServeOptions options, string asked, string office, PageState state)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(state);
        KpiCatalogue catalogue = CatalogueState.Catalogue;
        CatalogueState all = CatalogueState.Of(edition, options);
        string[] words = [.. asked.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Folded)];
        return
        [
            .. catalogue.Packs.SelectMany(static pack => pack.Kpis.Concat(pack.Computed)).Select(kpi => (Kpi: kpi, Metric: (Metric?)catalogue.Metrics[kpi.Metric]))
                // The company's own KPIs have targets too.
                .Concat(edition.Company.Kpis.Where(own => own.Pack is null && !catalogue.Metrics.ContainsKey(own.Id)).Select(own => (Kpi: own, Metric: edition.Company.Metrics.GetValueOrDefault(own.Metric))))
                .Where(one => one.Metric is not null && (office.Length == 0 || one.Kpi.Office == office)).Select(static one => (one.Kpi, Metric: one.Metric!))
                .Where(one => Array.TrueForAll(words, word => Folded(string.Join(' ', [one.Kpi.Id.Replace('_', ' '), one.Kpi.Id, .. one.Metric.Labels.Values, .. one.Metric.Aliases])).Contains(word, StringComparison.Ordinal)))
                .Select(one => new KpiChoice(one.Kpi.Id, one.Metric.Label(state.Language), one.Kpi.Office, Text(one.Metric.Descriptions, state.Language),
                    edition.Company.Kpis.Any(own => own.Id == one.Kpi.Id), all.Lacking.GetValueOrDefault(one.Kpi.Id, [])))
                .OrderBy(static choice => choice.IsOn ? 1 : choice.Lacking.Count == 0 ? 0 : 2).ThenBy(static choice => choice.Office, StringComparer.Ordinal).ThenBy(static choice => choice.Label, StringComparer.Ordinal),
        ];
    }

    /// <summary>A text in a language, else in English; empty where there is neither.</summary>
    public static string Text(IReadOnlyDictionary<string, string> texts, string language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault("en") ?? "";
    }

    private static string Folded(string text) => SearchHit.Fold(text);
}
