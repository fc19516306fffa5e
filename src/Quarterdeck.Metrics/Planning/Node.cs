using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>A metric's formula with all metrics written out: arithmetic and time over atoms.</summary>
internal abstract record Node
{
    /// <summary>The nodes directly below.</summary>
    public virtual IEnumerable<Node> Children => [];

    /// <summary>This node and all below it.</summary>
    public IEnumerable<Node> SelfAndDescendants() => Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);

    /// <summary>All atoms at or below this node.</summary>
    public IEnumerable<AtomNode> Atoms() => this is AtomNode atom ? [atom] : Children.SelectMany(child => child.Atoms());
}

/// <summary>A value that the formula states.</summary>
internal sealed record ConstantNode(Cell Value) : Node;

/// <summary>An aggregate.</summary>
/// <param name="Atom">Which.</param>
/// <param name="Empty">What no rows mean for the metric that names it.</param>
/// <param name="LateDays">For how many days after its end a period may still change what counts, as the metric says.</param>
internal sealed record AtomNode(Atom Atom, EmptyPolicy Empty, int LateDays = 0) : Node;

/// <summary>Money that is missing where a row that it counts has no rate.</summary>
/// <param name="Amount">The converted aggregate.</param>
/// <param name="Unrated">The count of rows without a rate.</param>
internal sealed record RatedNode(AtomNode Amount, AtomNode Unrated) : Node
{
    public override IEnumerable<Node> Children => [Amount, Unrated];
}

/// <summary>The first or last day of the asked period as a value.</summary>
internal sealed record MomentNode(bool IsStart) : Node;

/// <summary>An operator or function between values.</summary>
internal sealed record OperationNode(string Operation, ImmutableArray<Node> Arguments) : Node
{
    public override IEnumerable<Node> Children => Arguments;
}

/// <summary>A searched CASE.</summary>
internal sealed record ChoiceNode(ImmutableArray<(Node Condition, Node Result)> Branches, Node? Otherwise) : Node
{
    public override IEnumerable<Node> Children => Branches.SelectMany(branch => new[] { branch.Condition, branch.Result }).Concat(Otherwise is null ? [] : [Otherwise]);
}

/// <summary>A metric over other metrics that says what it is where none of them has a row.</summary>
/// <param name="Inner">Its formula.</param>
/// <param name="IsZero">True for zero, false for missing.</param>
internal sealed record EmptyNode(Node Inner, bool IsZero) : Node
{
    public override IEnumerable<Node> Children => [Inner];
}

/// <summary>PRIOR: the same so many units earlier; without a unit, of the asked grain.</summary>
internal sealed record PriorNode(Node Inner, int Count, Grain? Unit) : Node
{
    public override IEnumerable<Node> Children => [Inner];
}

/// <summary>PRIOR(m, START OF unit): the asked grain's first period of the enclosing one.</summary>
internal sealed record StartOfNode(Node Inner, Grain Unit) : Node
{
    public override IEnumerable<Node> Children => [Inner];
}

/// <summary>TRAILING: over the units that end with the asked one.</summary>
internal sealed record TrailingNode(Node Inner, int Count, Grain Unit, StockPosition Regrain) : Node
{
    public override IEnumerable<Node> Children => [Inner];
}

/// <summary>TO_DATE, or CUMULATIVE without a unit: from the start of the enclosing unit, or of the data.</summary>
internal sealed record ToDateNode(Node Inner, Grain? Unit, StockPosition Regrain) : Node
{
    public override IEnumerable<Node> Children => [Inner];
}

/// <summary>MATCHED: only those units in which each named metric has a row.</summary>
/// <param name="Inner">The expression.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Named">The metrics named in the expression, with their names.</param>
internal sealed record MatchedNode(Node Inner, Grain Unit, ImmutableArray<(string Name, Node Node)> Named) : Node
{
    public override IEnumerable<Node> Children => [Inner];
}

/// <summary>A value that is kept back where too few rows lie behind it.</summary>
/// <param name="Inner">The value.</param>
/// <param name="Rows">Counts of the rows behind it, one for each aggregate.</param>
/// <param name="Least">Fewer rows than this are too few.</param>
internal sealed record GuardNode(Node Inner, ImmutableArray<AtomNode> Rows, int Least) : Node
{
    public override IEnumerable<Node> Children => [Inner, .. Rows];

    /// <summary>The text that tells guards apart.</summary>
    public string Key => $"{Least}|{string.Join('|', Rows.Select(row => row.Atom.Key))}";
}
