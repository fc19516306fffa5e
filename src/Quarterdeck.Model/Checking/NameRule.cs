using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Checking;

/// <summary>Names match <c>[a-z][a-z0-9_]*</c> and are no keyword; those that stand alone in formulas are no function either.</summary>
internal static class NameRule
{
    public static void Check(CompanyDraft draft, FindingList findings)
    {
        foreach (DatasetDraft dataset in draft.Datasets)
        {
            Check(dataset.Name, "dataset", isAlone: true, findings);
            foreach (FieldDraft field in dataset.Fields)
                Check(field.Name, "field", isAlone: false, findings);
            foreach (JoinDraft join in dataset.Joins)
                Check(join.Name, "join", isAlone: false, findings);
        }
        foreach (MetricDraft metric in draft.Metrics)
            Check(metric.Id, "metric", isAlone: true, findings);
        foreach (KpiDraft kpi in draft.Kpis)
            Check(kpi.Id, "KPI", isAlone: true, findings);
        foreach (DimensionDraft dimension in draft.Dimensions)
            Check(dimension.Name, "dimension", isAlone: true, findings);
        foreach (OfficeDraft office in draft.Offices)
            if (!office.Id.Value.Split('.').All(IsPlain))
                findings.Error(FindingCodes.BadName, office.Id.Span, $"'{CheckScope.Short(office.Id.Value)}' is no id of an office: ids are of lower-case letters, digits and _, with a dot before a variant.", "Write it like ceo or cco.customer.");
    }

    private static void Check(Word name, string what, bool isAlone, FindingList findings)
    {
        string upper = name.Value.ToUpperInvariant();
        if (!IsPlain(name.Value))
            findings.Error(FindingCodes.BadName, name.Span, $"'{CheckScope.Short(name.Value)}' is no name of a {what}: names start with a lower-case letter and go on with lower-case letters, digits and _.",
                Suggestion(name.Value) is { } better ? $"Write '{better}'." : "Rename it.");
        else if (Keywords.IsReserved(name.Value) || FunctionTable.Moments.Contains(upper) || (isAlone && FunctionTable.IsKnown(upper)))
            findings.Error(FindingCodes.ReservedName, name.Span, $"'{name.Value}' is a {(FunctionTable.IsKnown(upper) ? "function" : "keyword")} of formulas and cannot name a {what}.", $"Rename it, for example to '{name.Value}_{(what == "KPI" ? "kpi" : what)}'.");
        else if (isAlone && name.Value == "time" && what == "dimension")
            findings.Error(FindingCodes.ReservedName, name.Span, "'time' in a condition is the metric's own date and cannot name a dimension.", "Rename it.");
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 128 && name[0] is >= 'a' and <= 'z' && name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    private static string? Suggestion(string name)
    {
        string better = new([.. name.Trim().ToLowerInvariant().Select(letter => letter is ' ' or '-' or '.' ? '_' : letter)]);
        return IsPlain(better) ? better : null;
    }
}
