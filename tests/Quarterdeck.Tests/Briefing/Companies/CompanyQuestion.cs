namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>A question to one of the example companies, in the words of <c>quarterdeck query</c>.</summary>
internal sealed record CompanyQuestion(string Company)
{
    public IReadOnlyList<string> Metrics { get; init; } = [];
    public string? Grain { get; init; }
    public IReadOnlyList<string> By { get; init; } = [];
    public string? Where { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public IReadOnlyList<string> Scenarios { get; init; } = [];
    public IReadOnlyList<string> Compare { get; init; } = [];
    public IReadOnlyList<string> ToDate { get; init; } = [];
    /// <summary>Totals follow the rows, without a value in what they sum over.</summary>
    public bool Totals { get; init; }
    public string? Currency { get; init; }
    public string? Rates { get; init; }
    public string? Order { get; init; }
    public int? Limit { get; init; }

    /// <summary>True when both ask for the same rows, whatever the metrics.</summary>
    public bool AsksTheSameRowsAs(CompanyQuestion other) =>
        Company == other.Company && Grain == other.Grain && By.SequenceEqual(other.By) && Where == other.Where
        && From == other.From && To == other.To && Scenarios.SequenceEqual(other.Scenarios)
        && Compare.SequenceEqual(other.Compare) && ToDate.SequenceEqual(other.ToDate) && Totals == other.Totals
        && Currency == other.Currency && Rates == other.Rates && Order == other.Order && Limit == other.Limit;
}
