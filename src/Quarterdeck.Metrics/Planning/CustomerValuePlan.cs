using System.Collections.Immutable;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Planning;

/// <summary>A customer value, resolved to fields and conditions.</summary>
/// <param name="Spec">The value as the company wrote it.</param>
/// <param name="Amount">What a row is worth; null where no money is asked for.</param>
/// <param name="Among">Conditions on customers, looked at in their first purchase; the model is fitted on all customers all the same.</param>
/// <param name="Money">How amounts are converted; null where all are in the company's currency.</param>
/// <param name="Measure">What is added up.</param>
internal sealed record CustomerValuePlan(CustomerValue Spec, Formula? Amount, ImmutableArray<Formula> Among, MoneyTerms? Money, ValueMeasure Measure)
{
    /// <summary>The text that tells scans apart: all measures of the same customers come from one.</summary>
    public string ScanKey => $"{Spec.Customer}|{Amount?.Text}|{Money}|{Spec.Model}|{Spec.Horizon.Text}|{Spec.Discount}|{Spec.OfAll}|{string.Join(" AND ", Among.Select(filter => filter.Text))}";

    /// <summary>The text that tells atoms apart.</summary>
    public string Key => $"{ScanKey}|{Measure}";

    /// <summary>True for a count of customers, which needs no model.</summary>
    public bool IsCount => Measure == ValueMeasure.Customers;
}
