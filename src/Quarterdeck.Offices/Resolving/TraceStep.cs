namespace Quarterdeck.Offices.Resolving;

/// <summary>One step of how an answer came about.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Matched">The words of the text, as written.</param>
/// <param name="Id">The office or sense; empty where the step is about none.</param>
/// <param name="Source">The article that uses the name, or <c>catalog</c>; empty where there is none.</param>
/// <param name="Text">The step as a sentence in the language that was asked for.</param>
public sealed record TraceStep(Rule Rule, string Matched, string Id, string Source, string Text);
