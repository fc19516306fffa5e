using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Segments;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Chooses whom to contact and says why.</summary>
internal static class SegmentContacts
{
    /// <summary>What may be done, in the order in which a reason goes first.</summary>
    public static IReadOnlyList<string> Actions { get; } = ["win_back", "wake_up", "second_purchase"];

    /// <summary>Below this probability of being there nobody is left to be won back.</summary>
    private const double Reachable = 0.1;

    /// <summary>Who to contact, those first whom a contact may change most.</summary>
    /// <param name="names">The customers.</param>
    /// <param name="standings">What each did.</param>
    /// <param name="scores">The scores of each.</param>
    /// <param name="risks">What the model tells of each; null where it tells nothing.</param>
    /// <param name="horizon">Over how many days what is at stake is counted.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyList<SegmentContact> Of(IReadOnlyList<string> names, IReadOnlyList<CustomerStanding> standings, IReadOnlyList<ActivityScore> scores, IReadOnlyList<(ValueRisk Class, double Alive, double AtStake)>? risks, int horizon, string language)
    {
        SegmentWords words = SegmentWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        List<SegmentContact> contacts = [];
        for (int i = 0; i < standings.Count; i++)
        {
            CustomerStanding standing = standings[i];
            ActivityScore score = scores[i];
            (ValueRisk Class, double Alive, double AtStake)? risk = risks?[i];
            string days = standing.Recency.ToString("N0", form);
            (string Action, string Reason)? why = risk is { Class: { Value: 3, Risk: > 1 }, Alive: >= Reachable } known
                ? (Actions[0], string.Format(CultureInfo.InvariantCulture, words.WinBack, known.AtStake.ToString("N2", form), horizon.ToString("N0", form), (100 * known.Alive).ToString("0", form) + ReaderLanguage.PercentSign(language), days))
                : score.Class switch
                {
                    ActivityClass.AtRisk or ActivityClass.NeedsAttention => (Actions[1], string.Format(CultureInfo.InvariantCulture, words.WakeUp, standing.Frequency.ToString("N0", form), standing.Value.ToString("N2", form), days)),
                    ActivityClass.RecentSmall => (Actions[2], string.Format(CultureInfo.InvariantCulture, words.SecondPurchase, days, standing.Frequency.ToString("N0", form))),
                    _ => null,
                };
            if (why is { } reason)
                contacts.Add(new SegmentContact(names[standing.Customer], reason.Action, reason.Reason, standing, score, risk?.Alive, risk?.AtStake));
        }
        return [.. contacts.OrderByDescending(static contact => contact.Priority).ThenBy(static contact => contact.Customer, StringComparer.Ordinal)];
    }
}
