namespace Quarterdeck.Offices.Resolving;

/// <summary>Another reading, or an office that the title mentions without the person holding it.</summary>
/// <param name="Id">The office.</param>
/// <param name="Why">The rule that says why it is not the answer; <see cref="Rule.Ambiguous"/> for a reading that stays open.</param>
/// <param name="Confidence">From 0 to 1; 0 for offices that are not held.</param>
public sealed record Alternative(string Id, Rule Why, double Confidence);
