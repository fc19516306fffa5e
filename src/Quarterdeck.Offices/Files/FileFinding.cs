namespace Quarterdeck.Offices.Files;

/// <summary>What is wrong with a file that a person gave.</summary>
/// <param name="Code">A code of the QD5xxx family.</param>
/// <param name="IsError">Whether the answer could not be given; otherwise a warning.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 for the whole file.</param>
/// <param name="Column">The character in the line, from 1; 0 for the whole line.</param>
/// <param name="Message">What is wrong and what is known.</param>
/// <param name="Remedy">What to do.</param>
public sealed record FileFinding(string Code, bool IsError, string File, int Line, int Column, string Message, string Remedy);
