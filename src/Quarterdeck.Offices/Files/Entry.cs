namespace Quarterdeck.Offices.Files;

/// <summary>One entry of a data file: a keyword line with fields between bars, and the indented lines that belong to it.</summary>
/// <param name="Keyword">The first word of the line.</param>
/// <param name="Fields">What follows it, split at <c> | </c>; the first field may be empty.</param>
/// <param name="Texts">The indented lines: their first word and the rest.</param>
/// <param name="Line">The line's number in its file, from 1.</param>
internal sealed record Entry(string Keyword, IReadOnlyList<string> Fields, IReadOnlyList<KeyValuePair<string, string>> Texts, int Line)
{
    /// <summary>The field at a place, or the empty string where the line ends before it.</summary>
    public string Field(int index) => index < Fields.Count ? Fields[index] : "";

    /// <summary>The fields from a place on that begin with a label, without the label.</summary>
    public string Labelled(string label)
    {
        foreach (string field in Fields)
            if (field.StartsWith(label, StringComparison.Ordinal))
                return field[label.Length..].Trim();
        return "";
    }
}
