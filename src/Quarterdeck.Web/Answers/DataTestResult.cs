using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>A data test with its result.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Text">What must hold, for the reader.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Holds">True where nothing was found against it; null where it could not be run, such as an age without a day to count it from.</param>
public sealed record DataTestResult(string Dataset, string Text, string Place, bool? Holds)
{
    /// <summary>All tests of a company, those that fail first.</summary>
    /// <param name="company">The company.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyList<DataTestResult> Of(CompanyModel company, IReadOnlyList<Finding> findings, string language)
    {
        ArgumentNullException.ThrowIfNull(company);
        var found = findings.ToLookup(static finding => (finding.Place.File, finding.Place.Line, finding.Place.Column));
        bool? holds(Expectation test) => found[(test.Span.File, test.Span.Line, test.Span.Column)].ToList() is { Count: > 0 } own ? own.Exists(static finding => finding.Code != FindingCodes.TestNotRun) ? false : null : true;
        return
        [
            .. company.Datasets.Values.OrderBy(static set => set.Name, StringComparer.Ordinal).SelectMany(set => set.Expectations.Select(test => new DataTestResult(
                set.Name, WordOf(test).Fill(language, Subject(test)), FormattableString.Invariant($"{test.Span.File}:{test.Span.Line}"), holds(test))))
                .OrderBy(static test => test.Holds switch { false => 0, null => 1, true => 2 }),
        ];
    }

    private static LocalWord WordOf(Expectation test) => test switch
    {
        UniqueExpectation => Words.TestUnique,
        NotNullExpectation => Words.TestNotNull,
        AcceptedExpectation => Words.TestAccepted,
        TieExpectation => Words.TestTie,
        FreshExpectation => Words.TestFresh,
        _ => Words.TestVolume,
    };

    private static string Subject(Expectation test) => test switch
    {
        UniqueExpectation unique => string.Join(", ", unique.Fields),
        NotNullExpectation filled => filled.Field,
        AcceptedExpectation accepted => accepted.Field,
        TieExpectation tie => tie.Metric,
        FreshExpectation fresh => fresh.Days.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
