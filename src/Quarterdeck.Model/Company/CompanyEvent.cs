using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>Something that happened on a day or over days, of which whoever reads a number should know.</summary>
/// <param name="Id">Its name in the YAML.</param>
/// <param name="Day">The day, or the first of its days.</param>
/// <param name="Until">The last of its days; null for one day.</param>
/// <param name="Labels">What happened, by language; may be empty.</param>
/// <param name="Offices">The offices whose KPIs it concerns; empty where it is not about offices.</param>
/// <param name="Kpis">The KPIs that it concerns; empty where it is not about single KPIs.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record CompanyEvent(string Id, DateOnly Day, DateOnly? Until, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<string> Offices, IReadOnlyList<string> Kpis, SourceSpan Span)
{
    /// <summary>True where it concerns the whole company: it names neither offices nor KPIs.</summary>
    public bool IsOfCompany => Offices.Count + Kpis.Count == 0;

    /// <summary>True where whoever reads a KPI should know of it.</summary>
    /// <param name="kpi">The KPI.</param>
    public bool Concerns(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return IsOfCompany || Kpis.Contains(kpi.Id, StringComparer.OrdinalIgnoreCase) || Offices.Any(office => office == kpi.Office || kpi.SharedWith.Contains(office, StringComparer.Ordinal));
    }

    /// <summary>What happened, in a language; in English or any other where it is not said in this one, and else its name with spaces.</summary>
    /// <param name="language">The reader's language.</param>
    public string Text(string language) =>
        Labels.GetValueOrDefault(language) ?? Labels.GetValueOrDefault("en") ?? Labels.Values.FirstOrDefault() ?? Id.Replace('_', ' ');
}
