using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>A KPI or metric in the catalogue of the company.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name in the reader's language.</param>
/// <param name="Office">The office that answers for it; empty for a metric.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Better">Which way is better, in words.</param>
/// <param name="Formula">Its formula as written; empty where it has none.</param>
/// <param name="Definition">What it means; empty where nobody said.</param>
/// <param name="Place">Where it is written.</param>
public sealed record CatalogueRow(string Id, string Label, string Office, string Unit, string Better, string Formula, string Definition, string Place)
{
    /// <summary>All KPIs of a company, by office and name.</summary>
    public static IReadOnlyList<CatalogueRow> Kpis(CompanyModel company, IReadOnlyDictionary<string, string> labels, string language)
    {
        ArgumentNullException.ThrowIfNull(company);
        return [.. company.Kpis.Select(kpi => Row(kpi.Id, labels.GetValueOrDefault(kpi.Id, kpi.Id), kpi.Office.ToUpperInvariant(), company.Metrics.GetValueOrDefault(kpi.Metric) ?? company.Computed.GetValueOrDefault(kpi.Metric), kpi.Span, language))
            .OrderBy(row => row.Office, StringComparer.Ordinal).ThenBy(row => row.Label, StringComparer.Ordinal)];
    }

    /// <summary>All metrics of a company, by id.</summary>
    public static IReadOnlyList<CatalogueRow> Metrics(CompanyModel company, string language)
    {
        ArgumentNullException.ThrowIfNull(company);
        return [.. company.Metrics.Values.OrderBy(metric => metric.Id, StringComparer.Ordinal).Select(metric => Row(metric.Id, metric.Label(language), "", metric, metric.Span, language))];
    }

    private static CatalogueRow Row(string id, string label, string office, Metric? metric, SourceSpan span, string language) => new(
        id, label, office, metric is null || metric.Unit.Kind == UnitKind.Number ? "" : metric.Unit.Name,
        (metric?.Better switch { Direction.Up => Words.Up, Direction.Down => Words.Down, _ => Words.Unsaid })[language], metric?.Formula?.Text ?? "",
        metric is null ? "" : metric.Descriptions.TryGetValue(language, out string? own) || metric.Descriptions.TryGetValue("en", out own) ? own : "",
        span.File is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{span.File}:{span.Line}"));
}
