namespace Quarterdeck.Science.Budget;

/// <summary>How it is known that no other plan brings more.</summary>
/// <param name="IsConcave">True where every curve is concave within its bounds, so that the conditions of Karush, Kuhn and Tucker are enough.</param>
/// <param name="UpperBound">No plan within the bounds brings more than this.</param>
/// <param name="Gap">The bound less what the plan brings, as a share of the plan's response; never below 0.</param>
/// <param name="Nodes">Parts into which the plans were cut up to show it; 1 for concave curves.</param>
public sealed record BudgetCertificate(bool IsConcave, double UpperBound, double Gap, int Nodes)
{
    /// <summary>The largest gap that is taken for none: what rounding leaves.</summary>
    public const double Rounding = 1e-9;

    /// <summary>True where the plan is proven to be the best one.</summary>
    public bool IsProven => Gap <= Rounding;
}
