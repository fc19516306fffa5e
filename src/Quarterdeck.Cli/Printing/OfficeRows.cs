using System.Globalization;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Cli.Printing;

/// <summary>The catalogue of offices as rows of text.</summary>
public static class OfficeRows
{
    /// <summary>The line of reporting in words; an assumed one is marked, so that it looks different from a stated one.</summary>
    public static string Line(Office office) =>
        office.ReportsTo.To.Length == 0 ? "-" : office.ReportsTo.Basis == Basis.Stated ? office.ReportsTo.To : $"({office.ReportsTo.To}, assumed)";

    /// <summary>One row an office: id, name, acronyms, line, level of decision, how many duties and KPIs.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> All(OfficeCatalogue catalogue, Language language) =>
    [
        .. catalogue.Offices.Select(office => (IReadOnlyList<string>)
        [
            office.Id, office.Canonical[language], string.Join(" ", office.Acronyms.Select(static acronym => acronym.Text)),
            office.IsFull ? Line(office) : "", office.IsFull ? PlainWord.Of(office.DecisionLevel) : "",
            office.Duties.Count.ToString(CultureInfo.InvariantCulture), office.Kpis.Count.ToString(CultureInfo.InvariantCulture),
        ]),
    ];

    /// <summary>Two offices side by side: the five axes of source S1, and the KPIs in which both have a part.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Pair(OfficeCatalogue catalogue, Office first, Office second, Language language)
    {
        List<IReadOnlyList<string>> rows = [["name", first.Canonical[language], second.Canonical[language]]];
        foreach (Axis axis in Enum.GetValues<Axis>())
            rows.Add([PlainWord.Of(axis).Replace('_', ' '), Cell(first, axis, language), Cell(second, axis, language)]);
        rows.Add(["reports to", Line(first), Line(second)]);
        foreach (SharedKpi kpi in catalogue.SharedKpis(first.Id, second.Id))
            rows.Add([$"kpi: {kpi.Kpi.Names[language]} ({PlainWord.Of(kpi.Basis)})", PlainWord.Of(kpi.First.Part), PlainWord.Of(kpi.Second.Part)]);
        return rows;
    }

    /// <summary>All that the catalogue knows of one office: part, what, source.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(OfficeCatalogue catalogue, Office office, Language language)
    {
        List<IReadOnlyList<string>> rows = [["office", $"{office.Id}: {office.Canonical[language]}", ""]];
        foreach (OfficeName name in office.Names)
            rows.Add([$"name {name.Language.Code()}", name.Text, string.Join(' ', name.Sources)]);
        foreach (Acronym acronym in office.Acronyms)
            rows.Add(["acronym", acronym.Text, string.Join(' ', acronym.Sources)]);
        if (!office.IsFull)
            return rows;
        rows.Add(["reports to", Line(office), string.Join(' ', office.ReportsTo.Sources)]);
        foreach (AxisStatement axis in office.Axes)
            rows.Add([PlainWord.Of(axis.Axis).Replace('_', ' '), axis.Text[language], string.Join(' ', axis.Sources)]);
        foreach (Duty duty in office.Duties)
        {
            rows.Add([$"duty {duty.Id}", duty.Text[language], string.Join(' ', duty.Sources)]);
            rows.Add(["  shown by", string.Join(", ", duty.ShownBy.Select(static evidence => evidence.Kind == EvidenceKind.NotMeasurable ? "not measurable: " + evidence.Id : evidence.Id)), ""]);
        }
        foreach (Competence competence in office.Competences)
            rows.Add(["competence", competence.Text[language], string.Join(' ', competence.Sources)]);
        foreach (SourcedItem item in office.Collaborators)
            rows.Add(["works with", item.Id, string.Join(' ', item.Sources)]);
        foreach (SourcedItem item in office.DataNeeds)
            rows.Add(["data", item.Id, string.Join(' ', item.Sources)]);
        foreach (KpiRole role in office.Kpis)
            rows.Add([$"kpi, {PlainWord.Of(role.Part)}", $"{catalogue.FindKpi(role.KpiId)?.Names[language]} ({role.KpiId}, {PlainWord.Of(role.Basis)})", string.Join(' ', role.Sources)]);
        foreach (Conflict conflict in catalogue.ConflictsOf(office.Id))
        {
            rows.Add(["conflict", conflict.Subject[language], ""]);
            foreach (Statement statement in conflict.Statements)
                rows.Add([$"  {statement.OfficeId}", statement.Text[language], string.Join(' ', statement.Sources)]);
        }
        return rows;
    }

    private static string Cell(Office office, Axis axis, Language language) =>
        office.On(axis) is { } statement ? $"{statement.Text[language]} [{string.Join(' ', statement.Sources)}]" : "";
}
