using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>A data test with its result.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Text">What must hold, for the reader.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Holds">True where nothing was found against it.</param>
public sealed record TestResult(string Dataset, string Text, string Place, bool Holds)
{
    /// <summary>All tests of a company, those that fail first.</summary>
    /// <param name="company">The company.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyList<TestResult> Of(CompanyModel company, IReadOnlyList<Finding> findings, string language)
    {
        ArgumentNullException.ThrowIfNull(company);
        HashSet<(string?, int)> failed = [.. findings.Where(static finding => finding.Severity != Severity.Note).Select(static finding => (finding.Place.File, finding.Place.Line))];
        return
        [
            .. company.Datasets.Values.OrderBy(static set => set.Name, StringComparer.Ordinal).SelectMany(set => set.Expectations.Select(test => new TestResult(
                set.Name, WordOf(test).Fill(language, Subject(test)), FormattableString.Invariant($"{test.Span.File}:{test.Span.Line}"), !failed.Contains((test.Span.File, test.Span.Line)))))
                .OrderBy(static test => test.Holds),
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
