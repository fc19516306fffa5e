using Quarterdeck.Demo.Parquet;

namespace Quarterdeck.Demo.Tables;

/// <summary>One part of the company: its own customers, orders, visits, tickets and staff, about a million rows.</summary>
/// <remarks>A company of scale n has n parts that share one story; only one is in memory at a time.</remarks>
internal static class Part
{
    /// <summary>Draws and writes the tables of a part, and adds it to the totals.</summary>
    public static void Write(World world, int part, ParquetStore store)
    {
        OnlineDemand online = new(world, part);
        BusinessDemand business = new(world, part, store, online.Customers.Count);
        List<CustomerDraft> customers = [.. online.Customers, .. business.Customers];
        VisitTables visits = new(world, part, online.Visits);
        List<Delivery> deliveries = TakeOrders(world, part, store, online, business, customers, visits);
        CustomerTable.Write(store, part, customers);
        SupportDesk support = new(world, part, deliveries);
        support.Write(store);
        Voices.Write(world, part, store, deliveries, support);
        StaffTables.Write(world, part, store);
    }

    private static List<Delivery> TakeOrders(World world, int part, ParquetStore store, OnlineDemand online, BusinessDemand business, List<CustomerDraft> customers, VisitTables visits)
    {
        OrderIntent[] intents = [.. online.Orders, .. business.Orders];
        long[] keys = new long[intents.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = ((long)intents[i].Second << 32) | (uint)i;       // ties keep the order in which they were drawn
        Array.Sort(keys, intents);
        long[] orderOfVisit = new long[online.Visits.Count], netOfVisit = new long[online.Visits.Count];
        bool[] ordered = new bool[customers.Count];
        List<Delivery> deliveries;
        // Closed before the visits are drawn, so that its tables are written meanwhile.
        using (OrderDesk desk = new(world, part, store))
        {
            deliveries = desk.Deliveries;
            foreach (OrderIntent intent in intents)
            {
                CustomerDraft customer = customers[intent.Customer];
                bool first = customer.Day >= 0 && !ordered[intent.Customer];
                ordered[intent.Customer] = true;
                int visit = intent.Visit;
                long order = desk.Take(intent, customer, first, visit < 0 ? -1 : visits.SessionId(visit), visit < 0 ? -1 : online.Visits[visit].Channel);
                if (visit >= 0)
                    (orderOfVisit[visit], netOfVisit[visit]) = (order, deliveries[^1].NetCents);
            }
        }
        visits.Write(store, orderOfVisit, netOfVisit);
        return deliveries;
    }
}
