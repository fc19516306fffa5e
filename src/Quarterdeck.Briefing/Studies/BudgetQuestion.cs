namespace Quarterdeck.Briefing.Studies;

/// <summary>What is asked of a budget.</summary>
/// <param name="Total">Spend per period; null where a target is given.</param>
/// <param name="Target">The response per period that is wanted for the least spend; null where a total is given.</param>
/// <param name="Next">What is to be spent beyond the total; null for a tenth of it.</param>
/// <param name="Least">For channels by name the least that is spent on them.</param>
/// <param name="Most">For channels by name the most.</param>
public sealed record BudgetQuestion(double? Total, double? Target, double? Next, IReadOnlyList<(string Channel, double Value)> Least, IReadOnlyList<(string Channel, double Value)> Most);
