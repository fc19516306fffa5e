namespace Quarterdeck.Offices.Files;

/// <summary>The upper control range of the Windows-1252 code page; the runtime does not bring the code page by itself.</summary>
internal static class Windows1252
{
    /// <summary>What the bytes 80 to 9F show; a null character where they show nothing.</summary>
    public const string High = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
}
