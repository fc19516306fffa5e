using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>An experiment on a channel, as marketing measured it: for some weeks half of the regions were without it.</summary>
/// <remarks>
/// The rows do not show it. What it found is drawn beside them: the true effect, with the error that the noise of two halves makes of twice their difference
/// (orders come as Poisson has them, so that the variance of a half is its number).
/// </remarks>
/// <param name="Channel">The channel.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Truth">The first orders that would be missing without the channel's spend of these weeks, all told.</param>
/// <param name="Measured">What the experiment found, to one decimal.</param>
/// <param name="StandardError">Its standard error, to one decimal.</param>
internal sealed record LiftExperiment(int Channel, int First, int Last, double Truth, double Measured, double StandardError)
{
    /// <summary>Paid search, eight weeks from the first Monday of September 2024: its spend follows the season, so that no model can tell what it brings from the weeks alone.</summary>
    public static LiftExperiment OnPaidSearch(World world) => Of(world, Story.Channel.PaidSearch, Timeline.Day(2024, 9, 2), Timeline.Day(2024, 10, 27));

    private static LiftExperiment Of(World world, int channel, int first, int last)
    {
        double truth = world.Media.Lift(channel, Timeline.Week(first), Timeline.Week(last)) * world.Scale, orders = 0;
        for (int day = first; day <= last; day++)
        {
            orders += OnlineDemand.FreeFirstOrders(world, day) * world.Scale;
            for (int c = 0; c < Story.Channel.Organic; c++)
                orders += world.Media.Response(c, Timeline.Week(day)) / 7 * Season.Weekday(day) * world.Scale;
        }
        double error = Math.Round(2 * Math.Sqrt(orders / 2 + (orders - truth) / 2), 1);
        return new LiftExperiment(channel, first, last, truth, Math.Round(truth + error * new SeededRandom(world.Seed, "lift experiment").Normal(), 1), error);
    }
}
