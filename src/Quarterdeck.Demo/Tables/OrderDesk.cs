using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Makes orders of wishes, in the order of time: lines, shipment, notices, returns, loyalty points.</summary>
internal sealed class OrderDesk : IDisposable
{
    private readonly World _world;
    private readonly SeededRandom _random;
    private readonly Basket _basket;
    private readonly long _ids;
    private readonly TableRows _orders, _lines, _shipments, _notices, _returns, _loyalty;
    private long _returnId, _noticeId, _loyaltyId;

    /// <summary>Opens the desk of one part.</summary>
    public OrderDesk(World world, int part, ParquetStore store)
    {
        _world = world;
        _random = new SeededRandom(world.Seed, "orders", part);
        _basket = new Basket(world, _random);
        _ids = part * World.IdsPerPart;
        _noticeId = _returnId = _loyaltyId = _ids;
        _orders = store.Create("orders", "order_id BIGINT, customer_id BIGINT, order_date DATE, ordered_at TIMESTAMP, channel VARCHAR, marketing_channel VARCHAR, campaign_id BIGINT, session_id BIGINT, country VARCHAR, first_order BOOLEAN, months_since_won BIGINT, lines BIGINT, gross_amount DECIMAL(18,2), discount_amount DECIMAL(18,2), net_amount DECIMAL(18,2), cost_amount DECIMAL(18,2), discounted_margin DECIMAL(18,2), promised_date DATE, shipped_date DATE, delivered_date DATE, on_time BOOLEAN");
        _lines = store.Create("order_lines", "order_id BIGINT, line_number BIGINT, product_id BIGINT, order_date DATE, quantity BIGINT, list_amount DECIMAL(18,2), discount_amount DECIMAL(18,2), net_amount DECIMAL(18,2), cost_amount DECIMAL(18,2)");
        _shipments = store.Create("shipments", "shipment_id BIGINT, order_id BIGINT, carrier VARCHAR, shipped_date DATE, promised_date DATE, delivered_date DATE, cost DECIMAL(18,2), lead_days BIGINT, on_time BOOLEAN");
        _notices = store.Create("order_notices", "notice_id BIGINT, order_id BIGINT, kind VARCHAR, due_date DATE, due_at TIMESTAMP, sent_at TIMESTAMP, on_time BOOLEAN");
        _returns = store.Create("returns", "return_id BIGINT, order_id BIGINT, line_number BIGINT, product_id BIGINT, return_date DATE, quantity BIGINT, refund_amount DECIMAL(18,2), reason VARCHAR");
        _loyalty = store.Create("loyalty", "event_id BIGINT, customer_id BIGINT, event_date DATE, kind VARCHAR, points BIGINT");
    }

    /// <summary>What became of the orders, in their order.</summary>
    public List<Delivery> Deliveries { get; } = [];

    /// <summary>Writes one order.</summary>
    /// <param name="intent">The wish.</param>
    /// <param name="customer">Who.</param>
    /// <param name="first">True for the customer's first order in the data, if he was won in them.</param>
    /// <param name="session">Id of the visit, or -1.</param>
    /// <param name="channel">Marketing channel of the visit, or -1.</param>
    /// <returns>The order's id.</returns>
    public long Take(in OrderIntent intent, in CustomerDraft customer, bool first, long session, int channel)
    {
        int day = intent.Second / Timeline.DayLength, month = Timeline.Month(day);
        long id = _ids + Deliveries.Count + 1, customerId = _ids + intent.Customer + 1;
        if (intent.Business)
            _basket.FillBusiness(day, customer.Size, intent.TargetCents);
        else
            _basket.FillOnline(day, customer.Size, customer.LoyaltyDay <= day);
        (long list, long discount, long cost) = Lines(id, day);
        long net = list - discount;
        int promise = day + (intent.Business ? 6 : 4);
        bool late = !_random.Chance(_world.Climate.OnTime(day));
        int delivered = late ? promise + 1 + _random.Below(PlantedEvents.SupplierFails(day) ? 16 : 5) : promise - _random.Below(3);
        int shipped = Math.Max(day, delivered - 2);
        int months = Math.Max(0, (day - customer.Day) / 30);
        _orders.Whole(id).Whole(customerId).Date(day).Time(intent.Second).Text(intent.Business ? "business" : "online").Text(channel < 0 ? null : Channel.All[channel].Name).WholeOrNull(Campaigns.Id(channel, day)).WholeOrNull(session)
            .Text(Places.Countries[customer.Country]).Flag(first).Whole(months).Whole(_basket.Lines.Count).Hundredths(list).Hundredths(discount).Hundredths(net)
            .Hundredths(cost).Hundredths(Discounted(net - cost, months)).Date(promise).DateIfPast(shipped).DateIfPast(delivered).Flag(!late).End();
        Ship(id, intent.Business, day, promise, shipped, delivered, net, late);
        Notify(id, shipped, delivered);
        bool returned = Return(id, intent.Business, day, delivered);
        Points(customerId, customer, day, net);
        Count(intent.Business, month, net, cost);
        Deliveries.Add(new Delivery(id, intent.Customer, intent.Business, intent.Second, delivered, late, returned, net));
        return id;
    }

