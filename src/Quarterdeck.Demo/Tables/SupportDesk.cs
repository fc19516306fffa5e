using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Tickets and how long they wait: a queue with a capacity a day, which the planted backlog cuts.</summary>
internal sealed class SupportDesk
{
    /// <summary>Capacity in normal times over the tickets that come, mean of 61 days.</summary>
    public const double SpareCapacity = 1.25;

    private readonly record struct Arrival(int Second, int Delivery, byte Topic);

    /// <summary>One ticket, as the surveys see it.</summary>
    public readonly record struct Ticket(int Delivery, int Topic, int ResolvedSecond, double ReplyHours, bool FirstContact, bool Human);

    private static readonly string[] Topics = ["delivery", "return", "product", "invoice", "warranty"];
    private static readonly string[] Channels = ["email", "phone", "chat", "self_service"];
    private static readonly double[] ChannelShares = [0.42, 0.24, 0.14, 0.20];

    private readonly SeededRandom _random;
    private readonly long _ids;
    private readonly List<Delivery> _deliveries;
    private readonly Arrival[] _arrivals;
    private readonly double[] _wait = new double[Timeline.Days];

    /// <summary>Draws the tickets that the deliveries bring.</summary>
    public SupportDesk(World world, int part, List<Delivery> deliveries)
    {
        _random = new SeededRandom(world.Seed, "support", part);
        _ids = part * World.IdsPerPart;
        _deliveries = deliveries;
        List<Arrival> arrivals = [];
        for (int i = 0; i < deliveries.Count; i++)
            Arrive(i, deliveries[i], arrivals);
        _arrivals = [.. arrivals.OrderBy(a => a.Second).ThenBy(a => a.Delivery).ThenBy(a => a.Topic)];
        Queue();
    }

    /// <summary>The tickets written, in the order of time.</summary>
    public List<Ticket> Tickets { get; } = [];

    /// <summary>Writes the tickets.</summary>
    public void Write(ParquetStore store)
    {
        using TableRows rows = store.Create("tickets", "ticket_id BIGINT, customer_id BIGINT, order_id BIGINT, created_date DATE, created_at TIMESTAMP, topic VARCHAR, channel VARCHAR, priority VARCHAR, complaint BOOLEAN, first_reply_at TIMESTAMP, resolved_at TIMESTAMP, resolved_date DATE, first_reply_hours DECIMAL(9,2), resolution_hours DECIMAL(9,2), sla_hours BIGINT, within_sla BOOLEAN, first_contact BOOLEAN, reopened BOOLEAN");
        long id = _ids;
        foreach (Arrival arrival in _arrivals)
        {
            Delivery delivery = _deliveries[arrival.Delivery];
            int channel = _random.Pick(ChannelShares), day = arrival.Second / Timeline.DayLength;
            bool human = channel != 3, high = arrival.Topic is 0 or 4 && _random.Chance(0.5), complaint = delivery.Late ? _random.Chance(0.6) : _random.Chance(0.14);
            double replyHours = !human ? 0.02 : _random.Exponential(channel == 0 ? 5 : 0.6) + _wait[day] * 24 * (high ? 0.6 : 1);
            double resolutionHours = !human ? 0.1 : replyHours + _random.Exponential(14);
            bool firstContact = !human || _random.Chance(_wait[day] > 1 ? 0.52 : 0.71), reopened = _random.Chance(firstContact ? 0.03 : 0.14);
            int limit = high ? 8 : 24;
            long reply = arrival.Second + (long)(replyHours * 3600), resolved = arrival.Second + (long)((reopened ? resolutionHours + 30 : resolutionHours) * 3600);
            rows.Whole(++id).Whole(_ids + delivery.Customer + 1).Whole(delivery.Order).Date(day).Time(arrival.Second).Text(Topics[arrival.Topic]).Text(Channels[channel])
                .Text(high ? "high" : "normal").Flag(complaint);
            bool replied = reply < Timeline.Seconds, done = resolved < Timeline.Seconds;
            rows.TimeIfPast(reply).TimeIfPast(resolved).DateIfPast((int)(resolved / Timeline.DayLength))
                .HundredthsOrNull(replied ? (reply - arrival.Second) / 36 : -1).HundredthsOrNull(done ? (resolved - arrival.Second) / 36 : -1)
                .Whole(limit).Flag(replied && reply - arrival.Second <= limit * 3600L).Flag(firstContact).Flag(reopened).End();
            Tickets.Add(new Ticket(arrival.Delivery, arrival.Topic, (int)Math.Min(resolved, Timeline.Seconds), replyHours, firstContact, human));
        }
    }

    private void Arrive(int index, in Delivery delivery, List<Arrival> arrivals)
    {
        long promised = delivery.OrderSecond + (delivery.Business ? 6L : 4L) * Timeline.DayLength, delivered = delivery.DeliveredDay * (long)Timeline.DayLength;
        if (delivery.Late && _random.Chance(0.50))
            Add(promised + _random.Below(2 * Timeline.DayLength), 0);
        if (delivery.Returned && _random.Chance(0.35))
            Add(delivered + _random.Below(10 * Timeline.DayLength), 1);
        if (_random.Chance(0.10))
            Add(delivered + _random.Below(40 * Timeline.DayLength), 2);
        if (_random.Chance(delivery.Business ? 0.09 : 0.02))
            Add(delivered + _random.Below(20 * Timeline.DayLength), 3);
        if (_random.Chance(0.03))
            Add(delivered + _random.Below(300 * Timeline.DayLength), 4);

        void Add(long second, byte topic)
        {
            if (second < Timeline.Seconds)
                arrivals.Add(new Arrival((int)second, index, topic));
        }
    }

    // Wait in days = tickets that wait / capacity of a day; first come, first served.
    private void Queue()
    {
        int[] perDay = new int[Timeline.Days];
        foreach (Arrival arrival in _arrivals)
            perDay[arrival.Second / Timeline.DayLength]++;
        double waiting = 0;
        for (int day = 0; day < Timeline.Days; day++)
        {
            int from = Math.Max(0, day - 30), to = Math.Min(Timeline.Days - 1, day + 30), sum = 0;
            for (int d = from; d <= to; d++)
                sum += perDay[d];
            double capacity = SpareCapacity * sum / (to - from + 1) * (PlantedEvents.SupportShort(day) ? PlantedEvents.SupportBacklogCapacity : 1);
            waiting = Math.Max(0, waiting + perDay[day] - capacity);
            _wait[day] = capacity > 0 ? waiting / capacity : 0;
        }
    }
}
