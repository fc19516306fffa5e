using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Writes sessions, touchpoints, checkouts and payments of one part.</summary>
internal sealed class VisitTables
{
    private static readonly string[] Devices = ["phone", "desktop", "tablet"];
    private static readonly double[] DeviceShares = [0.58, 0.36, 0.06];
    private static readonly string[] Methods = ["card", "wallet", "transfer", "instalments"];
    private static readonly double[] MethodShares = [0.55, 0.27, 0.08, 0.10];

    private readonly List<Visit> _visits;
    private readonly SeededRandom _random;
    private readonly long _ids;
    private readonly int[] _byTime;
    private readonly long[] _sessionIds;

    /// <summary>Gives every counted visit its id, in the order of time.</summary>
    public VisitTables(World world, int part, List<Visit> visits)
    {
        _visits = visits;
        _random = new SeededRandom(world.Seed, "visits", part);
        _ids = part * World.IdsPerPart;
        long[] keys = new long[visits.Count];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = ((long)visits[i].Second << 32) | (uint)i;
        Array.Sort(keys);
        _byTime = [.. keys.Select(k => (int)(k & 0xFFFFFFFF))];
        _sessionIds = new long[visits.Count];
        long id = _ids;
        foreach (int v in _byTime)
            _sessionIds[v] = PlantedEvents.TrackingLost(visits[v].Second / Timeline.DayLength) ? -1 : ++id;
    }

    /// <summary>Id of a visit's row, or -1 where it was not counted.</summary>
    public long SessionId(int visit) => _sessionIds[visit];

    /// <summary>Writes the tables once the orders are known.</summary>
    /// <param name="store">Where they go.</param>
    /// <param name="orderOfVisit">Id of the order that ended a visit, by visit; 0 for none.</param>
    /// <param name="netOfVisit">Its value in cents.</param>
    public void Write(ParquetStore store, long[] orderOfVisit, long[] netOfVisit)
    {
        HashSet<int> converted = [.. Enumerable.Range(0, _visits.Count).Where(v => orderOfVisit[v] != 0 && _visits[v].Path >= 0).Select(v => _visits[v].Path)];
        using TableRows sessions = store.Create("sessions", "session_id BIGINT, session_date DATE, started_at TIMESTAMP, visitor_id BIGINT, customer_id BIGINT, channel VARCHAR, country VARCHAR, device VARCHAR, pages BIGINT, viewed_product BOOLEAN, added_to_cart BOOLEAN, started_checkout BOOLEAN, ordered BOOLEAN");
        using TableRows touchpoints = store.Create("touchpoints", "touchpoint_id BIGINT, path_id BIGINT, position BIGINT, touch_date DATE, touched_at TIMESTAMP, visitor_id BIGINT, session_id BIGINT, channel VARCHAR, converted BOOLEAN, order_id BIGINT, order_amount DECIMAL(18,2)");
        using TableRows checkouts = store.Create("checkouts", "checkout_id BIGINT, session_id BIGINT, order_id BIGINT, checkout_date DATE, started_at TIMESTAMP, completed BOOLEAN, seconds BIGINT, steps BIGINT, payment_failed BOOLEAN");
        using TableRows payments = store.Create("payments", "payment_id BIGINT, checkout_id BIGINT, order_id BIGINT, payment_date DATE, attempted_at TIMESTAMP, method VARCHAR, amount DECIMAL(18,2), succeeded BOOLEAN");
        long touch = _ids, checkout = _ids, payment = _ids;
        foreach (int v in _byTime)
        {
            Visit visit = _visits[v];
            long session = _sessionIds[v], order = orderOfVisit[v];
            int day = visit.Second / Timeline.DayLength;
            string channel = Channel.All[visit.Channel].Name;
            int pages = 1 + (visit.Step == 0 ? 0 : 2 * visit.Step + _random.Poisson(1.5));
            string device = Devices[_random.Pick(DeviceShares)];
            if (session > 0)
            {
                sessions.Whole(session).Date(day).Time(visit.Second).Whole(_ids + visit.Visitor + 1).WholeOrNull(visit.Customer < 0 ? -1 : _ids + visit.Customer + 1)
                    .Text(channel).Text(Places.Countries[visit.Country]).Text(device).Whole(pages)
                    .Flag(visit.Step >= 1).Flag(visit.Step >= 2).Flag(visit.Step >= 3).Flag(order != 0).End();
                if (visit.Path >= 0)
                    touchpoints.Whole(++touch).Whole(_ids + visit.Path + 1).Whole(visit.Position).Date(day).Time(visit.Second).Whole(_ids + visit.Visitor + 1)
                        .Whole(session).Text(channel).Flag(converted.Contains(visit.Path)).WholeOrNull(order == 0 ? -1 : order)
                        .Hundredths(netOfVisit[v]).End();
            }
            if (visit.Step >= 3)
                Checkout(visit, session, order, netOfVisit[v], ++checkout, checkouts, payments, ref payment);
        }
    }

    private void Checkout(in Visit visit, long session, long order, long net, long id, TableRows checkouts, TableRows payments, ref long payment)
    {
        int day = visit.Second / Timeline.DayLength, seconds = 70 + (int)_random.Exponential(order != 0 ? 95 : 150);
        double failing = day >= PlantedEvents.OutageFrom / Timeline.DayLength && day <= PlantedEvents.OutageTo / Timeline.DayLength + 2 ? 0.22 : 0.045;
        int failures = _random.Chance(failing) ? 1 + _random.Below(2) : 0;
        bool paid = order != 0, tried = paid || failures > 0;
        int paidSecond = visit.Second + seconds;
        checkouts.Whole(id).WholeOrNull(session).WholeOrNull(order == 0 ? -1 : order).Date(day).Time(visit.Second).Flag(paid).Whole(seconds)
            .Whole(paid ? 4 : 1 + _random.Below(3)).Flag(failures > 0).End();
        string method = Methods[_random.Pick(MethodShares)];
        long amount = paid ? net : 9_900 + 100L * _random.Below(600);
        for (int i = 0; tried && i < failures + (paid ? 1 : 0); i++)
            payments.Whole(++payment).Whole(id).WholeOrNull(i == failures ? order : -1).Date(day).TimeIfPast(paidSecond + i * 40L)
                .Text(method).Hundredths(amount).Flag(i == failures).End();
    }
}
