using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Dealers and fleets: leads become opportunities, won ones become accounts with a first order, accounts order on.</summary>
internal sealed class BusinessDemand
{
    private const int EstablishedDealers = 210, RecentAccounts = 380, LeadDaysBefore = 120;
    private const double BaseLeadsPerWeek = 48, QualifiedShare = 0.35, RefusedShare = 0.18, OpportunityShare = 0.70, WonShare = 0.44, RecentLoss = 0.055;
    private static readonly string[] FreeSources = ["organic", "direct", "referral", "paid_search"];

    private readonly World _world;
    private readonly SeededRandom _random;
    private readonly long _ids;
    private readonly int _firstDraft;
    private long _leads, _opportunities;

    /// <summary>Draws one part and writes leads, hand-overs, opportunities and quotas.</summary>
    /// <param name="world">The story.</param>
    /// <param name="part">Which part.</param>
    /// <param name="store">Where the tables go.</param>
    /// <param name="firstDraft">Draft index of the first business customer.</param>
    public BusinessDemand(World world, int part, ParquetStore store, int firstDraft)
    {
        _world = world;
        _random = new SeededRandom(world.Seed, "business", part);
        _ids = part * World.IdsPerPart;
        _firstDraft = firstDraft;
        for (int i = 0; i < EstablishedDealers; i++)
            Account(-1 - _random.Below(1400), 0.35 + 0.65 * _random.Gamma(2, 2), 0.003);
        for (int i = 0; i < RecentAccounts; i++)
            Account(-1 - _random.Below(500), 0.22 * _random.Gamma(2, 2), RecentLoss);
        using TableRows leads = store.Create("leads", "lead_id BIGINT, created_date DATE, source VARCHAR, country VARCHAR, qualified_date DATE, accepted_date DATE, refused_date DATE, opportunity_date DATE, won_date DATE, status VARCHAR");
        using TableRows handovers = store.Create("lead_handovers", "handover_id BIGINT, lead_id BIGINT, owner VARCHAR, handed_over_date DATE, handed_over_at TIMESTAMP, answered_at TIMESTAMP, accepted BOOLEAN, wait_hours DECIMAL(9,2)");
        using TableRows opportunities = store.Create("opportunities", "opportunity_id BIGINT, lead_id BIGINT, owner VARCHAR, country VARCHAR, created_date DATE, expected_close_date DATE, closed_date DATE, stage VARCHAR, amount DECIMAL(18,2)");
        for (int day = -LeadDaysBefore; day < Timeline.Days; day++)      // so that the first months have their won deals too
            if (!Timeline.Weekend(day))
                Leads(day, leads, handovers, opportunities);
        Quotas(store);
    }

    /// <summary>All wishes to order, unsorted.</summary>
    public List<OrderIntent> Orders { get; } = [];

    /// <summary>All business customers.</summary>
    public List<CustomerDraft> Customers { get; } = [];

    private void Leads(int day, TableRows leads, TableRows handovers, TableRows opportunities)
    {
        Channel trade = Channel.All[Channel.TradeMedia];
        double demand = day < 0 ? 1 : _world.Climate.LeadDemand(Timeline.Month(day)) * Season.Trend(day);
        double response = day < 0 ? 0.9 * trade.Beta * trade.Saturation(trade.WeeklySpend) : _world.Media.Response(Channel.TradeMedia, Timeline.Week(day));
        double fromMedia = response / 5 * demand, free = BaseLeadsPerWeek / 5 * demand;
        int media = _random.Poisson(fromMedia), all = media + _random.Poisson(free);
        for (int i = 0; i < all; i++)
            Lead(day, i < media ? "trade_media" : FreeSources[_random.Below(FreeSources.Length)], leads, handovers, opportunities);
    }

