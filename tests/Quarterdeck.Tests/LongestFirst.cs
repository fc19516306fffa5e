using Quarterdeck.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Quarterdeck.Tests;

/// <summary>Begins with what takes longest, so that no long class is left to one thread at the end while the others have nothing to do.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <summary>Classes of minutes and half minutes, the longest first. One that is missing here costs time and nothing else.</summary>
    private static readonly string[] _long =
    [
        "BrowserTests", "SharedBrowser", "PageTests", "DemoData", "SampleTests", "InitCommandTests", "InitKindsTests", "InitFilesTests", "ReportCommandTests", "CompanyMetricsTests", "ExampleCommandTests", "WrittenQuestionTests", "ConvertedTests",
        "PostgreSqlRefreshTests", "WindowStoreTests", "MetricFlowTests", "KillTests", "SetupTests", "OfficeCardTests", "AnswerProperties",
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Place(collection.TestCollectionDisplayName)).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int Place(string name)
    {
        int place = Array.FindIndex(_long, part => name.Contains(part, StringComparison.Ordinal));
        return place < 0 ? _long.Length : place;
    }
}
