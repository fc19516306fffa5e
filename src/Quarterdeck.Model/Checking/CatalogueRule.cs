using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Checking;

/// <summary>Takes the included packs of the KPI catalogue into a draft, as if the company had written them; what it wrote itself wins.</summary>
internal static class CatalogueRule
{
    /// <summary>Adds the KPIs of the included packs, the metrics that they need, dimensions, fields and identities.</summary>
    public static void Include(CompanyDraft draft, FindingList findings)
    {
        Word[] known = [.. draft.Includes.Where(word => Exists(word, findings)).DistinctBy(word => word.Value)];
        if (known.Length == 0)
            return;
        CompanyDraft packs = new DraftReader(findings).ReadPacks();
        if (draft.OfficesFrom is null)
            foreach (Word office in known.Where(word => draft.Offices.All(one => one.Id.Value != word.Value)))
                draft.Offices.Add(new OfficeDraft(office, null, null, null, []));
        Dictionary<string, MetricDraft> ownMetrics = draft.Metrics.ToDictionary(metric => metric.Id.Value, StringComparer.OrdinalIgnoreCase);
        List<string> wanted = [.. packs.Metrics.Where(metric => known.Any(word => word.Value == metric.Pack)).Select(metric => metric.Id.Value)];
        // An office's own KPIs stand in the order of its pack, those that others share with it in the order of including.
        List<KpiDraft> taken = [.. packs.Kpis.Concat(packs.Computed.Select(one => one.Kpi)).Select(kpi => Taken(kpi, known, draft)).OfType<KpiDraft>().OrderBy(kpi => Array.FindIndex(known, word => word.Value == kpi.Office!.Value.Value))];
        wanted.AddRange(taken.Select(kpi => kpi.Metric!.Value.Value));
        taken = [.. taken.Select(kpi => Kpi(draft, kpi, ownMetrics, findings))];
        draft.Kpis.InsertRange(0, taken);
        Metrics(draft, packs, ownMetrics, wanted, findings);
        draft.Computed.AddRange(packs.Computed.Where(one => wanted.Contains(one.Metric.Id.Value) && !ownMetrics.ContainsKey(one.Metric.Id.Value)));
        Others(draft, packs);
    }

    /// <summary>Takes out of the draft what the fitted company does not have, so that it is not said to be wrong.</summary>
    public static void Forget(CompanyDraft draft, CompanyModel company)
    {
        // An event of a KPI that is off concerns nobody yet, and is no mistake.
        HashSet<string> off = [.. draft.Kpis.Where(kpi => kpi.Pack is not null && company.Kpis.All(one => one.Id != kpi.Id.Value)).Select(kpi => kpi.Id.Value)];
        for (int i = 0; i < draft.Events.Count; i++)
            draft.Events[i] = draft.Events[i] with { Kpis = [.. draft.Events[i].Kpis.Where(kpi => !off.Contains(kpi.Value))] };
        draft.Metrics.RemoveAll(metric => metric.Pack is not null && !company.Metrics.ContainsKey(metric.Id.Value));
        draft.Kpis.RemoveAll(kpi => kpi.Pack is not null && company.Kpis.All(one => one.Id != kpi.Id.Value));
        draft.Dimensions.RemoveAll(dimension => CataloguePacks.Of(dimension.Name.Span) is not null && !company.Dimensions.ContainsKey(dimension.Name.Value));
        draft.Drivers.RemoveAll(driver => CataloguePacks.Of(driver.Metric.Span) is not null && !company.Drivers.ContainsKey(driver.Metric.Value));
    }

    private static bool Exists(Word word, FindingList findings)
    {
        if (CataloguePacks.Ids.Contains(word.Value))
            return true;
        findings.Error(FindingCodes.UnknownPack, word.Span, $"The catalogue has no pack '{CheckScope.Short(word.Value)}'.{NearestName.DidYouMean(word.Value, CataloguePacks.Ids)} Known: {string.Join(", ", CataloguePacks.Ids)}.",
            NearestName.Find(word.Value, CataloguePacks.Ids) is { } near ? $"Write '{near}'." : "Name one of the packs.");
        return false;
    }

    /// <summary>A KPI comes with its own office's pack, or with that of an office that shares it, which then answers for it.</summary>
    private static KpiDraft? Taken(KpiDraft kpi, Word[] included, CompanyDraft draft)
    {
        Word[] candidates = [kpi.Office!.Value, .. kpi.SharedWith];
        Word[] offices = [.. candidates.Where(office => included.Any(word => word.Value == office.Value))];
        if (offices.Length == 0)
            return null;
        Word place = included.First(word => word.Value == offices[0].Value);
        return kpi with
        {
            Id = kpi.Id with { Span = place.Span },
            Metric = kpi.Metric ?? kpi.Id with { Span = place.Span },
            Office = offices[0],
            SharedWith = [.. candidates.Where(office => office.Value != offices[0].Value && (draft.OfficesFrom is not null || draft.Offices.Any(one => one.Id.Value == office.Value)))],
        };
    }

