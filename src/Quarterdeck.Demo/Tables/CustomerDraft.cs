namespace Quarterdeck.Demo.Tables;

/// <summary>A customer before he becomes a row.</summary>
/// <param name="Day">Day on which the company won him; negative before 2023.</param>
/// <param name="Business">True for a dealer or fleet.</param>
/// <param name="Channel">Channel of the last touch before the first order.</param>
/// <param name="Country">Position of the country.</param>
/// <param name="Closed">Day the account was closed; past the end while it is open. Online customers never say goodbye.</param>
/// <param name="LoyaltyDay">Day he joined the loyalty programme; past the end for those who did not.</param>
/// <param name="Size">Relative size of his orders, mean 1.</param>
internal readonly record struct CustomerDraft(int Day, bool Business, byte Channel, byte Country, int Closed, int LoyaltyDay, double Size);
