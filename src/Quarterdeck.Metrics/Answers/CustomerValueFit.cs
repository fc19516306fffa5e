using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Answers;

/// <summary>The model behind a customer value at the end of a period: what a receipt says of it.</summary>
/// <param name="Until">The last day of the observation.</param>
/// <param name="Model">How customers buy.</param>
/// <param name="Customers">Customers known by that day, on whom the model was fitted.</param>
/// <param name="RepeatCustomers">Those among them who bought again.</param>
/// <param name="Parameters">The model's parameters by name, times in weeks; empty where nothing was fitted.</param>
/// <param name="LogLikelihood">At the parameters; null where nothing was fitted.</param>
/// <param name="Spend">p, q and v of the Gamma-Gamma model of amounts by name; empty where it was not asked or not fitted.</param>
/// <param name="Correlation">Of the number of repeat purchases and their mean amount; null where it is not defined.</param>
/// <param name="Why">Why there is no value; null where there is one.</param>
public sealed record CustomerValueFit(
    DateOnly Until, PurchaseModel Model, int Customers, int RepeatCustomers, IReadOnlyList<(string Name, double Value)> Parameters, double? LogLikelihood,
    IReadOnlyList<(string Name, double Value)> Spend, double? Correlation, string? Why)
{
    /// <summary>The model as <c>model:</c> names it.</summary>
    public string ModelName => Model switch { PurchaseModel.MbgNbd => "mbg-nbd", PurchaseModel.ParetoNbd => "pareto-nbd", _ => "bg-nbd" };
}
