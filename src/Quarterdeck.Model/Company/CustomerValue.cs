using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>What customers are expected to bring: a model of how they buy, fitted to all purchases up to a period's end.</summary>
/// <remarks>
/// All purchases of a customer on one day are one. The model is fitted once for each period's end, on all customers known by then, whatever a question cuts or leaves out.
/// What was bought so far is not in the value.
/// </remarks>
public sealed record CustomerValue
{
    /// <summary>A dataset all of whose rows are purchases, or a metric of one aggregate whose rows are; a dataset goes first.</summary>
    public required string Purchases { get; init; }
    /// <summary>The field of the purchases that names who buys.</summary>
    public required string Customer { get; init; }
    /// <summary>What a purchase is worth, over one row; a bare name is a field of the purchases. Null where no money is asked for.</summary>
    public Formula? Amount { get; init; }
    /// <summary>Only these rows are purchases; null for all.</summary>
    public Formula? Where { get; init; }
    /// <summary>The model; default BG/NBD.</summary>
    public PurchaseModel Model { get; init; }
    /// <summary>How far is looked ahead from the period's end; default 12 months.</summary>
    public Interval Horizon { get; init; } = new(12, "month");
    /// <summary>A month's rate, from 0 and below 1; what comes in month m counts for its (1 + rate)^m-th part. Default 0.</summary>
    public decimal Discount { get; init; }
    /// <summary>The share of an amount that is kept: a number, or a metric's name; null for all of it.</summary>
    public Formula? Margin { get; init; }
    /// <summary>What is asked; default the mean value of a customer.</summary>
    public CustomerValueAnswer Answer { get; init; }
    /// <summary>True for all customers known at the period's end; false, the default, for those who first bought in the period.</summary>
    public bool OfAll { get; init; }

    /// <summary>True where amounts are needed.</summary>
    public bool IsMoney => Answer is CustomerValueAnswer.Value or CustomerValueAnswer.Total;

    /// <summary>The horizon in months; null where it is no whole number of months.</summary>
    public int? Months => Grain.TryParse(Horizon.Unit)?.Kind switch
    {
        GrainKind.Month => Horizon.Count,
        GrainKind.Quarter => 3 * Horizon.Count,
        GrainKind.Year => 12 * Horizon.Count,
        _ => null,
    };
}