    /// <summary>The KPI as the company has it: what it says itself, and the pack's for the rest. Taken out of the draft, where it stands.</summary>
    private static KpiDraft Kpi(CompanyDraft draft, KpiDraft taken, Dictionary<string, MetricDraft> ownMetrics, FindingList findings)
    {
        int at = draft.Kpis.FindIndex(kpi => string.Equals(kpi.Id.Value, taken.Id.Value, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
            return taken with { IsAsInPack = true, Pack = ownMetrics.ContainsKey(taken.Metric!.Value.Value) ? null : taken.Pack };
        KpiDraft own = draft.Kpis[at];
        draft.Kpis.RemoveAt(at);
        if (own.Metric is { } metric && metric.Value != taken.Metric!.Value.Value)
            findings.Note(FindingCodes.OwnWins, own.Id.Span, $"The KPI '{own.Id.Value}' is of the metric '{metric.Value}' here and of '{taken.Metric.Value.Value}' in the catalogue; the company's own is used.", "Nothing, when that is meant; else remove metric:.");
        return own with
        {
            Office = own.Office ?? taken.Office,
            SharedWith = own.SharedWith.Count > 0 ? own.SharedWith : [.. taken.SharedWith.Where(office => office.Value != own.Office?.Value)],
            Group = own.Group.Length > 0 ? own.Group : taken.Group,
            Pack = own.Metric is null && !ownMetrics.ContainsKey(own.Id.Value) ? taken.Pack : null,
        };
    }

    private static void Metrics(CompanyDraft draft, CompanyDraft packs, Dictionary<string, MetricDraft> own, List<string> wanted, FindingList findings)
    {
        Dictionary<string, MetricDraft> all = packs.Metrics.Concat(packs.Computed.Select(one => one.Metric)).ToDictionary(metric => metric.Id.Value, StringComparer.Ordinal);
        HashSet<string> seen = [];
        Queue<string> open = new(wanted);
        while (open.TryDequeue(out string? id))
        {
            if (!seen.Add(id) || !all.TryGetValue(id, out MetricDraft? metric))
                continue;
            if (own.TryGetValue(id, out MetricDraft? mine))
            {
                findings.Note(FindingCodes.OwnWins, mine.Id.Span, $"The metric '{id}' is the company's own here; the catalogue's is not used.", "Nothing, when that is meant; else remove or rename it.");
                // What it is called and how it is judged stays the catalogue's where the company says nothing; what it means does not.
                draft.Metrics[draft.Metrics.IndexOf(mine)] = mine with
                {
                    Unit = mine.Unit ?? metric.Unit,
                    Better = mine.Better == Direction.Unsaid ? metric.Better : mine.Better,
                    Labels = mine.Labels.Count > 0 ? mine.Labels : metric.Labels,
                    Serves = mine.Serves.Count > 0 ? mine.Serves : metric.Serves,
                };
                continue;
            }
            if (metric.Formula is null)
                continue;
            draft.Metrics.Add(metric);
            foreach (Name name in metric.Formula.SelfAndDescendants().OfType<Name>().Where(name => name.Parts.Length == 1))
                open.Enqueue(name.Parts[0]);
        }
    }

    private static void Others(CompanyDraft draft, CompanyDraft packs)
    {
        foreach ((string group, IReadOnlyDictionary<string, string> labels) in packs.Groups)
            draft.Groups.TryAdd(group, labels);
        foreach ((string unit, IReadOnlyDictionary<string, string> labels) in packs.Units)
            draft.Units.TryAdd(unit, labels);
        HashSet<string> dimensions = [.. draft.Dimensions.Select(dimension => dimension.Name.Value)], datasets = [.. draft.Datasets.Select(dataset => dataset.Name.Value)];
        draft.Dimensions.AddRange(packs.Dimensions.Where(dimension => !dimensions.Contains(dimension.Name.Value) && !datasets.Contains(dimension.Name.Value)));
        for (int i = 0; i < draft.Datasets.Count; i++)
        {
            DatasetDraft dataset = draft.Datasets[i];
            FieldDraft[] added = [.. packs.PackFields.Where(one => one.Dataset == dataset.Name.Value && dataset.Fields.All(field => field.Name.Value != one.Field.Name.Value)).Select(one => one.Field)];
            if (added.Length > 0)
                draft.Datasets[i] = dataset with { Fields = [.. dataset.Fields, .. added] };
        }
        // An identity of the company's own explains a metric in its own way, and may explain what the catalogue's would be made of.
        DriverDraft[] own = [.. draft.Drivers.Where(driver => driver.Identity is not null)];
        foreach (DriverDraft driver in packs.Drivers)
        {
            int at = draft.Drivers.FindIndex(one => one.Metric.Value == driver.Metric.Value);
            bool isTurned = own.Any(one => one.Identity!.SelfAndDescendants().OfType<Name>().Any(name => name.Parts[0] == driver.Metric.Value)
                && driver.Identity!.SelfAndDescendants().OfType<Name>().Any(name => name.Parts[0] == one.Metric.Value));
            if (isTurned)
                continue;
            if (at < 0)
                draft.Drivers.Add(driver);
            else if (draft.Drivers[at] is { Identity: null, IsNone: false })
                draft.Drivers[at] = draft.Drivers[at] with { Identity = driver.Identity };
        }
    }
}
