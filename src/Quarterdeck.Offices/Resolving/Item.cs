using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>A separator, a known phrase or an unknown word of one title.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">One past its last token.</param>
/// <param name="Kind">The kind of its first token.</param>
/// <param name="Lexeme">What the lexicon knows of it, or null.</param>
internal readonly record struct Item(int First, int Last, TokenKind Kind, Lexeme? Lexeme)
{
    /// <summary>Whether it has one of these roles.</summary>
    public bool Is(WordRole roles) => Lexeme is not null && (Lexeme.Roles & roles) != 0;

    /// <summary>Whether it is punctuation.</summary>
    public bool IsMark => Kind is not (TokenKind.Word or TokenKind.Han) && Lexeme is null;

    /// <summary>Whether it parts two segments: punctuation, "and", "kiêm".</summary>
    public bool IsSeparator => IsMark && Kind != TokenKind.Possessive || Is(WordRole.Coordinator | WordRole.Also);

    /// <summary>Whether it is a word that no phrase of the lexicon holds.</summary>
    public bool IsUnknown => Lexeme is null && Kind is TokenKind.Word or TokenKind.Han;
}