    /// <summary>Writes what is still held back.</summary>
    public void Dispose()
    {
        foreach (TableRows rows in (ReadOnlySpan<TableRows>)[_orders, _lines, _shipments, _notices, _returns, _loyalty])
            rows.Dispose();
    }

    private (long List, long Discount, long Cost) Lines(long order, int day)
    {
        long lists = 0, discounts = 0, costs = 0;
        for (int i = 0; i < _basket.Lines.Count; i++)
        {
            (Product product, int quantity, int percent) = _basket.Lines[i];
            long list = (long)product.ListPrice(day) * quantity, discount = (list * percent + 50) / 100, cost = (long)product.CostCents * quantity;
            _lines.Whole(order).Whole(i + 1).Whole(product.Id).Date(day).Whole(quantity).Hundredths(list).Hundredths(discount).Hundredths(list - discount).Hundredths(cost).End();
            _world.Totals.Units[Timeline.Week(day), product.Id - 1] += quantity;
            lists += list;
            discounts += discount;
            costs += cost;
        }
        return (lists, discounts, costs);
    }

    private void Ship(long order, bool business, int day, int promise, int shipped, int delivered, long net, bool late)
    {
        long cost = business ? 1500 + net * 17 / 1000 : 690 + _random.Below(500);
        string carrier = _random.Below(3) switch { 0 => "Colis Ouest", 1 => "Rhein Paket", _ => "Vent d'Est" };
        if (shipped >= Timeline.Days)
            return;
        _shipments.Whole(order).Whole(order).Text(carrier).Date(shipped).Date(promise).DateIfPast(delivered).Hundredths(cost).Whole(delivered - day).Flag(!late).End();
        _world.Totals.Freight[Timeline.Month(shipped)] += cost;
    }

    private void Notify(long order, int shipped, int delivered)
    {
        foreach ((string kind, long due, double onTime) in (ReadOnlySpan<(string, long, double)>)
            [("shipped", shipped * (long)Timeline.DayLength + 18 * 3600, 0.93), ("delivered", delivered * (long)Timeline.DayLength + 20 * 3600, 0.95)])
        {
            bool punctual = _random.Chance(onTime) && !PlantedEvents.ShopDown((int)Math.Min(due, Timeline.Seconds));
            if (due < Timeline.Seconds)
                _notices.Whole(++_noticeId).Whole(order).Text(kind).Date((int)(due / Timeline.DayLength)).Time(due)
                    .TimeIfPast(punctual ? due - _random.Below(500) : due + 3600 + _random.Below(40 * 3600)).Flag(punctual).End();
        }
    }

    private bool Return(long order, bool business, int ordered, int delivered)
    {
        bool any = false;
        for (int i = 0; i < _basket.Lines.Count; i++)
        {
            (Product product, int quantity, int percent) = _basket.Lines[i];
            double share = business ? 0.012 : product.Category == "Apparel" ? 0.105 : 0.045;
            int day = delivered + 2 + _random.Below(18);
            if (!_random.Chance(share) || day >= Timeline.Days)
                continue;
            int back = business ? 1 + _random.Below(quantity) : quantity;
            long list = (long)product.ListPrice(ordered) * back, refund = list - (list * percent + 50) / 100;
            _returns.Whole(++_returnId).Whole(order).Whole(i + 1).Whole(product.Id).Date(day).Whole(back).Hundredths(refund)
                .Text(_random.Below(4) switch { 0 => "wrong size", 1 => "changed mind", 2 => "damaged", _ => "not as described" }).End();
            _world.Totals.Refunds[Timeline.Month(day)] += refund;
            any = true;
        }
        return any;
    }

    private void Points(long customerId, in CustomerDraft customer, int day, long net)
    {
        if (customer.LoyaltyDay > day)
            return;
        _loyalty.Whole(++_loyaltyId).Whole(customerId).Date(day).Text("earned").Whole(net / 1000).End();
        int redeemed = day + 5 + _random.Below(60);
        if (_random.Chance(0.30) && redeemed < Timeline.Days)
            _loyalty.Whole(++_loyaltyId).Whole(customerId).Date(redeemed).Text("redeemed").Whole(net / 2000).End();
    }

    private void Count(bool business, int month, long net, long cost)
    {
        (business ? _world.Totals.BusinessRevenue : _world.Totals.OnlineRevenue)[month] += net;
        _world.Totals.CostOfSales[month] += cost;
        _world.Totals.Orders[month]++;
    }

    // 1 % a month, the rate that the finance office uses; whole tenths of a cent, month by month.
    private static long Discounted(long cents, int months)
    {
        long tenths = cents * 10;
        for (int m = 0; m < months; m++)
            tenths = tenths * 100 / 101;
        return tenths / 10;
    }
}
