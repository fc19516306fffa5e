using Quarterdeck.Intake.Refreshing;

namespace Quarterdeck.Metrics.Answers;

/// <summary>How a number was made, so that anyone can make it again.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Formula">Its formula with all metrics written out, in canonical text.</param>
/// <param name="DefinitionHash">First 16 hexadecimal digits of the SHA-256 of everything the number depends on in the model.</param>
/// <param name="Sources">Each source read, with its fingerprint.</param>
/// <param name="Sql">The statements that were run, in order.</param>
/// <param name="AsOf">Rows after this day were hidden; null: none were.</param>
/// <param name="Command">The command line that reproduces the number.</param>
public sealed record Receipt(
    string Metric, string Formula, string DefinitionHash, IReadOnlyList<SourceReceipt> Sources, IReadOnlyList<string> Sql,
    DateOnly? AsOf, string Command)
{
    /// <summary>How money was converted: its currency and rates, in words; empty where nothing was.</summary>
    public IReadOnlyList<string> Rates { get; init; } = [];

    /// <summary>The models of customers behind a customer value, by the day from which each looks ahead; empty for any other number.</summary>
    public IReadOnlyList<CustomerValueFit> Fits { get; init; } = [];

    /// <summary>Sources among them that should have been loaded anew by the moment of the question; empty where all are as they should be.</summary>
    public IReadOnlyList<StaleLoad> Stale { get; init; } = [];
}
