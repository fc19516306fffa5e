using Quarterdeck.Science.Segments;

namespace Quarterdeck.Briefing.Studies;

/// <summary>A customer to contact, and why.</summary>
/// <param name="Customer">The customer's name.</param>
/// <param name="Action">What to do: win_back, wake_up or second_purchase.</param>
/// <param name="Reason">Why, in the reader's language.</param>
/// <param name="Standing">What the customer did.</param>
/// <param name="Score">The scores and class.</param>
/// <param name="Alive">The probability of being still there; null where no model tells it.</param>
/// <param name="AtStake">Expected value within the horizon while still there; null where no model tells it.</param>
public sealed record SegmentContact(string Customer, string Action, string Reason, CustomerStanding Standing, ActivityScore Score, double? Alive, double? AtStake)
{
    /// <summary>What a contact may still change: what is at stake, most where it is open whether the customer is there (times p (1 - p)); without a model what was spent.</summary>
    public double Priority => AtStake is { } stake && Alive is { } alive ? stake * alive * (1 - alive) : Standing.Value;
}
