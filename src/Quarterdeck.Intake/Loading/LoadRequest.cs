using Quarterdeck.Intake.Connecting;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Intake.Loading;

/// <summary>What is to be loaded, and how.</summary>
/// <param name="Company">The company.</param>
/// <param name="Dataset">A dataset whose source is of a connection.</param>
/// <param name="Engine">The kind of server.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Clock">Says what time it is.</param>
public sealed record LoadRequest(CompanyModel Company, Dataset Dataset, ServerEngine Engine, ConnectionAddress Address, TimeProvider Clock)
{
    /// <summary>True to read all rows, and to accept the columns as they are; default false.</summary>
    public bool IsFull { get; init; }

    /// <summary>Rows of a batch, from 1; default 100,000.</summary>
    public int BatchRows { get; init; } = 100_000;

    /// <summary>Told where the load stands, and how many rows have come; default nobody.</summary>
    public Action<LoadStep, long>? Reached { get; init; }
}
