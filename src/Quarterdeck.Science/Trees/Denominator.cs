namespace Quarterdeck.Science.Trees;

/// <summary>Why a tree has no value along a line.</summary>
public enum DenominatorFault
{
    /// <summary>The denominator is 0 at the start.</summary>
    ZeroAtStart,
    /// <summary>The denominator is 0 at the end.</summary>
    ZeroAtEnd,
    /// <summary>The denominator has one sign at one place of the line and another at another, so it passes through 0.</summary>
    ChangesSign,
    /// <summary>That the denominator stays away from 0 between the ends could not be shown; it touches 0, or comes as near as 30 digits can tell.</summary>
    MayTouchZero,
}

/// <summary>A denominator that is 0 somewhere on the line.</summary>
/// <param name="Node">The quotient or mean that divides by it.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Name">The denominator's name, or words for it where it has none.</param>
public sealed record Denominator(TreeNode Node, DenominatorFault Fault, string Name)
{
    /// <summary>The numerator as a tree of its own: of a mean, the sum of weight x rate.</summary>
    public TreeNode Numerator => Node switch
    {
        Quotient quotient => quotient.Numerator,
        WeightedMean mean => new Sum([.. mean.Segments.Select(segment => new Product([segment.Weight, segment.Rate], segment.Key))]),
        _ => throw new InvalidOperationException("Only quotients and means have a numerator."),
    };

    /// <summary>The denominator as a tree of its own: of a mean, the sum of the weights.</summary>
    public TreeNode Divisor => Node switch
    {
        Quotient quotient => quotient.Denominator,
        WeightedMean mean => new Sum([.. mean.Segments.Select(segment => segment.Weight)]),
        _ => throw new InvalidOperationException("Only quotients and means have a denominator."),
    };

    internal static string NameOf(TreeNode node) => node switch
    {
        Quotient { Denominator.Id: { } id } => id,
        Quotient { Id: { } id } => $"the denominator of '{id}'",
        WeightedMean { Id: { } id } => $"the weights of '{id}'",
        WeightedMean => "the weights of a mean without a name",
        _ => "a denominator without a name",
    };
}
