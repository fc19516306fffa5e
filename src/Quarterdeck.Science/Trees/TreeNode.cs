using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Trees;

/// <summary>A formula as a tree: + - x / and weighted means over leaves.</summary>
/// <remarks>What is none of these (a condition, a least, a function of time) is one leaf. Immutable; the same leaf may stand in several places.</remarks>
/// <param name="Id">The name under which the node is reported; null for a step that nobody named. A name given to several nodes stands for their sum.</param>
public abstract record TreeNode(string? Id);

/// <summary>A driver: its values come from outside, by its name.</summary>
/// <param name="Name">The leaf's name.</param>
public sealed record Leaf(string Name) : TreeNode(Name);

/// <summary>A number that never changes.</summary>
/// <param name="Value">The number.</param>
/// <param name="Id">The name, or null.</param>
public sealed record Constant(DoubleDouble Value, string? Id = null) : TreeNode(Id);

/// <summary>The sum of one or more terms.</summary>
/// <param name="Terms">The terms; at least one.</param>
/// <param name="Id">The name, or null.</param>
public sealed record Sum(IReadOnlyList<TreeNode> Terms, string? Id = null) : TreeNode(Id);

/// <summary>A difference.</summary>
/// <param name="Left">From what is subtracted.</param>
/// <param name="Right">What is subtracted.</param>
/// <param name="Id">The name, or null.</param>
public sealed record Difference(TreeNode Left, TreeNode Right, string? Id = null) : TreeNode(Id);

/// <summary>The other sign.</summary>
/// <param name="Operand">What is negated.</param>
/// <param name="Id">The name, or null.</param>
public sealed record Negation(TreeNode Operand, string? Id = null) : TreeNode(Id);

/// <summary>The product of one or more factors.</summary>
/// <param name="Factors">The factors; at least one.</param>
/// <param name="Id">The name, or null.</param>
public sealed record Product(IReadOnlyList<TreeNode> Factors, string? Id = null) : TreeNode(Id);

/// <summary>A ratio.</summary>
/// <param name="Numerator">What is divided.</param>
/// <param name="Denominator">By what.</param>
/// <param name="Id">The name, or null.</param>
public sealed record Quotient(TreeNode Numerator, TreeNode Denominator, string? Id = null) : TreeNode(Id);

/// <summary>A mean over segments: the sum of weight x rate over the sum of weights.</summary>
/// <param name="Segments">The segments; at least one.</param>
/// <param name="Id">The name, or null.</param>
public sealed record WeightedMean(IReadOnlyList<Segment> Segments, string? Id = null) : TreeNode(Id);
