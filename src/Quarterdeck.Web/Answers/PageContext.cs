using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Company;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Serving;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>What every page knows: the reader, the company, and whether its files are well.</summary>
/// <param name="State">What the reader looks at.</param>
/// <param name="Edition">The company.</param>
/// <param name="Broken">What is wrong with its files since; null for nothing.</param>
public sealed record PageContext(PageState State, CompanyEdition Edition, BrokenFiles? Broken)
{
    /// <summary>True where the home page shows the first steps until they are hidden.</summary>
    public bool HasFirstSteps { get; init; }

    /// <summary>The company.</summary>
    public CompanyModel Company => Edition.Company;

    /// <summary>The reader's language.</summary>
    public string Language => State.Language;

    /// <summary>What stands between a name and what it names, in the reader's language.</summary>
    public string Colon => ScorecardWords.For(Language).Colon;

    /// <summary>A text in the reader's language.</summary>
    public string Say(LocalWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word[Language];
    }

    /// <summary>A text with values in its places, in the reader's language.</summary>
    public string Say(LocalWord word, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Fill(Language, values);
    }

    /// <summary>An address that keeps what the reader looks at.</summary>
    public string To(string path, params ReadOnlySpan<(string Name, string? Value)> more) => State.To(path, more);
}
