namespace Quarterdeck.Metrics.Asking;

/// <summary>A question as somebody wrote it; what is null was left out.</summary>
public sealed record WrittenQuestion
{
    /// <summary>Metrics or formulas over them, with commas between.</summary>
    public string? Metrics { get; init; }
    /// <summary>A grain.</summary>
    public string? Grain { get; init; }
    /// <summary>The first day, or a period whose first day is meant.</summary>
    public string? From { get; init; }
    /// <summary>The last day, or a period whose last day is meant.</summary>
    public string? To { get; init; }
    /// <summary>Dimensions, paths and date parts, with commas between.</summary>
    public string? By { get; init; }
    /// <summary>A condition.</summary>
    public string? Where { get; init; }
    /// <summary>Scenarios, with commas between.</summary>
    public string? Scenario { get; init; }
    /// <summary>What each number is compared with, with commas between.</summary>
    public string? Compare { get; init; }
    /// <summary>Grains from whose start each number is wanted too, with commas between.</summary>
    public string? ToDate { get; init; }
    /// <summary>Columns to sort by, with commas between.</summary>
    public string? Order { get; init; }
    /// <summary>At most so many rows.</summary>
    public string? Limit { get; init; }
    /// <summary>The day after which rows are hidden, or a period whose last day is meant.</summary>
    public string? AsOf { get; init; }
    /// <summary>The currency in which money is wanted.</summary>
    public string? Currency { get; init; }
    /// <summary>At which rates money is converted.</summary>
    public string? Rates { get; init; }
    /// <summary>True for totals.</summary>
    public bool WithTotals { get; init; }
    /// <summary>True to leave out periods and groups without a row.</summary>
    public bool SkipsEmpty { get; init; }
}
