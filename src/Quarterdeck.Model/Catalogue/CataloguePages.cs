using System.Globalization;
using System.Text;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Offices.Catalogue;
using Direction = Quarterdeck.Model.Values.Direction;
using Kpi = Quarterdeck.Model.Company.Kpi;

namespace Quarterdeck.Model.Catalogue;

/// <summary>Writes the catalogue as Markdown, a page an office and one that leads to them.</summary>
public static class CataloguePages
{
    private static readonly string[] Languages = ["fr", "pl", "vi", "zh"];

    /// <summary>File name and text of each page.</summary>
    public static IReadOnlyList<(string File, string Text)> Write(KpiCatalogue catalogue) =>
        [("README.md", Index(catalogue)), .. catalogue.Packs.Select(pack => ($"{pack.Office}.md", Page(catalogue, pack)))];

    private static string Index(KpiCatalogue catalogue)
    {
        StringBuilder text = new("# The KPI catalogue\n\nThe KPIs of nine offices, ready to be included: `include: [ceo, cmo]` in a company's YAML. Each is written over the [canonical datasets](datasets.md); those that a company can feed switch on, and `quarterdeck check` says what the others need. A metric or KPI of the same id in the company's own YAML wins. Targets are the company's own: `kpis: {revenue: {target: {growth: 5%}}}`. Names, definitions and what misleads are in five languages; `quarterdeck scorecard --explain` prints them in the reader's.\n\nThese pages are written from the packs in `catalogue/`; a test holds the two equal, and `QUARTERDECK_ACCEPT=1` rewrites them.\n\n| office | pack | KPIs |\n|---|---|---|\n");
        foreach (CataloguePack pack in catalogue.Packs)
            text.Append(CultureInfo.InvariantCulture, $"| [{pack.Names["en"]}]({pack.Office}.md) | `{pack.Office}` | {string.Join(", ", pack.Kpis.Concat(pack.Computed).Select(kpi => Label(catalogue, kpi)))} |\n");
        return text.Append("\nSources: S0 to S4 are the five articles that the product rests on; `catalog` is our own knowledge.\n").ToString();
    }

    private static string Page(KpiCatalogue catalogue, CataloguePack pack)
    {
        Dictionary<string, string> duties = OfficeCatalogue.Load().Offices.SelectMany(office => office.Duties).ToDictionary(duty => duty.Id, duty => duty.Text.ToString(), StringComparer.Ordinal);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {pack.Names["en"]}\n\n{string.Join(" · ", Languages.Select(language => pack.Names[language]))}\n\n`include: [{pack.Office}]` brings these {pack.Kpis.Count + pack.Computed.Count} KPIs and what they are made of.\n");
        if (pack.About.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{pack.About}\n");
        foreach (IGrouping<string, Kpi> group in pack.Kpis.GroupBy(kpi => kpi.Group))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {catalogue.Groups[group.Key]["en"]}\n");
            foreach (Kpi kpi in group)
                Entry(text, catalogue, duties, kpi);
        }
        if (pack.Computed.Count > 0)
            text.Append("\n## Worked out from the scorecards\n");
        foreach (Kpi kpi in pack.Computed)
            Entry(text, catalogue, duties, kpi);
        string[] identities = [.. pack.Kpis.Where(kpi => catalogue.Drivers.ContainsKey(kpi.Id)).Select(kpi => $"`{kpi.Id} = {Bare(catalogue.Drivers[kpi.Id].Identity!)}`")];
        if (identities.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n## Identities\n\nThese hold in every period, and bridges walk along them: {string.Join(", ", identities)}.\n");
        return text.ToString();
    }

    private static void Entry(StringBuilder text, KpiCatalogue catalogue, Dictionary<string, string> duties, Kpi kpi)
    {
        Metric metric = catalogue.Metrics[kpi.Metric];
        text.Append(CultureInfo.InvariantCulture, $"\n### {metric.Label("en")}\n\n`{kpi.Id}`: {metric.Descriptions["en"]}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- **Mind**: {metric.Pitfalls["en"]}\n");
        text.Append(CultureInfo.InvariantCulture, $"- **Better**: {(metric.Better switch { Direction.Up => "higher", Direction.Down => "lower", _ => "at its target" })}. **Unit**: {metric.Unit}. **Over time**: {TimeBehaviour.Of(catalogue.Metrics, metric)}.\n");
        if (metric.Formula is { } formula)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **Formula**: `{Bare(formula)}`{Dated(metric)}\n");
            foreach (Metric part in Parts(catalogue, metric))
                text.Append(CultureInfo.InvariantCulture, $"  - `{part.Id}` ({part.Label("en")}): `{Bare(part.Formula!)}`{Dated(part)}\n");
            text.Append(CultureInfo.InvariantCulture, $"- **Needs**: {string.Join(", ", catalogue.NeedsOf(metric).Select(need => $"`{need}`"))}\n");
        }
        if (kpi.SharedWith.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"- **Shared with**: {string.Join(", ", kpi.SharedWith.Select(office => $"[{office}]({office}.md)"))}\n");
        text.Append(CultureInfo.InvariantCulture, $"- **Source**: {string.Join(", ", metric.Sources)}. **Serves**:\n");
        foreach (string duty in metric.Serves)
            text.Append(CultureInfo.InvariantCulture, $"  - `{duty}`: {duties[duty]}\n");
        if (metric.Least > 0)
            text.Append(CultureInfo.InvariantCulture, $"- **Small groups**: cuts of fewer than {metric.Least} answers are kept back, and others with them where one could be told by difference.\n");
        if (metric.LateDays > 0)
            text.Append(CultureInfo.InvariantCulture, $"- **Young periods**: a period's value may still change for {metric.LateDays} days after its end; until then no status and no signal rests on it.\n");
        if (metric.Aliases.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"- **Also called**: {string.Join(", ", metric.Aliases)}\n");
        foreach (string language in Languages)
            text.Append(CultureInfo.InvariantCulture, $"- **{language}**: *{metric.Labels[language]}*. {metric.Descriptions[language]} {metric.Pitfalls[language]}\n");
    }

    private static string Label(KpiCatalogue catalogue, Kpi kpi) => catalogue.Metrics[kpi.Metric].Label("en");

    /// <summary>The metrics that a formula names, however far below, that are no KPIs with an entry of their own.</summary>
    private static IEnumerable<Metric> Parts(KpiCatalogue catalogue, Metric metric)
    {
        HashSet<string> kpis = [.. catalogue.Packs.SelectMany(pack => pack.Kpis).Select(kpi => kpi.Metric)], seen = [];
        Queue<Metric> open = new([metric]);
        while (open.TryDequeue(out Metric? next))
            foreach (Name name in next.Formula!.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length == 1))
                if (!kpis.Contains(name.Parts[0]) && catalogue.Metrics.TryGetValue(name.Parts[0], out Metric? part) && seen.Add(part.Id))
                {
                    open.Enqueue(part);
                    yield return part;
                }
    }

    private static string Dated(Metric metric) =>
        metric.Time is { } time ? $", dated by `{time.Dotted}`"
        : metric.Active is { } active ? $", over what is active from `{active.From}` until `{active.To}`"
        : metric.Stock is not null ? ", at the last date that has it" : "";

    /// <summary>A formula without the brackets around the whole of it.</summary>
    private static string Bare(Formula formula) => formula is Binary ? formula.Text[1..^1] : formula.Text;
}
