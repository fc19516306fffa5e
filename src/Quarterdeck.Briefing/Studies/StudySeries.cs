using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>A series that a study looks at.</summary>
/// <param name="Name">What it is: a column, a KPI.</param>
/// <param name="Labels">The periods; empty for one that has no row.</param>
/// <param name="Values">One a period, in the order of time; NaN where there is none.</param>
/// <param name="Rows">For each period the position of its row among the rows in the order of time; -1 for a period without a row.</param>
/// <param name="UsualSeason">Periods a season, as the dates tell it; null where they do not.</param>
public sealed record StudySeries(string Name, IReadOnlyList<string> Labels, double[] Values, IReadOnlyList<int> Rows, int? UsualSeason)
{
    /// <summary>What it is called for the reader; the name where nobody said.</summary>
    public string Label { get; init; } = Name;

    /// <summary>The unit of the values. Default: plain numbers.</summary>
    public Unit Unit { get; init; }

    /// <summary>Which way is better. Default: nobody said.</summary>
    public Direction Better { get; init; }

    /// <summary>Code of the currency of money; empty, the default, when nobody said.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Positions from which limits start anew because the KPI's author said so, with the reasons; default none.</summary>
    public IReadOnlyList<(int At, string Reason)> Dividers { get; init; } = [];
    /// <summary>True for a KPI, whose limits start anew after a change of level; default false: a file has one set of limits.</summary>
    public bool AnewAfterChanges { get; init; }
}
