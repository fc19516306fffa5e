namespace Quarterdeck.Model.Findings;

/// <content>QD6520 to QD6539 events and what pages show.</content>
public static partial class FindingCodes
{
    /// <summary>An event concerns a KPI that the company has not.</summary>
    public const string UnknownEventKpi = "QD6520";

    private static IEnumerable<FindingCode> Events =>
    [
        new(UnknownEventKpi, "An event concerns a KPI that the company has not.", "Correct the name, or leave 'kpi' out for an event of an office or of the whole company."),
    ];
}
