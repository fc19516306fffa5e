namespace Quarterdeck.Model.Findings;

/// <content>QD27xx the KPI catalogue.</content>
public static partial class FindingCodes
{
    /// <summary>A KPI of the catalogue is off, since something that it needs is not there.</summary>
    public const string PackNeeds = "QD2701";
    /// <summary>The company's own metric or KPI stands in place of the catalogue's.</summary>
    public const string OwnWins = "QD2702";
    /// <summary>Values are kept back, since too few rows lie behind them.</summary>
    public const string KeptBack = "QD2703";
    /// <summary>A KPI that is worked out from statuses is given what only a metric can have.</summary>
    public const string ComputedKpi = "QD2704";

    private static IEnumerable<FindingCode> Catalogue =>
    [
        new(PackNeeds, "A KPI of the catalogue is off, since a dataset, field or join that it needs is not there.", "Map what it needs under datasets:, as docs/catalogue/datasets.md says, or leave it off."),
        new(OwnWins, "The company declares a metric or KPI that the catalogue has too; the company's own is used.", "Nothing, when that is meant; else remove or rename the own one."),
        new(KeptBack, "Values are kept back: fewer rows than the metric's least: lie behind them, or they would tell such a value by difference.", "Ask for larger groups or longer periods."),
        new(ComputedKpi, "A KPI that is worked out from the statuses of other KPIs has a condition, or a target that would have to be asked of data.", "Remove where:, or give a target of a value, of points or of a file."),
    ];
}
