using System.Globalization;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Pages;

/// <summary>Names the largest drivers of a change, in a clause without a stop; by rule from the numbers, so that it never says more than they do.</summary>
/// <remarks>
/// A share of the change is given only where it tells something: not where rises and falls nearly offset each other, and not above 100 %. Where they offset each other, the
/// sums of both are given instead.
/// </remarks>
internal static class DriverClause
{
    /// <summary>Where the change is a smaller part of all rises and falls than this, a share of it would mislead.</summary>
    public const double LeastOfMovement = 0.2;

    /// <summary>A driver against the change is named from this part of the change on.</summary>
    private const double WorthNaming = 0.1;

    /// <summary>One driver.</summary>
    /// <param name="Label">Its name for the reader.</param>
    /// <param name="Office">Its office as pages write it; null where drivers are segments.</param>
    /// <param name="Contribution">What it adds.</param>
    /// <param name="IsNamed">False for a piece of formula that has no name: no sentence is made of it.</param>
    public readonly record struct Part(string Label, string? Office, double Contribution, bool IsNamed = true);

    /// <summary>True where rises and falls nearly offset each other.</summary>
    public static bool IsOffset(double change, IEnumerable<double> contributions) => change == 0 || Math.Abs(change) < LeastOfMovement * contributions.Sum(Math.Abs);

    /// <summary>The clause; empty where nothing moved.</summary>
    /// <param name="parts">All drivers, in the order of the column in which they are shown.</param>
    /// <param name="change">Their sum.</param>
    /// <param name="numbers">How the numbers are written.</param>
    /// <param name="currency">Code of the currency.</param>
    /// <param name="language">The reader's language.</param>
    public static string Write(IReadOnlyList<Part> parts, double change, BridgeNumbers numbers, string currency, string language)
    {
        if (parts.Count < 2 || parts.All(part => part.Contribution == 0))
            return "";
        (StandingWords words, BridgeWords bridge, string separator) = (StandingWords.For(language), BridgeWords.For(language), ScorecardWords.For(language).Separator);
        // As the column of the bridge writes them, which was rounded so that it adds up.
        IReadOnlyList<string> column = numbers.Column([.. parts.Select(part => part.Contribution)]);
        int Largest(int sign) => Enumerable.Range(0, parts.Count).OrderByDescending(i => sign * parts[i].Contribution).First();
        string Said(string text, int i) => Fill(text, parts[i].Label, parts[i].Office is { } office ? language == "zh" ? $"（{office}）" : $" ({office})" : "", numbers.Said(parts[i].Contribution, currency, written: column[i]));
        if (IsOffset(change, parts.Select(part => part.Contribution)))
        {
            double rises = parts.Sum(part => Math.Max(0, part.Contribution)), falls = parts.Sum(part => Math.Min(0, part.Contribution));
            return Fill(words.Offset, numbers.Said(rises, currency), numbers.Said(falls, currency))
                + (parts[Largest(1)].IsNamed && parts[Largest(-1)].IsNamed ? separator + Said(words.Largest, Largest(1)) + separator + Said(bridge.Against, Largest(-1)) : "");
        }
        int sign = Math.Sign(change), most = Largest(sign), against = Largest(-sign);
        // One side of two that pull against each other is half a truth: of a share, the number of answers without that of the good ones.
        bool isAgainst = -sign * parts[against].Contribution > WorthNaming * Math.Abs(change);
        if (!parts[most].IsNamed || (isAgainst && !parts[against].IsNamed))
            return "";
        double share = parts[most].Contribution / change;
        return Said(words.Largest, most) + (share <= 1 ? Fill(words.ShareOf, numbers.Share(share, 0).TrimStart('+')) : "")
            + (isAgainst ? separator + Said(bridge.Against, against) : "");
    }

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
