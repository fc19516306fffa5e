namespace Quarterdeck.Model.Reading;

/// <summary>A target of one period that is to be put into a company's files.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Period">The period's label.</param>
/// <param name="Value">The value as it is written.</param>
public sealed record ProposedTarget(string Kpi, string Period, string Value)
{
    /// <summary>What stands beside it as a comment; empty for nothing.</summary>
    public string Why { get; init; } = "";
}
