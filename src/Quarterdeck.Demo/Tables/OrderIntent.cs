namespace Quarterdeck.Demo.Tables;

/// <summary>The wish to order, before the order desk makes an order of it.</summary>
/// <param name="Second">When.</param>
/// <param name="Customer">Draft index of the customer.</param>
/// <param name="Business">True for a dealer or fleet.</param>
/// <param name="Visit">Index of the visit, or -1 for business orders.</param>
/// <param name="TargetCents">Value a won deal has to reach; 0 for an ordinary basket.</param>
internal readonly record struct OrderIntent(int Second, int Customer, bool Business, int Visit, long TargetCents);
