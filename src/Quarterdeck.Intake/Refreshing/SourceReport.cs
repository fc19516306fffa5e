using Quarterdeck.Intake.Loading;

namespace Quarterdeck.Intake.Refreshing;

/// <summary>What a refresh did with one source.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Connection">Its connection.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Attempts">How often it was tried; 0 where it was not.</param>
/// <param name="Started">When it was begun.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Result">What the load did; null where it failed or was not due.</param>
/// <param name="Holds">The load that questions read now; null where there is none.</param>
/// <param name="Due">When it is due next; null without a schedule.</param>
public sealed record SourceReport(
    string Dataset, string Connection, SourceStatus Status, int Attempts, DateTimeOffset Started, DateTimeOffset Ended, LoadResult? Result, LoadManifest? Holds, DateTimeOffset? Due);
