namespace Quarterdeck.Model.Findings;

/// <content>QD2331 and QD563x: customer value as a metric, and studies of a company's customers.</content>
public static partial class FindingCodes
{
    /// <summary>A setting of a customer value cannot be used.</summary>
    public const string CustomerValueSetting = "QD2331";
    /// <summary>A customer value is missing because the data do not tell it.</summary>
    public const string CustomerValueUntold = "QD5631";
    /// <summary>A customer value is missing because purchases have no usable amount.</summary>
    public const string CustomerValueAmounts = "QD5632";
    /// <summary>A study does not find the purchases of the company that was asked.</summary>
    public const string StudyPurchases = "QD5633";
    /// <summary>A study does not find the contracts of the company that was asked.</summary>
    public const string StudyContracts = "QD5634";
    /// <summary>What was done with a company's rows.</summary>
    public const string StudyOfCompany = "QD5635";

    private static IEnumerable<FindingCode> CustomerValues =>
    [
        new(CustomerValueSetting, "A setting of a customer value cannot be used.", "Correct what the message names; docs/metrics-layer.md lists the keys."),
        new(CustomerValueUntold, "A customer value is missing: the data up to the period's end do not tell it.", "Ask a later period, or another model:; docs/science/customer-value.md says what is needed."),
        new(CustomerValueAmounts, "A customer value is missing: some purchases have no amount from 0.", "Leave returns out with where:, or correct the rows."),
        new(StudyPurchases, "A study does not find the purchases of the company that was asked.", "Name a KPI or metric of the kind customer_value with --kpi, or write one; or give a file with --file."),
        new(StudyContracts, "A study does not find the contracts of the company that was asked.", "Name with --kpi a KPI or metric with active: {from, to}, or give a file with --file."),
        new(StudyOfCompany, "How a company's rows were read for a study.", "Nothing, when that is meant; else name another KPI, --until or --grain."),
    ];
}
