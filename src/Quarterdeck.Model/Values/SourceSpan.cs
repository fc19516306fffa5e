namespace Quarterdeck.Model.Values;

/// <summary>A place in a text that a person wrote: file, line and column, and how many characters it covers.</summary>
/// <remarks>
/// Lines and columns count from 1. A question from the command line has the file name <c>--where</c>, <c>--by</c> and so on.
/// The default value is <see cref="None"/>: no place is known.
/// </remarks>
/// <param name="File">The file, relative to the company's folder where it lies in it; empty when no place is known.</param>
/// <param name="Line">From 1; 0 when only the file is known.</param>
/// <param name="Column">From 1; 0 when only the file or line is known.</param>
/// <param name="Length">Characters covered, from 0.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length = 0)
{
    /// <summary>No place is known.</summary>
    public static SourceSpan None => default;

    /// <summary>The place as <c>file:line:column</c>, leaving out what is not known.</summary>
    public override string ToString() =>
        string.IsNullOrEmpty(File) ? string.Empty
        : Line == 0 ? File
        : Column == 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
