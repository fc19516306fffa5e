namespace Quarterdeck.Science.Segments;

/// <summary>The yardstick of recency, frequency and value: the customers of one day, against whom those of any day can be held.</summary>
/// <remarks>
/// Scores are fifths (<see cref="QuantileScale"/>). Recency 4 and 5 is lately, 3 not quite, 1 and 2 quiet. Frequency and value together, the half of their sum rounded up,
/// are high from 4, low at 1, else in the middle. After Hughes, Strategic Database Marketing, 1994; the nine classes are ours.
/// </remarks>
/// <param name="customers">The customers of the day that gives the yardstick; at least one.</param>
public sealed class ActivityScale(IReadOnlyList<CustomerStanding> customers)
{
    private const int Fifths = 5;

    private readonly QuantileScale _recency = new(customers.Select(static customer => -(double)customer.Recency), Fifths);
    private readonly QuantileScale _frequency = new(customers.Select(static customer => (double)customer.Frequency), Fifths);
    private readonly QuantileScale _value = new(customers.Select(static customer => customer.Value), Fifths);

    /// <summary>A customer's scores and class.</summary>
    /// <param name="customer">The customer, on any day.</param>
    public ActivityScore Score(CustomerStanding customer)
    {
        int recency = _recency.Score(-customer.Recency), frequency = _frequency.Score(customer.Frequency), value = _value.Score(customer.Value);
        int worth = (frequency + value + 1) / 2;
        int row = worth >= 4 ? 0 : worth >= 2 ? 1 : 2, column = recency >= 4 ? 0 : recency == 3 ? 1 : 2;
        return new ActivityScore(recency, frequency, value, (ActivityClass)(3 * row + column));
    }
}