    private void Lead(int day, string source, TableRows leads, TableRows handovers, TableRows opportunities)
    {
        const int never = Timeline.Days;
        long id = _ids + ++_leads;
        int country = Places.Pick(_random), qualified = never, accepted = never, refused = never, opportunity = never, won = never;
        if (_random.Chance(QualifiedShare))
        {
            qualified = day + 2 + _random.Below(10);
            int handedOver = qualified * Timeline.DayLength + _random.Between(8 * 3600, 17 * 3600);
            int answered = handedOver + 1800 + (int)_random.Exponential(22 * 3600);
            bool refuses = _random.Chance(RefusedShare);
            string owner = People.Sellers[_random.Below(People.Sellers.Length)];
            if (qualified < never)
                handovers.Whole(id).Whole(id).Text(owner).Date(qualified).Time(handedOver).TimeIfPast(answered).Flag(!refuses)
                    .Hundredths((answered - handedOver) / 36).End();
            int answerDay = answered / Timeline.DayLength;
            (accepted, refused) = refuses ? (never, answerDay) : (answerDay, never);
            if (!refuses && _random.Chance(OpportunityShare))
                (opportunity, won) = Opportunity(id, answerDay + 1 + _random.Below(7), owner, country, opportunities);
        }
        string status = won < never ? "won" : opportunity < never ? "opportunity" : refused < never ? "refused" : accepted < never ? "accepted" : qualified < never ? "qualified" : "new";
        leads.Whole(id).Date(day).Text(source).Text(Places.Countries[country]).DateIfPast(qualified).DateIfPast(accepted).DateIfPast(refused)
            .DateIfPast(opportunity).DateIfPast(won).Text(status).End();
    }

    // From qualified to the first order: some 3 days to the answer, 4 to the opportunity, 45 to the close, 5 to the order: about two months.
    private (int Opened, int Won) Opportunity(long lead, int day, string owner, int country, TableRows opportunities)
    {
        int expected = day + 45, closed = day + Math.Clamp((int)(45 + 6 * _random.Normal()), 25, 65);
        bool wins = _random.Chance(WonShare);
        long cents = (long)(_random.Gamma(6, 6) * 640_000) / 10_000 * 10_000 + 50_000;
        if (day >= Timeline.Days)
            return (day, Timeline.Days);
        bool open = closed >= Timeline.Days;
        opportunities.Whole(_ids + ++_opportunities).Whole(lead).Text(owner).Text(Places.Countries[country]).Date(day).Date(expected)
            .DateIfPast(closed).Text(open ? "open" : wins ? "won" : "lost").Hundredths(cents).End();
        if (open || !wins)
            return (day, Timeline.Days);
        int order = Workday(closed + 2 + _random.Below(6));
        if (order < 0)
            return (day, closed);
        int customer = Account(closed, 0.22 * _random.Gamma(2, 2), RecentLoss, (byte)country, order);
        if (order < Timeline.Days)
            Orders.Add(new OrderIntent(order * Timeline.DayLength + _random.Between(8 * 3600, 17 * 3600), customer, true, -1, cents));
        return (day, closed);
    }

    /// <summary>Opens an account that orders <paramref name="rate"/> times a month from <paramref name="from"/> on.</summary>
    private int Account(int created, double rate, double monthlyLoss, byte? country = null, int from = 0)
    {
        int customer = _firstDraft + Customers.Count, closed = Timeline.Days;
        double size = 0.35 + 0.65 * _random.Gamma(3, 3);
        byte place = country ?? (byte)Places.Pick(_random);
        for (int m = from >= Timeline.Days ? Timeline.Months : Timeline.Month(from); m < Timeline.Months; m++)
        {
            int start = Timeline.MonthStart(m), length = Timeline.MonthLength(m);
            if (start > from && _random.Chance(monthlyLoss + (m is 17 or 18 ? 0.012 : 0)))     // two worse months while the supplier fails
            {
                closed = start;
                break;
            }
            double mean = rate * Season.Month(start) * (1 + 0.03 * m / 12) * _world.Climate.AwarenessFactor(m) * _world.Climate.PunctualityFactor(m);
            // A dealer orders at his own pace: a steady number, not a Poisson one, whose noise would bury the leading KPIs.
            for (int n = (int)mean + (_random.Chance(mean - (int)mean) ? 1 : 0); n > 0; n--)
            {
                int day = Workday(start + _random.Below(length));
                if (day > from && day < start + length)
                    Orders.Add(new OrderIntent(day * Timeline.DayLength + _random.Between(8 * 3600, 17 * 3600), customer, true, -1, 0));
            }
        }
        Customers.Add(new CustomerDraft(created, true, (byte)Channel.TradeMedia, place, closed, Timeline.Days, size));
        return customer;
    }

    private void Quotas(ParquetStore store)
    {
        using TableRows quotas = store.Create("sales_quotas", "quota_id BIGINT, owner VARCHAR, month DATE, quota DECIMAL(18,2)");
        long id = _ids;
        for (int m = 0; m < Timeline.Months; m++)
            foreach (string seller in People.Sellers)
                quotas.Whole(++id).Text(seller).Date(Timeline.MonthStart(m)).Hundredths(4_000_000 + 150_000 * (m / 12)).End();
    }

    private static int Workday(int day) => Timeline.Weekend(Math.Max(day, 0)) ? day + 7 - Timeline.Weekday(day) : day;
}
