using CsCheck;
using Quarterdeck.Science.Attribution;

namespace Quarterdeck.Tests.Science.Attribution;

/// <summary>Touches become journeys by rules that can be worked out by hand, in whatever order the rows come.</summary>
public class TouchJourneysTests
{
    private static readonly string[] _channels = ["a", "b", "c"];

    private static TouchLog Log(params (int Who, int Channel, long Time, double Conversions, double Value)[] rows) =>
        new(_channels, [.. rows.Select(row => row.Who)], [.. rows.Select(row => row.Channel)], [.. rows.Select(row => row.Time)], [.. rows.Select(row => row.Conversions)], [.. rows.Select(row => row.Value)]);

    /// <summary>A line a path: steps, conversions, journeys without one, value.</summary>
    private static string[] Paths(TouchJourneys made) =>
        [.. made.Journeys.Journeys.Select(journey => FormattableString.Invariant($"{string.Concat(journey.Steps.Select(step => made.Journeys.Channels[step]))} {journey.Conversions} {journey.Failures} {journey.Value}"))];

    [Fact]
    public void A_conversion_ends_a_journey_and_what_follows_on_the_last_one_is_a_journey_without()
    {
        TouchJourneys made = TouchJourneys.Of(Log((1, 0, 10, 0, 0), (1, 1, 20, 1, 50), (1, 2, 30, 0, 0), (1, 0, 40, 2, 30), (1, 1, 50, 0, 0), (2, 2, 10, 0, 0)), null, new TouchRules());
        Assert.Equal(["ab 1 0 50", "b 0 1 0", "c 0 1 0", "ca 2 0 30"], Paths(made));
        Assert.Equal((2, 2, 6), (made.Converted, made.Open, made.Steps));
    }

    [Fact]
    public void Touches_longer_before_the_conversion_do_not_count_and_the_end_of_the_window_is_inside()
    {
        TouchLog log = Log((1, 0, 0, 0, 0), (1, 1, 10, 0, 0), (1, 2, 40, 1, 5), (2, 0, 0, 0, 0), (2, 1, 99, 0, 0));
        TouchJourneys made = TouchJourneys.Of(log, null, new TouchRules { LookBack = 30 });
        // Nothing is looked back from where nothing converts.
        Assert.Equal(["ab 0 1 0", "bc 1 0 5"], Paths(made));
        Assert.Equal(1, made.Older);
    }

    [Fact]
    public void Touches_of_one_channel_that_follow_each_other_in_time_are_one_step()
    {
        TouchLog log = Log((1, 0, 0, 0, 0), (1, 0, 5, 0, 0), (1, 0, 10, 0, 0), (1, 1, 11, 0, 0), (1, 0, 12, 0, 0), (1, 0, 18, 1, 0));
        TouchJourneys made = TouchJourneys.Of(log, null, new TouchRules { Session = 5 });
        Assert.Equal(["abaa 1 0 0"], Paths(made));
        Assert.Equal(2, made.Merged);
    }

    [Fact]
    public void The_direct_channel_counts_only_where_a_journey_met_no_other()
    {
        TouchJourneys made = TouchJourneys.Of(Log((1, 0, 0, 0, 0), (1, 2, 1, 1, 7), (2, 2, 0, 1, 9)), null, new TouchRules { Direct = 2 });
        Assert.Equal(["a 1 0 7", "c 1 0 9"], Paths(made));
        Assert.Equal(1, made.Direct);
    }

    [Fact]
    public void Conversions_that_stand_apart_come_after_the_touches_of_their_moment_and_need_one()
    {
        TouchLog touches = Log((1, 0, 10, 0, 0), (1, 1, 20, 0, 0), (1, 2, 30, 0, 0), (2, 0, 10, 0, 0));
        // The second of person 1 has no touch since the first; person 3 was never touched; two of one moment are one end.
        ConversionLog conversions = new([1, 1, 3, 2, 2], [20, 25, 5, 10, 10], [1, 1, 1, 1, 2], [100, 40, 60, 5, 6]);
        TouchJourneys made = TouchJourneys.Of(touches, conversions, new TouchRules());
        Assert.Equal(["a 3 0 11", "ab 1 0 100", "c 0 1 0"], Paths(made));
        Assert.Equal((2, 100), (made.Untouched, made.UntouchedValue));
    }

    [Fact]
    public void At_one_moment_what_converts_comes_last_and_channels_come_by_name()
    {
        TouchJourneys made = TouchJourneys.Of(Log((1, 0, 10, 1, 0), (1, 2, 10, 0, 0), (1, 1, 10, 0, 0)), null, new TouchRules());
        Assert.Equal(["bca 1 0 0"], Paths(made));
    }

    [Fact]
    public void Rows_that_stand_twice_count_once()
    {
        TouchJourneys made = TouchJourneys.Of(Log((1, 0, 10, 0, 0), (1, 0, 10, 0, 0), (1, 1, 20, 1, 5), (1, 1, 20, 1, 5)), null, new TouchRules());
        Assert.Equal(["ab 1 0 5"], Paths(made));
        Assert.Equal(2, made.Repeated);
    }

    // Few people, channels and moments, so that ties, repeats and second conversions are common.
    private static readonly Gen<(int Who, int Channel, long Time, double Conversions, double Value)[]> _rows =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Long[0, 30], Gen.Int[0, 9], Gen.Double[0, 100], (who, channel, time, lot, value) => (who, channel, time, lot < 7 ? 0.0 : lot - 6, lot < 7 ? 0.0 : value)).Array[1, 60];

    [Fact]
    public void The_order_of_rows_changes_no_digit() =>
        Gen.Select(_rows, Gen.Long, Gen.Int[0, 20], Gen.Int[0, 8]).Sample((rows, seed, back, session) =>
        {
            TouchRules rules = new() { LookBack = back == 0 ? null : back, Session = session == 0 ? null : session, Direct = back % 3 == 0 ? 1 : null };
            var shuffled = rows.Select((row, i) => (row, key: unchecked((seed + 7919L * i) * 6364136223846793005L))).OrderBy(pair => pair.key).Select(pair => pair.row).ToArray();
            TouchJourneys one = TouchJourneys.Of(Log(rows), null, rules), other = TouchJourneys.Of(Log(shuffled), null, rules);
            Assert.Equal(Paths(one), Paths(other));
            Assert.Equal(one with { Journeys = other.Journeys }, other);
        });

    [Fact]
    public void No_conversion_and_no_touch_is_lost() =>
        Gen.Select(_rows, Gen.Int[0, 20], Gen.Int[0, 8]).Sample((rows, back, session) =>
        {
            var different = rows.Distinct().ToArray();
            TouchJourneys made = TouchJourneys.Of(Log(rows), null, new TouchRules { LookBack = back == 0 ? null : back, Session = session == 0 ? null : session });
            Assert.Equal(different.Sum(row => row.Conversions), made.Journeys.Conversions + made.Untouched, 9);
            Assert.Equal(different.Sum(row => row.Value), made.Journeys.Value + made.UntouchedValue, 9);
            Assert.Equal(different.Length, made.Steps + made.Merged + made.Older + made.Direct);
            Assert.Equal(rows.Length, different.Length + made.Repeated);
            Assert.Equal(0, made.Untouched);
        });
}
