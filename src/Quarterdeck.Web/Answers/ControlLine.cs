namespace Quarterdeck.Web.Answers;

/// <summary>A control total in words, with its verdict.</summary>
/// <param name="Text">What was compared.</param>
/// <param name="Holds">True where both sides are equal; null where it could not be told.</param>
public sealed record ControlLine(string Text, bool? Holds);
