namespace Quarterdeck.Science.Goals;

/// <summary>What came of a goal.</summary>
public enum CascadeStatus
{
    /// <summary>The drivers' targets reach it, with the least effort.</summary>
    Reached,
    /// <summary>Locks and bounds keep it out of reach; the drivers are those of the best that can be reached.</summary>
    Infeasible,
    /// <summary>It lies within reach as far as is known, but no solution was found; the drivers are those of the nearest that was.</summary>
    NotFound,
    /// <summary>The KPI has no value where the drivers stand now: a denominator is 0.</summary>
    Undefined,
}
