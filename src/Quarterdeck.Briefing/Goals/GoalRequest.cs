namespace Quarterdeck.Briefing.Goals;

/// <summary>What is asked of a KPI's drivers: to set some, or to find what a goal needs.</summary>
/// <param name="Kpi">A KPI's id, or a metric's.</param>
/// <param name="Period">The period that it starts from; null for the last complete one.</param>
/// <param name="AsOf">Rows after this day are hidden.</param>
/// <param name="Language">The reader's language.</param>
public sealed record GoalRequest(string Kpi, string? Period, DateOnly? AsOf, string Language)
{
    /// <summary>Drivers that are set, as written: <c>orders=+10%</c>.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];
    /// <summary>The goal as written: a number, <c>+10%</c>, or <c>42%</c> for a rate; null for a what-if.</summary>
    public string? Target { get; init; }
    /// <summary>Drivers that stay where they are.</summary>
    public IReadOnlyList<string> Locks { get; init; } = [];
    /// <summary>The least that drivers may be, as written: <c>orders=1200</c>.</summary>
    public IReadOnlyList<string> Mins { get; init; } = [];
    /// <summary>The most that drivers may be.</summary>
    public IReadOnlyList<string> Maxs { get; init; } = [];
}
