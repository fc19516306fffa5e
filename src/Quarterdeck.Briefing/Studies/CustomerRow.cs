using Quarterdeck.Science.Customers;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What a study says of one customer.</summary>
/// <param name="Customer">The customer's name.</param>
/// <param name="History">What the customer did.</param>
/// <param name="Mean">The mean amount of the repeat purchases; null where there is none.</param>
/// <param name="Alive">The probability of being still there.</param>
/// <param name="Purchases">Expected purchases within the horizon.</param>
/// <param name="Spend">Expected amount of a purchase; null where it is not defined.</param>
/// <param name="Value">Discounted value of the months asked for; null where none were, or spend is not defined.</param>
/// <param name="Actual">Purchase days after the observation and within the horizon; null where they are not known.</param>
public sealed record CustomerRow(string Customer, PurchaseHistory History, double? Mean, double Alive, double Purchases, double? Spend, double? Value, int? Actual);
