using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Model.Checking;

/// <summary>Data tests can be run: the metrics that they name are there, and what speaks of time is dated.</summary>
internal static class ExpectationRule
{
    public static void Check(CheckScope scope)
    {
        foreach (Dataset dataset in scope.Datasets.Values)
            foreach (Expectation expectation in dataset.Expectations)
                Check(scope, dataset, expectation);
    }

    private static void Check(CheckScope scope, Dataset dataset, Expectation expectation)
    {
        switch (expectation)
        {
            case TieExpectation tie when !scope.Company.Metrics.ContainsKey(tie.Metric):
                scope.Unknown(FindingCodes.UnknownMetric, "metric", tie.Metric, tie.Span, scope.Company.Metrics.Keys);
                break;
            case TieExpectation { Grain: { } grain } when dataset.Time is null:
                Undated(scope, dataset, expectation, $"'ties_to' compares {grain.Name} by {grain.Name}", "Add time: to the dataset, or write per: all to compare one sum over everything.");
                break;
            case FreshExpectation when dataset.Time is null:
                Undated(scope, dataset, expectation, "'freshness' looks at the day of its newest row", "Add time: with the field that dates a row.");
                break;
            case VolumeExpectation when dataset.Time is null:
                Undated(scope, dataset, expectation, "'volume' counts its rows period by period", "Add time: with the field that dates a row.");
                break;
            case AcceptedExpectation { Values.Count: 0 } accepted:
                scope.Findings.Error(FindingCodes.ExpectationForm, accepted.Span, $"'accepted' names '{accepted.Field}' of '{dataset.Name}' and no value, so no row could be right.", "List the values: {channel: [online, shop]}.");
                break;
            default:
                break;
        }
    }

    private static void Undated(CheckScope scope, Dataset dataset, Expectation expectation, string what, string remedy) =>
        scope.Findings.Error(FindingCodes.ExpectationForm, expectation.Span, $"{what}, but the rows of '{dataset.Name}' have no time.", remedy);
}
