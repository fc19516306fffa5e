namespace Quarterdeck.Model.Findings;

/// <content>QD57xx the vanity check of an office.</content>
public static partial class FindingCodes
{
    /// <summary>No KPI is the chief executive's.</summary>
    public const string VanityNoChief = "QD5701";
    /// <summary>Nobody has written down decisions yet.</summary>
    public const string VanityNoLogbook = "QD5702";
    /// <summary>KPIs have no history to look at.</summary>
    public const string VanityUntested = "QD5703";
    /// <summary>The history is too short to tell whether KPIs lead.</summary>
    public const string VanityShort = "QD5704";

    private static IEnumerable<FindingCode> Vanity =>
    [
        new(VanityNoChief, "No KPI is the chief executive's, so nothing is said of paths to one.", "Give the company's results 'office: ceo' or 'shared_with: [ceo]'."),
        new(VanityNoLogbook, "It is not known which KPIs were ever part of a decision.", "Ask of each KPI which decision it would change."),
        new(VanityUntested, "KPIs have no history in the periods that are looked at; only their formulas were.", "See with 'query' where their values lie."),
        new(VanityShort, "The history is too short to tell whether KPIs without a path lead the chief executive's first KPI; that is no flag.", "Look at more periods, or at a finer grain with --period."),
    ];
}
