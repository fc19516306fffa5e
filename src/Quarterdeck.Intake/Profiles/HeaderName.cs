using System.Text;
using System.Text.RegularExpressions;

namespace Quarterdeck.Intake.Profiles;

/// <summary>Headers compared as people would: without regard to case, to spaces at the ends and to their kind and number.</summary>
public static partial class HeaderName
{
    /// <summary>The form in which headers are compared.</summary>
    public static string Normal(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return Spaces().Replace(header.Trim('\uFEFF', '\u200B'), " ").Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    /// <summary>A name for a column that no profile knows: lower case, digits and _.</summary>
    public static string Id(string header)
    {
        StringBuilder id = new();
        foreach (char c in Normal(header).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                id.Append(c);
            else if (char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '_')
                id.Append('_');
        }
        string text = id.ToString().Trim('_');
        return text.Length == 0 ? "column" : char.IsAsciiDigit(text[0]) ? "column_" + text : text.Length > 60 ? text[..60] : text;
    }

    /// <summary>The expression for a header with a part in braces; null for one without.</summary>
    internal static Regex? Template(string header)
    {
        if (!header.Contains('{', StringComparison.Ordinal))
            return null;
        string pattern = Regex.Escape(Normal(header)).Replace(@"\{currency}", "(?<currency>[a-z]{3})", StringComparison.Ordinal)
            .Replace(@"\{date}", @"(?<date>.*\d.*)", StringComparison.Ordinal).Replace(@"\{any}", "(?<any>.+)", StringComparison.Ordinal);
        return new Regex($"^{pattern}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(@"[\s\u00a0\u202f]+")]
    private static partial Regex Spaces();
}
