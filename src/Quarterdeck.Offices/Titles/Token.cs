namespace Quarterdeck.Offices.Titles;

/// <summary>A piece of a title, with its place in the text as written and in the folded text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First character in the text as written.</param>
/// <param name="End">One past its last character in the text as written.</param>
/// <param name="FoldStart">First character in the folded text.</param>
/// <param name="FoldLength">Length in the folded text; 0 for separators.</param>
/// <param name="Capitals">Whether all its letters are capitals, and there are two or more.</param>
/// <param name="Initial">Whether its first letter is a capital.</param>
/// <param name="Glued">Whether no space stands before it.</param>
internal readonly record struct Token(
    TokenKind Kind, int Start, int End, int FoldStart, int FoldLength, bool Capitals, bool Initial, bool Glued)
{
    /// <summary>Whether it is a word or a Chinese character.</summary>
    public bool IsText => Kind is TokenKind.Word or TokenKind.Han;
}
