namespace Quarterdeck.Science.Customers;

/// <summary>What one customer is expected to bring from the end of the observation on.</summary>
/// <param name="Alive">The probability of being still there.</param>
/// <param name="Purchases">Expected purchases within the horizon.</param>
/// <param name="Value">Their discounted value; null where no value in money is told.</param>
public readonly record struct CustomerPromise(double Alive, double Purchases, double? Value);
