using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>A column of a question with its formula written out.</summary>
/// <param name="Name">The column's name in the answer.</param>
/// <param name="Formula">The formula as asked.</param>
/// <param name="Node">The formula written out.</param>
/// <param name="Unit">The unit, where the column is a metric.</param>
internal sealed record BoundColumn(string Name, Formula Formula, Node Node, Unit Unit)
{
    /// <summary>Whether it says how much another column changed.</summary>
    public ChangeKind Change { get; init; }
}

/// <summary>A row that a question asks for: a period, or the whole span.</summary>
/// <param name="Period">The period; null without a grain.</param>
/// <param name="Window">The run of time its values are over: the period, cut by the question's own first and last day.</param>
internal sealed record AskedRow(Period? Period, Window Window)
{
    /// <summary>The runs of time, where they need not be one: all Januaries.</summary>
    public IReadOnlyList<Window> Windows { get; init; } = [Window];
    /// <summary>What windows roll and shifts move by, where that is by the day or finer.</summary>
    public Grain Unit { get; init; } = Grain.Day;
    /// <summary>The finest grain by which days are cut into rows; the unit itself where that is not by whole grains.</summary>
    public Grain Finest { get; init; } = Grain.Day;
    /// <summary>What the row is called, where it is not one period; may be empty.</summary>
    public ImmutableArray<Cell> Labels { get; init; } = [];
}

/// <summary>A question whose names are resolved and whose rows are known.</summary>
/// <param name="Query">The question.</param>
/// <param name="Frame">How its rows are grouped and filtered.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, once the span of the data is known.</param>
/// <param name="Findings">What is wrong with it; with an error it is not answered.</param>
internal sealed record BoundQuestion(
    MetricQuery Query, Frame Frame, IReadOnlyList<BoundColumn> Columns, IReadOnlyList<AskedRow> Rows, FindingList Findings)
{
    /// <summary>How the days are cut into rows, where that is not by one grain: <c>time.month</c>, <c>time.week_of_year</c>.</summary>
    public IReadOnlyList<Name> Pieces { get; init; } = [];

    /// <summary>The coarser questions whose answers are its totals; none where no totals are asked for.</summary>
    public IReadOnlyList<BoundQuestion> Totals { get; init; } = [];

    /// <summary>The guarded values in its columns, each once.</summary>
    public IEnumerable<GuardNode> Guards() => Columns.SelectMany(column => column.Node.SelfAndDescendants()).OfType<GuardNode>().DistinctBy(guard => guard.Key);

    /// <summary>All atoms of its columns, each once.</summary>
    public IEnumerable<AtomNode> Atoms() => Columns.SelectMany(column => column.Node.Atoms()).DistinctBy(atom => atom.Atom.Key);
}
