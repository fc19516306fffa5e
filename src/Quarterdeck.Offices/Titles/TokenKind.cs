namespace Quarterdeck.Offices.Titles;

/// <summary>What a piece of a title is. The default value is a word.</summary>
internal enum TokenKind : byte
{
    /// <summary>A run of letters and digits.</summary>
    Word,
    /// <summary>One Chinese character.</summary>
    Han,
    /// <summary>The <c>'s</c> after a word.</summary>
    Possessive,
    /// <summary>A slash.</summary>
    Slash,
    /// <summary>A bar, bullet, semicolon or line end.</summary>
    Pipe,
    /// <summary>A comma of any script.</summary>
    Comma,
    /// <summary>An ampersand or plus sign.</summary>
    Ampersand,
    /// <summary>A dash between spaces, a long dash or a colon.</summary>
    Dash,
    /// <summary>An opening bracket.</summary>
    Open,
    /// <summary>A closing bracket.</summary>
    Close,
    /// <summary>The at sign.</summary>
    At,
}
