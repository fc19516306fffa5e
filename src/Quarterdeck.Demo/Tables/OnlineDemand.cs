using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Visits, new customers and repeat orders of the web shop: spend starts paths, paths end in first orders, first orders in lives.</summary>
internal sealed class OnlineDemand
{
    /// <summary>First orders a week, on the first day, that no paid channel brings.</summary>
    public const double BaseFirstOrdersPerWeek = 38;

    /// <summary>Visits a day, on the first day, that see one page and leave.</summary>
    public const double BouncesPerDay = 140;

    private const int EarlierCustomers = 8500;
    private static readonly double[] RepeatChannel = [0.12, 0.03, 0.00, 0.03, 0.27, 0.20, 0.35];
    private static readonly double[] BounceChannel = [0.16, 0.22, 0.10, 0.05, 0.04, 0.26, 0.17];
    private static readonly double[] BrowseStep = [0.40, 0.40, 0.15, 0.05];

    private readonly World _world;
    private readonly SeededRandom _random;
    private int _paths, _visitors;

    /// <summary>Draws one part of the company.</summary>
    public OnlineDemand(World world, int part)
    {
        _world = world;
        _random = new SeededRandom(world.Seed, "online", part);
        for (int i = 0; i < EarlierCustomers; i++)
            EarlierCustomer();
        for (int day = 0; day < Timeline.Days; day++)
            Day(day);
    }

    /// <summary>All visits, unsorted.</summary>
    public List<Visit> Visits { get; } = [];

    /// <summary>All wishes to order, unsorted.</summary>
    public List<OrderIntent> Orders { get; } = [];

    /// <summary>All online customers.</summary>
    public List<CustomerDraft> Customers { get; } = [];

    /// <summary>Expected first orders of a day that no paid channel brings.</summary>
    public static double FreeFirstOrders(World world, int day) =>
        BaseFirstOrdersPerWeek / 7 * Season.Month(day) * Season.Weekday(day) * Season.Trend(day) * world.Climate.AwarenessFactor(Timeline.Month(day));

    private void Day(int day)
    {
        double free = FreeFirstOrders(_world, day);
        for (int c = 0; c < Channel.Consumer; c++)
        {
            double firstOrders = c switch
            {
                Channel.Organic => 0.55 * free,
                Channel.Direct => 0.45 * free,
                _ => _world.Media.Response(c, Timeline.Week(day)) / 7 * Season.Weekday(day),
            };
            for (int n = _random.Poisson(firstOrders / ChannelPaths.ConversionFrom(c)); n > 0; n--)
                Path(day * Timeline.DayLength + SecondOfDay(), c);
        }
        for (int n = _random.Poisson(BouncesPerDay * Season.Month(day) * Season.Weekday(day) * Season.Trend(day)); n > 0; n--)
            Add(new Visit(day * Timeline.DayLength + SecondOfDay(), _visitors++, -1, (byte)_random.Pick(BounceChannel), (byte)Places.Pick(_random), 0, -1, 0));
    }

    private void Path(int second, int channel)
    {
        int path = _paths++, visitor = _visitors++;
        byte country = (byte)Places.Pick(_random);
        for (byte position = 1; second < Timeline.Seconds && !(PlantedEvents.ShopDown(second) && _random.Chance(0.97)); position++)
        {
            double draw = _random.Uniform() - ChannelPaths.Order(channel);
            if (draw < 0)
            {
                Visits.Add(new Visit(second, visitor, Customers.Count, (byte)channel, country, 4, path, position));
                NewCustomer(second, (byte)channel, country);
                return;
            }
            Visits.Add(new Visit(second, visitor, -1, (byte)channel, country, (byte)_random.Pick(BrowseStep), path, position));
            ReadOnlySpan<double> next = ChannelPaths.Next(channel);
            int move = 0;
            while (move < next.Length && (draw -= next[move]) >= 0)
                move++;
            if (move == next.Length || position == 30)
                return;
            channel = move;
            second += 600 + (int)_random.Exponential(1.8 * Timeline.DayLength);
        }
    }

    private void NewCustomer(int second, byte channel, byte country)
    {
        int day = second / Timeline.DayLength, customer = Customers.Count;
        Customers.Add(Draft(day, channel, country));
        Orders.Add(new OrderIntent(second, customer, false, Visits.Count - 1, 0));
        Live(second, customer, country);
    }

    // Customers of 2020 to 2022: their lives began before the data do, so only their later orders are seen.
    private void EarlierCustomer()
    {
        int day = -1 - _random.Below(1095);
        byte country = (byte)Places.Pick(_random);
        Customers.Add(Draft(day, (byte)_random.Pick(BounceChannel), country));
        Live((long)day * Timeline.DayLength, Customers.Count - 1, country);
    }

    private CustomerDraft Draft(int day, byte channel, byte country)
    {
        int joins = _random.Chance(0.46) ? day + 1 + (int)_random.Exponential(20) : Timeline.Days;
        return new CustomerDraft(day, false, channel, country, Timeline.Days, joins, 0.5 + 0.5 * _random.Gamma(2, 2));
    }

    private void Live(long second, int customer, byte country)
    {
        double rate = _random.Gamma(CustomerBehaviour.R, CustomerBehaviour.Alpha), leaves = _random.Beta(CustomerBehaviour.A, CustomerBehaviour.B);
        if (rate < 1e-6)            // less than one order in 19,000 years
            return;
        long shock = (long)PlantedEvents.ChurnShock * Timeline.DayLength;
        while (true)
        {
            long before = second;
            second += 1 + (long)Math.Min(_random.Exponential(1 / rate) * CustomerBehaviour.Week, 1e9);
            if (before < shock && second >= shock && _random.Chance(PlantedEvents.ChurnShockShare))
                return;
            if (second >= Timeline.Seconds)
                return;
            if (second >= 0)
                RepeatOrder((int)second, customer, country);
            if (_random.Chance(leaves))
                return;
        }
    }

    private void RepeatOrder(int second, int customer, byte country)
    {
        int day = second / Timeline.DayLength;
        second = day * Timeline.DayLength + SecondOfDay();
        if (PlantedEvents.ShopDown(second))
        {
            if (_random.Chance(PlantedEvents.OutageLostShare))
                return;
            second = PlantedEvents.OutageTo + _random.Below(36 * 3600);
        }
        int visitor = _visitors++;
        for (int n = _random.Poisson(1.3); n > 0; n--)
        {
            int earlier = second - 1800 - (int)_random.Exponential(3 * Timeline.DayLength);
            if (earlier >= 0)
                Add(new Visit(earlier, visitor, customer, (byte)_random.Pick(RepeatChannel), country, (byte)_random.Pick(BrowseStep), -1, 0));
        }
        Visits.Add(new Visit(second, visitor, customer, (byte)_random.Pick(RepeatChannel), country, 4, -1, 0));
        Orders.Add(new OrderIntent(second, customer, false, Visits.Count - 1, 0));
    }

    private void Add(in Visit visit)
    {
        if (!PlantedEvents.ShopDown(visit.Second) || _random.Chance(0.03))
            Visits.Add(visit);
    }

    private int SecondOfDay() => 6 * 3600 + (_random.Below(17 * 3600) + _random.Below(17 * 3600) + _random.Below(17 * 3600)) / 3;
}
