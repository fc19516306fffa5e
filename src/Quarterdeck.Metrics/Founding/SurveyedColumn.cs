using System.Text;
using System.Text.RegularExpressions;

namespace Quarterdeck.Metrics.Founding;

/// <summary>A column as its values show it.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Type">The engine's type.</param>
/// <param name="Distinct">How many different values.</param>
/// <param name="Filled">How many rows have one.</param>
/// <param name="Least">The smallest value as text; null where there is none.</param>
/// <param name="Most">The largest.</param>
internal sealed partial record SurveyedColumn(string Name, string Type, long Distinct, long Filled, string? Least, string? Most)
{
    /// <summary>The name as a field: lower case words with _ between.</summary>
    public string Field { get; } = Name.Any(char.IsAsciiLetterOrDigit) ? Snake(HeaderTerms.Folded(Name)) : HeaderTerms.Of(Name) ?? Snake(Name);

    /// <summary>What the column is in English, where its header is a known term of another language; else the field's name.</summary>
    public string Role { get; } = HeaderTerms.Of(Name) ?? Snake(HeaderTerms.Folded(InCurrency().Replace(Name, "")));

    /// <summary>True for a whole number that is 0 or 1: yes or no.</summary>
    public bool IsFlag => IsNumber && !HasDecimals && Least == "0" && Most == "1";

    /// <summary>True for a day or a moment.</summary>
    public bool IsDate => Type.StartsWith("DATE", StringComparison.Ordinal) || Type.StartsWith("TIMESTAMP", StringComparison.Ordinal);

    /// <summary>True for a number.</summary>
    public bool IsNumber => Type is "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "DOUBLE" or "FLOAT" || Type.StartsWith("DECIMAL", StringComparison.Ordinal);

    /// <summary>True for a number with decimals.</summary>
    public bool HasDecimals => Type is "DOUBLE" or "FLOAT" || Type.StartsWith("DECIMAL", StringComparison.Ordinal);

    /// <summary>The column in a formula.</summary>
    public string Quoted => PlainName().IsMatch(Name) ? Name : $"\"{Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A name as lower case words with _ between.</summary>
    public static string Snake(string name)
    {
        StringBuilder text = new();
        for (int i = 0; i < name.Length; i++)
        {
            char letter = name[i];
            bool isEdge = char.IsUpper(letter) && i > 0 && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (isEdge)
                text.Append('_');
            text.Append(char.IsLetterOrDigit(letter) && letter < 128 ? char.ToLowerInvariant(letter) : '_');
        }
        string snake = Gaps().Replace(text.ToString(), "_").Trim('_');
        return snake.Length == 0 ? "value" : char.IsDigit(snake[0]) ? "n_" + snake : snake;
    }

    /// <summary>A currency's code at the end says in what the amounts are, not what they are.</summary>
    [GeneratedRegex(@"(?i)[\s_]*(?:[\(\[](?:EUR|USD|GBP|PLN|VND|CNY|CHF|€|£|\$)[\)\]]|[\s_](?:EUR|USD|GBP|PLN|VND|CNY|CHF))$")]
    private static partial Regex InCurrency();

    [GeneratedRegex("_+")]
    private static partial Regex Gaps();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex PlainName();
}
