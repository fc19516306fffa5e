namespace Quarterdeck.Metrics.Founding;

/// <summary>A field of a plain table that is no column of its own name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Formula">What it is, over columns and other fields.</param>
/// <param name="Note">Why, as a comment; empty for nothing.</param>
internal readonly record struct PlainField(string Name, string Formula, string Note = "");
