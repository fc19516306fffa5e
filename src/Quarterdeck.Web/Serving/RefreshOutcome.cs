using Quarterdeck.Intake.Refreshing;

namespace Quarterdeck.Web.Serving;

/// <summary>A refresh that was asked for.</summary>
/// <param name="Dataset">The dataset; null for all.</param>
/// <param name="Started">When.</param>
/// <param name="Report">What it did; null while it goes on.</param>
public sealed record RefreshOutcome(string? Dataset, DateTimeOffset Started, RefreshReport? Report)
{
    /// <summary>True while it goes on.</summary>
    public bool IsRunning => Report is null;
}
