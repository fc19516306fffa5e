namespace Quarterdeck.Science.Segments;

/// <summary>The yardstick of recency, frequency and value: the customers of a day, against each other.</summary>
/// <remarks>
/// Scores are fifths (<see cref="QuantileScale"/>). Recency 4 and 5 is lately, 3 not quite, 1 and 2 quiet. The scores of frequency and value
/// together are high from 8, low up to 3, else in the middle. After Hughes, Strategic Database Marketing, 1994; the nine classes are ours.
/// </remarks>
/// <param name="customers">The customers of the day; at least one.</param>
public sealed class ActivityScale(IReadOnlyList<CustomerStanding> customers)
{
    private const int Fifths = 5, High = 8, Low = 3;

    private readonly QuantileScale _recency = new(customers.Select(static customer => -(double)customer.Recency), Fifths);
    private readonly QuantileScale _frequency = new(customers.Select(static customer => (double)customer.Frequency), Fifths);
    private readonly QuantileScale _value = new(customers.Select(static customer => customer.Value), Fifths);

    /// <summary>A customer's scores and class.</summary>
    /// <param name="customer">The customer.</param>
    public ActivityScore Score(CustomerStanding customer)
    {
        int recency = _recency.Score(-customer.Recency), frequency = _frequency.Score(customer.Frequency), value = _value.Score(customer.Value);
        int worth = frequency + value, row = worth >= High ? 0 : worth > Low ? 1 : 2, column = recency >= 4 ? 0 : recency == 3 ? 1 : 2;
        return new ActivityScore(recency, frequency, value, (ActivityClass)(3 * row + column));
    }
}
