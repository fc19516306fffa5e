using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;


/// <summary>An office and all that the catalogue knows of it.</summary>
public sealed record Office
{
    /// <summary>Stable id, for example <c>cco.customer</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What sort of post it is.</summary>
    public required OfficeKind Kind { get; init; }

    /// <summary>Whether the sources describe it in full; false for offices of which we keep the names only.</summary>
    public required bool IsFull { get; init; }

    /// <summary>The name shown, in five languages.</summary>
    public required LocalText Canonical { get; init; }

    /// <summary>All names.</summary>
    public required IReadOnlyList<OfficeName> Names { get; init; }

    /// <summary>Its acronyms.</summary>
    public required IReadOnlyList<Acronym> Acronyms { get; init; }

    /// <summary>The fields of work that it heads.</summary>
    public required IReadOnlyList<FunctionName> Functions { get; init; }

    /// <summary>For what it answers.</summary>
    public required IReadOnlyList<Duty> Duties { get; init; }

    /// <summary>To whom it reports.</summary>
    public required ReportingLine ReportsTo { get; init; }

    /// <summary>The five axes; empty for names-only offices.</summary>
    public required IReadOnlyList<AxisStatement> Axes { get; init; }

    /// <summary>How far it decides.</summary>
    public required DecisionLevel DecisionLevel { get; init; }

    /// <summary>What a holder must be able to do.</summary>
    public required IReadOnlyList<Competence> Competences { get; init; }

    /// <summary>With whom it works.</summary>
    public required IReadOnlyList<SourcedItem> Collaborators { get; init; }

    /// <summary>The kinds of data it needs.</summary>
    public required IReadOnlyList<SourcedItem> DataNeeds { get; init; }

    /// <summary>Its part in KPIs.</summary>
    public required IReadOnlyList<KpiRole> Kpis { get; init; }

    /// <summary>What is said of it on one axis; null for names-only offices.</summary>
    public AxisStatement? On(Axis axis) => Axes.FirstOrDefault(statement => statement.Axis == axis);
}
