using Quarterdeck.Intake.Loading;

namespace Quarterdeck.Intake.Refreshing;

/// <summary>What is to be refreshed.</summary>
/// <param name="Clock">Says what time it is.</param>
/// <param name="Variable">The value of an environment variable; null where it is not set.</param>
public sealed record RefreshRequest(TimeProvider Clock, Func<string, string?> Variable)
{
    /// <summary>Only these datasets; empty (the default): all whose source is of a connection.</summary>
    public IReadOnlyList<string> Datasets { get; init; } = [];

    /// <summary>True to load only what is due by its schedule; default false.</summary>
    public bool IsDueOnly { get; init; }

    /// <summary>True to read all rows and to accept columns as they are; default false.</summary>
    public bool IsFull { get; init; }

    /// <summary>Rows of a batch, from 1; default 100,000.</summary>
    public int BatchRows { get; init; } = 100_000;

    /// <summary>Waits between attempts; default the thread sleeps.</summary>
    public Action<TimeSpan> Wait { get; init; } = Thread.Sleep;

    /// <summary>Told the dataset, where its load stands and how many rows have come; default nobody.</summary>
    public Action<string, LoadStep, long>? Reached { get; init; }
}
