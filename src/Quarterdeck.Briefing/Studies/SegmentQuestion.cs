using Quarterdeck.Science.Customers;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What is asked of customers' classes.</summary>
/// <param name="Until">The last day that counts.</param>
/// <param name="Compare">Another day, from or to which customers moved; null for none.</param>
/// <param name="Model">What is asked of the model that tells risk and value.</param>
/// <param name="ContactsFile">Where the list of whom to contact is written; null for nowhere.</param>
public sealed record SegmentQuestion(DateOnly Until, DateOnly? Compare, CustomerQuestion Model, string? ContactsFile)
{
    /// <summary>Weeks ahead over which what is at stake is counted, where nobody says otherwise: a year.</summary>
    public const int UsualHorizon = 52;

    /// <summary>The model where nobody says otherwise: who bought once may be gone, which BG/NBD cannot say.</summary>
    public const CustomerModel UsualModel = CustomerModel.MbgNbd;

    /// <summary>The question of one day, in weeks, with parameters that are fitted.</summary>
    /// <param name="until">The last day that counts.</param>
    /// <param name="compare">Another day, from or to which customers moved; null, the default, for none.</param>
    /// <param name="model">The model.</param>
    /// <param name="horizon">Weeks ahead, from 1.</param>
    /// <param name="contactsFile">Where the list of whom to contact is written; null, the default, for nowhere.</param>
    public static SegmentQuestion Of(DateOnly until, DateOnly? compare = null, CustomerModel model = UsualModel, int horizon = UsualHorizon, string? contactsFile = null) =>
        new(until, compare, new CustomerQuestion(model, false, horizon, null, 0, null, null), contactsFile);
}
