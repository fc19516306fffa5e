namespace Quarterdeck.Cli.Printing;

/// <summary>One line that says what the program is doing, written over as it goes on.</summary>
/// <param name="error">The terminal.</param>
internal sealed class ProgressLine(TextWriter error) : IProgress<string>
{
    /// <summary>A longer line would wrap, and a wrapped line cannot be written over.</summary>
    private const int MostCharacters = 78;

    /// <inheritdoc/>
    public void Report(string value) => error.Write("\r\u001b[K" + (value.Length <= MostCharacters ? value : value[..MostCharacters]));
}
