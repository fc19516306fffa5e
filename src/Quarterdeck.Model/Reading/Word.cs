using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <summary>A word of the YAML and its place: a name that is declared or referred to.</summary>
/// <param name="Value">Names in lower case, since they compare without regard to case; other texts as written.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct Word(string Value, SourceSpan Span);
