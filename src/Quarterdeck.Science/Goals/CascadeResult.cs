namespace Quarterdeck.Science.Goals;

/// <summary>What a goal asks of each driver.</summary>
/// <param name="Status">What came of it.</param>
/// <param name="Drivers">Each driver, in the order in which they were given.</param>
/// <param name="Kpi">The KPI with the drivers at these targets; NaN when it has no value.</param>
/// <param name="Effort">The sum of the squares of the moves.</param>
/// <param name="ActiveBounds">Drivers that stand at a bound of their own, in the order given.</param>
/// <param name="BlockedBy">For what is infeasible: drivers whose bound, or where there is none whose lock, keeps the KPI from going on. Else empty.</param>
public sealed record CascadeResult(
    CascadeStatus Status, IReadOnlyList<DriverTarget> Drivers, double Kpi, double Effort, IReadOnlyList<string> ActiveBounds, IReadOnlyList<string> BlockedBy);
