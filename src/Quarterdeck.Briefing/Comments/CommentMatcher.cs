using System.Text;

namespace Quarterdeck.Briefing.Comments;

/// <summary>Finds the themes that a comment speaks of.</summary>
/// <remarks>
/// A word counts where it stands whole, or with a star where a word begins so; in Chinese wherever it stands. Capitals never count, accents do not in English, French and Polish.
/// A comment may speak of several themes, or of none that is known. Whether it praises or blames is not read: the scores of those who speak of a theme tell that.
/// </remarks>
public sealed class CommentMatcher
{
    private readonly IReadOnlyList<(string Theme, string Language, string Pattern)> _patterns;

    /// <summary>Takes the lists of some languages.</summary>
    /// <param name="languages">The languages of the comments; every list is used where this is empty.</param>
    public CommentMatcher(IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        _patterns =
        [
            .. CommentThemes.All.Where(theme => languages.Count == 0 || languages.Contains(theme.Language))
                .SelectMany(static theme => theme.Words.Select(word => (theme.Id, theme.Language, Pattern(word, theme.Language)))),
        ];
    }

    /// <summary>The themes of a comment, each once, in the order of <see cref="CommentThemes.Ids"/>.</summary>
    /// <param name="comment">The comment.</param>
    public IReadOnlyList<string> Themes(string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        string written = Words(comment, folds: false), folded = Words(comment, folds: true);
        HashSet<string> found = [];
        foreach ((string theme, string language, string pattern) in _patterns)
            if (!found.Contains(theme) && (language == "zh" ? comment : language == "vi" ? written : folded).Contains(pattern, StringComparison.Ordinal))
                found.Add(theme);
        return [.. CommentThemes.Ids.Where(found.Contains)];
    }

    private static string Pattern(string word, string language)
    {
        if (language == "zh")
            return word;
        string text = Words(word.TrimEnd('*'), folds: language != "vi");
        return word.EndsWith('*') ? text.TrimEnd(' ') : text;
    }

    /// <summary>The words in small letters with one blank before, between and after them.</summary>
    private static string Words(string text, bool folds)
    {
        StringBuilder words = new(" ");
        foreach (char sign in text.Normalize(folds ? NormalizationForm.FormD : NormalizationForm.FormC))
        {
            char small = char.ToLowerInvariant(sign);
            if (folds && char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.NonSpacingMark)
                continue;
            // Of the letters of our lists only ł does not come apart into a letter and a mark.
            if (char.IsLetterOrDigit(small))
                words.Append(folds && small == 'ł' ? 'l' : small);
            else if (words[^1] != ' ')
                words.Append(' ');
        }
        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }
}
