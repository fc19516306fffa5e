using System.Text.RegularExpressions;

namespace Quarterdeck.Intake.Profiles;

/// <summary>Headers that tell of a person: such a column is hashed unless its profile says otherwise.</summary>
public static partial class PersonalHeader
{
    /// <summary>True where the header names a person's name, address, mail, phone, birth or account, and no measure of one, such as the requester's wait time.</summary>
    public static bool Fits(string header)
    {
        string plain = HeaderName.Normal(header).Replace('_', ' ');
        return Personal().IsMatch(plain) && !Measure().IsMatch(plain);
    }

    [GeneratedRegex(@"\b(e-?mail|phone|mobile|telephone|telefon|téléphone|first name|last name|full ?name|surname|vorname|nachname|prénom|nom de famille|birth|geburts|naissance|ssn|social security|passport|iban|street|address ?\d?|adresse|strasse|straße|ip address|requester|submitter|respondent)\b")]
    private static partial Regex Personal();

    [GeneratedRegex(@"\b(wait time|in (minutes|hours|days|seconds)|count|number of|rate|share|opens|clicks|impressions|deliveries|bounces|cost|spend)\b")]
    private static partial Regex Measure();
}
