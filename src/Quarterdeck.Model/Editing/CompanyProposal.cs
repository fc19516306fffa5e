using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Writing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Editing;

/// <summary>Puts what was made of a file, datasets, dimensions, metrics, KPIs and identities, into the files of a company that is there already. Nothing is written: the caller does.</summary>
public static class CompanyProposal
{
    /// <summary>The files that change, with their text before and after.</summary>
    /// <remarks>A dataset or metric that the company has is an error, since its rows are others. A KPI or dimension that it has stays the company's, with a note.</remarks>
    /// <param name="company">The company.</param>
    /// <param name="made">What was made, as a company of its own.</param>
    /// <param name="packs">Packs of the catalogue that it rests on.</param>
    /// <param name="source">The path of a dataset's file as it is to be written.</param>
    /// <param name="findings">Gets what stands against it, and what stays.</param>
    public static IReadOnlyList<UpgradedFile> Write(CompanyModel company, CompanyModel made, IReadOnlyList<string> packs, Func<string, string> source, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(made);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(findings);
        if (CompanyEdits.Open(company.Folder, findings) is not { } edits)
            return [];
        edits.AddToList("include", packs);
        foreach (Dataset dataset in CompanyTree.Ordered(made.Datasets.Values, static one => one.Span, static one => one.Name))
            if (edits.Find("datasets", dataset.Name) is var (key, _, _))
                findings.Error(FindingCodes.SetupTaken, key.Span, $"There is a dataset '{dataset.Name}' already.", "Map the columns to a dataset of another name.");
            else
                edits.Add("datasets", dataset.Name, CompanyTree.Dataset(dataset.Source is FileSource file ? dataset with { Source = new FileSource(source(file.Path)) } : dataset, made.Datasets), mayBeInline: false);
        foreach (Dimension dimension in CompanyTree.Ordered(made.Dimensions.Values, static one => one.Span, static one => one.Name).Where(static one => CataloguePacks.Of(one.Span) is null))
            if (!Keeps("dimension", dimension.Name, company.Dimensions.ContainsKey(dimension.Name), findings))
                edits.Add("dimensions", dimension.Name, CompanyTree.Dimension(dimension));
        foreach (Metric metric in CompanyTree.Ordered(made.Metrics.Values, static one => one.Span, static one => one.Id).Where(static one => one.Pack is null))
            // A metric of the company's under the formulas of this file would mix the revenue of a shop with the costs of the books.
            if (company.Metrics.ContainsKey(metric.Id))
                findings.Error(FindingCodes.SetupTaken, metric.Span with { File = "" }, $"The company has a metric '{metric.Id}' already, with which what is made of this file would mix.", "Map the columns to a dataset alone, and write metrics of names of their own.");
            else
                edits.Add("metrics", metric.Id, CompanyTree.Metric(metric));
        Kpi[] kpis = [.. made.Kpis.Where(kpi => !kpi.IsAsInPack && !Keeps("KPI", kpi.Id, company.Kpis.Any(own => own.Id == kpi.Id), findings))];
        // An office that the company has not is no reader of its KPIs, and none is made for that.
        HashSet<string> offices = [.. company.Offices.Select(static office => office.Id), .. packs, .. kpis.Select(static kpi => kpi.Office)];
        foreach (Kpi kpi in kpis)
            edits.Add("kpis", kpi.Id, CompanyTree.Kpi(kpi with { SharedWith = [.. kpi.SharedWith.Where(office => company.OfficesFrom is not null || offices.Contains(office))] }));
        foreach (string office in kpis.Select(static kpi => kpi.Office).Distinct().Where(office => company.OfficesFrom is null && company.Offices.All(own => own.Id != office) && !packs.Contains(office)))
            edits.Add("offices", office, new OutMap([]));
        foreach (string group in kpis.Select(static kpi => kpi.Group).Distinct().Where(group => group.Length > 0 && !company.Groups.ContainsKey(group) && made.Groups.ContainsKey(group)))
            if (CompanyTree.Labels(made.Groups[group]) is { } names)
                edits.Add("groups", group, names);
        foreach (Driver driver in made.Drivers.Values.Where(driver => driver.Identity is not null && CataloguePacks.Of(driver.Span) is null && !company.Drivers.ContainsKey(driver.Metric)).OrderBy(static driver => driver.Metric, StringComparer.Ordinal))
            edits.Add("drivers", driver.Metric, CompanyTree.Driver(driver));
        return edits.Files();
    }

    private static bool Keeps(string kind, string name, bool isThere, FindingList findings)
    {
        if (isThere)
            findings.Note(FindingCodes.SetupKept, SourceSpan.None, $"The company has the {kind} '{name}' already; its own stays.", "Nothing; or write the other one under a name of its own.");
        return isThere;
    }
}
