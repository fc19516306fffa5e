using System.Collections.Immutable;
using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Metrics.Running;

/// <content>Data tests: run once for a dataset and as-of; their statements are kept like any other, by the fingerprints of what they read.</content>
public sealed partial class MetricLayer
{
    private readonly Dictionary<(string Dataset, DateOnly? AsOf), IReadOnlyList<Finding>> _tested = [];

    /// <summary>What the tests of a dataset found: failures, and notes about tests that could not be run.</summary>
    private IReadOnlyList<Finding> Tested(string name, DateOnly? asOf)
    {
        if (_tested.TryGetValue((name, asOf), out IReadOnlyList<Finding>? known))
            return known;
        Dataset dataset = Company.Datasets[name];
        // The numbers that a test asks for are not tested in turn: a tie may lead from one dataset to another and back.
        _tested[(name, asOf)] = [];
        return _tested[(name, asOf)] = [.. dataset.Expectations.Select(test => Test(dataset, test, asOf)).OfType<Finding>()];
    }

    /// <summary>The failures among <see cref="Tested"/>.</summary>
    private IEnumerable<Finding> Failed(string dataset, DateOnly? asOf) => Company.Datasets[dataset].Expectations.Count == 0 ? []
        : Tested(dataset, asOf).Where(finding => finding.Code != FindingCodes.TestNotRun);

    private Finding? Test(Dataset dataset, Expectation test, DateOnly? asOf)
    {
        RowTests rows = new(Context(null), Ask);
        PeriodTests periods = new(Calendar, asOf, question => Answer(question, testsData: false));
        try
        {
            return test switch
            {
                UniqueExpectation unique => rows.Unique(dataset, unique),
                NotNullExpectation filled => rows.NotNull(dataset, filled),
                AcceptedExpectation accepted => rows.Accepted(dataset, accepted),
                TieExpectation tie => periods.Tie(dataset, tie),
                VolumeExpectation volume => periods.Volume(dataset, volume),
                FreshExpectation fresh => Fresh(dataset, fresh, asOf),
                _ => throw new ArgumentOutOfRangeException(nameof(test), test, "The test is of no known kind."),
            };
        }
        catch (QuestionFault fault)
        {
            return fault.Finding with { Code = FindingCodes.TestNotRun, Severity = Severity.Note, Place = test.Span };
        }
        catch (EngineException fault)
        {
            // A question that does not read the broken field has its answer all the same.
            return new Finding(FindingCodes.TestNotRun, Severity.Warning, test.Span, $"A data test of '{dataset.Name}' cannot be run: {fault.Message}", "Mend the file, or the formula of the field that is tested.");
        }
    }

    /// <summary>Freshness is told on a day that is asked for: no clock is read here, and without the day there is nothing to be late against.</summary>
    private Finding? Fresh(Dataset dataset, FreshExpectation test, DateOnly? asOf)
    {
        if (asOf is not { } day)
            return new Finding(FindingCodes.TestNotRun, Severity.Note, test.Span, $"The freshness of '{dataset.Name}' is told on a day, and none was asked.", "Ask with --as-of and the day, such as today's.");
        RowScope scope = new(Context(asOf), dataset.Name);
        Expression time = scope.FieldOf(scope.Root, dataset.Time!, dataset.Span);
        ImmutableArray<Expression> upToDay = [.. scope.AsOfConditions()];
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Select newest = new()
        {
            Columns = [(new AggregateExpression(AggregateKind.Max, time, null), "last")],
            From = from,
            Joins = joins,
            Where = upToDay,
        };
        if (Ask(newest, scope.Read)[0][0].AsMoment() is not { } last)
            return RowTests.Failure(test, FindingCodes.TestFresh, string.Create(CultureInfo.InvariantCulture, $"'{dataset.Name}' has no row up to {day:yyyy-MM-dd}."), "Bring the rows, or correct freshness:.");
        int old = day.DayNumber - DateOnly.FromDateTime(last).DayNumber;
        return old <= test.Days ? null : RowTests.Failure(test, FindingCodes.TestFresh,
            string.Create(CultureInfo.InvariantCulture, $"The newest row of '{dataset.Name}' is of {last:yyyy-MM-dd}, {old:N0} days before {day:yyyy-MM-dd}; {test.Days:N0} {(test.Days == 1 ? "is" : "are")} allowed."),
            "Bring the newer rows, or correct freshness:.");
    }

    /// <summary>One question, with or without the tests of the datasets that it rests on.</summary>
    private MetricTable Answer(MetricQuery question, bool testsData) => Answer([question], null, testsData)[0];
}
