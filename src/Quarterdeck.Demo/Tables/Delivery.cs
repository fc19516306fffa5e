namespace Quarterdeck.Demo.Tables;

/// <summary>What became of an order, for those who ask the customer afterwards.</summary>
internal readonly record struct Delivery(long Order, int Customer, bool Business, int OrderSecond, int DeliveredDay, bool Late, bool Returned, long NetCents);
