using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What is asked of customers.</summary>
/// <param name="Model">The model.</param>
/// <param name="IsDaily">True for days, false for weeks.</param>
/// <param name="Horizon">Units after the observation, from 1.</param>
/// <param name="Months">Months of the value; null for none.</param>
/// <param name="Discount">A month's rate, from 0.</param>
/// <param name="Parameters">Given parameters of the model; null to fit.</param>
/// <param name="Spend">Given p, q, v; null to fit.</param>
public sealed record CustomerQuestion(CustomerModel Model, bool IsDaily, int Horizon, int? Months, double Discount, double[]? Parameters, double[]? Spend)
{
    /// <summary>Days a unit.</summary>
    public int UnitDays => IsDaily ? 1 : 7;

    /// <summary>Days of the horizon.</summary>
    public int HorizonDays => Horizon * UnitDays;

    /// <summary>A month in units.</summary>
    public double Month => LifetimeValue.WeeksAMonth * (IsDaily ? 7 : 1);

    /// <summary>The question as a company's metric has it: a year of weeks ahead, months and rate as the metric's.</summary>
    /// <param name="source">The company's purchases.</param>
    public static CustomerQuestion Of(CustomerPurchases source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(ModelOf(source), false, 52, source.Amounts is null ? null : source.Spec.Months, (double)source.Spec.Discount, null, null);
    }

    /// <summary>The model of a company's metric.</summary>
    /// <param name="source">The company's purchases.</param>
    public static CustomerModel ModelOf(CustomerPurchases source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Spec.Model switch { PurchaseModel.MbgNbd => CustomerModel.MbgNbd, PurchaseModel.ParetoNbd => CustomerModel.ParetoNbd, _ => CustomerModel.BgNbd };
    }
}
