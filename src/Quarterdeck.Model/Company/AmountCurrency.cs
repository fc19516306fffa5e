namespace Quarterdeck.Model.Company;

/// <summary>In which currency amounts are: in one that the model states, or in the one that each row names.</summary>
/// <param name="Code">ISO 4217 code, three capitals; null where each row names its own.</param>
/// <param name="Field">The field of the dataset that holds the code; null where the model states it.</param>
public sealed record AmountCurrency(string? Code, string? Field)
{
    /// <summary>The same currency on every row.</summary>
    /// <param name="code">ISO 4217 code, three capitals.</param>
    public static AmountCurrency Of(string code) => new(code, null);

    /// <summary>True for three capital letters, which is how a code is told from a field's name.</summary>
    /// <param name="text">What was written.</param>
    public static bool IsCode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 3 && text.All(char.IsAsciiLetterUpper);
    }

    /// <inheritdoc/>
    public override string ToString() => Code ?? Field ?? "";
}
