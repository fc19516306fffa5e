namespace Quarterdeck.Briefing.Wording;

/// <summary>What a report says of its kind of study, whatever was found.</summary>
/// <param name="Title">The study's name.</param>
/// <param name="Question">What it asks; {0} the subject.</param>
/// <param name="Assumptions">What it takes for given.</param>
/// <param name="Limits">What it cannot tell.</param>
public sealed record ReportTexts(string Title, string Question, IReadOnlyList<string> Assumptions, IReadOnlyList<string> Limits)
{
    /// <summary>The texts of a kind of study; those of English for any other language.</summary>
    /// <param name="kind">The study's word on the command line.</param>
    /// <param name="language">The reader's language.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such study.</exception>
    public static ReportTexts For(string kind, string language) => kind switch
    {
        "signals" => ReportTextsTable.Signals(language),
        "links" => ReportTextsTable.Links(language),
        "causes" => ReportTextsTable.Causes(language),
        "priorities" => ReportTextsTable.Priorities(language),
        "customers" => ReportTextsTable.Customers(language),
        "retention" => ReportTextsTable.Retention(language),
        "attribution" => ReportTextsTable.Attribution(language),
        "vanity" => ReportTextsTable.Vanity(language),
        "forecast" => OutlookTextsTable.Forecast(language),
        "impact" => OutlookTextsTable.Impact(language),
        "mix" => OutlookTextsTable.Mix(language),
        "budget" => OutlookTextsTable.Budget(language),
        "segments" => PeopleTextsTable.Segments(language),
        "experience" => PeopleTextsTable.Experience(language),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no study of that name."),
    };
}
