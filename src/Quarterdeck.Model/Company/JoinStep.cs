namespace Quarterdeck.Model.Company;

/// <summary>One step of a path: a join and the dataset it starts from.</summary>
/// <param name="From">The dataset whose rows are looked up.</param>
/// <param name="Join">The join that is followed, many-to-one.</param>
public sealed record JoinStep(string From, Join Join);
