using CsCheck;
using Quarterdeck.Science.Segments;

namespace Quarterdeck.Tests.Science.Segments;

/// <summary>Scores, classes and movement of customers, by hand and by law.</summary>
public class SegmentRuleTests
{
    [Fact]
    public void Ten_different_values_make_five_pairs() =>
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], Scores([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));

    // Six of ten are equal: their place is 0 below and half of 6, so 3 of 10: the second fifth. Nobody is in the first.
    [Fact]
    public void Equal_values_have_one_score_and_no_score_is_made_up() =>
        Assert.Equal([2, 2, 2, 2, 2, 2, 4, 4, 5, 5], Scores([1, 1, 1, 1, 1, 1, 2, 3, 4, 5]));

    [Fact]
    public void One_value_lies_in_the_middle() => Assert.Equal([3], Scores([7]));

    [Fact]
    public void Scores_do_not_see_the_order_of_rows_and_rise_with_the_values() =>
        Gen.Int[0, 30].Array[1, 60].Sample(drawn =>
        {
            double[] values = [.. drawn.Select(value => (double)value)], sorted = [.. values.Order()];
            QuantileScale scale = new(values, 5), other = new(sorted, 5);
            Assert.All(values, value => Assert.Equal(scale.Score(value), other.Score(value)));
            Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(scale.Score(pair.First) <= scale.Score(pair.Second)));
        });

    [Fact]
    public void Standing_counts_days_and_sums_amounts_up_to_the_day()
    {
        IReadOnlyList<CustomerStanding> standings = CustomerStanding.Of([0, 1, 0, 0, 0, 2], [10, 12, 10, 15, 30, 30], [10.1, 5, 20.2, 1, 99, 1], 20);
        Assert.Equal([new CustomerStanding(0, 5, 2, 31.3), new CustomerStanding(1, 8, 1, 5)], standings);
    }

    [Fact]
    public void Best_on_every_side_is_a_champion_and_worst_is_lost()
    {
        CustomerStanding[] customers = [.. Enumerable.Range(0, 10).Select(i => new CustomerStanding(i, 10 * (10 - i), i + 1, 100 * (i + 1)))];
        ActivityScale scale = new(customers);
        Assert.Equal(new ActivityScore(5, 5, 5, ActivityClass.Champions), scale.Score(customers[9]));
        Assert.Equal(new ActivityScore(1, 1, 1, ActivityClass.Lost), scale.Score(customers[0]));
        // Often and much, and quiet for longer than nearly all.
        Assert.Equal(ActivityClass.AtRisk, scale.Score(new CustomerStanding(11, 95, 9, 900)).Class);
    }

    [Fact]
    public void Margins_of_a_movement_are_the_classes_of_both_days() =>
        Gen.Select(Gen.Int[0, 15], Gen.Int[0, 40], Gen.Int[1, 500]).Array[30, 200].Sample(rows =>
        {
            int[] customers = [.. rows.Select(row => row.Item1)], days = [.. rows.Select(row => row.Item2)];
            double[] amounts = [.. rows.Select(row => (double)row.Item3)];
            IReadOnlyList<CustomerStanding> earlier = CustomerStanding.Of(customers, days, amounts, 15), later = CustomerStanding.Of(customers, days, amounts, 40);
            if (earlier.Count == 0)
                return;
            ActivityScale first = new(earlier), second = new(later);
            ClassMovement movement = ClassMovement.Of(earlier, later);
            for (int id = 0; id < ClassMovement.Classes; id++)
            {
                Assert.Equal(earlier.Count(customer => (int)first.Score(customer).Class == id), movement.From(id));
                Assert.Equal(later.Count(customer => (int)second.Score(customer).Class == id), movement.To(id));
            }
            Assert.Equal(later.Count - earlier.Count, movement.From(ClassMovement.Classes));
        });

    [Fact]
    public void Value_and_risk_are_two_sides()
    {
        IReadOnlyList<ValueRisk> risks = ValueRisk.Of([10, 20, 30], [0.9, 0.6, 0.1]);
        Assert.Equal([new ValueRisk(1, 1), new ValueRisk(2, 2), new ValueRisk(3, 3)], risks);
        Assert.Equal([6, 4, 2], risks.Select(risk => risk.Index));
    }

    private static int[] Scores(double[] values) => [.. values.Select(new QuantileScale(values, 5).Score)];
}
