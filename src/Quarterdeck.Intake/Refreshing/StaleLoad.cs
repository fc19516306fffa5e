namespace Quarterdeck.Intake.Refreshing;

/// <summary>A source whose rows should have been loaded anew by now.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Since">The moment whose rows are shown: when the last good load began.</param>
/// <param name="Missed">When the load that is missing was due or began.</param>
/// <param name="HasFailed">True when it was tried and failed or was broken off; false when it has not come.</param>
/// <param name="Why">What made it fail; empty where it has not come.</param>
public sealed record StaleLoad(string Dataset, DateTimeOffset Since, DateTimeOffset Missed, bool HasFailed, string Why);
