using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Catalogue;


/// <summary>One name of an office.</summary>
/// <param name="Text">The name as it is written.</param>
/// <param name="Language">The language of the name.</param>
/// <param name="Status">How the name stands to the office.</param>
/// <param name="Gender">The gender of this form.</param>
/// <param name="IsPlural">Whether the form is a plural.</param>
/// <param name="Region">Where the name is used, for example <c>BE</c>; empty for everywhere.</param>
/// <param name="Sources">The articles (S0 to S4) that use it, or <c>catalog</c> for our own knowledge.</param>
public sealed record OfficeName(
    string Text, Language Language, NameStatus Status, Gender Gender, bool IsPlural, string Region, IReadOnlyList<string> Sources);
