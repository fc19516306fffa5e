using System.Collections.Frozen;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Checking;

/// <summary>What a formula may refer to while it is checked, and where breaches go.</summary>
internal sealed class CheckScope(CompanyModel company, FindingList findings)
{
    public CompanyModel Company { get; } = company;

    public FindingList Findings { get; } = findings;

    public FrozenDictionary<string, Dataset> Datasets => Company.Datasets;

    /// <summary>Reads a dotted name; what is not there is found with the nearest name.</summary>
    public FieldPath? Resolve(Name name)
    {
        if (JoinPaths.Resolve(Datasets, name) is { } path)
            return path;
        if (!Datasets.TryGetValue(name.Parts[0], out Dataset? dataset))
        {
            Unknown(FindingCodes.UnknownDataset, "dataset", name.Parts[0], name.Span with { Length = name.Parts[0].Length }, Datasets.Keys,
                Company.Metrics.ContainsKey(name.Parts[0]) ? $" '{name.Parts[0]}' is a metric, which has no fields." : "");
            return null;
        }
        // The joins are walked once more to find the first one that is not there.
        foreach (string part in name.Parts.Skip(1).Take(name.Parts.Length - 2))
        {
            if (!dataset.Joins.TryGetValue(part, out Join? join))
            {
                Unknown(FindingCodes.UnknownJoin, "join", part, name.Span, dataset.Joins.Keys, of: $" of '{dataset.Name}'");
                return null;
            }
            if (!Datasets.TryGetValue(join.Target, out dataset))
                return null;
        }
        return null;
    }

    /// <summary>Says that a name is not known, with the nearest one and those that are.</summary>
    public void Unknown(string code, string what, string name, SourceSpan place, IEnumerable<string> known, string hint = "", string of = "")
    {
        string[] names = [.. known];
        Findings.Error(code, place, $"There is no {what} '{Short(name)}'{of}.{hint}{NearestName.DidYouMean(name, names)} Known: {NearestName.List(names)}.",
            NearestName.Find(name, names) is { } near ? $"Write '{near}', or declare '{Short(name)}'." : $"Use one of the known names, or declare '{Short(name)}'.");
    }

    /// <summary>True when each row of a dataset meets at most one row of the field's; else a finding with the way out.</summary>
    /// <param name="home">The dataset whose rows are worked on.</param>
    /// <param name="path">The field that is wanted.</param>
    /// <param name="place">Where it is named.</param>
    public bool Reaches(string home, FieldPath path, SourceSpan place)
    {
        string field = $"{path.Path}.{path.Field}";
        // A dimension over this very field has said which join leads there.
        string? via = Company.Dimensions.Values.Where(dimension => dimension.Field.Dotted == field).Select(dimension => dimension.Via.GetValueOrDefault(home)).FirstOrDefault(way => way is not null);
        JoinPathResult found = JoinPaths.Find(Datasets, home, path.Home, via);
        if (found.IsFound)
            return true;
        if (found.IsAmbiguous)
            Findings.Error(FindingCodes.AmbiguousPath, place,
                $"From '{home}' several joins lead to '{path.Home}': {string.Join(", ", found.Candidates.Select(candidate => candidate.ToString()))}.",
                $"Name the one that is meant, such as {found.Candidates[0]}.{path.Field}.");
        else if (JoinPaths.Find(Datasets, path.Home, home) is { IsFound: true } or { IsAmbiguous: true })
            Findings.Error(FindingCodes.ToMany, place,
                $"'{field}' has many rows for one row of '{home}': '{path.Home}' is joined to it many-to-one, and using it here would count rows of '{home}' more than once.",
                $"Make it a roll-up field of '{home}', such as MAX({field}), or base the metric on '{path.Home}'.");
        else
            Findings.Error(FindingCodes.NoPath, place,
                $"'{field}' cannot be used with '{home}': no join leads from there to '{path.Home}'. Known from '{home}': {Known(home)}.",
                $"Declare a join from '{home}' to '{path.Home}', or use a field that '{home}' reaches.");
        return false;
    }

    /// <summary>The datasets that one reaches to-one, for messages.</summary>
    public string Known(string home) => NearestName.List(JoinPaths.Reached(Datasets, home).Skip(1));

    /// <summary>True when a grain's word is known to this company.</summary>
    public bool KnowsGrain(string unit) => Grain.TryParse(unit) is not null || Company.Calendar.Grains.Any(grain => grain.Name == unit);

    /// <summary>Finds an unknown grain.</summary>
    public void CheckGrain(string unit, SourceSpan place)
    {
        if (!KnowsGrain(unit))
            Unknown(FindingCodes.UnknownGrain, "period", unit, place, Grain.Known.Select(grain => grain.Name).Concat(Company.Calendar.Grains.Select(grain => grain.Name)));
    }

    /// <summary>A name short enough for a message.</summary>
    public static string Short(string name) => name.Length <= 40 ? name : name[..37] + "...";
}
