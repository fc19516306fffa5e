using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Asking;

/// <summary>A question: which numbers, by which period and dimensions, over which days, under which condition.</summary>
/// <remarks>Names are checked when the question is planned; what is wrong comes back as findings in the answer.</remarks>
public sealed record MetricQuery
{
    /// <summary>The numbers; empty asks for the distinct values of <see cref="By"/>.</summary>
    public required IReadOnlyList<MetricColumn> Columns { get; init; }
    /// <summary>One row for each period of this grain; null for one row over the whole span.</summary>
    public Grain? Grain { get; init; }
    /// <summary>First day, inside; null: from the first date of the data.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Last day, inside; null: to the last date of the data or as-of.</summary>
    public DateOnly? To { get; init; }
    /// <summary>Dimensions, paths (<c>orders.customer.city</c>) or date parts (<c>month_of_year</c>).</summary>
    public IReadOnlyList<Name> By { get; init; } = [];
    /// <summary>Only rows that meet this condition count; null for all.</summary>
    public Formula? Where { get; init; }
    /// <summary>Scenarios; further ones than AC add columns <c>m@PL</c>.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = ["AC"];
    /// <summary>What each number is held against, as columns beside it; none by default.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; init; } = [];
    /// <summary>Each number also from the start of these periods, as columns <c>m@year_to_date</c>, held against the same as the number itself; none by default.</summary>
    public IReadOnlyList<Grain> ToDate { get; init; } = [];
    /// <summary>
    /// Adds the totals that SQL's ROLLUP over period and dimensions has: each worked out from the rows of the data, never from those of the answer,
    /// over all groups whatever <see cref="Limit"/>. Default false. Not with <see cref="TimeRule.JoinedByDay"/>, where it says nothing.
    /// </summary>
    public bool WithTotals { get; init; }
    /// <summary>Rows after this day are hidden; null hides nothing.</summary>
    public DateOnly? AsOf { get; init; }
    /// <summary>ISO 4217 code in which money is wanted; null: in the company's currency.</summary>
    public string? Currency { get; init; }
    /// <summary>At which rates money is converted; default the actual ones.</summary>
    public RateChoice Rates { get; init; } = RateChoice.Actual;
    /// <summary>Leaves out periods and groups in which no asked metric has a row; default false: they are shown.</summary>
    public bool SkipEmpty { get; init; }
    /// <summary>How windows and shifts meet the periods; default by whole periods.</summary>
    /// <remarks>With <see cref="TimeRule.JoinedByDay"/> there is no <see cref="Grain"/>: <see cref="By"/> says <c>time.month</c>, and as many of them as are wanted.</remarks>
    public TimeRule Rule { get; init; }
    /// <summary>With <see cref="TimeRule.JoinedByDay"/>: only days (hours, where the question speaks of them) that meet this condition over <c>time</c> are asked; null for all.</summary>
    public Formula? Days { get; init; }
    /// <summary>Column names in order of sorting, each ascending unless said; empty: by period, then dimensions.</summary>
    public IReadOnlyList<(string Column, bool Descending)> Order { get; init; } = [];
    /// <summary>At most so many rows; null for all.</summary>
    public int? Limit { get; init; }
}
