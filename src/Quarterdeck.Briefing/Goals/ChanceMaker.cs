using System.Globalization;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Goals;

namespace Quarterdeck.Briefing.Goals;

/// <summary>How likely it is that figures come to their targets together, each by one of its usual quarterly movements, going together as they did.</summary>
internal static class ChanceMaker
{
    /// <summary>A figure with its target.</summary>
    /// <param name="Id">Under which its history stands.</param>
    /// <param name="Label">Its name for the reader.</param>
    /// <param name="Current">Where it stands.</param>
    /// <param name="Low">The least that meets the target; minus infinity for no least.</param>
    /// <param name="High">The most that meets it.</param>
    public readonly record struct Wanted(string Id, string Label, double Current, double Low, double High)
    {
        /// <summary>A target that is met from it on, in the direction in which it lies.</summary>
        public static Wanted Towards(string id, string label, double current, double target) =>
            target >= current ? new(id, label, current, target, double.PositiveInfinity) : new(id, label, current, double.NegativeInfinity, target);
    }

    /// <summary>Simulates.</summary>
    /// <param name="wanted">The targets; those that ask for no movement are left out by the caller.</param>
    /// <param name="histories">Each figure's values by quarter, without a gap.</param>
    /// <param name="language">The reader's language, for the reason where there is no result.</param>
    public static TargetsChance Of(IReadOnlyList<Wanted> wanted, IReadOnlyDictionary<string, IReadOnlyList<(DateTime Quarter, double Value)>> histories, string language)
    {
        ChanceWords words = ChanceWords.For(language);
        TargetsChance Untold(string reason, params object[] values) => new(null, wanted.Count, 0, string.Format(CultureInfo.InvariantCulture, reason, values));
        if (wanted.Count == 0)
            return Untold(words.NothingAsked);
        DateTime[] common = [.. wanted.Select(one => histories[one.Id].Select(point => point.Quarter)).Aggregate((one, other) => one.Intersect(other)).Order()];
        if (common.Length < JointChance.FewestPoints)
            return Untold(words.TooShort, common.Length, JointChance.FewestPoints);
        List<IReadOnlyList<double>> movements = [];
        List<(double Low, double High)> ranges = [];
        foreach (Wanted one in wanted)
        {
            if (UsualMovement.Spread([.. histories[one.Id].Select(point => point.Value)]) is not { Size: > 0 } usual)
                return Untold(words.Still, one.Label);
            HashSet<DateTime> shared = [.. common];
            double[] values = [.. histories[one.Id].Where(point => shared.Contains(point.Quarter)).Select(point => point.Value)];
            movements.Add([.. values.Zip(values.Skip(1), (value, next) => usual.IsRelative ? Math.Log(next / value) : next - value)]);
            ranges.Add((Moves(one, one.Low, usual), Moves(one, one.High, usual)));
        }
        return new TargetsChance(JointChance.Of(JointChance.Correlation(movements), ranges), wanted.Count, common.Length, null);
    }

    /// <summary>How many usual movements away a bound is.</summary>
    private static double Moves(Wanted wanted, double bound, (double Size, bool IsRelative) usual)
    {
        if (double.IsInfinity(bound))
            return bound;
        double size = UsualMovement.For(wanted.Current, usual);
        // What moves by factors never comes to 0.
        return wanted.Current <= 0 ? (bound - wanted.Current) / size : bound <= 0 && usual.IsRelative ? double.NegativeInfinity
            : usual.IsRelative ? Math.Log(bound / wanted.Current) / size : (bound - wanted.Current) / usual.Size;
    }
}
